import SuiteLint
import Testing
import XMLTree

@Suite("Defects of the cases")
struct CaseDefectTests {
    private static let assisted = "id=\"jinan.5-1.who-extreme-hardship\""
    private static let window = "id=\"jinan.6.window-first-day\""

    static let citations = [
        Defect(
            "an assertion that is not there", in: File.cases("5-1"), "<verifies>5-1.who<", to: "<verifies>5-1.whom<",
            line: assisted, says: "there is no assertion 5-1.whom"),
        Defect(
            "an interpretation that is not there", in: File.cases("6"), "<interprets>jinan.window<",
            to: "<interprets>jinan.windows<",
            after: window, line: window, says: "there is no interpretation jinan.windows"),
        Defect(
            "a clause that is not there", in: File.cases("5-1"), "status=\"not_eligible\" clause=\"5-1.who\"",
            to: "status=\"not_eligible\" clause=\"5-1.whom\"", says: "there is no assertion 5-1.whom"),
        Defect(
            "a reading that is not there", in: File.cases("6"), "reading=\"jinan.window=inclusive\"",
            to: "reading=\"jinan.window=exclusive\"", says: "jinan.window has no reading exclusive"),
        Defect(
            "a reading of the followed one", in: File.cases("6"), "reading=\"jinan.window=inclusive\"",
            to: "reading=\"jinan.window=eve\"", says: "eve is the reading of jinan.window that is followed"),
        Defect(
            "a reading that the case does not interpret", in: File.cases("6"), "<interprets>jinan.window<",
            to: "<interprets>stay-date<",
            after: window, line: "<expect reading=\"jinan.window=inclusive\"",
            says: "jinan.window is not in the case's interprets"),
        Defect(
            "a reading that no variation computes", in: File.rules,
            "<variation interpretation=\"jinan.window\" reading=\"inclusive\">",
            to: "<variation interpretation=\"stay-date\" reading=\"by-day\">", at: File.cases("6"),
            line: "<expect reading=\"jinan.window=inclusive\"",
            says: "no variation of rules.xml computes the reading jinan.window=inclusive"),
        Defect(
            "an unknown identity", in: File.cases("5-1"), "psn_idet_type=\"特困人员\"", to: "psn_idet_type=\"特困供养人员\"",
            says: "“特困供养人员” is no identity"),
        Defect(
            "an unknown identity in effect", in: File.cases("3"), "clause=\"3.from-day\">低保对象<",
            to: "clause=\"3.from-day\">低保户<",
            says: "“低保户” is no identity"),
        Defect(
            "a case id used twice", in: File.cases("6"), window, to: assisted,
            says: "is used already at Cases/jinan-2022-14/5-1.xml:"),
    ]

    static let coverage = [
        Defect(
            "an assertion without a case", in: File.assertions, "id=\"4.points\"", to: "id=\"4.point\"",
            says: "the assertion 4.point has no case"),
        Defect(
            "an assertion without an inspection", in: File.cases("2"), "<verifies>2.funds<",
            to: "<verifies>2.cooperation<",
            at: File.assertions, line: "id=\"2.funds\"", says: "the assertion 2.funds has no inspection"),
        Defect(
            "a case of an assertion that is inspected", in: File.cases("5-1"), "<verifies>5-1.who<",
            to: "<verifies>2.funds<",
            line: assisted, says: "the assertion 2.funds is not verified by cases"),
        Defect(
            "an inspection of an assertion that is tested", in: File.cases("2"), "<verifies>2.funds<",
            to: "<verifies>2.full<",
            line: "id=\"jinan.2.funds\"", says: "the assertion 2.full is not verified by inspection"),
        Defect(
            "a case that verifies nothing", in: File.cases("5-1"), "<verifies>5-1.who</verifies>", to: "",
            line: assisted,
            says: "the case verifies no assertion"),
        Defect(
            "an interpreted case without an interpretation", in: File.cases("5-1"), "level=\"required\"",
            to: "level=\"interpreted\"",
            says: "a case of level interpreted names no interpretation"),
        Defect(
            "a required case with an interpretation", in: File.cases("6"), "level=\"interpreted\"",
            to: "level=\"required\"",
            after: window, line: window, says: "a case with interprets is of level interpreted"),
        Defect(
            "a convention that verifies", in: File.cases("5-1"), "level=\"required\"", to: "level=\"convention\"",
            says: "a case of level convention verifies no assertion"),
    ]

    static let values = [
        Defect(
            "a derivation with another value", in: File.cases("5-1"), "amount=\"14000.00\"", to: "amount=\"14000.01\"",
            says: "gives 14000.00, but 14000.01 is expected"),
        Defect(
            "a derivation that cannot be read", in: File.cases("5-1"), "working=\"(50000 − 28000 − 2000) × 70%\"",
            to: "working=\"(50000 − 28000 − 2000 × 70%\"", says: "cannot be evaluated"),
        Defect(
            "a derivation with a part of a fen", in: File.cases("5-1"), "working=\"(50000 − 28000 − 2000) × 70%\"",
            to: "working=\"(50000 − 28000 − 2000) ÷ 3\"", says: "gives no whole number of fen"),
        Defect(
            "an amount without a derivation", in: File.cases("5-1"), " working=\"(50000 − 28000 − 2000) × 70%\"",
            to: "",
            line: "amount=\"14000.00\"/>", says: "the amount 14000.00 has no derivation"),
        Defect(
            "costs that do not add up", in: File.cases("5-1"), "medfee_sumamt=\"52000.00\"",
            to: "medfee_sumamt=\"52000.01\"",
            line: "<visit id=\"1\"",
            says: "the case jinan.5-1.who-extreme-hardship cannot be understood: visits[0].medfee_sumamt"),
        Defect(
            "a layer that is not expected", in: File.cases("5-1"),
            "      <pay visit=\"1\" layer=\"assistance\" amount=\"14000.00\" working=\"(50000 − 28000 − 2000) × 70%\"/>\n",
            to: "",
            line: assisted, says: "expects nothing for “visit 1, assistance”"),
        Defect(
            "a visit that is not asked", in: File.cases("5-1"), "<left visit=\"1\"", to: "<left visit=\"2\"",
            says: "the request does not ask for “visit 2, borne by the person”"),
        Defect(
            "a layer expected twice", in: File.cases("5-1"), "layer=\"re-assistance\" amount=\"700.00\"",
            to: "layer=\"assistance\" amount=\"700.00\"", says: "“visit 1, assistance” is expected twice"),
        Defect(
            "catastrophic insurance not expected where it is computed", in: File.cases("7"),
            "      <pay visit=\"1\" layer=\"catastrophic\" status=\"undetermined\" clause=\"printed.in-force\"/>\n",
            to: "",
            line: "id=\"jinan.7.settled-day-before\"", says: "expects nothing for “visit 1, catastrophic”"),
        Defect(
            "an application not expected", in: File.cases("6"),
            "      <pay application=\"1\" layer=\"application\" amount=\"12000.00\"",
            to: "      <left visit=\"1\" amount=\"12000.00\"",
            after: window, line: window, says: "expects nothing for “application 1”"),
        Defect(
            "an element that the schema does not know", in: File.cases("5-1"), "<verifies>5-1.who</verifies>",
            to: "<verify>5-1.who</verify>", says: "libxml2"),
        Defect(
            "cases of another document", in: File.cases("7"), "<cases document=\"jinan-2022-14\"",
            to: "<cases document=\"jinan-2022-15\"",
            says: "write the folder's name"),
    ]

    @Test("what cases name", arguments: citations)
    func findCitations(_ defect: Defect) throws { try defect.check() }

    @Test("assertions, cases and levels", arguments: coverage)
    func findCoverage(_ defect: Defect) throws { try defect.check() }

    @Test("values and derivations", arguments: values)
    func findValues(_ defect: Defect) throws { try defect.check() }

    @Test("a faulty case does not hide what is wrong in the next")
    func tolerance() throws {
        let suite = try SuiteCopy()
        try suite.edit(File.cases("5-1"), "medfee_sumamt=\"52000.00\"", to: "medfee_sumamt=\"1.00\"")
        try suite.edit(File.cases("5-1"), "amount=\"14000.00\"", to: "amount=\"1.00\"", after: "who-allowance-employee")
        #expect(suite.findings().map(\.location.file) == [File.cases("5-1"), File.cases("5-1")])
    }
}
