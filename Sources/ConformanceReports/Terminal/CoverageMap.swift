import ConformanceCases
package import ConformanceRun
import PolicyDocuments
package import Wording

/// The static map of a document: every clause, what it demands, by which cases that is verified, and what is not testable.
package struct CoverageMap {
    package var coverage: Coverage
    package var language: Language
    package var style: TerminalStyle

    package init(_ coverage: Coverage, language: Language, style: TerminalStyle) {
        self.coverage = coverage
        self.language = language
        self.style = style
    }

    package func rendered() -> String {
        coverage.documents.map { document in
            ([heading(document)] + document.clauses.flatMap { lines($0, document) } + [summary(document)])
                .joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private var analysis: AnalysisList { AnalysisList(coverage, language: language, style: style) }

    private func text(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

    private func heading(_ document: DocumentCoverage) -> String {
        "\(style(.strong, document.instrument.id))  \(document.instrument.text.title)"
    }

    private func lines(_ clause: ClauseCoverage, _ document: DocumentCoverage) -> [String] {
        let words = document.instrument.text
        var lines = ["", style(.strong, "\(clause.clause.label)  \(clause.clause.heading)")]
        for one in clause.assertions {
            let cases = one.assertion.method == .inspection ? one.inspections.map(\.id) : one.cases.map(\.id)
            let count =
                switch one.assertion.method {
                case .test: text("\(cases.count) 个案例", "\(cases.count) cases")
                case .inspection: text("\(cases.count) 个检查项", "\(cases.count) inspections")
                case .analysis: one.state.name[language]
                }
            lines.append(
                "  \(style(one.isMapped ? .good : .bad, one.isMapped ? "●" : "○")) \(one.assertion.id)  [\(one.assertion.method.name[language])，\(count)]"
            )
            if let state = document.proof.state(of: one.assertion.id) {
                lines[lines.count - 1] += "  \(style(state == .forced ? .good : .open, state.name[language]))"
            }
            lines.append("      “\(words.words(of: one.assertion.spans))”")
            lines.append("      \(one.assertion.statement[language])")
            lines += analysis.lines(on: one.assertion.id, of: document).map { "      \($0)" }
            if !cases.isEmpty { lines.append(style(.faint, "      \(cases.joined(separator: " "))")) }
        }
        for one in clause.notTestable {
            let note = one.note.isEmpty ? "" : text("：", ": ") + one.note
            lines.append(
                style(
                    .faint,
                    "  − \(text("不可测试", "not testable"))（\(one.reason.name[language])\(note)） “\(words.words(of: one.spans))”"
                ))
        }
        return lines
    }

    private func summary(_ document: DocumentCoverage) -> String {
        func count(_ method: Assertion.Method) -> String {
            let all = document.assertions.filter { $0.assertion.method == method }
            return "\(method.name[language]) \(all.count(where: \.isMapped))/\(all.count)"
        }
        var reasons: [(reason: NotTestable.Reason, count: Int)] = []
        for reason in NotTestable.Reason.allCases {
            let spans = document.instrument.catalogue.notTestable.filter { $0.reason == reason }.flatMap(\.spans)
            if !spans.isEmpty { reasons.append((reason, spans.count)) }
        }
        let listed = reasons.map { "\($0.reason.name[language]) \($0.count)" }.joined(separator: text("、", ", "))
        let methods = Assertion.Method.allCases.map(count).joined(separator: text("，", ", "))
        let spans = document.instrument.text.spans.count
        return "\n"
            + text(
                "要求（已对应/全部）：\(methods)。不可测试的文字：\(listed)（共 \(spans) 处文字）。",
                "Demands (mapped/all): \(methods). Spans not testable: \(listed) (of \(spans) spans).")
    }
}
