import Testing

import XMLTree

@Suite("DOCTYPE, entities and outsized documents are refused quickly and at their line")
struct RefusalTests {
    static let laughs =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE a [\n<!ENTITY l0 \"ha\">\n"
        + (1...30).map { "<!ENTITY l\($0) \"&l\($0 - 1);&l\($0 - 1);&l\($0 - 1);\">\n" }.joined()
        + "]>\n<a>&l30;</a>"

    static let doctypes = [
        FaultCase("plain DOCTYPE", "<!DOCTYPE a>\n<a/>", .doctype, line: 1),
        FaultCase("DOCTYPE over lines", "\n\n<!DOCTYPE a\n SYSTEM\n 'a.dtd'>\n<a/>", .doctype, line: 3),
        FaultCase("internal entity", "<!DOCTYPE a [<!ENTITY e 'x'>]>\n<a>&e;</a>", .doctype, line: 1),
        FaultCase(
            "external entity",
            "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\n<a>&e;</a>",
            .doctype, line: 2),
        FaultCase(
            "parameter entity", "<!DOCTYPE a [<!ENTITY % e SYSTEM 'file:///etc/passwd'> %e;]><a/>", .doctype, line: 1),
        FaultCase("billion laughs", laughs, .doctype, line: 2),
        FaultCase("DOCTYPE behind a comment", "<!-- \n <!DOCTYPE z> -->\n<!DOCTYPE a><a/>", .doctype, line: 3),
    ]

    @Test(arguments: doctypes)
    func refusesDoctype(_ refused: FaultCase) throws {
        try refused.check()
    }

    static let outsized = [
        FaultCase("100 000 nested", String(repeating: "<a>\n", count: 100_000), .tooDeep, line: 65),
        FaultCase(
            "100 000 nested and closed",
            String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000), .tooDeep, line: 1),
        FaultCase("over the bytes", [UInt8](repeating: 32, count: (16 << 20) + 1), .tooLarge, line: 0),
        FaultCase(
            "a million attributes", "<a>\n<b\n" + (0..<1_000_000).map { "x\($0)=''" }.joined(separator: " ") + "/></a>",
            .tooMany, line: 2),
        FaultCase(
            "a value beyond libxml2's limit", "<a>\n<b x='" + String(repeating: "x", count: 11_000_000) + "'/></a>",
            .tooLarge, line: 2),
        FaultCase(
            "many namespaces in force",
            (0..<60).map { depth in "<a" + (0..<200).map { " xmlns:p\(depth)-\($0)='u'" }.joined() + ">\n" }.joined()
                + String(repeating: "<b/>", count: 900_000), .tooMany, line: 2),
    ]

    @Test(arguments: outsized)
    func refusesOutsized(_ refused: FaultCase) throws {
        try refused.check()
    }

    @Test("the limit itself is allowed, one more is not")
    func limitsAreInclusive() throws {
        let limits = XMLLimits(maximumBytes: 60, maximumDepth: 3, maximumElements: 4, maximumAttributes: 2)
        let reader = XMLReader(limits: limits)
        for text in [
            "<a><b><c/></b></a>", "<a><b/><b/><b/></a>", "<a x='' y=''/>",
            "<a>" + String(repeating: "x", count: 53) + "</a>",
        ] {
            _ = try reader.read(bytes: Array(text.utf8), file: "x.xml")
        }
        try FaultCase("deep", "<a><b>\n<c><d/></c></b></a>", .tooDeep, line: 2).check(limits: limits)
        try FaultCase("many", "<a><b/><b/><b/>\n<b/></a>", .tooMany, line: 2).check(limits: limits)
        try FaultCase("attributes", "<a>\n<b x='' y='' z=''/></a>", .tooMany, line: 2).check(limits: limits)
        try FaultCase("bytes", "<a>" + String(repeating: "x", count: 54) + "</a>", .tooLarge, line: 0).check(
            limits: limits)
    }

    @Test("a text of 11 MB is read whole or refused, never cut", arguments: ["x", "&amp;", "<![CDATA[x]]>"])
    func longText(end: String) throws {
        let long = String(repeating: "x\n", count: 5_500_000)
        let text = "<a>\n\(long)\(end)y\(end)</a>"
        do throws(XMLFault) {
            let root = try XMLReader().read(bytes: Array(text.utf8), file: "x.xml")
            #expect(root.text.utf8.count == 11_000_004)
        } catch {
            #expect(error.findings[0].code == .tooLarge, "\(error)")
            #expect(error.findings[0].location.line > 1)
        }
    }

    @Test("quotes outside tags are not counted as attributes")
    func quotesInText() throws {
        let quotes = String(repeating: "\"'", count: 1_000)
        let text = "<a><!-- < \(quotes) --><![CDATA[< \(quotes)]]><?p < \(quotes)?>\(quotes)<b x=\"> '' ''\"/></a>"
        let root = try XMLReader(limits: XMLLimits(maximumAttributes: 1)).read(bytes: Array(text.utf8), file: "x.xml")
        #expect(root.first("b")?[attribute: "x"] == "> '' ''")
    }
}
