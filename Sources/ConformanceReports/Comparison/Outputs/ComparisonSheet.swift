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
        var lines = [line(headings)]
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
                lines.append(
                    line([section.name[language], row.subject.name[language], row.item.name[language]] + cells))
            }
        }
        return Data(("\u{FEFF}" + lines.joined()).utf8)
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

    private func line(_ fields: [String]) -> String {
        fields.map(ComparisonSheet.field).joined(separator: ",") + "\r\n"
    }

    /// A field that no spreadsheet takes for a formula, quoted where it must be.
    package static func field(_ text: String) -> String {
        var scalars = String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\0" })
        // Fullwidth signs count, too; a spreadsheet may fold them, and may skip white space before them.
        let signs = "=+-@＝＋－＠\t\r".unicodeScalars
        let first = scalars.first { $0 != " " && $0 != "\n" && $0 != "\u{FEFF}" && $0 != "\u{3000}" && $0 != "\u{A0}" }
        if let first, signs.contains(first) { scalars.insert("'", at: scalars.startIndex) }
        guard scalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return String(scalars) }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in scalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }
}
