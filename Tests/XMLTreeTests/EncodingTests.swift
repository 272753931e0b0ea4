import Testing
import Wording

import XMLTree

@Suite("Encodings")
struct EncodingTests {
    static let declaration = "<?xml version=\"1.0\" encoding=\"GB18030\"?>\n"

    /// 济南 in GB18030, then 㐀 in its four-byte form.
    static let jinan: [UInt8] = [0xBC, 0xC3, 0xC4, 0xCF, 0x81, 0x39, 0xEE, 0x39]

    static func latin(_ text: String) -> [UInt8] { Array(text.utf8) }

    static let refused = [
        FaultCase("wrong UTF-8", latin("<a>\n<b>") + [0xFF] + latin("</b></a>"), .encoding, line: 2),
        FaultCase(
            "wrong UTF-8 in a comment", latin("<a>\n\n<!-- ") + [0xC0, 0x80] + latin(" --></a>"), .encoding, line: 3),
        FaultCase("truncated UTF-8", latin("<a>\n") + [0xE6, 0xB5], .encoding, line: 2),
        FaultCase("surrogate in UTF-8", latin("<a>\n") + [0xED, 0xA0, 0x80] + latin("</a>"), .encoding, line: 2),
        FaultCase("GB18030 undeclared", latin("<a>\n") + jinan + latin("</a>"), .encoding, line: 2),
        FaultCase("wrong GB18030", latin(declaration + "<a>\n\n") + [0xBC, 0xFF] + latin("</a>"), .encoding, line: 4),
        FaultCase(
            "wrong GB18030 after 100 kB",
            latin(declaration + "<a>\n" + String(repeating: "0123456\n", count: 12_500)) + [0xFF, 0xFF] + latin("</a>"),
            .encoding, line: 12_503),
        FaultCase("truncated GB18030", latin(declaration + "<a>\n") + [0x81, 0x30], .encoding, line: 3),
        FaultCase("unknown encoding", "<?xml version='1.0' encoding='KLINGON-8'?>\n<a/>", .encoding, line: 1),
        FaultCase(
            "encoding that is no name", "<?xml version='1.0' encoding='UTF-8//IGNORE'?>\n<a/>", .encoding, line: 1),
        FaultCase(
            "UTF-16 declared but not written", "<?xml version='1.0' encoding='UTF-16'?>\n<a/>", .encoding, line: 1),
        FaultCase("UTF-32", [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0], .encoding, line: 1),
        FaultCase("half a UTF-16 character", [0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x2F], .encoding, line: 1),
        FaultCase("byte order mark alone", [0xEF, 0xBB, 0xBF], .malformed, line: 1),
    ]

    @Test(arguments: refused)
    func refuses(_ refused: FaultCase) throws {
        try refused.check()
    }

    @Test("GB18030 with a declaration is read, and lines stay right")
    func gb18030() throws {
        let bytes =
            Self.latin(Self.declaration + "<a>\n<b x='") + Self.jinan + Self.latin("'>") + Self.jinan
            + Self.latin("</b></a>")
        let root = try XMLReader().read(bytes: bytes, file: "x.xml")
        #expect(root.text == "\n济南㐀")
        #expect(root.elements[0][attribute: "x"] == "济南㐀")
        #expect(root.elements[0].location.line == 3)
    }

    @Test("a large GB18030 document is read whole")
    func largeGB18030() throws {
        let bytes = Self.latin(Self.declaration + "<a>") + (0..<50_000).flatMap { _ in Self.jinan } + Self.latin("</a>")
        #expect(try XMLReader().read(bytes: bytes, file: "x.xml").text == String(repeating: "济南㐀", count: 50_000))
    }

    @Test(
        "other encodings are read",
        arguments: [
            ("UTF-8", [0xEF, 0xBB, 0xBF] + latin("<?xml version='1.0' encoding='utf-8'?><a>济南</a>")),
            ("GBK", latin("<?xml version='1.0' encoding='GBK'?><a>") + jinan.prefix(4) + latin("</a>")),
            ("GB2312", latin("<?xml version = \"1.0\" encoding = \"GB2312\"?><a>") + jinan.prefix(4) + latin("</a>")),
            (
                "UTF-16LE",
                [0xFF, 0xFE]
                    + "<?xml version='1.0' encoding='UTF-16'?><a>济南</a>".utf16.flatMap {
                        [UInt8($0 & 255), UInt8($0 >> 8)]
                    }
            ),
            ("UTF-16BE", [0xFE, 0xFF] + "<a>济南</a>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }),
            (
                "UTF-16LE unmarked",
                "<?xml version='1.0' encoding='UTF-16LE'?><a>济南</a>".utf16.flatMap {
                    [UInt8($0 & 255), UInt8($0 >> 8)]
                }
            ),
        ] as [(String, [UInt8])])
    func reads(name: String, bytes: [UInt8]) throws {
        #expect(try XMLReader().read(bytes: bytes, file: "x.xml").text == "济南")
    }

    @Test("the fault of a wrong byte names it")
    func wording() throws {
        let fault = try #require(throws: XMLFault.self) {
            try XMLReader().read(bytes: Self.latin("<a>\n") + [0xBC], file: "x.xml")
        }
        #expect(fault.explanation.chinese == "x.xml:2: 字节 0xBC 不符合 UTF-8 编码；请把文件存为 UTF-8，或在 XML 声明中写明实际编码。")
        #expect(
            fault.explanation.english
                == "x.xml:2: the byte 0xBC is not UTF-8; save the file as UTF-8 or declare the encoding it has.")
    }
}
