import ConformanceRun
package import Foundation
package import Wording

/// The clause matrix for spreadsheets: a line a clause, numerators and denominators in columns of their own.
package struct ClauseSheet {
    package var results: RunResults
    package var language: Language

    package init(_ results: RunResults, language: Language) {
        self.results = results
        self.language = language
    }

    package func encoded() -> Data {
        var sheet = Sheet()
        sheet.add(ClauseSheet.headings.map { $0[language] })
        for document in IndexedDocument.all(of: results) {
            for clause in document.document.clauses { sheet.add(fields(clause, in: document)) }
        }
        return sheet.encoded()
    }

    private static let headings: [Bilingual] = [
        .init("文件", "document"), .init("文件名", "title"), .init("条款编号", "clause id"), .init("条款", "clause"),
        .init("标题", "heading"), .init("要求", "demands"), .init("已对应", "mapped"), .init("以测试验证的要求", "demands by test"),
        .init("已验证", "verified"), .init("不符", "failed"), .init("待检查", "to inspect"), .init("已证明", "forced"),
        .init("旁证", "weak"), .init("未证明", "unforced"), .init("案例", "cases"), .init("正向案例", "positive cases"),
        .init("反向案例", "negative cases"), .init("边界案例", "boundary cases"), .init("结论", "verdict"),
    ]

    private func fields(_ clause: RunResults.Clause, in document: IndexedDocument) -> [String] {
        let demands = clause.assertions.compactMap { document[assertion: $0] }
        let ids = Set(demands.flatMap(\.cases))
        let cases = document.cases.filter { ids.contains($0.id) }
        func proved(_ state: String) -> String {
            clause.forced == nil ? "" : "\(demands.count { $0.method == "test" && $0.forced == state })"
        }
        let verdict = AssertionCoverage.State(rawValue: clause.verdict)?.name[language]
        return [
            Sheet.text(document.document.id), Sheet.text(document.document.title), Sheet.text(clause.id),
            Sheet.text(clause.label), Sheet.text(clause.heading), "\(clause.assertions.count)", "\(clause.mapped)",
            "\(clause.tested)", "\(clause.verified)", "\(clause.failed)", "\(clause.toInspect)",
            clause.forced.map { "\($0)" } ?? "", proved("weak"), proved("unforced"), "\(clause.cases)",
            "\(cases.count { $0.kind == "positive" })", "\(cases.count { $0.kind == "negative" })",
            "\(cases.count { $0.kind == "boundary" })",
            Sheet.text(verdict ?? (clause.verdict == "not-testable" ? notTestable[language] : clause.verdict)),
        ]
    }

    private var notTestable: Bilingual { .init("无可测试的要求", "nothing testable") }
}
