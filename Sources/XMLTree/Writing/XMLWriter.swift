/// Writes elements as XML documents in UTF-8.
package struct XMLWriter: Sendable {
    /// The spaces that each level is indented by; `nil` writes the content as it is.
    package let indentation: Int?

    /// Creates a writer.
    ///
    /// - Parameter indentation: The spaces each level is indented by. Only elements without text of their own are
    ///   broken into lines, and white space between their children gives way; `nil` changes nothing.
    package init(indentation: Int? = nil) {
        self.indentation = indentation
    }

    /// The element as a document with an XML declaration.
    ///
    /// Namespaces are declared where they first apply. A character that XML forbids becomes U+FFFD. What is written
    /// without indentation is read back as the same tree, save for the locations.
    ///
    /// - Parameter element: The root; all names must be XML names, and a prefix other than `xml` needs the
    ///   namespace of its attribute.
    /// - Complexity: O(*n*) in the size of the element.
    package func serialise(_ element: XMLElement) -> String {
        var output = XMLOutput()
        output.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        write(element, depth: 0, scope: Scope(), to: &output)
        output.raw("\n")
        return output.text
    }

    /// The namespaces in force at an element.
    private struct Scope {
        var standard: String?
        var prefixes: [Substring: String] = [:]
    }

    private func write(_ element: XMLElement, depth: Int, scope outer: Scope, to output: inout XMLOutput) {
        var scope = outer
        output.raw("<")
        output.raw(element.name)
        if element.namespace != scope.standard {
            scope.standard = element.namespace
            output.attribute("xmlns", element.namespace ?? "")
        }
        for attribute in element.attributes {
            if let namespace = attribute.namespace, let colon = attribute.name.firstIndex(of: ":") {
                let prefix = attribute.name[..<colon]
                if prefix != "xml", scope.prefixes[prefix] != namespace {
                    scope.prefixes[prefix] = namespace
                    output.attribute("xmlns:\(prefix)", namespace)
                }
            }
            output.attribute(attribute.name, attribute.value)
        }
        guard !element.children.isEmpty else { return output.raw("/>") }
        output.raw(">")
        writeChildren(of: element, depth: depth, scope: scope, to: &output)
        output.raw("</")
        output.raw(element.name)
        output.raw(">")
    }

    private func writeChildren(of element: XMLElement, depth: Int, scope: Scope, to output: inout XMLOutput) {
        // An indented element keeps its lines only if it has no text that they would change.
        let isIndented = indentation != nil && element[attribute: "xml:space"] != "preserve" && element.hasOnlyElements
        for child in element.children {
            switch child {
            case .element(let child):
                if isIndented { output.newLine(indentation: depth + 1, of: indentation ?? 0) }
                // Within text nothing may be indented, so the writer goes on without.
                let writer = isIndented ? self : XMLWriter()
                writer.write(child, depth: depth + 1, scope: scope, to: &output)
            case .text(let text):
                if !isIndented { output.escaped(text) }
            }
        }
        if isIndented { output.newLine(indentation: depth, of: indentation ?? 0) }
    }
}

/// The element as a document in UTF-8, as `XMLWriter` writes it without indentation.
///
/// - Parameter element: The root.
/// - Complexity: O(*n*) in the size of the element.
package func serialise(_ element: XMLElement) -> String {
    XMLWriter().serialise(element)
}

extension XMLElement {
    /// Whether there is a child element, and no text but white space between the children.
    fileprivate var hasOnlyElements: Bool {
        var hasElement = false
        for child in children {
            switch child {
            case .element: hasElement = true
            case .text(let text): if !text.utf8.allSatisfy({ " \t\r\n".utf8.contains($0) }) { return false }
            }
        }
        return hasElement
    }
}
