extension XMLElement {
    /// The child elements in the order of the document.
    ///
    /// - Complexity: O(*n*) in the number of children.
    package var elements: [XMLElement] {
        children.compactMap(\.element)
    }

    /// The child elements of one name, whatever their namespace.
    ///
    /// - Parameter name: The local name.
    /// - Complexity: O(*n*) in the number of children.
    package func elements(named name: String) -> [XMLElement] {
        children.compactMap { child in
            if case .element(let element) = child, element.name == name { element } else { nil }
        }
    }

    /// The first child element of one name, whatever its namespace.
    ///
    /// - Parameter name: The local name.
    /// - Complexity: O(*n*) in the number of children.
    package func first(_ name: String) -> XMLElement? {
        for case .element(let element) in children where element.name == name {
            return element
        }
        return nil
    }

    /// All text of the element and its descendants, in the order of the document.
    ///
    /// - Complexity: O(*n*) in the size of the element.
    package var text: String {
        if children.count == 1, case .text(let only) = children[0] { return only }
        var text = ""
        appendText(to: &text)
        return text
    }

    private func appendText(to text: inout String) {
        for child in children {
            switch child {
            case .element(let element): element.appendText(to: &text)
            case .text(let part): text += part
            }
        }
    }
}
