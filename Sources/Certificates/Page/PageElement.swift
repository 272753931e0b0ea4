import ConformanceReports
import XMLTree

/// An element of a page; texts are escaped where they are written, and nowhere else.
func node(_ name: String, _ attributes: [(String, String)] = [], _ children: [XMLNode] = []) -> XMLElement {
    XMLElement(
        name: name, attributes: attributes.map { XMLAttribute(name: $0.0, value: $0.1.shown) }, children: children,
        location: SourceLocation(file: "page"))
}

/// An element of a page that holds text.
func node(_ name: String, _ attributes: [(String, String)] = [], text: String) -> XMLElement {
    node(name, attributes, [.text(text.shown)])
}

/// An element of a page that holds elements.
func node(_ name: String, _ attributes: [(String, String)] = [], elements: [XMLElement]) -> XMLElement {
    node(name, attributes, elements.map(XMLNode.element))
}

extension String {
    /// The text as it may be shown: no control characters, none that turn the direction of writing, and not endless.
    var shown: String {
        let scalars = harmless.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: Unicode.Scalar(0xFFFD) ?? " "
            default: scalar
            }
        }
        guard scalars.count > 2_000 else { return String(String.UnicodeScalarView(scalars)) }
        return String(String.UnicodeScalarView(scalars.prefix(2_000))) + "…"
    }

    /// The first characters, with an ellipsis when there are more.
    func clipped(to length: Int) -> String {
        count > length ? prefix(length - 1) + "…" : self
    }
}
