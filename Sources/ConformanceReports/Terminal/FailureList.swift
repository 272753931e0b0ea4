import ConformanceCases
package import ConformanceRun
import EngineAdapters
import PolicyDocuments
package import Wording

/// The failed cases of a run: the words that were broken, what was expected and why, and what the engine answered.
package struct FailureList {
    package var suite: Suite
    package var language: Language
    package var style: TerminalStyle

    package init(of suite: Suite, language: Language, style: TerminalStyle) {
        self.suite = suite
        self.language = language
        self.style = style
    }

    /// The cases that were answered wrongly, without those whose failure is known.
    package func rendered(_ run: SuiteRun, without known: KnownFailureCheck? = nil) -> String {
        run.outcomes.filter { outcome in
            guard case .wrong = outcome.result else { return false }
            return !(known?.excuses(outcome) ?? false)
        }.map(render).joined(separator: "\n\n")
    }

    /// One failed case.
    package func render(_ outcome: CaseOutcome) -> String {
        let one = suite.cases.cases[outcome.index]
        let instrument = suite.library[one.document]
        var lines = ["\(style(.bad, "✘ \(one.id)"))  \(one.title[language])  \(style(.faint, "\(one.location)"))"]
        for id in one.verifies {
            guard let instrument, let assertion = instrument.catalogue[id] else { continue }
            lines.append("    \(id)  “\(instrument.text.words(of: assertion.spans))”")
        }
        if case .faulted(let fault) = outcome.result { lines.append("    \(fault.explanation[language].harmless)") }
        guard case .wrong(let differences) = outcome.result else { return lines.joined(separator: "\n") }
        for difference in differences {
            let expected = difference.expectation.value.name[language]
            let working = difference.expectation.working.map { " = \($0)" } ?? ""
            let found = difference.found?.name[language] ?? Bilingual("没有回答", "no answer")[language]
            let phrase = Bilingual(
                "应为 \(expected)\(working)，引擎答 \(found)", "expected \(expected)\(working), the engine answered \(found)")
            lines.append(
                "    \(difference.expectation.subject.name[language])\(language == .chinese ? "：" : ": ")\(phrase[language])"
            )
        }
        if let message = differences.lazy.compactMap(\.message).first { lines.append("    \(message.harmless)") }
        lines.append(style(.faint, "    conform explain \(one.id)"))
        return lines.joined(separator: "\n")
    }
}
