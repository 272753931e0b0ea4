/// Text from outside as Markdown (CommonMark with GitHub's tables) that is shown as it is.
enum MarkdownText {
    /// The most characters of one text.
    private static let longest = 600

    /// The text with everything that Markdown or HTML would take for markup as a character reference.
    ///
    /// A character reference is never markup (CommonMark 0.31, 2.5), within a table neither.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        let scalars = Array(text.plain.clipped(to: longest).unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next: Unicode.Scalar = index + 1 < scalars.count ? scalars[index + 1] : " "
            if isMarkup(scalar, after: previous, before: next) {
                escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
            } else {
                escaped.append(scalar)
            }
            previous = scalar
        }
        return String(escaped)
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
