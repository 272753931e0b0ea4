import ConformanceCases
import MedicalAssistance
import Testing
import Wording
import XMLTree

@Suite("A faulty fixture is refused with its file, line and member")
struct FixtureFaultTests {
    /// Parts of a case, and the place of the fault in them.
    struct Row: Sendable, CustomTestStringConvertible {
        let title: String
        let parts: String
        let line: Int
        /// The member's path, with which the message begins.
        let field: String

        init(_ title: String, _ parts: String, line: Int, _ field: String) {
            self.title = title
            self.parts = parts
            self.line = line
            self.field = field
        }

        var testDescription: String { title }
    }

    static let requests = [
        Row(
            "unknown attribute of a visit", Fixture.settlement(second: ["unknown_pay": "1.00"]), line: 5,
            "visits[1].unknown_pay"),
        Row("unknown attribute of the request", Fixture.settlement(person: " name=\"x\""), line: 3, "name"),
        Row("unknown child", Fixture.settlement(more: "<note/>"), line: 6, "note"),
        Row(
            "unknown child of a child", Fixture.settlement(more: "<schedule><brand/></schedule>"), line: 6,
            "schedules[0].brand"),
        Row("missing attribute", Fixture.settlement(first: ["hifp_pay": nil]), line: 4, "visits[0].hifp_pay"),
        Row("missing flag", Fixture.settlement(first: ["designated": nil]), line: 4, "visits[0].designated"),
        Row("missing date", Fixture.settlement(second: ["setl_time": nil]), line: 5, "visits[1].setl_time"),
        Row("three decimals", Fixture.settlement(second: ["hifp_pay": "60.005"]), line: 5, "visits[1].hifp_pay"),
        Row("negative amount", Fixture.settlement(first: ["hifp_pay": "-60.00"]), line: 4, "visits[0].hifp_pay"),
        Row("amount in words", Fixture.settlement(first: ["hifp_pay": "六十元"]), line: 4, "visits[0].hifp_pay"),
        Row("empty amount", Fixture.settlement(first: ["hifp_pay": ""]), line: 4, "visits[0].hifp_pay"),
        Row("flag as a number", Fixture.settlement(first: ["designated": "1"]), line: 4, "visits[0].designated"),
        Row("impossible date", Fixture.settlement(second: ["setl_time": "2023-02-29"]), line: 5, "visits[1].setl_time"),
        Row("unknown kind of care", Fixture.settlement(first: ["med_type": "99"]), line: 4, "visits[0].med_type"),
        Row(
            "parts that do not add up", Fixture.settlement(second: ["medfee_sumamt": "120.01"]), line: 5,
            "visits[1].medfee_sumamt"),
        Row(
            "visits out of order", Fixture.settlement(second: ["setl_time": "2023-03-04"]), line: 5,
            "visits[1].setl_time"),
        Row("the same visit twice", Fixture.settlement(second: ["id": "1"]), line: 5, "visits[1].id"),
        Row(
            "rate without a sign",
            Fixture.settlement(
                more: """
                    <schedule insutype="390" scope="ordinary" dedc="1.00" cap="9.00">
                    <band from="0.00" rate="60%"/>
                    <band from="1.00" rate="65%"/>
                    <band from="2.00" rate="70"/>
                    </schedule>
                    """), line: 9, "schedules[0].bands[2].rate"),
        Row(
            "identity that ends before it begins",
            Fixture.settlement(
                more: "\n<idetinfo psn_idet_type=\"低保对象\" begntime=\"2023-01-02\" endtime=\"2023-01-01\"/>"),
            line: 7, "idetinfo[0].endtime"),
        Row("list as an attribute", Fixture.settlement(person: " schedules=\"x\""), line: 3, "schedules"),
        Row(
            "year that is no number",
            "<monitoring insuplc_admdvs=\"3\" insutype=\"390\" day=\"2023-01-01\" burden=\"1\">\n"
                + "<income admdvs=\"37\" year=\"MMXXII\" amount=\"1\" published=\"2023-01-01\"/></monitoring>", line: 4,
            "incomes[0].year"),
        Row("nothing asked", "<settlement insuplc_admdvs=\"370100\"/>", line: 3, "visits"),
    ]

    @Test(arguments: requests)
    func namesMember(_ row: Row) throws {
        let fault = try #require(throws: CaseFault.self) { try Fixture.one(row.parts) }
        #expect(fault.location.description == "Cases/test/1.xml:\(row.line)")
        #expect(fault.description.hasPrefix("Cases/test/1.xml:\(row.line): \(row.field): "), "\(fault)")
        #expect(fault.explanation.chinese.hasPrefix("Cases/test/1.xml:\(row.line)：\(row.field)："))
    }

    static let amounts = ["1,000.00", "60.00元", "60.00 ", "60 yuan", "6０", "0x3C", "60.0.0"]

    @Test("an amount with something after it is refused, not cut off", arguments: amounts)
    func trailing(amount: String) {
        #expect(throws: CaseFault.self) { try Fixture.one(Fixture.settlement(first: ["hifp_pay": amount])) }
    }

    static let settlement =
        "<settlement insuplc_admdvs=\"370100\"><application appl_time=\"2023-06-01\"/></settlement>\n"

    static let expectations = [
        Row("no request", "<expect/>", line: 2, "the case has no request"),
        Row("raw of no decision", "<raw decision=\"x\">{}</raw>", line: 2, "the case has no request"),
        Row("payment of nothing", settlement + "<expect>\n<pay amount=\"1.00\"/></expect>", line: 5, "pay should name"),
        Row(
            "payment of no layer", settlement + "<expect><pay visit=\"1\" amount=\"1.00\"/></expect>", line: 4,
            "pay should name"),
        Row(
            "payment of an unknown layer",
            settlement + "<expect><pay visit=\"1\" layer=\"x\" amount=\"1.00\"/></expect>", line: 4,
            "pay should name"),
        Row(
            "application by a word", settlement + "<expect><pay application=\"first\" amount=\"1.00\"/></expect>",
            line: 4,
            "pay should name"),
        Row(
            "payment of no amount", settlement + "<expect>\n\n<pay application=\"1\"/></expect>", line: 6,
            "an amount or a status"),
        Row(
            "amount with three decimals", settlement + "<expect><pay application=\"1\" amount=\"1.005\"/></expect>",
            line: 4,
            "an amount or a status"),
        Row(
            "left without an amount", settlement + "<expect><left visit=\"1\"/></expect>", line: 4,
            "an amount or a status"),
        Row(
            "unknown expectation", settlement + "<expect><gets/></expect>", line: 4,
            "there is no such expectation: gets"),
        Row(
            "reading without a name", settlement + "<expect/>\n<expect reading=\"admission\"/>", line: 5,
            "reading should be"),
    ]

    @Test(arguments: expectations)
    func namesPlace(_ row: Row) throws {
        let fault = try #require(throws: CaseFault.self) { try Fixture.one(row.parts) }
        #expect(fault.description.hasPrefix("Cases/test/1.xml:\(row.line): \(row.field)"), "\(fault)")
        #expect(fault.explanation.chinese.hasSuffix("。") && fault.description.hasSuffix("."))
    }
}
