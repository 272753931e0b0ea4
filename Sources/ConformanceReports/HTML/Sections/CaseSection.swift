import ConformanceCases
import MedicalAssistance
import Wording

/// The cases of a document, clause by clause.
struct CaseSection {
    let index: PageIndex
    let document: PageDocument
    let words: CalculationWords
    let grounds: GroundRegister

    var context: [String: Any] {
        let byClause = Dictionary(grouping: document.cases, by: document.clause)
        let clauses = document.document.clauses.map(\.id) + [""]
        let groups = clauses.compactMap { clause -> [String: Any]? in
            guard let cases = byClause[clause] else { return nil }
            let known = document[clause: clause]
            let passed = cases.count { $0.outcome == "passed" }
            return [
                "title": known.map {
                    Anchor.part($0.id, of: document.id).link(Markup("\($0.label) \($0.heading)"))
                } ?? Markup("其他", "others"), "count": Markup("\(passed)/\(cases.count)"), "cases": cases.map(context),
            ]
        }
        return ["groups": groups, "any": !groups.isEmpty]
    }

    private func context(of one: RunResults.Case) -> [String: Any] {
        let mark = StateMark.outcome(one.outcome)
        return [
            "anchor": Markup(html: Anchor.testCase(one.id).name),
            "filter": Markup("\(one.kind.prefix(1))\(one.level.prefix(1)) \(one.outcome)"),
            "style": mark.style.rawValue,
            "mark": mark.style == .good ? Markup(html: "<span class=ok>✔</span>") : mark.badge,
            "title": Markup(one.title), "id": Markup(one.id), "about": about(one),
            "verifies": document.links(one.verifies),
            "place": Markup(place(of: one)), "isFailure": !one.differences.isEmpty,
            "rows": one.expected.map { row($0, in: one) }.joined(), "steps": steps(one),
            "fixture": Markup(content: FixtureText.remainder(of: one.fixture)), "asSum": one.comparedAsSum,
            "note": filled(one.note.zh.isEmpty ? nil : ["text": Markup(one.note)]),
            "questions": filled(
                one.interprets.isEmpty ? nil : ["links": document.readingLinks(one.interprets)]),
            "fault": filled(one.fault.map { ["text": Markup("\($0.kind): ") + Markup($0.message)] }),
            "reason": filled(one.reason.map { ["text": Markup($0)] }),
            "answer": filled(one.outcome == "passed" ? nil : one.answer.map { ["json": Markup(content: $0)] }),
            "kills": filled(
                one.kills.isEmpty
                    ? nil
                    : [
                        "count": one.kills.count,
                        "list": one.kills.map { Markup(content: $0) }.joined(Markup(html: " · ")),
                    ]),
        ]
    }

    /// Kind, level and decision in words.
    private func about(_ one: RunResults.Case) -> Markup {
        let words = [CaseSection.kind(one.kind), CaseSection.level(one.level), CaseSection.decision(one.decision)]
        return Markup(
            words.map(\.chinese).joined(separator: " · "), words.map(\.english).joined(separator: " · "))
    }

    private func row(_ value: RunResults.Value, in one: RunResults.Case) -> Markup {
        let subject = words.line(value.subject)
        var derivation = Markup(content: value.working ?? "")
        if let clause = value.clause {
            if !derivation.isEmpty { derivation += Markup(html: " ") }
            derivation += document.links([clause])
        }
        var row = Markup(html: "<tr><th scope=row>\(subject)<td>\(words.value(value.value))<td>\(derivation)")
        if !one.differences.isEmpty {
            let difference = one.differences.first { $0.subject.zh == value.subject.zh }
            if let difference {
                let message = difference.message.map { Markup(html: "<br>") + Markup(content: $0) } ?? Markup("")
                row += Markup(html: "<td class=no>✘ ") + words.value(difference.found) + message
            } else {
                row += Markup(html: "<td class=ok>✔")
            }
        }
        return row
    }

    /// The calculation step by step; what the last line said of insurance and setting is not said again.
    private func steps(_ one: RunResults.Case) -> Markup {
        var said = ""
        return Markup(
            html: one.trace.map { step in
                let lines = step.working.compactMap { line -> String? in
                    guard line.zh != said else { return nil }
                    if !line.zh.contains("=") { said = line.zh }
                    return "<p>\(words.line(line))"
                }.joined()
                let bound =
                    step.bound.isEmpty
                    ? "" : "<p>\(Markup("受限于", "bound by")) \(document.links(step.bound))"
                return
                    "<li><a href=#\(grounds.anchor(of: step, in: document.id))>\(words.line(step.title))</a> <b>\(words.value(CalculationWords.result(step.result)))</b>\(lines)\(bound)"
            }.joined())
    }

    /// Where the case stands: the file's name, for the folder is that of the document.
    private func place(of one: RunResults.Case) -> String {
        let folder = "Cases/\(document.id)/"
        return (one.file.hasPrefix(folder) ? String(one.file.dropFirst(folder.count)) : one.file) + ":\(one.line)"
    }

    static func kind(_ word: String) -> Bilingual {
        switch ConformanceCase.Kind(rawValue: word) {
        case .positive?: .init("正例", "positive")
        case .negative?: .init("反例", "negative")
        case .boundary?: .init("界限", "boundary")
        case nil: .init(word)
        }
    }

    static func level(_ word: String) -> Bilingual {
        switch ConformanceCase.Level(rawValue: word) {
        case .required?: .init("文字决定", "required")
        case .interpreted?: .init("解释决定", "interpreted")
        case .convention?: .init("健壮性，不计入条文", "convention")
        case nil: .init(word)
        }
    }

    private static func decision(_ word: String) -> Bilingual {
        switch word {
        case "settlement": .init("结算", "settlement")
        case "subsidy": .init("参保资助", "enrolment subsidy")
        case "status": .init("身份", "status")
        case "monitoring": .init("监测", "monitoring")
        case "service": .init("服务", "service")
        default: .init(word)
        }
    }
}
