package import Wording
import XMLTree

/// An identity (身份) of the shared vocabulary.
package struct IdentityTerm: Sendable, Hashable {
    /// The texts' term, and the value on the wire.
    package var type: String
    package var name: Bilingual
    package var note: Bilingual
    /// Other spellings of it in the texts.
    package var aliases: [String]

    init(_ element: XMLElement) {
        type = element[attribute: "type"] ?? ""
        name = Bilingual(type, element.bilingual("name").english)
        note = element.bilingual("note")
        aliases = element.elements(named: "alias").map(\.text.trimmed)
    }
}
