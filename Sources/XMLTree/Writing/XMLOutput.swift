/// The document that is being written, as UTF-8.
struct XMLOutput {
    private var bytes: [UInt8] = []

    /// What was written so far.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Appends markup as it is.
    mutating func raw(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends an attribute after a space.
    mutating func attribute(_ name: String, _ value: String) {
        raw(" ")
        raw(name)
        raw("=\"")
        append(value, isAttribute: true)
        raw("\"")
    }

    /// Appends text, with references for what would be markup or would be lost in reading.
    mutating func escaped(_ text: String) {
        append(text, isAttribute: false)
    }

    /// Begins a line.
    mutating func newLine(indentation depth: Int, of width: Int) {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * width))
    }

    private mutating func append(_ text: String, isAttribute: Bool) {
        var previous: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case UInt8(ascii: "\""): raw(isAttribute ? "&quot;" : "\"")
            case UInt8(ascii: "\t"): raw(isAttribute ? "&#9;" : "\t")
            case UInt8(ascii: "\n"): raw(isAttribute ? "&#10;" : "\n")
            case UInt8(ascii: "\r"): raw("&#13;")
            case 0..<0x20: raw("\u{FFFD}")
            case 0xBE, 0xBF:
                // U+FFFE and U+FFFF, the only forbidden characters beyond the control characters, end so.
                if previous == (0xEF, 0xBF) { bytes.append(0xBD) } else { bytes.append(byte) }
            default: bytes.append(byte)
            }
            previous = (previous.1, byte)
        }
    }
}
