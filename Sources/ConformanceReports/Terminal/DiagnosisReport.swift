package import ConformanceRun
import ConformanceCases
package import PolicyDocuments
package import Wording

/// The likely causes of an engine's wrong answers, each named once, with the words that it breaks.
package struct DiagnosisReport {
    package var diagnosis: Diagnosis
    package var instrument: Instrument
    package var language: Language
    package var style: TerminalStyle

    package init(_ diagnosis: Diagnosis, of instrument: Instrument, language: Language, style: TerminalStyle) {
        self.diagnosis = diagnosis
        self.instrument = instrument
        self.language = language
        self.style = style
    }

    private func text(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

    package func rendered() -> String {
        var lines: [String] = []
        for (number, cause) in diagnosis.causes.enumerated() {
            guard let first = cause.mutants.first else { continue }
            let count = cause.explains.count
            lines.append(
                style(.bad, text("可能的原因 \(number + 1)：", "Likely cause \(number + 1): "))
                    + style(.strong, first.mistake[language])
                    + text("（可解释 \(count) 个案例）", " (explains \(count) cases)"))
            for id in first.assertions {
                guard let assertion = instrument.catalogue[id], let span = assertion.spans.first,
                    let clause = instrument.text[span: span].flatMap({ instrument.text.clause($0.clause) })
                else { continue }
                lines.append("    \(clause.label) \(id)  “\(instrument.text.words(of: assertion.spans))”")
            }
            for other in cause.mutants.dropFirst().prefix(3) {
                lines.append("    \(text("或者（案例不能区分）：", "or (the cases cannot tell): "))\(other.mistake[language])")
            }
            if cause.contradicted > 0 {
                lines.append(
                    "    \(text("另有 \(cause.contradicted) 个案例，引擎的答案与此不合。", "In \(cause.contradicted) further cases the engine answers otherwise."))"
                )
            }
            let shown = cause.explains.prefix(6).joined(separator: " ")
            lines.append(style(.faint, "    \(shown)\(count > 6 ? " …" : "")  [\(first.key)]"))
        }
        if !diagnosis.unexplained.isEmpty {
            lines.append(
                text("没有已知错误能解释的案例 ", "Explained by no known mistake: ")
                    + "\(diagnosis.unexplained.count)\(text("：", ": "))\(diagnosis.unexplained.prefix(12).joined(separator: " "))"
            )
        }
        return lines.joined(separator: "\n")
    }
}
