import Testing
import Wording

import XMLTree

@Suite("What is not well-formed XML is refused at its line")
struct WellFormednessTests {
    static let refused = [
        FaultCase("empty file", "", .malformed, line: 1),
        FaultCase("white space only", "\n\n ", .malformed, line: 3),
        FaultCase("no markup", "just text\n", .malformed, line: 1),
        FaultCase("comment only", "<!-- a\n -->\n", .malformed, line: 3),
        FaultCase("truncated within content", "<a>\n<b>\ntext", .malformed, line: 3),
        FaultCase("truncated within a tag", "<a>\n<b id=", .malformed, line: 2),
        FaultCase("truncated within a value", "<a>\n<b id=\"x\n", .malformed, line: 3),
        FaultCase("truncated end tag", "<a>\n</a", .malformed, line: 2),
        FaultCase("wrong end tag", "<a>\n<b>\n</c></a>", .malformed, line: 3),
        FaultCase("second root", "<a/>\n<b/>", .malformed, line: 2),
        FaultCase("attribute twice", "<a>\n<b x='1'\n x='2'/></a>", .malformed, line: 3),
        FaultCase(
            "attribute twice by namespace", "<a xmlns:p='u' xmlns:q='u'>\n<b p:x='' q:x=''/></a>", .malformed, line: 2),
        FaultCase("attribute without quotes", "<a>\n<b x=1/></a>", .malformed, line: 2),
        FaultCase("bare < in a value", "<a>\n<b x='<'/></a>", .malformed, line: 2),
        FaultCase("bare ampersand", "<a>\n\nR & D</a>", .malformed, line: 3),
        FaultCase("undeclared prefix", "<a>\n<p:b/></a>", .malformed, line: 2),
        FaultCase("undeclared prefix of an attribute", "<a>\n<b p:x=''/></a>", .malformed, line: 2),
        FaultCase("undeclared entity", "<a>\n&leak;</a>", .malformed, line: 2),
        FaultCase("HTML entity", "<a>\n&nbsp;</a>", .malformed, line: 2),
        FaultCase("reference to a forbidden character", "<a>\n&#0;</a>", .malformed, line: 2),
        FaultCase("forbidden character", "<a>\n\u{1}</a>", .malformed, line: 2),
        FaultCase("NUL byte", "<a>\n\0</a>", .malformed, line: 2),
        FaultCase("unfinished comment", "<a>\n<!-- \n</a>", .malformed, line: 3),
        FaultCase("unfinished CDATA", "<a>\n<![CDATA[ \n</a>", .malformed, line: 3),
        FaultCase("declaration not at the start", "\n<?xml version='1.0'?>\n<a/>", .malformed, line: 2),
        FaultCase(
            "fault beyond 65 535 lines", "<a>" + String(repeating: "\n", count: 70_000) + "<b></a>", .malformed,
            line: 70_001),
    ]

    @Test(arguments: refused)
    func refuses(_ refused: FaultCase) throws {
        try refused.check()
    }

    @Test("the wording names both tags, and quotes libxml2")
    func wording() throws {
        let fault = try #require(throws: XMLFault.self) {
            try XMLReader().read(bytes: Array("<a>\n<b>\n</c></a>".utf8), file: "x.xml")
        }
        #expect(
            fault.explanation.chinese
                == "x.xml:3: 元素“b”（第 2 行）由“c”的结束标签结束；请使两者一致（libxml2：Opening and ending tag mismatch: b line 2 and c）。")
        #expect(
            fault.explanation.english
                == "x.xml:3: the element \"b\" of line 2 is ended by the tag of \"c\"; make them agree "
                + "(libxml2: Opening and ending tag mismatch: b line 2 and c).")
    }

    @Test("a well-formed document with every construct is read", arguments: ["\n", "\r\n"])
    func accepts(lineEnd: String) throws {
        let text = ["<?xml version=\"1.0\"?>", "<!-- c -->", "<?p i?>", "<a>", "<b/>", "</a>", "<!-- end -->", ""]
        let root = try XMLReader().read(bytes: Array(text.joined(separator: lineEnd).utf8), file: "x.xml")
        #expect(root.location.line == 4)
        #expect(root.elements[0].location.line == 5)
        #expect(root.text == "\n\n")
    }
}
