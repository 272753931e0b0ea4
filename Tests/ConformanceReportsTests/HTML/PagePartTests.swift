import Testing
import Wording

@testable import ConformanceReports

@Suite struct PagePartTests {
    @Test(
        "Whole amounts are told without their zero fens",
        arguments: [
            ("30000.00 − 20000.00", "30000 − 20000"), ("1130.50", "1130.50"), ("0.00", "0"), ("1.005", "1.005"),
            ("5.000", "5.000"), ("a.00", "a.00"), ("2.00，按限额支付", "2，按限额支付"), ("", ""),
        ])
    func shortened(_ text: String, _ expected: String) {
        #expect(CalculationWords.shortened(text) == expected)
    }

    @Test func aCalculationIsFoundInEnglishByItsWords() async throws {
        let results = try await SampleRun.reference.results
        let words = CalculationWords(results)
        #expect(words.sentences["限额 … − 已用 … = 尚余 …"] == "limit … − used … = left …")
        let known = RunResults.Text(zh: "限额 3.00 − 已用 1.50 = 尚余 1.50", en: "limit 3.00 − used 1.50 = left 1.50")
        #expect(words.line(known).html == "限额 3 − 已用 1.50 = 尚余 1.50")
        let turned = RunResults.Text(zh: "自 1 至 2", en: "2 from 1")
        #expect(words.line(turned).html == "<i>自 1 至 2</i><b lang=en>2 from 1</b>")
        #expect(words.value(.init(zh: "5635.00", en: "5635.00")).html == "5635.00")
    }

    @Test(
        "A place is made of the id alone",
        arguments: [
            ("jinan.5-1.limit", "case/jinan.5-1.limit"), ("a b\"<>'#?/", "case/a%20b%22%3C%3E%27%23%3F%2F"),
            ("五", "case/%E4%BA%94"),
        ])
    func anchor(_ id: String, _ expected: String) {
        #expect(Anchor.testCase(id).name == expected)
    }

    @Test("The XML is told without what stands beside it")
    func fixture() {
        let fixture = """
            <?xml version="1.0" encoding="UTF-8"?>
            <case id="a" kind="positive" level="required">
                <title xml:lang="zh">标题</title>
                <verifies>1.a
                  1.b</verifies>
                <status day="2023-01-01">
                  <idetinfo psn_idet_type="特困人员"/>
                </status>
                <expect>
                  <in-effect>特困人员</in-effect>
                </expect>
                <expect reading="a=b">
                  <in-effect/>
                </expect>
              </case>
            """
        #expect(
            FixtureText.remainder(of: fixture)
                == "<status day=\"2023-01-01\">\n  <idetinfo psn_idet_type=\"特困人员\"/>\n</status>")
        #expect(FixtureText.remainder(of: "no fixture") == "no fixture")
    }

    @Test(
        "Markup is escaped",
        arguments: [
            ("<a href=\"x\">'&", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;"), ("<\u{338}b", "&lt;\u{338}b"),
            ("a\u{0}\u{2028}\u{202E}b", "a\u{FFFD}\u{FFFD}\u{FFFD}b"),
        ])
    func markup(_ text: String, _ expected: String) {
        #expect(Markup(text).html.unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test("Every state has a sign and a word of its own")
    func states() {
        let assertions = [
            "verified", "failed", "not-verified", "unmapped", "not-attested", "attested", "denied", "analysis",
        ]
        #expect(Set(assertions.map { StateMark.assertion($0).name.chinese }).count == assertions.count)
        #expect(Set(assertions.map { StateMark.assertion($0).sign }).count == assertions.count)
        #expect(Set(RunResults.Outcome.allCases.map { StateMark.outcome($0.rawValue).name.english }).count == 7)
    }
}
