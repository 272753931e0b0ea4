import ConformanceCases
import MedicalAssistance
import Testing
import Wording
import XMLTree

@Suite("A file of cases is read whole")
struct CaseFileTests {
    static let settlement = FixtureFaultTests.settlement

    @Test("what a case says of itself")
    func head() throws {
        let file = try Fixture.file(
            """
            <case id="test.1.a" kind="boundary" level="interpreted" quarantined="有争议">
              <title xml:lang="zh">题目</title><title xml:lang="en">title</title>
              <verifies>1.a
                1.b</verifies>
              <interprets>rounding</interprets>
              <note xml:lang="zh">示例</note>
              \(CaseFileTests.settlement)
              <expect/>
            </case>
            <case id="test.1.b" kind="negative" level="convention">\(CaseFileTests.settlement)<expect/></case>
            """)
        try #require(file.cases.count == 2)
        let one = file.cases[0]
        #expect(one.id == "test.1.a" && one.document == "test-2023-1")
        #expect(one.kind == .boundary && one.level == .interpreted && one.quarantine == "有争议")
        #expect(one.title == Bilingual("题目", "title"))
        #expect(one.note == Bilingual("示例", "示例"))
        #expect(one.verifies == ["1.a", "1.b"] && one.interprets == ["rounding"])
        #expect(one.location.description == "Cases/test/1.xml:2")
        #expect(one.source[attribute: "id"] == "test.1.a")
        let two = file.cases[1]
        #expect(two.kind == .negative && two.level == .convention && two.quarantine == nil)
        #expect(two.verifies.isEmpty && two.expectations.isEmpty && two.variants.isEmpty)
    }

    /// An expectation as it is written, and as it is read.
    struct Row: Sendable, CustomTestStringConvertible {
        let xml: String
        let subject: CaseExpectation.Subject
        let value: CaseExpectation.Value

        init(_ xml: String, _ subject: CaseExpectation.Subject, _ value: CaseExpectation.Value) {
            self.xml = xml
            self.subject = subject
            self.value = value
        }

        var testDescription: String { xml }
    }

    static let expectations = [
        Row(
            "<pay visit=\"1\" layer=\"assistance\" amount=\"0.00\"/>", .visit("1", .assistance),
            .verdict(.amount(.zero))),
        Row(
            "<pay visit=\"甲\" layer=\"re-assistance\" status=\"not_eligible\" clause=\"5-2\"/>",
            .visit("甲", .reAssistance),
            .verdict(.notEligible(clause: "5-2"))),
        Row(
            "<pay visit=\"1\" layer=\"catastrophic\" status=\"undetermined\" clause=\"x\"/>",
            .visit("1", .catastrophic),
            .verdict(.undetermined(clause: "x"))),
        Row("<pay application=\"2\" amount=\"30000.00\"/>", .application(2), .verdict(.amount(Money(fen: 3_000_000)))),
        Row("<left visit=\"1\" amount=\"0.01\"/>", .left("1"), .verdict(.amount(Money(fen: 1)))),
        Row("<subsidy amount=\"380.00\"/>", .subsidy(payer: nil), .verdict(.amount(Money(fen: 38_000)))),
        Row("<subsidy amount=\"230.00\" payer=\"财政\"/>", .subsidy(payer: "财政"), .verdict(.amount(Money(fen: 23_000)))),
        Row("<in-effect clause=\"3\"> 低保对象\n 特困人员 </in-effect>", .inEffect, .identities(["低保对象", "特困人员"])),
        Row("<in-effect/>", .inEffect, .identities([])),
        Row("<monitored>true</monitored>", .monitored, .answer(true)),
        Row("<granted>\n false</granted>", .granted, .answer(false)),
        Row("<error field=\"visits[0].hifp_pay\"/>", .refusal, .fault(field: "visits[0].hifp_pay")),
        Row("<error/>", .refusal, .fault(field: "")),
    ]

    @Test(arguments: expectations)
    func expectation(_ row: Row) throws {
        let one = try Fixture.one(CaseFileTests.settlement + "<expect>\n\(row.xml)</expect>")
        try #require(one.expectations.count == 1)
        #expect(one.expectations[0].subject == row.subject)
        #expect(one.expectations[0].value == row.value)
        #expect(one.expectations[0].working == nil)
        #expect(one.expectations[0].location.description == "Cases/test/1.xml:5")
        #expect(!row.subject.name.chinese.isEmpty && !row.value.name.english.isEmpty)
    }

    @Test("under another reading its values take the place of those they answer, and others are added")
    func readings() throws {
        let one = try Fixture.one(
            CaseFileTests.settlement
                + """
                <expect><pay visit="1" layer="assistance" amount="1.00" working="1"/><left visit="1" amount="9.00"/></expect>
                <expect reading="stay-date=admission"><pay visit="1" layer="assistance" amount="2.00" working="2"/></expect>
                <expect reading="rounding=visit"><pay application="1" amount="3.00"/></expect>
                """)
        func amounts(_ readings: [String: String]) -> [String] {
            one.expectations(under: readings).map {
                "\($0.subject.name.english) \($0.value.name.english) \($0.working ?? "")"
            }
        }
        let followed = ["visit 1, assistance 1.00 1", "visit 1, borne by the person 9.00 "]
        #expect(amounts([:]) == followed)
        #expect(amounts(["stay-date": "settlement", "other": "admission"]) == followed)
        #expect(amounts(["stay-date": "admission"]) == ["visit 1, assistance 2.00 2", followed[1]])
        #expect(amounts(["rounding": "visit"]) == followed + ["application 1 3.00 "])
        #expect(one.variants.map(\.interpretation) == ["stay-date", "rounding"])
    }

    @Test("an inspection asks a person")
    func inspection() throws {
        let file = try Fixture.file(
            """
            <inspection id="test.7.funds"><verifies>7.funds</verifies>
              <question xml:lang="zh">问</question><question xml:lang="en">asks</question>
              <evidence xml:lang="zh">证</evidence><answered-by xml:lang="zh">财政部门</answered-by></inspection>
            """)
        #expect(file.cases.isEmpty)
        let one = try #require(file.inspections.first)
        #expect(one.id == "test.7.funds" && one.verifies == ["7.funds"] && one.document == "test-2023-1")
        #expect(
            one.question == Bilingual("问", "asks") && one.evidence.english == "证" && one.answeredBy.chinese == "财政部门")
    }
}
