/// Text from outside as Markdown (CommonMark with GitHub's tables) that is shown as it is.
package enum MarkdownText {
    /// The most characters of one text.
    private static let longest = 600

    /// The text with everything that Markdown or HTML would take for markup as a character reference, and single spaces.
    ///
    /// A character reference is never markup (CommonMark 0.31, 2.5), within a table neither.
    package static func escaped(_ text: String) -> String {
        let scalars = singleSpaced(text.plain(upTo: longest).unicodeScalars)
        let marker = listMarker(scalars)
        var escaped = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let previous = index > 0 ? scalars[index - 1] : " "
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            if index == marker || isMarkup(scalar, after: previous, before: next) {
                escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
            } else {
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// Without the spaces at the start, and with one for several: four would begin a block of code.
    private static func singleSpaced(_ scalars: String.UnicodeScalarView) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        for scalar in scalars where scalar != " " || kept.last.map({ $0 != " " }) ?? false { kept.append(scalar) }
        return kept
    }

    /// The place of the sign that would make the text an item of a list or underline a heading, if it began a line.
    private static func listMarker(_ scalars: [Unicode.Scalar]) -> Int? {
        guard let first = scalars.firstIndex(where: { !("0"..."9").contains($0) }) else { return nil }
        if first == 0 { return "-+=".unicodeScalars.contains(scalars[first]) ? first : nil }
        let isItem = first + 1 == scalars.count || scalars[first + 1] == " "
        return isItem && ".)".unicodeScalars.contains(scalars[first]) ? first : nil
    }

    private static func isMarkup(
        _ scalar: Unicode.Scalar, after previous: Unicode.Scalar, before next: Unicode.Scalar
    ) -> Bool {
        switch scalar {
        case "&", "<", ">", "\"", "'", "`", "\\", "*", "_", "[", "]", "{", "}", "|", "~", "#", "$", "@", "!", "^": true
        // An address that would become a link of itself.
        case ":": next == "/" || next.isASCIILetter && previous.isASCIILetter
        case ".": previous == "w" || previous == "W"
        default: false
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIILetter: Bool { isASCII && properties.isAlphabetic }
}
