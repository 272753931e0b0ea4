/// Reads XML documents into values, within limits, without network, DTDs, entities or XInclude.
package struct XMLReader: Sendable {
    /// How large a document may be.
    package let limits: XMLLimits

    /// Creates a reader.
    ///
    /// - Parameter limits: How large a document may be before it is refused.
    package init(limits: XMLLimits = .standard) {
        self.limits = limits
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The file's path.
    ///   - displayName: The name that locations and messages use; the path unless given.
    ///   - schema: The schema the document must follow, if any.
    /// - Returns: The root element.
    /// - Throws: `XMLFault` when the file cannot be read, exceeds a limit, is not well formed in a known encoding,
    ///   has a DOCTYPE, or does not follow the schema. Comments and processing instructions are no errors.
    /// - Complexity: O(*n*) in the size of the file.
    package func read(
        file path: String, displayName: String? = nil, schema: RelaxNGSchema? = nil
    ) throws(XMLFault) -> XMLElement {
        let name = displayName ?? path
        let bytes = try FileBytes.read(path, name: name, maximum: limits.maximumBytes)
        return try read(bytes: bytes, file: name, schema: schema)
    }

    /// Reads a document from memory.
    ///
    /// - Parameters:
    ///   - bytes: The document, in any encoding it declares or marks; UTF-8 otherwise.
    ///   - file: The name that locations and messages use.
    ///   - schema: The schema the document must follow, if any.
    /// - Returns: The root element.
    /// - Throws: `XMLFault` as reading a file does.
    /// - Complexity: O(*n*) in the number of bytes.
    package func read(
        bytes: [UInt8], file: String, schema: RelaxNGSchema? = nil
    ) throws(XMLFault) -> XMLElement {
        LibXML.start()
        guard bytes.count <= limits.maximumBytes, bytes.count < Int32.max / 4 else {
            throw FileBytes.tooLarge(SourceLocation(file: file), limits.maximumBytes)
        }
        let start = SourceLocation(file: file, line: 1)
        guard !bytes.isEmpty else { throw XMLFault(.init(.malformed, at: start, LibXMLMessage.emptyFile)) }

        let text = try SourceEncoding.decode(bytes, file: file)
        let overfull = text.withUnsafeBytes { text in
            StartTagScan.fault(in: text, maximum: limits.maximumAttributes, file: file)
        }
        if let overfull { throw overfull }
        let document = try DocumentParser.parse(text, file: file, limits: limits)
        if let schema { try schema.validate(document, file: file) }
        guard let root = document.root(file: file) else {
            throw XMLFault(.init(.malformed, at: start, LibXMLMessage.notXML))
        }
        return root
    }
}
