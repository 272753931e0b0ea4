package import ConformanceRun
import ConformanceCases
import PolicyDocuments
package import Wording

/// What the mutants of a document prove of its cases, clause by clause, and the mutants that live.
package struct ForcingReport {
    package var coverage: DocumentCoverage
    package var forcing: Forcing
    package var language: Language
    package var style: TerminalStyle

    package init(_ coverage: DocumentCoverage, _ forcing: Forcing, language: Language, style: TerminalStyle) {
        self.coverage = coverage
        self.forcing = forcing
        self.language = language
        self.style = style
    }

    private func text(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

    package func rendered(only assertions: Set<String> = []) -> String {
        var table = TextTable()
        table.add(
            [
                text("条款", "clause"), text("已证明", "forced"), text("旁证", "weak"), text("未证明", "unforced"),
                text("标题", "heading"),
            ].map { ($0, .strong) })
        for clause in coverage.clauses {
            let states = clause.assertions.compactMap { forcing.states[$0.assertion.id] }
            guard !states.isEmpty else { continue }
            func count(_ state: Forcing.State) -> String { "\(states.count { $0 == state })/\(states.count)" }
            let open = states.contains(.unforced)
            table.add([
                (clause.clause.label, nil), (count(.forced), open ? nil : .good), (count(.weak), nil),
                (count(.unforced), open ? .bad : nil), (clause.clause.heading, .faint),
            ])
        }
        let counts = forcing.counts
        var lines = [
            "\(style(.strong, coverage.instrument.id))  \(coverage.instrument.text.title)", table.rendered(style),
            text(
                "变异 \(counts.mutants) 个：案例识破 \(counts.killed)，等价 \(counts.equivalent)，规则自身拒绝 \(counts.impossible)，未识破 \(counts.survived)。",
                "\(counts.mutants) mutants: \(counts.killed) killed by cases, \(counts.equivalent) equivalent, \(counts.impossible) refused by the rules, \(counts.survived) alive."
            ),
        ]
        for one in coverage.assertions where assertions.isEmpty || assertions.contains(one.assertion.id) {
            lines += details(one.assertion)
        }
        for mutant in forcing.unseenReadings {
            lines.append(text("  没有案例区分读法 ", "  no case tells apart the reading ") + "\(mutant.key)")
        }
        for (equivalent, killer) in forcing.refuted {
            let why =
                killer.map { text("案例 \($0) 能识破它", "the case \($0) tells it apart") }
                ?? text("没有这个变异", "there is no such mutant")
            lines.append(
                style(
                    .bad,
                    "  \(equivalent.location)\(text("：登记为等价的 \(equivalent.key)，但\(why)。", ": \(equivalent.key) is recorded as equivalent, but \(why)."))"
                ))
        }
        return lines.joined(separator: "\n")
    }

    private func details(_ assertion: Assertion) -> [String] {
        guard let state = forcing.states[assertion.id], state != .forced else { return [] }
        let words = coverage.instrument.text.words(of: assertion.spans)
        let sign =
            state == .unforced ? style(.bad, "✘ \(text("未证明", "unforced"))") : style(.open, "△ \(text("旁证", "weak"))")
        var lines = ["  \(sign) \(assertion.id) “\(words)”"]
        for mutant in (forcing.survivors[assertion.id] ?? []).prefix(8) {
            lines.append("      \(text("未识破", "alive")) \(mutant.key)\n          \(mutant.mistake[language])")
        }
        for (mutant, killer) in (forcing.strangers[assertion.id] ?? []).prefix(4) {
            lines.append("      \(text("只被 \(killer) 识破", "killed by \(killer) only"))  \(mutant.key)")
        }
        if lines.count == 1 {
            lines.append(
                "      "
                    + (state == .weak
                        ? text(
                            "变异都由同一规则所引其他要求的案例识破", "the mutants are killed by cases of the assertions cited beside it")
                        : text("没有可以改动的规则", "no rule that cites it can be changed")))
        }
        return lines
    }
}
