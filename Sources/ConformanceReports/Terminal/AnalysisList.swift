package import ConformanceRun
import PolicyDocuments
package import Wording

/// What became of the bounds that a document lays on others: a line for a bound and a document, both texts side by side.
package struct AnalysisList {
    package var coverage: Coverage
    package var language: Language
    package var style: TerminalStyle

    package init(_ coverage: Coverage, language: Language, style: TerminalStyle) {
        self.coverage = coverage
        self.language = language
        self.style = style
    }

    /// The number of characters of a text that are shown.
    private static let excerpt = 24

    /// The deviations in all documents, with the numbers of all judgements; empty where nothing is bounded.
    package func rendered() -> String {
        coverage.documents.filter { !$0.judgements.isEmpty }.map { document in
            let all = document.judgements
            func count(_ verdict: ProvincialAnalysis.Verdict) -> Int { all.count { $0.verdict == verdict } }
            let heading = text(
                "对照 \(all.count) 项：一致 \(count(.kept))，不一致 \(count(.deviates))，无法判断 \(count(.cannotBeJudged))；不一致是需要说明的事项，不影响引擎的结论。",
                "\(all.count) comparisons: \(count(.kept)) kept, \(count(.deviates)) deviate, \(count(.cannotBeJudged)) cannot be judged; a deviation is to be explained and says nothing of the engine."
            )
            let deviations = all.filter { $0.verdict == .deviates }.map { "  " + line($0, of: document) }
            return (["\(style(.strong, document.instrument.id))  \(heading)"] + deviations).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// The judgements on the bounds that cite an assertion.
    func lines(on assertion: String, of document: DocumentCoverage) -> [String] {
        document.judgements.filter { $0.bound.citation.assertions.contains(assertion) }.map { line($0, of: document) }
    }

    private func line(_ judgement: ProvincialAnalysis.Judgement, of document: DocumentCoverage) -> String {
        let state = judgement.verdict.state
        let named = "\(state.sign) \(state.name[language])"
        let mark = judgement.mayBeSuperseded && judgement.verdict == .deviates ? AnalysisList.superseded[language] : ""
        let demand = judgement.bound.words[language]
        let both = text(
            "\(judgement.found[language])；限定 \(demand)", "\(judgement.found[language]); bound: \(demand)")
        let words = [
            document.instrument.quote(judgement.bound.citation.assertions),
            instrument(judgement.document)?.quote(judgement.citations.flatMap(\.assertions)) ?? "",
        ].map { $0.count > AnalysisList.excerpt ? $0.prefix(AnalysisList.excerpt) + "…" : $0 }
        let quoted = style(.faint, "“\(words[0])” ↔ “\(words[1])”")
        return
            "\(state.emphasis.map { style($0, named) } ?? named)\(mark)  \(judgement.document)\(text("：", ": "))\(both)  \(quoted)"
    }

    /// What is noted of a deviation of a document that rests on a later text.
    package static let superseded = Bilingual("（可能已由后文改变）", " (possibly changed by a later text)")

    private func text(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

    private func instrument(_ id: String) -> Instrument? {
        coverage.documents.first { $0.instrument.id == id }?.instrument
    }
}

extension Instrument {
    /// The words of some assertions, each once, in their order.
    func quote(_ assertions: [String]) -> String {
        var quoted: [String] = []
        for id in assertions {
            guard let assertion = catalogue[id] else { continue }
            let words = text.words(of: assertion.spans)
            if !quoted.contains(words) { quoted.append(words) }
        }
        return quoted.joined(separator: "…")
    }
}
