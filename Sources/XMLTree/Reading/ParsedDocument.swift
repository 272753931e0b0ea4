import CLibXML2

/// The one owner of a libxml2 document, which frees it; the tree never outlives a call of the reader.
struct ParsedDocument: ~Copyable {
    let pointer: xmlDocPtr

    /// Takes over a document.
    init(owning pointer: xmlDocPtr) {
        self.pointer = pointer
    }

    deinit {
        xmlFreeDoc(pointer)
    }

    /// The root element copied to values, or `nil` for a document without one.
    func root(file: String) -> XMLElement? {
        guard let root = xmlDocGetRootElement(pointer) else { return nil }
        var copy = TreeCopy(file: file)
        return copy.element(root)
    }
}
