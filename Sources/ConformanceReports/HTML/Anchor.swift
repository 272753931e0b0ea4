/// The place of something on the page: built from its id, so that it never changes.
struct Anchor: Sendable, Hashable {
    /// The fragment, as it stands in `id` and behind `#` in `href`.
    let name: String

    private init(_ parts: String...) {
        name = parts.map(Anchor.encoded).joined(separator: "/")
    }

    static func document(_ id: String) -> Anchor { Anchor(id) }
    /// An assertion or a clause of a document.
    static func part(_ id: String, of document: String) -> Anchor { Anchor(document, id) }
    static func span(_ id: String, of document: String) -> Anchor { Anchor(document, "text", id) }
    static func testCase(_ id: String) -> Anchor { Anchor("case", id) }
    static func inspection(_ id: String) -> Anchor { Anchor("inspection", id) }
    static func interpretation(_ id: String) -> Anchor { Anchor("reading", id) }

    /// The id with every character that is not harmless in an attribute and in an address written as `%` and its bytes.
    private static func encoded(_ id: String) -> String {
        var encoded = ""
        for byte in id.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                encoded += (byte < 16 ? "%0" : "%") + hex
            }
        }
        return encoded
    }

    /// A link to the place; the name needs no quotation marks.
    func link(_ text: Markup) -> Markup {
        Markup(html: "<a href=#\(name)>\(text)</a>")
    }
}
