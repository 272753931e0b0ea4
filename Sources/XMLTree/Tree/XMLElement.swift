/// An element of an XML document, as a value that knows where it was written.
package struct XMLElement: Sendable, Hashable {
    /// The local name, without prefix.
    package var name: String

    /// The URI of the namespace, or `nil` for none.
    package var namespace: String?

    /// The attributes in the order of the document; namespace declarations are not among them.
    package private(set) var attributes: [XMLAttribute]

    /// The child elements and texts in the order of the document.
    package var children: [XMLNode]

    /// Where the start tag begins.
    package var location: SourceLocation

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - name: The local name; it must be an XML name, which is not checked.
    ///   - namespace: The URI of the namespace, or `nil` for none.
    ///   - attributes: The attributes, each name once.
    ///   - children: The child elements and texts.
    ///   - location: Where the start tag begins.
    package init(
        name: String,
        namespace: String? = nil,
        attributes: [XMLAttribute] = [],
        children: [XMLNode] = [],
        location: SourceLocation
    ) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.children = children
        self.location = location
    }

    /// The value of an attribute, or `nil` if the element does not have it.
    ///
    /// - Parameter name: The name as written, with its prefix if it has one.
    /// - Complexity: O(*n*) in the number of attributes.
    package subscript(attribute name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// Sets, replaces or removes an attribute; a new one is appended.
    ///
    /// - Parameters:
    ///   - name: The name as written, with its prefix if it has one.
    ///   - value: The value as text, not escaped; `nil` removes the attribute.
    ///   - namespace: The URI that the prefix stands for; the prefix `xml` needs none.
    /// - Complexity: O(*n*) in the number of attributes.
    package mutating func setAttribute(_ name: String, to value: String?, namespace: String? = nil) {
        let position = attributes.firstIndex { $0.name == name }
        switch (position, value) {
        case (let position?, let value?):
            attributes[position].value = value
            if let namespace { attributes[position].namespace = namespace }
        case (let position?, nil):
            attributes.remove(at: position)
        case (nil, let value?):
            attributes.append(XMLAttribute(name: name, value: value, namespace: namespace))
        case (nil, nil):
            break
        }
    }
}
