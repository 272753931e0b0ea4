import CLibXML2
import Wording

/// A RELAX NG schema in XML syntax, compiled once and usable from several threads at a time.
package final class RelaxNGSchema: Sendable {
    /// The display name of the schema's file.
    package let file: String

    // libxml2 only reads a compiled schema; each validation has a context of its own, and the pointer is freed
    // by this owner alone.
    private nonisolated(unsafe) let pointer: xmlRelaxNGPtr

    private static let namespace = "http://relaxng.org/ns/structure/1.0"

    /// Compiles a schema and what it includes, from the file system only.
    ///
    /// - Parameters:
    ///   - path: The path of the schema's file; relative includes start from its folder.
    ///   - displayName: The name that messages use; the path unless given.
    /// - Throws: `schema` when it is no usable RELAX NG schema or includes something that is missing or lies on the
    ///   network; otherwise as reading a document does, since the main file is read as one, without DOCTYPE.
    package init(file path: String, displayName: String? = nil) throws(XMLFault) {
        let name = displayName ?? path
        let root = try XMLReader().read(file: path, displayName: name)
        guard root.namespace == Self.namespace else {
            throw XMLFault(.init(.schema, at: root.location, LibXMLMessage.notRelaxNG))
        }
        let sink = FindingSink(file: name, source: .schemaCompiler(path: path))
        let compiled = LibXML.collecting(into: sink) { () -> xmlRelaxNGPtr? in
            guard let context = xmlRelaxNGNewParserCtxt(path) else { return nil }
            defer { xmlRelaxNGFreeParserCtxt(context) }
            let receive: xmlStructuredErrorFunc = { context, error in FindingSink.receive(context, error) }
            xmlRelaxNGSetParserStructuredErrors(context, receive, sink.context)
            return xmlRelaxNGParse(context)
        }
        if let fault = XMLFault(findings: sink.findings) {
            if let compiled { xmlRelaxNGFree(compiled) }
            throw fault
        }
        guard let compiled else {
            throw XMLFault(.init(.schema, at: SourceLocation(file: name, line: 1), LibXMLMessage.unusableSchema))
        }
        file = name
        pointer = compiled
    }

    deinit {
        xmlRelaxNGFree(pointer)
    }

    /// Compares a document with the schema.
    ///
    /// - Parameters:
    ///   - document: A document that was parsed by this module, so that its elements carry their lines.
    ///   - file: The document's display name.
    /// - Throws: `invalid` with a finding for each message of libxml2.
    func validate(_ document: borrowing ParsedDocument, file: String) throws(XMLFault) {
        let sink = FindingSink(file: file, source: .validator)
        let tree = document.pointer
        let isValid = LibXML.collecting(into: sink) {
            guard let context = xmlRelaxNGNewValidCtxt(pointer) else { return false }
            defer { xmlRelaxNGFreeValidCtxt(context) }
            let receive: xmlStructuredErrorFunc = { context, error in FindingSink.receive(context, error) }
            xmlRelaxNGSetValidStructuredErrors(context, receive, sink.context)
            return xmlRelaxNGValidateDoc(context, tree) == 0
        }
        guard !isValid else { return }
        throw XMLFault(findings: sink.findings)
            ?? XMLFault(.init(.invalid, at: SourceLocation(file: file, line: 1), LibXMLMessage.notValid))
    }
}
