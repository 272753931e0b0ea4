package import Foundation
package import Wording

/// The list of cases for spreadsheets: a line a case, with what became of it.
package struct CaseSheet {
    package var results: RunResults
    package var language: Language

    package init(_ results: RunResults, language: Language) {
        self.results = results
        self.language = language
    }

    package func encoded() -> Data {
        var sheet = Sheet()
        sheet.add(CaseSheet.headings.map { $0[language] })
        for document in IndexedDocument.all(of: results) {
            for one in document.cases { sheet.add(fields(one, in: document).map(Sheet.text)) }
        }
        return sheet.encoded()
    }

    private static let headings: [Bilingual] = [
        .init("案例", "case"), .init("文件", "document"), .init("条款", "clauses"), .init("要求", "demands"),
        .init("名称", "title"), .init("种类", "kind"), .init("层级", "level"), .init("事项", "decision"),
        .init("结果", "outcome"), .init("说明", "reason"), .init("应为", "expected"), .init("引擎答", "found"),
        .init("出处", "file"),
    ]

    private func fields(_ one: RunResults.Case, in document: IndexedDocument) -> [String] {
        let account = CaseAccount(one, in: document, language: language)
        let differences = account.differences
        func list(_ value: (CaseAccount.Difference) -> String) -> String {
            differences.map { "\($0.subject) \(value($0))" }.joined(separator: language == .chinese ? "；" : "; ")
        }
        return [
            one.id, one.document, document.labels(of: one.verifies).joined(separator: " "),
            one.verifies.joined(separator: " "), one.title[language], word(one.kind), word(one.level),
            word(one.decision), one.result.name[language],
            one.result == .failed ? account.message ?? "" : account.reason,
            list(\.expected), list(\.found), account.place,
        ]
    }

    private static let words: [String: Bilingual] = [
        "positive": .init("正向", "positive"), "negative": .init("反向", "negative"),
        "boundary": .init("边界", "boundary"), "required": .init("原文规定", "required"),
        "interpreted": .init("依解释", "interpreted"), "convention": .init("约定", "convention"),
        "subsidy": .init("参保资助", "subsidy"), "settlement": .init("医疗费用结算", "settlement"),
        "status": .init("身份生效", "status"), "monitoring": .init("预警监测", "monitoring"),
        "service": .init("服务条款", "service"),
    ]

    private func word(_ word: String) -> String { CaseSheet.words[word]?[language] ?? word }
}
