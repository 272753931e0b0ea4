extension String {
    /// The text as one line that does nothing but be read.
    ///
    /// Control characters and the signs that turn the direction of writing become U+FFFD, line breaks of every kind
    /// become spaces.
    ///
    /// - Parameter most: The most Unicode scalars; an ellipsis stands for what goes beyond.
    /// - Complexity: O(*n*) in the smaller of the text's length and `most`.
    package func plain(upTo most: Int = .max) -> String {
        var plain = String.UnicodeScalarView()
        var count = 0
        var isAfterReturn = false
        for scalar in unicodeScalars {
            guard count < most else {
                plain.append("…")
                break
            }
            count += 1
            switch scalar.value {
            case 0x0A: if !isAfterReturn { plain.append(" ") }
            case 0x09, 0x0B...0x0D, 0x85, 0x2028, 0x2029: plain.append(" ")
            case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
                plain.append("\u{FFFD}")
            default: plain.append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return String(plain)
    }

    /// The text as one line, however long.
    package var plain: String { plain() }
}
