extension String {
    /// The text as one line that does nothing but be read.
    ///
    /// Control characters and the signs that turn the direction of writing become U+FFFD, line breaks of every kind
    /// become spaces.
    package var plain: String {
        var plain = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in unicodeScalars {
            defer { isAfterReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A: if !isAfterReturn { plain.append(" ") }
            case 0x09, 0x0B...0x0D, 0x85, 0x2028, 0x2029: plain.append(" ")
            case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
                plain.append("\u{FFFD}")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }

    /// The text up to a number of Unicode scalars, with an ellipsis where more follows.
    package func clipped(to most: Int) -> String {
        guard let end = unicodeScalars.index(startIndex, offsetBy: most, limitedBy: endIndex), end < endIndex else {
            return self
        }
        return String(String.UnicodeScalarView(unicodeScalars[..<end])) + "…"
    }
}
