package import ConformanceRun
import PolicyDocuments
package import Wording

/// The clause table of a run: for each clause what is mapped, what is verified, and what is forced.
package struct ClauseTable {
    package var coverage: Coverage
    package var language: Language
    package var style: TerminalStyle

    package init(_ coverage: Coverage, language: Language, style: TerminalStyle) {
        self.coverage = coverage
        self.language = language
        self.style = style
    }

    package func rendered() -> String {
        coverage.documents.map(render).joined(separator: "\n\n")
    }

    private func render(_ document: DocumentCoverage) -> String {
        let text = { (phrase: Bilingual) in phrase[language] }
        var table = TextTable()
        table.add([
            (text(.init("条款", "clause")), .strong), (text(.init("已对应", "mapped")), .strong),
            (text(.init("案例", "cases")), .strong), (text(.init("已验证", "verified")), .strong),
            (text(.init("待检查", "to inspect")), .strong), (text(.init("已证明", "forced")), .strong),
            (text(.init("结论", "verdict")), .strong), (text(.init("标题", "heading")), .strong),
        ])
        for clause in document.clauses where !clause.assertions.isEmpty {
            let mapped = clause.assertions.count(where: \.isMapped)
            let tested = clause.count(.test)
            table.add([
                (clause.clause.label, nil),
                ("\(mapped)/\(clause.assertions.count)", mapped < clause.assertions.count ? .bad : nil),
                ("\(clause.caseCount)", nil), (tested == 0 ? "—" : "\(clause.count(.verified))/\(tested)", nil),
                (clause.count(.inspection) == 0 ? "—" : "\(clause.count(.notAttested))", nil),
                tested == 0 ? ("—", nil) : forced(clause, document),
                verdict(clause), (clause.clause.heading, .faint),
            ])
        }
        return "\(style(.strong, document.instrument.id))  \(document.instrument.text.title)\n\(table.rendered(style))"
    }

    private func forced(_ clause: ClauseCoverage, _ document: DocumentCoverage) -> (String, TerminalStyle.Emphasis?) {
        switch document.proof {
        case .absent: return (Bilingual("尚未证明", "not yet proved")[language], .faint)
        case .stale: return (Bilingual("需重新证明", "to be proved anew")[language], .open)
        case .current(let record):
            let states = clause.assertions.compactMap { record.states[$0.assertion.id] }
            let forced = states.count { $0 == .forced }
            return (
                "\(forced)/\(states.count)", forced == states.count ? .good : states.contains(.unforced) ? .bad : .open
            )
        }
    }

    private func verdict(_ clause: ClauseCoverage) -> (String, TerminalStyle.Emphasis?) {
        guard let weakest = clause.weakest else { return ("—", nil) }
        return ("\(weakest.sign) \(weakest.name[language])", weakest.emphasis)
    }
}
