import CLibXML2
import Wording

/// The encoding of a document, as its first bytes tell it (XML 1.0, appendix F).
///
/// libxml2 could convert while it parses, but then it reports a wrong byte at line 1 and goes on in
/// ISO 8859-1; converting first gives the right line and lets everything after work on UTF-8.
enum SourceEncoding: Hashable {
    /// UTF-8, after a byte order mark of so many bytes.
    case utf8(markLength: Int)

    /// An encoding that has to be converted, after a byte order mark of so many bytes.
    case other(name: String, markLength: Int)

    /// Tells the encoding by the byte order mark, else by the declaration, else takes UTF-8.
    init(of bytes: UnsafeRawBufferPointer) {
        if bytes.has("\u{FEFF}", at: 0) {
            self = .utf8(markLength: 3)
        } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            self = .other(name: "UTF-32", markLength: 0)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            self = .other(name: "UTF-16LE", markLength: 2)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .other(name: "UTF-16BE", markLength: 2)
        } else if bytes.starts(with: [0x3C, 0, 0x3F, 0]) {
            self = .other(name: "UTF-16LE", markLength: 0)
        } else if bytes.starts(with: [0, 0x3C, 0, 0x3F]) {
            self = .other(name: "UTF-16BE", markLength: 0)
        } else if let name = Self.declaredName(in: bytes), name.uppercased() != "UTF-8" {
            self = .other(name: name, markLength: 0)
        } else {
            self = .utf8(markLength: 0)
        }
    }

    /// The name in the XML declaration, if there is a declaration that names one.
    private static func declaredName(in bytes: UnsafeRawBufferPointer) -> String? {
        guard bytes.has("<?xml", at: 0) else { return nil }
        let declaration = bytes.prefix(1024).prefix { $0 != UInt8(ascii: ">") }
        let text = String(decoding: declaration, as: UTF8.self)
        let match = text.firstMatch(of: #/\sencoding\s*=\s*(?:"([^"]*)"|'([^']*)')/#)
        guard let name = match.flatMap({ $0.1 ?? $0.2 }) else { return nil }
        return String(name)
    }
}

extension SourceEncoding {
    /// The document in UTF-8 without byte order mark; a document that already is comes back uncopied.
    ///
    /// - Parameters:
    ///   - bytes: The document as it was found.
    ///   - file: The document's display name, for messages.
    /// - Throws: `encoding` when the encoding is not known, contradicts the bytes, or a byte does not belong to it.
    static func decode(_ bytes: [UInt8], file: String) throws(XMLFault) -> ArraySlice<UInt8> {
        switch bytes.withUnsafeBytes({ SourceEncoding(of: $0) }) {
        case .utf8(let markLength):
            let text = bytes[markLength...]
            do {
                _ = try UTF8Span(validating: text.span)
                return text
            } catch {
                let offset = error.byteOffsets.lowerBound
                let line = 1 + text.withUnsafeBytes { $0.lineFeeds(before: offset) }
                throw wrongByte(text[markLength + offset], "UTF-8", SourceLocation(file: file, line: line))
            }
        case .other(let name, let markLength):
            let start = SourceLocation(file: file, line: 1)
            let isWide = markLength > 0 || bytes.prefix(2).contains(0)
            guard isWide || name.wholeMatch(of: #/(?i)(?:UTF-?(?:16|32)|UCS|ISO-10646).*/#) == nil else {
                throw notWritten(name, start)
            }
            return try convert(bytes[markLength...], from: name, file: file)
        }
    }

    private static func convert(
        _ bytes: ArraySlice<UInt8>, from name: String, file: String
    ) throws(XMLFault) -> ArraySlice<UInt8> {
        LibXML.start()
        guard name.wholeMatch(of: #/[A-Za-z][A-Za-z0-9._\-]{0,39}/#) != nil,
            let handler = xmlFindCharEncodingHandler(name)
        else { throw unknown(name, SourceLocation(file: file, line: 1)) }
        defer { xmlCharEncCloseFunc(handler) }

        let input = xmlBufferCreateSize(bytes.count + 1)
        let output = xmlBufferCreateSize(bytes.count * 2 + 64)
        defer {
            xmlBufferFree(input)
            xmlBufferFree(output)
        }
        bytes.withUnsafeBufferPointer { _ = xmlBufferAdd(input, $0.baseAddress, Int32($0.count)) }
        let silence = FindingSink(file: file, source: .parser)
        LibXML.collecting(into: silence) {
            var left = Int32.max
            while xmlBufferLength(input) > 0, xmlBufferLength(input) < left {
                left = xmlBufferLength(input)
                if xmlCharEncInFunc(handler, output, input) == -2 { break }
            }
        }

        let text = UnsafeRawBufferPointer(start: xmlBufferContent(output), count: Int(xmlBufferLength(output)))
        let left = Int(xmlBufferLength(input))
        guard left == 0 else {
            let line = 1 + text.lineFeeds(before: text.count)
            throw wrongByte(bytes[bytes.endIndex - left], name, SourceLocation(file: file, line: line))
        }
        return ArraySlice(text)
    }
}
