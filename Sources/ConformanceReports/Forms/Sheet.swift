package import Foundation

/// A table for spreadsheets: CSV of RFC 4180 in UTF-8 with a byte order mark.
package struct Sheet {
    private var lines: [String] = []

    package init() {}

    package mutating func add(_ fields: [String]) {
        lines.append(fields.map(Sheet.field).joined(separator: ",") + "\r\n")
    }

    package func encoded() -> Data {
        Data(("\u{FEFF}" + lines.joined()).utf8)
    }

    /// The most characters that a spreadsheet's cell holds; what goes beyond would spill into the next rows.
    private static let longest = 32_000

    /// A field of text from outside: no control characters, and no longer than a cell.
    package static func text(_ text: String) -> String {
        text.plain(upTo: longest)
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
