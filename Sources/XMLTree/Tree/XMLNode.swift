/// What may stand in an element: another element, or text.
///
/// Comments and processing instructions are dropped in reading and CDATA sections become text,
/// so two texts never stand side by side in a tree that was read.
package enum XMLNode: Sendable, Hashable {
    case element(XMLElement)
    case text(String)

    /// The element, unless the node is text.
    package var element: XMLElement? {
        switch self {
        case .element(let element): element
        case .text: nil
        }
    }
}
