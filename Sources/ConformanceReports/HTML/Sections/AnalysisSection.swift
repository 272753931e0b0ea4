import ConformanceRun
import Wording

/// The bounds that a province lays on the rules of its cities, and what the cities state, with the words of both.
struct AnalysisSection {
    let index: PageIndex

    var context: [String: Any]? {
        guard !index.results.analyses.isEmpty else { return nil }
        var told: Set<String> = []
        return [
            "rows": index.results.analyses.map { row($0, isFirst: told.insert("\($0.bounding) \($0.id)").inserted) }
        ]
    }

    /// - Parameter isFirst: Whether it is the first on its bound, with which the province's words are told.
    private func row(_ one: RunResults.Analysis, isFirst: Bool) -> [String: Any] {
        let documents = Dictionary(
            index.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let superseded =
            one.mayBeSuperseded
            ? Markup(html: "<br>") + Markup("可能已由后文改变", "a later text may have altered it") : Markup("")
        return [
            "bound": Markup(one.bound) + Markup(html: " <code>") + Markup(one.id) + Markup(html: "</code>"),
            "document": documents[one.document].map { Anchor.document($0.id).link(Markup($0.document.title)) }
                ?? Markup(one.document),
            "state": mark(one.state).badge + superseded,
            "province": words(isFirst ? one.words : "", one.assertions, documents[one.bounding]),
            "city": Markup(one.found) + Markup(html: "<br>")
                + words(one.citedWords, one.citedAssertions, documents[one.document]),
        ]
    }

    /// Words of a document, and links to the demands that they are of.
    private func words(_ words: String, _ assertions: [String], _ document: PageDocument?) -> Markup {
        let links = document?.links(assertions) ?? Markup(assertions.joined(separator: " "))
        return words.isEmpty ? links : Markup("“\(words)” ") + links
    }

    private func mark(_ state: String) -> StateMark {
        switch ProvincialAnalysis.Verdict(rawValue: state) {
        case .kept?: StateMark(style: .analysis, sign: "≡", name: .init("相符", "kept"))
        case .deviates?: StateMark(style: .open, sign: "≢", name: .init("有出入", "deviates"))
        case .cannotBeJudged?: StateMark(style: .open, sign: "?", name: .init("不能判断", "cannot be judged"))
        case nil: StateMark(style: .open, sign: "?", name: .init(state))
        }
    }
}

/// The failures that were known before the run, and how the run stands to them.
struct KnownFailureSection {
    let index: PageIndex

    var context: [String: Any]? {
        guard let known = index.results.expectations, !known.isEmpty else { return nil }
        return [
            "rows": known.map { one in
                [
                    "case": index.link(case: one.id), "state": mark(one.state).badge, "reason": Markup(one.reason),
                    "owner": Markup(one.owner), "expires": Markup(one.expires),
                ]
            }
        ]
    }

    private func mark(_ state: String) -> StateMark {
        switch KnownFailureCheck.State(rawValue: state) {
        case .holds?: StateMark(style: .open, sign: "✘", name: .init("仍如所知不符", "fails as known"))
        case .passes?: StateMark(style: .open, sign: "✔", name: .init("已不再不符", "does not fail any more"))
        case .failsDifferently?: StateMark(style: .bad, sign: "✘", name: .init("不符，但与所知不同", "fails differently"))
        case .expired?: StateMark(style: .bad, sign: "✘", name: .init("期限已过", "expired"))
        case .notRun?: .outcome("not-run")
        case .matchesNothing?: StateMark(style: .bad, sign: "?", name: .init("没有对应的案例", "matches nothing"))
        case nil: StateMark(style: .open, sign: "?", name: .init(state))
        }
    }
}
