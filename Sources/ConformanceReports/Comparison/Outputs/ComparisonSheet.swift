package import Foundation
package import Wording

/// The comparison for spreadsheets: CSV of RFC 4180 in UTF-8 with a byte order mark.
///
/// A document has two columns, its values and what they rest on; several benefits of a person are lines of one cell.
package struct ComparisonSheet {
    package var comparison: PolicyComparison
    package var language: Language

    package init(_ comparison: PolicyComparison, language: Language) {
        self.comparison = comparison
        self.language = language
    }

    package func encoded() -> Data {
        var sheet = Sheet()
        sheet.add(headings)
        for section in comparison.sections {
            for row in section.rows {
                let cells = row.cells.flatMap { cell in
                    [
                        cell.entries.isEmpty
                            ? PolicyComparison.absent
                            : cell.entries.map { $0.words(language) }.joined(separator: "\n"),
                        cell.entries.map { marked($0) }.joined(separator: "\n"),
                    ]
                }
                sheet.add([section.name[language], row.subject.name[language], row.item.name[language]] + cells)
            }
        }
        return sheet.encoded()
    }

    private var headings: [String] {
        let names = [Bilingual("类别", "part"), .init("对象", "person"), .init("项目", "item")].map { $0[language] }
        let rests = Bilingual("依据", "rests on")[language]
        return names + comparison.documents.flatMap { [$0.heading, "\(rests) \($0.id)"] }
    }

    private func marked(_ entry: PolicyComparison.Entry) -> String {
        let words = entry.references.words(language)
        return entry.mark.isEmpty ? words : "\(entry.mark) \(words)"
    }
}
