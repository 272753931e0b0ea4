import CLibXML2
import Wording

/// A message of libxml2, copied out of its structure, and the findings made of it.
struct LibXMLMessage {
    let code: UInt32

    /// The line, or 0 where libxml2 knows none.
    let line: Int

    /// The file that libxml2 names, with its escapes undone.
    let file: String?

    /// libxml2's own sentence, in English and without its full stop.
    let text: String

    /// The names and values within the sentence.
    let first: String
    let second: String
    let number: Int

    /// The name of the element that the message is about, where it is known.
    let element: String

    init(_ error: xmlError, element: String = "") {
        self.element = element
        func string(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
        code = UInt32(bitPattern: error.code)
        line = max(Int(error.line), 0)
        file = if let name = error.file { Self.unescaped(name) } else { nil }
        text = excerpt(string(error.message), length: 200)
        first = excerpt(string(error.str1))
        second = excerpt(string(error.str2))
        number = Int(error.int1)
    }

    /// What the parser says about a document.
    func parserFinding(at place: SourceLocation) -> XMLFault.Finding {
        if text.contains("too long") || text.contains("huge") {
            return .init(.tooLarge, at: place, quoting(Self.hugeValue))
        }
        return .init(.malformed, at: place, quoting(parserWording))
    }

    /// What the validator says about a document.
    func validityFinding(at place: SourceLocation) -> XMLFault.Finding {
        .init(.invalid, at: place, quoting(validityWording))
    }

    /// What the compiler says about a schema.
    ///
    /// - Parameters:
    ///   - path: The path of the schema's main file.
    ///   - name: Its display name, used when libxml2 means that file or names none.
    func schemaFinding(path: String, name: String) -> XMLFault.Finding {
        let isMain = file == nil || file == path
        let place = SourceLocation(file: isMain ? name : file ?? name, line: line)
        return .init(.schema, at: place, quoting(schemaWording))
    }

    /// A sentence with libxml2's own in parentheses before its full stop.
    private func quoting(_ sentence: Bilingual) -> Bilingual {
        guard !text.isEmpty else { return sentence }
        return Bilingual(
            String(sentence.chinese.dropLast()) + "（libxml2：\(text)）。",
            String(sentence.english.dropLast()) + " (libxml2: \(text)).")
    }

    private static func unescaped(_ name: UnsafePointer<CChar>) -> String {
        guard let plain = xmlURIUnescapeString(name, 0, nil) else { return String(cString: name) }
        defer { conform_xml_free(plain) }
        return String(cString: plain)
    }
}

/// Findings that libxml2 has no message for.
extension LibXMLMessage {
    static let emptyFile = Bilingual(
        "文件是空的；请写入一个根元素。", "the file is empty; it needs a root element.")
    static let notXML = Bilingual(
        "这里没有 XML 元素；请写入一个根元素。", "there is no XML element here; a root element is needed.")
    static let notValid = Bilingual(
        "文件不符合模式；请对照模式修改。", "the document does not follow the schema; correct it by the schema.")
    static let notRelaxNG = Bilingual(
        "这个文件的根元素不是 RELAX NG；请给出 RELAX NG（XML 语法）模式。",
        "the root element of this file is not RELAX NG; give a RELAX NG schema in XML syntax.")
    static let unusableSchema = Bilingual(
        "这个模式无法使用；请检查它是否为 RELAX NG。", "the schema is not usable; check that it is RELAX NG.")
    private static let hugeValue = Bilingual(
        "一个值超过 10000000 字节；请缩短。", "a value is longer than 10000000 bytes; shorten it.")
}
