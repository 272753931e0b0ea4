import PolicyDocuments
import Testing
import XMLTree

@Suite("A text keeps its paragraphs, headings and remarks")
struct TextBlockTests {
    let text: PolicyText

    init() throws { text = PolicyText(try element(PolicyTextTests.document, file: "Documents/test/text.xml")) }

    @Test func theBlocksHoldEverySpanInOrder() {
        let spans = text.blocks.flatMap(\.pieces).compactMap { piece -> String? in
            if case .span(let id) = piece { id } else { nil }
        }
        #expect(spans == text.spans.map(\.id))
    }

    @Test func aNumberStandsWithItsHeadingOrItsWords() {
        let kinds = text.blocks.filter { !$0.pieces.isEmpty }.map {
            "\($0.clause) \($0.kind.rawValue) \($0.pieces.count)"
        }
        #expect(
            kinds == [
                "preface paragraph 1", "preamble paragraph 1", "sec_5 heading 2", "sec_5__para_1 paragraph 3",
                "sec_5__para_1__point_2 paragraph 3", "sec_6 number 1", "conclusions paragraph 1",
                "conclusions paragraph 1",
            ])
        #expect(text.blocks.map(\.depth).max() == 3)
    }

    @Test func remarksAreKept() {
        let remarks = text.blocks.flatMap(\.pieces).compactMap { piece -> String? in
            if case .remark(let words) = piece { words } else { nil }
        }
        #expect(remarks == ["原文至此中断", "落款"])
    }

    @Test(
        "A text that is not final says so",
        arguments: [("<docStage><span eId=\"s\">（征求意见稿）</span></docStage>", "（征求意见稿）"), ("", nil)])
    func stage(_ element: String, _ expected: String?) throws {
        let document = PolicyTextTests.document.replacing("<preamble>", with: "<preamble><p>\(element)</p>")
        let text = PolicyText(try PolicyDocumentsTests.element(document, file: "text.xml"))
        #expect(text.stage == expected)
    }
}
