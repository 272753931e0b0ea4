import PolicyDocuments
import Testing
import Wording
import XMLTree

@Suite("The demands of a text")
struct AssertionCatalogueTests {
    let catalogue: AssertionCatalogue

    init() throws {
        catalogue = AssertionCatalogue(
            try element(
                """
                <assertions document="test-2023-1">
                  <assertion id="5-1.rate" spans="a
                    b" prescription="recommended" method="analysis">
                    <words>按 70%
                      给予救助，</words>
                    <statement xml:lang="zh"> 个人负担按70%  救助。 </statement><statement xml:lang="en">70%
                      of the burden</statement>
                  </assertion>
                  <assertion id="5-1.rate" spans="c" prescription="permitted" method="inspection"><words>x</words></assertion>
                  <not-testable spans="sec_1__num" reason="truncated"> 原文
                    残缺 </not-testable>
                  <interpretation id="day" spans="a">
                    <question xml:lang="zh">何日？</question><question xml:lang="en">Which day?</question>
                    <reading id="same" followed="true"><text xml:lang="zh">当日</text></reading>
                    <reading id="next"><text xml:lang="zh">次日</text><text xml:lang="en">the next</text></reading>
                    <reason xml:lang="zh">文义</reason>
                  </interpretation>
                </assertions>
                """, file: "Documents/test/assertions.xml"))
    }

    @Test func assertion() throws {
        let assertion = try #require(catalogue["5-1.rate"])
        #expect(assertion.spans == ["a", "b"] && assertion.words == "按70%给予救助，")
        #expect(assertion.prescription == .recommended && assertion.method == .analysis)
        #expect(assertion.statement == Bilingual("个人负担按70% 救助。", "70% of the burden"))
        #expect(assertion.location.description == "Documents/test/assertions.xml:2")
        #expect(catalogue.assertions.count == 2 && catalogue["5-1.limit"] == nil && catalogue.document == "test-2023-1")
    }

    @Test func notTestable() throws {
        let part = try #require(catalogue.notTestable.first)
        #expect(part.spans == ["sec_1__num"] && part.reason == .truncated && part.note == "原文 残缺")
        #expect(part.reason.name.chinese == "原文残缺")
    }

    @Test func interpretation() throws {
        let question = try #require(catalogue.interpretations.first)
        #expect(question.id == "day" && question.spans == ["a"] && question.question.english == "Which day?")
        #expect(question.followed?.id == "same" && question.followed?.text == Bilingual("当日", "当日"))
        #expect(question.readings.map(\.isFollowed) == [true, false] && question.reason.chinese == "文义")
    }
}
