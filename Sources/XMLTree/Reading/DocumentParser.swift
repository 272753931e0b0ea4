import CLibXML2
import Wording

/// Parses UTF-8 into libxml2's tree, stopping at whatever the limits or the rules of this package refuse.
final class DocumentParser {
    private let sink: FindingSink
    private let limits: XMLLimits
    private var elementCount = 0

    private init(file: String, limits: XMLLimits) {
        sink = FindingSink(file: file, source: .parser)
        self.limits = limits
    }

    /// Parses a document.
    ///
    /// - Parameters:
    ///   - bytes: The document in UTF-8, whatever its declaration says.
    ///   - file: The document's display name.
    ///   - limits: The depth and the number of elements to stop at.
    /// - Throws: `doctype`, `tooDeep`, `tooMany`, `tooLarge` or `malformed`. Warnings are no errors.
    static func parse(_ bytes: ArraySlice<UInt8>, file: String, limits: XMLLimits) throws(XMLFault) -> ParsedDocument {
        let parser = DocumentParser(file: file, limits: limits)
        let document = LibXML.collecting(into: parser.sink) { parser.run(bytes) }
        if let fault = XMLFault(findings: parser.sink.findings) { throw fault }
        guard let document else {
            throw XMLFault(.init(.malformed, at: SourceLocation(file: file, line: 1), LibXMLMessage.notXML))
        }
        return document
    }

    private func run(_ bytes: ArraySlice<UInt8>) -> ParsedDocument? {
        guard let context = xmlNewParserCtxt(), let sax = context.pointee.sax else { return nil }
        defer { xmlFreeParserCtxt(context) }
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        sax.pointee.serror = { context, error in
            guard let context, let error else { return }
            DocumentParser.of(context).sink.receive(error.pointee)
        }
        sax.pointee.internalSubset = { context, _, _, _ in
            guard let context else { return }
            DocumentParser.of(context).refuseDoctype(context.assumingMemoryBound(to: xmlParserCtxt.self))
        }
        sax.pointee.startElementNs = { context, name, prefix, uri, spaces, declared, count, defaulted, attributes in
            guard let context else { return }
            let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
            let line = DocumentParser.startLine(parser)
            guard DocumentParser.of(context).admits(parser, line: line) else { return }
            xmlSAX2StartElementNs(context, name, prefix, uri, spaces, declared, count, defaulted, attributes)
            parser.pointee.node?.pointee._private = UnsafeMutableRawPointer(bitPattern: line)
        }
        // Without their handlers, comments and processing instructions never enter the tree and part no text.
        sax.pointee.comment = nil
        sax.pointee.processingInstruction = nil

        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue
            | XML_PARSE_IGNORE_ENC.rawValue
        let document = bytes.withUnsafeBytes { text in
            xmlCtxtReadMemory(
                context, text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count), nil, nil,
                Int32(options))
        }
        return document.map { ParsedDocument(owning: $0) }
    }

    /// The line on which an element's start tag begins, exact beyond 65 535 lines.
    static func line(of node: UnsafeMutablePointer<xmlNode>) -> Int {
        max(Int(bitPattern: node.pointee._private), 1)
    }

    /// The parser that a libxml2 context belongs to.
    private static func of(_ context: UnsafeMutableRawPointer) -> DocumentParser {
        let carried = context.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private
        guard let carried else { preconditionFailure("the context was made without its parser") }
        return Unmanaged.fromOpaque(carried).takeUnretainedValue()
    }

    /// The line on which the tag just read begins: libxml2 tells the line on which it ends, and a tag
    /// has no `<` but its first character.
    private static func startLine(_ context: xmlParserCtxtPtr) -> Int {
        guard let input = context.pointee.input, let base = input.pointee.base, let end = input.pointee.cur else {
            return 1
        }
        let line = Int(input.pointee.line)
        guard let open = conform_last_byte(base, end, UInt8(ascii: "<")) else { return line }
        let tag = UnsafeRawBufferPointer(start: open, count: end - open)
        return line - tag.lineFeeds(before: tag.count)
    }

    private func admits(_ context: xmlParserCtxtPtr, line: Int) -> Bool {
        elementCount += 1
        let place = SourceLocation(file: sink.file, line: line)
        if Int(context.pointee.nodeNr) >= limits.maximumDepth {
            let text = Bilingual(
                "元素嵌套超过 \(limits.maximumDepth) 层的上限；请减少嵌套。",
                "elements are nested more deeply than the limit of \(limits.maximumDepth); nest less.")
            sink.stop(.init(.tooDeep, at: place, text))
        } else if elementCount > limits.maximumElements {
            let text = Bilingual(
                "元素超过 \(limits.maximumElements) 个的上限；请拆分文件。",
                "there are more elements than the limit of \(limits.maximumElements); split the file.")
            sink.stop(.init(.tooMany, at: place, text))
        } else if Int(context.pointee.nsNr) > limits.maximumAttributes * 2 {
            // libxml2 searches the namespaces in force one by one for each element; it counts each twice.
            let text = Bilingual(
                "同时生效的命名空间声明超过 \(limits.maximumAttributes) 个的上限；请减少声明。",
                "more namespaces are in force than the limit of \(limits.maximumAttributes); declare fewer.")
            sink.stop(.init(.tooMany, at: place, text))
        } else {
            return true
        }
        xmlStopParser(context)
        return false
    }

    private func refuseDoctype(_ context: xmlParserCtxtPtr) {
        let text = Bilingual(
            "文件含有 DOCTYPE 声明，不予读取；请删去该声明以及所用的实体。",
            "the document has a DOCTYPE declaration, which is not read; delete it and the entities it serves.")
        sink.stop(.init(.doctype, at: SourceLocation(file: sink.file, line: Self.startLine(context)), text))
        xmlStopParser(context)
    }
}
