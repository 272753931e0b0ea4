import SuiteLint
import Testing
import Wording
import XMLTree

@Suite("Defects of the text and its anchoring")
struct TextDefectTests {
    static let text = [
        Defect(
            "a character is missing in text.xml", in: File.text, "按70%给予救助，", to: "按70给予救助，",
            line: "sec_5__para_1__rate\">", says: "“%” of the source is missing"),
        Defect(
            "a character is added in text.xml", in: File.text, "按70%给予救助，", to: "按70%给予以救助，",
            says: "“以” is added to the source"),
        Defect(
            "a figure is altered in text.xml", in: File.text, "为3万元。", to: "为4万元。",
            says: "the words differ from the source"),
        Defect(
            "words are moved in text.xml", in: File.text, "住院和门诊慢特病医疗费用", to: "门诊慢特病和住院医疗费用",
            says: "words are moved against the source"),
        Defect(
            "a sentence is missing at the end", in: File.text, "2022年9月28日印发", to: "", line: "eId=\"printed__office\"",
            says: "“2022年9月28日印发” of the source is missing"),
        Defect(
            "the source has more than the text", in: File.source, "不得重复申请", to: "一律不得重复申请", at: File.text,
            line: "一个年度内不得重复申请", says: "“一律” of the source is missing"),
        Defect(
            "the message names the line of the source", in: File.text, "文件</span>", to: "文书</span>",
            says: "\(File.source):"),
        Defect(
            "words stand in no span", in: File.text, "<p><span eId=\"printed__office\">",
            to: "<p>印<span eId=\"printed__office\">",
            says: "“印” stands in no element that has an eId"),
        Defect(
            "text.xml is not well formed", in: File.text, "</conclusions>", to: "</conclusion>", says: "make them agree"
        ),
    ]

    static let anchoring = [
        Defect(
            "a span in no assertion", in: File.assertions, "spans=\"sec_1__num sec_1__heading\"",
            to: "spans=\"sec_1__num\"",
            at: File.text, line: "eId=\"sec_1__heading\"",
            says: "the span sec_1__heading (“继续实施全额资助参保”) is in no assertion"),
        Defect(
            "a span in two", in: File.assertions, "spans=\"sec_2__full\"", to: "spans=\"sec_2__full sec_2__funds\"",
            line: "spans=\"sec_2__funds\"", says: "the span sec_2__funds is named already"),
        Defect(
            "an assertion of a span that is not there", in: File.assertions, "spans=\"sec_6__rate\"",
            to: "spans=\"sec_6__rates\"",
            says: "there is no span sec_6__rates"),
        Defect(
            "an interpretation of a span that is not there", in: File.assertions,
            "id=\"jinan.window\" spans=\"sec_6__window\"",
            to: "id=\"jinan.window\" spans=\"sec_6__windows\"", says: "there is no span sec_6__windows"),
        Defect(
            "an eId used twice", in: File.text, "eId=\"sec_6__rate\"", to: "eId=\"sec_6__threshold\"",
            line: "eId=\"sec_6__threshold\">按60%", says: "“sec_6__threshold” is used already on line"),
        Defect(
            "the text was amended", in: File.text, "按60%给予救助", to: "按65%给予救助", at: File.assertions,
            line: "id=\"6.rate\"", says: "the assertion 6.rate is suspect"),
        Defect(
            "the pinned words were altered", in: File.assertions, "<words>不设年度起付线，", to: "<words>不设起付线，",
            line: "id=\"5-1.no-threshold\"", says: "review the assertion and its cases (jinan.5-1."),
    ]

    @Test("the text against its source", arguments: text)
    func findText(_ defect: Defect) throws { try defect.check() }

    @Test("spans against assertions", arguments: anchoring)
    func findAnchoring(_ defect: Defect) throws { try defect.check() }

    @Test("marks of conversion in the source are no difference")
    func conversionMarks() throws {
        let suite = try SuiteCopy()
        try suite.edit(File.source, "一、继续实施全额资助参保", to: "\u{FEFF}## **一、继续实施全额资助**参保\r\n---\n\u{0C}")
        #expect(suite.findings() == [])
    }

    @Test("every character that is left out is noticed", arguments: [0, 300, 600, 900, 1200])
    func anyCharacter(number: Int) throws {
        let suite = try SuiteCopy()
        let source = try suite.read(File.source)
        let visible = source.indices.filter { !source[$0].isWhitespace }
        let index = try #require(visible.dropFirst(number).first)
        let around = String(source[index...].prefix(4))
        try suite.edit(
            File.source, String(source[..<index]) + around, to: String(source[..<index]) + around.dropFirst())
        #expect(
            suite.findings().contains {
                $0.location.file == File.text && $0.message.english.contains("“\(around.prefix(1))”")
            })
    }
}
