import CLibXML2

/// Copies libxml2's tree to values, making each name and namespace into a string only once.
///
/// - Complexity: O(*n*) in the size of the tree; the recursion is as deep as ``XMLLimits/maximumDepth`` allows.
struct TreeCopy {
    private typealias Name = UnsafePointer<xmlChar>

    private let file: String

    /// The strings of names, by the pointer libxml2's dictionary keeps for each; valid while the document lives.
    private var strings: [Name: String] = [:]

    init(file: String) {
        self.file = file
    }

    /// Copies an element with everything in it.
    mutating func element(_ node: UnsafeMutablePointer<xmlNode>) -> XMLElement {
        let namespace = node.pointee.ns.flatMap { $0.pointee.href }
        return XMLElement(
            name: string(node.pointee.name),
            namespace: namespace.map { string($0) },
            attributes: node.pointee.properties == nil ? [] : attributes(node),
            children: node.pointee.children == nil ? [] : children(node),
            location: SourceLocation(file: file, line: DocumentParser.line(of: node)))
    }

    private mutating func children(_ node: UnsafeMutablePointer<xmlNode>) -> [XMLNode] {
        var children: [XMLNode] = []
        var text: String?
        var next = node.pointee.children
        while let child = next {
            next = child.pointee.next
            if child.pointee.type == XML_ELEMENT_NODE {
                if let text { children.append(.text(text)) }
                text = nil
                children.append(.element(element(child)))
            } else if let content = child.pointee.content, content.pointee != 0 {
                let part = String(cString: content)
                text = text.map { $0 + part } ?? part
            }
        }
        if let text { children.append(.text(text)) }
        return children
    }

    private mutating func attributes(_ node: UnsafeMutablePointer<xmlNode>) -> [XMLAttribute] {
        var attributes: [XMLAttribute] = []
        var next = node.pointee.properties
        while let attribute = next {
            next = attribute.pointee.next
            var name = string(attribute.pointee.name)
            var namespace: String?
            if let space = attribute.pointee.ns, let prefix = space.pointee.prefix {
                name = string(prefix) + ":" + name
                namespace = space.pointee.href.map { string($0) }
            }
            attributes.append(XMLAttribute(name: name, value: value(attribute), namespace: namespace))
        }
        return attributes
    }

    /// The value of an attribute: usually one text, several where the value had character references.
    private func value(_ attribute: UnsafeMutablePointer<xmlAttr>) -> String {
        var value = ""
        var next = attribute.pointee.children
        while let part = next {
            next = part.pointee.next
            guard let content = part.pointee.content else { continue }
            if value.isEmpty { value = String(cString: content) } else { value += String(cString: content) }
        }
        return value
    }

    private mutating func string(_ name: Name?) -> String {
        guard let name else { return "" }
        if let known = strings[name] { return known }
        let string = String(cString: name)
        strings[name] = string
        return string
    }
}
