import SuiteLint
import Testing
import Wording

@Suite("Defects of the rules")
struct RuleDefectTests {
    static let figures = [
        Defect(
            "a limit that is not in the words", in: File.rules, "amount=\"80000.00\"", to: "amount=\"8000.00\"",
            says: "limit amount=\"8000.00\" does not stand in the words of 5-1.limit"),
        Defect(
            "a longer amount", in: File.rules, "amount=\"5000.00\"", to: "amount=\"50000.00\"",
            says: "does not stand in"),
        Defect(
            "a part of an amount", in: File.rules, "amount=\"11000.00\"", to: "amount=\"1.10\"",
            says: "does not stand in"),
        Defect(
            "a rate", in: File.rules, "value=\"60%\"", to: "value=\"6%\"", says: "rate value=\"6%\" does not stand in"),
        Defect(
            "a threshold that is not none", in: File.rules, "amount=\"0.00\"", to: "amount=\"1.00\"",
            says: "does not stand in"),
        Defect(
            "percentage points", in: File.rules, "raised=\"5%\"", to: "raised=\"50%\"",
            says: "rates raised=\"50%\" does not stand in"),
        Defect(
            "a rate cited for points", in: File.rules, "raised=\"5%\" cites=\"4.points\"",
            to: "raised=\"50%\" cites=\"4.deductible\"", says: "does not stand in the words of 4.deductible"),
        Defect(
            "a deductible lowered", in: File.rules, "lowered=\"50%\"", to: "lowered=\"40%\"",
            says: "deductible lowered=\"40%\""),
        Defect(
            "a cap taken away by words that do not", in: File.rules, "removed=\"true\" cites=\"4.no-cap\"",
            to: "removed=\"true\" cites=\"4.who\"", says: "cap removed=\"true\" does not stand in"),
        Defect(
            "months", in: File.rules, "months=\"12\"", to: "months=\"2\"", says: "window months=\"2\" does not stand in"
        ),
        Defect(
            "a date", in: File.rules, "from=\"2022-09-28\"", to: "from=\"2022-09-08\"",
            says: "in-force from=\"2022-09-08\" does not stand in"),
        Defect(
            "a share in full", in: File.rules, "rate=\"100%\" cites=\"1.civil-full\"",
            to: "rate=\"90%\" cites=\"1.civil-full\"",
            says: "part rate=\"90%\" does not stand in"),
        Defect(
            "a figure without a citation", in: File.rules, "value=\"60%\" cites=\"6.rate\"", to: "value=\"60%\"",
            says: "rate value=\"60%\" cites no assertion"),
        Defect(
            "a bound of other points than the words", in: File.rules, "  <variation interpretation=\"rounding\"",
            to: bound("50%"), line: "<bound id=\"b\"",
            says: "bound value=\"50%\" does not stand in the words of 4.points"),
        Defect(
            "a figure that neither the words nor the reading state", in: File.rules, "value=\"60%\" cites=\"6.rate\"",
            to: "value=\"61%\" cites=\"6.rate\" interprets=\"jinan.window\"",
            says: "rate value=\"61%\" does not stand in"),
    ]

    /// A bound on points, before the first variation.
    private static func bound(_ value: String) -> String {
        "  <bounds>\n<bound id=\"b\" on=\"catastrophic\" identities=\"低保对象\" quantity=\"points\" relation=\"equal\" "
            + "value=\"\(value)\" cites=\"4.points\"/>\n  </bounds>\n  <variation interpretation=\"rounding\""
    }

    @Test("a bound states points as the words do, and a followed reading may state a figure")
    func soundFigures() throws {
        let suite = try SuiteCopy()
        try suite.edit(File.rules, "  <variation interpretation=\"rounding\"", to: RuleDefectTests.bound("5%"))
        try suite.edit(
            File.rules, "value=\"60%\" cites=\"6.rate\"",
            to: "value=\"61%\" cites=\"6.rate\" interprets=\"jinan.window\"")
        let text = "<reading id=\"eve\" followed=\"true\">\n      <text xml:lang=\"zh\">"
        try suite.edit(File.assertions, text, to: text + "按61%，")
        #expect(suite.findings().filter { $0.message.english.contains("does not stand in") } == [])
    }

    @Test("an assertion by analysis needs a bound")
    func analysisWithoutBound() throws {
        try Defect(
            "an analysis of nothing", in: File.assertions, "method=\"inspection\"", to: "method=\"analysis\"",
            says: "no bound rests on the assertion"
        ).check()
    }

    static let citations = [
        Defect(
            "an assertion that is not there", in: File.rules, "cites=\"6.rate\"", to: "cites=\"6.rates\"",
            says: "there is no assertion 6.rates"),
        Defect(
            "an assertion that no rule answers", in: File.rules, "cites=\"6.rate\"", to: "cites=\"5-1.rate\"",
            at: File.assertions, line: "id=\"6.rate\"", says: "no rule answers the assertion 6.rate"),
        Defect(
            "an interpretation that is not there", in: File.rules, "interprets=\"rounding\"",
            to: "interprets=\"roundings\"",
            says: "there is no interpretation roundings"),
        Defect(
            "a rule without any citation", in: File.rules, "<once cites=\"6.no-repeat\"/>", to: "<once/>",
            says: "the rule once rests on nothing"),
        Defect(
            "an unknown identity", in: File.rules, "identities=\"支出型困难人口\"", to: "identities=\"困难人口\"",
            says: "“困难人口” is no identity"),
        Defect(
            "a rule id used twice", in: File.rules, "id=\"assistance.marginal\"", to: "id=\"assistance.priority\"",
            line: "id=\"assistance.priority\" layer=\"assistance\">\n    <title xml:lang=\"zh\">医疗救助（低保边缘",
            says: "“assistance.priority” is used already"),
        Defect(
            "a variation of an interpretation that is not there", in: File.rules,
            "<variation interpretation=\"rounding\"",
            to: "<variation interpretation=\"rounds\"", says: "there is no interpretation rounds"),
        Defect(
            "a variation by a reading that is not there", in: File.rules, "reading=\"next-day\"",
            to: "reading=\"next-week\"",
            says: "the interpretation jinan.from-day has no reading next-week"),
        Defect(
            "a variation by the followed reading", in: File.rules, "reading=\"next-day\"", to: "reading=\"same-day\"",
            says: "same-day is the reading of jinan.from-day that is followed"),
        Defect(
            "a variation of a rule that is not there", in: File.rules, "<set element=\"rounding\"",
            to: "<set element=\"roundings\"",
            says: "there is no rule roundings"),
        Defect(
            "a variation to a value that is none", in: File.rules, "attribute=\"point\" value=\"visit\"",
            to: "attribute=\"point\" value=\"visits\"", line: "<variation interpretation=\"rounding\"",
            says: "with this variation the rules cannot be understood"),
        Defect(
            "rules that cannot be understood", in: File.rules, "<threshold amount=\"3000.00\"",
            to: "<threshold amount=\"3000.001\"",
            says: "cannot be understood"),
        Defect(
            "rules of another document", in: File.rules, "<rules document=\"jinan-2022-14\"",
            to: "<rules document=\"jinan-2022-15\"",
            says: "write the folder's name"),
    ]

    static let interpretations = [
        Defect(
            "no reading followed", in: File.assertions, "id=\"eve\" followed=\"true\"", to: "id=\"eve\"",
            line: "id=\"jinan.window\"", says: "jinan.window follows no reading"),
        Defect(
            "two readings followed", in: File.interpretations, "<reading id=\"admission\"",
            to: "<reading id=\"admission\" followed=\"true\"",
            line: "<interpretation id=\"stay-date\"", says: "stay-date follows several readings: settlement, admission"),
        Defect(
            "an interpretation id used twice", in: File.assertions, "id=\"jinan.window\"", to: "id=\"rounding\"",
            says: "“rounding” is used already at Documents/interpretations.xml:"),
        Defect(
            "a reading id used twice", in: File.assertions, "<reading id=\"inclusive\"", to: "<reading id=\"eve\"",
            line: "id=\"jinan.window\"", says: "“eve” is used already"),
        Defect(
            "an assertion id used twice", in: File.assertions, "id=\"5-2.limit\"", to: "id=\"5-2.rate\"",
            line: "id=\"5-2.rate\" spans=\"sec_5__para_2__limit\"", says: "“5-2.rate” is used already"),
        Defect(
            "an identity that is another's alias", in: File.identities, "<alias>脱贫不稳定人口", to: "<alias>低保对象",
            says: "“低保对象” is used already"),
    ]

    @Test("figures against the words", arguments: figures)
    func findFigures(_ defect: Defect) throws { try defect.check() }

    @Test("citations and variations", arguments: citations)
    func findCitations(_ defect: Defect) throws { try defect.check() }

    @Test("interpretations and ids", arguments: interpretations)
    func findInterpretations(_ defect: Defect) throws { try defect.check() }
}
