import PolicyDocuments
import Testing
import XMLTree

@Suite("A structured text is read span by span, and nothing of it is lost")
struct PolicyTextTests {
    static let document = """
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="policy">
        <meta><identification source="#s"><FRBRWork><FRBRalias value="试发〔2023〕1号" name="docNumber"/></FRBRWork></identification></meta>
        <preface eId="preface"><p><span eId="preface__office">试 验
          局</span></p></preface>
        <preamble><p><span eId="preamble__basis">根据<b>上级</b>文件，</span></p></preamble>
        <body>
        <section eId="sec_5"><num eId="sec_5__num">五、</num><heading eId="sec_5__heading">待遇</heading>
          <paragraph eId="sec_5__para_1"><num eId="sec_5__para_1__num">（一）</num>
            <content><p><span eId="sec_5__para_1__rate">按70%给予救助，</span><span eId="sec_5__para_1__limit">限额3000元。</span></p></content>
            <point eId="sec_5__para_1__point_2"><num eId="sec_5__para_1__point_2__num">2.</num><content><p>
              <span eId="sec_5__para_1__point_2__x">另行规定。<remark status="editorial">原文至此中断</remark></span></p></content></point>
          </paragraph>
          <paragraph eId="sec_5__para_2"><num>（二）</num><content><p>未标注</p><p><span eId="sec_5__para_2__empty"> </span></p></content></paragraph>
        </section>
        <section eId="sec_6"><num eId="sec_6__num">六．</num></section>
        </body>
        <conclusions><remark status="editorial">落款</remark><p><span eId="conclusions__day">2023年1月1日</span></p></conclusions>
        </act></akomaNtoso>
        """

    let text: PolicyText

    init() throws { text = PolicyText(try element(PolicyTextTests.document, file: "Documents/test/text.xml")) }

    @Test("spans stand in the order of reading, without white space and remarks")
    func spans() {
        #expect(
            text.spans.map { "\($0.id) \($0.words)" } == [
                "preface__office 试验局", "preamble__basis 根据上级文件，", "sec_5__num 五、", "sec_5__heading 待遇",
                "sec_5__para_1__num （一）", "sec_5__para_1__rate 按70%给予救助，", "sec_5__para_1__limit 限额3000元。",
                "sec_5__para_1__point_2__num 2.", "sec_5__para_1__point_2__x 另行规定。", "sec_6__num 六．",
                "conclusions__day 2023年1月1日",
            ])
        #expect(text.title == "试发〔2023〕1号")
    }

    @Test("clauses are counted as the text counts them")
    func clauses() {
        #expect(
            text.clauses.map { "\($0.id) \($0.label) \($0.heading)" } == [
                "preface 文首 ", "preamble 前言 ", "sec_5 五 待遇", "sec_5__para_1 五（一） ", "sec_5__para_1__point_2 五（一）2 ",
                "sec_5__para_2 五（二） ", "sec_6 六 ", "conclusions 文尾 ",
            ])
        #expect(text.clause("sec_5__para_1")?.label == "五（一）")
        #expect(text.clause("sec_7") == nil)
    }

    @Test("a span knows its clause and its line")
    func place() throws {
        let span = try #require(text[span: "sec_5__para_1__rate"])
        #expect(span.clause == "sec_5__para_1" && span.location.description == "Documents/test/text.xml:9")
        #expect(text[span: "sec_5__heading"]?.clause == "sec_5")
        #expect(text[span: "preface__office"]?.clause == "preface")
        #expect(text[span: "conclusions__day"]?.clause == "conclusions")
        #expect(text[span: "sec_5__para_2__empty"] == nil && text[span: "nothing"] == nil)
    }

    @Test("text in no span is astray, with its line")
    func strays() {
        #expect(text.strays.map(\.words) == ["（二）", "未标注"])
        #expect(text.strays.map(\.location.line) == [13, 13])
    }

    @Test("the words of several spans, with an ellipsis where they do not adjoin")
    func words() {
        #expect(text.words(of: ["sec_5__para_1__rate", "sec_5__para_1__limit"]) == "按70%给予救助，限额3000元。")
        #expect(text.words(of: ["sec_5__heading", "sec_5__para_1__limit"]) == "待遇…限额3000元。")
        #expect(text.words(of: ["sec_5__para_1__limit", "sec_5__para_1__rate"]) == "限额3000元。…按70%给予救助，")
        #expect(text.words(of: ["nothing", "sec_5__heading"]) == "待遇")
        #expect(text.words(of: []) == "")
    }

    @Test(
        "white space of every kind is no part of the words",
        arguments: [
            (" a\tb\n", "ab"), ("甲\u{3000}乙\u{A0}丙", "甲乙丙"), ("\r\n\u{2028}x\u{85}", "x"), ("", ""), ("👨‍👩‍👧 é", "👨‍👩‍👧é"),
        ])
    func whiteSpace(text: String, words: String) {
        #expect(text.withoutWhiteSpace == words)
    }
}
