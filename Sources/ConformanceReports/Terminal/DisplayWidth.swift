extension String {
    /// The columns that the text takes on a terminal, where a Chinese character takes two.
    package var displayWidth: Int {
        unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : $1.properties.generalCategory == .nonspacingMark ? 0 : 1) }
    }

    /// The text filled with spaces up to a width.
    package func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(width - displayWidth, 0))
    }

    /// The text without control characters, so that it can harm no terminal; line breaks stay.
    package var harmless: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    scalar.properties.generalCategory == .control && scalar != "\n" ? "\u{FFFD}" : scalar
                }))
    }
}

extension Unicode.Scalar {
    /// Whether the character is East Asian wide or fullwidth.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        // Quotation marks and ellipses stand in Chinese text at full width.
        case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
        default: false
        }
    }
}
