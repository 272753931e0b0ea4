import Wording

/// What is not verified, before anything else: each demand with the reason.
struct OpenSection {
    let index: PageIndex

    /// Why a demand is not verified.
    private enum Group: Int, CaseIterable {
        case failed, denied, suspect, unmapped, untested, toInspect, attested

        var mark: StateMark {
            switch self {
            case .failed: .assertion("failed")
            case .denied: .assertion("denied")
            case .suspect:
                StateMark(style: .open, sign: "!", name: .init("原文已改，要求待复核", "suspect: the words have changed"))
            case .unmapped: .assertion("unmapped")
            case .untested: .assertion("not-verified")
            case .toInspect: .assertion("not-attested")
            case .attested: StateMark(style: .person, sign: "☑", name: .init("只有自述，未经测试", "attested only, not tested"))
            }
        }

        /// The groups that an assertion belongs to.
        static func groups(of one: RunResults.Assertion) -> [Group] {
            var groups: [Group] = one.isSuspect ? [.suspect] : []
            switch one.verdict {
            case "failed": groups.append(.failed)
            case "denied": groups.append(.denied)
            case "unmapped": groups.append(.unmapped)
            case "not-verified": groups.append(.untested)
            case "not-attested": groups.append(.toInspect)
            case "attested": groups.append(.attested)
            default: break
            }
            return groups
        }
    }

    var context: [String: Any] {
        let documents = index.documents.map { document in
            let groups = Group.allCases.compactMap { group in context(of: group, in: document) }
            return [
                "name": Markup(document.document.title), "id": Markup(document.id), "groups": groups,
                "none": groups.isEmpty, "stage": document.document.draftMark,
            ] as [String: Any]
        }
        return ["documents": documents]
    }

    private func context(of group: Group, in document: PageDocument) -> [String: Any]? {
        let assertions = document.document.assertions.filter { Group.groups(of: $0).contains(group) }
        guard !assertions.isEmpty else { return nil }
        return [
            "mark": group.mark.badge, "count": assertions.count, "open": [.failed, .denied, .suspect].contains(group),
            "document": Markup(document.document.title),
            "rows": group == .toInspect ? byClause(assertions, document) : assertions.map { row($0, group, document) },
        ]
    }

    private func row(_ one: RunResults.Assertion, _ group: Group, _ document: PageDocument) -> [String: Any] {
        [
            "clause": Markup(document[clause: one.clause]?.label ?? ""),
            "demand": document.links([one.id]) + Markup(" ") + Markup(one.statement),
            "reason": reason(one, group, document),
        ]
    }

    /// Demands with one reason, clause by clause; what they say stands beside the text.
    private func byClause(_ assertions: [RunResults.Assertion], _ document: PageDocument) -> [[String: Any]] {
        let byClause = Dictionary(grouping: assertions, by: \.clause)
        return document.document.clauses.compactMap { clause in
            guard let list = byClause[clause.id] else { return nil }
            return [
                "clause": Markup(clause.label), "demand": document.links(list.map(\.id)),
                "reason": Markup("由人凭证据回答，尚未答复", "a person answers with evidence, and nobody has"),
            ]
        }
    }

    private func reason(_ one: RunResults.Assertion, _ group: Group, _ document: PageDocument) -> Markup {
        switch group {
        case .suspect:
            return Markup("原文与要求所依据的文字不同，复核前不应采信。", "The text is not the one that the demand was reviewed with.")
        case .unmapped: return Markup("没有案例，也没有检查项。", "It has no case and no inspection.")
        case .toInspect: return Markup("")
        case .attested, .denied:
            let items = document.inspections.filter { one.inspections.contains($0.id) }
            return items.map { Anchor.inspection($0.id).link(Markup($0.answeredBy)) }.joined(Markup(html: "; "))
        case .failed, .untested:
            let cases = one.cases.compactMap { index[case: $0] }.filter { $0.outcome != "passed" }
            let byOutcome = Dictionary(grouping: cases, by: \.outcome)
            return byOutcome.sorted { $0.key < $1.key }.map { outcome, cases in
                let shown = cases.prefix(4).map { Anchor.testCase($0.id).link(Markup($0.id)) }.joined(Markup(html: " "))
                let more = cases.count > 4 ? Markup(" …") : Markup("")
                let reasons = Set(cases.compactMap { $0.reason }).sorted().map { Markup("（\($0)）") }.joined()
                return StateMark.outcome(outcome).badge + Markup(" \(cases.count): ") + shown + more + reasons
            }.joined(Markup(html: "<br>"))
        }
    }
}
