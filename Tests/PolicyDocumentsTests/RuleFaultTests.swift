import PolicyDocuments
import Testing
import Wording
import XMLTree

@Suite("A rule that cannot be understood is refused with its file and line")
struct RuleFaultTests {
    /// A change of the small rules' words, and the place and part of the message.
    struct Row: Sendable, CustomTestStringConvertible {
        let title: String
        let words: String
        let replacement: String
        let line: Int
        let message: String

        init(_ title: String, _ words: String, _ replacement: String, line: Int, _ message: String) {
            self.title = title
            self.words = words
            self.replacement = replacement
            self.line = line
            self.message = message
        }

        var testDescription: String { title }
    }

    static let rows = [
        Row("no document", " document=\"test-2023-1\"", "", line: 1, "lacks its attribute document"),
        Row(
            "no entry into force", "<in-force from=\"2023-01-01\" to=\"2023-12-31\" cites=\"force\"/>", "", line: 1,
            "its child in-force"),
        Row("impossible day", "2023-01-01", "2023-02-29", line: 2, "“2023-02-29” of the attribute from"),
        Row("day in another form", "2023-12-31", "2023.12.31", line: 2, "“2023.12.31” of the attribute to"),
        Row("no division", "admdvs=\"990100\" ", "", line: 3, "lacks its attribute admdvs"),
        Row(
            "unknown insurance", "insurances=\"390 310\"", "insurances=\"390 330\"", line: 3,
            "“330” of the attribute insurances"),
        Row("no designated", "<designated cites=\"designated\"/>", "", line: 1, "its child designated"),
        Row("unknown beginning", "same-day", "today", line: 5, "“today” of the attribute begins"),
        Row("unknown stay date", "stay-date=\"settlement\"", "stay-date=\"discharge\"", line: 6, "“discharge”"),
        Row("unknown rounding mode", "half-up", "half", line: 7, "“half” of the attribute mode"),
        Row(
            "unknown rounding point", "point=\"year-to-date\"", "point=\"step\"", line: 7,
            "“step” of the attribute point"),
        Row(
            "no several identities", "<several-identities interprets=\"several\"/>", "", line: 1,
            "its child several-identities"),
        Row("subsidy without an id", " id=\"subsidy.part\"", "", line: 9, "lacks its attribute id"),
        Row("subsidy for nobody", "<who identities=\"甲 乙\" cites=\"s.who\"/>", "", line: 9, "its child who"),
        Row("amount with three decimals", "150.00", "150.005", line: 14, "“150.005” of the attribute amount"),
        Row("rate that is no percentage", "12.5%", "0.125", line: 15, "“0.125” of the attribute rate"),
        Row("payer without a name", " name=\"财政\"", "", line: 16, "lacks its attribute name"),
        Row(
            "unknown period", "period=\"transition\"", "period=\"always\"", line: 17, "“always” of the attribute period"
        ),
        Row("unknown layer", "layer=\"assistance\"", "layer=\"relief\"", line: 20, "“relief” of the attribute layer"),
        Row("unknown setting", "住院 门诊慢特病", "住院 门诊", line: 24, "“门诊” of the attribute settings"),
        Row("unknown class of cost", "preselfpay_amt", "preselfpay", line: 25, "“preselfpay” of the attribute of"),
        Row("unknown payer", "oth_pay", "other_pay", line: 25, "“other_pay” of the attribute less"),
        Row("unknown accumulation", "\"assisted\"", "\"all\"", line: 25, "“all” of the attribute accumulates"),
        Row("amount in words", "1000.00", "一千", line: 26, "“一千” of the attribute amount"),
        Row("unknown dimension", "setting insurance", "setting place", line: 26, "“place” of the attribute apart"),
        Row("bands that do not ascend", "from=\"2000.00\"", "from=\"0.00\"", line: 20, "the bands must ascend"),
        Row("limit without a pool", " pool=\"shared\"", "", line: 29, "lacks its attribute pool"),
        Row(
            "neither rates nor a schedule", "<rate value=\"60%\" cites=\"p.rate\"/>", "", line: 44,
            "must be stated"),
        Row("unknown schedule", "scope=\"ordinary\"", "scope=\"all\"", line: 38, "“all” of the attribute scope"),
        Row(
            "unknown switching", "switching=\"year-to-date\"", "switching=\"never\"", line: 38,
            "“never” of the attribute switching"),
        Row(
            "deductible lowered by money", "lowered=\"50%\"", "lowered=\"7000.00\"", line: 39,
            "“7000.00” of the attribute lowered"),
        Row("rates raised by a word", "raised=\"5%\"", "raised=\"五\"", line: 40, "“五” of the attribute raised"),
        Row(
            "application without a window", "<window months=\"12\" until=\"recognition\" cites=\"p.window\"/>", "",
            line: 44,
            "has a window"),
        Row("a window of another layer", "layer=\"application\"", "layer=\"assistance\"", line: 44, "has a window"),
        Row("window of no months", "months=\"12\"", "months=\"a year\"", line: 51, "“a year” of the attribute months"),
        Row(
            "unknown end of a window", "until=\"recognition\"", "until=\"today\"", line: 51,
            "“today” of the attribute until"),
        Row(
            "unknown layer to offset", "layers=\"assistance re-assistance\"", "layers=\"all\"", line: 53,
            "“all” of the attribute layers"),
        Row("unknown rule of offset", "rule=\"difference\"", "rule=\"none\"", line: 53, "“none” of the attribute rule"),
    ]

    @Test(arguments: rows)
    func refuses(_ row: Row) throws {
        let text = smallRules.replacing(row.words, with: row.replacement, maxReplacements: 1)
        try #require(text != smallRules)
        let root = try element(text)
        let fault = try #require(throws: RuleFault.self) { try RuleSet(root) }
        #expect(fault.location == SourceLocation(file: "Documents/test/rules.xml", line: row.line), "\(fault)")
        #expect(fault.description.contains(row.message), "\(fault)")
        #expect(
            fault.description.hasPrefix("Documents/test/rules.xml:\(row.line): ") && fault.description.hasSuffix("."))
        #expect(
            fault.explanation.chinese.hasPrefix("Documents/test/rules.xml:\(row.line)：")
                && fault.explanation.chinese.hasSuffix("。"))
    }
}
