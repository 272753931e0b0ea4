import MedicalAssistance
import ReferenceCalculator
import Testing

@Suite("Subsidies of the contribution: the best that the person has, never a sum")
struct SubsidyTests {
    private static func subsidy(_ id: String, for identities: String, _ more: String) -> String {
        """
        <subsidy id="\(id)"><title xml:lang="zh">\(id)</title><who identities="\(identities)" cites="\(id).who"/>
        <insurance types="390" cites="\(id).insurance"/>\(more)</subsidy>
        """
    }

    static let rules = InventedRules(
        subsidies: [
            subsidy("full", for: "甲", "<part rate=\"100%\" cites=\"full.rate\"/>"),
            subsidy(
                "split", for: "乙",
                "<part amount=\"150.00\" cites=\"s1\"><payer name=\"医疗救助基金\" cites=\"p1\"/></part>"
                    + "<part cites=\"s2\"><payer name=\"财政\" cites=\"p2\"/></part>"),
            subsidy(
                "late", for: "丙",
                "<part rate=\"33.3333%\" cites=\"late.rate\"/><within period=\"transition\" cites=\"late.transition\"/>"
                    + "<within period=\"collection\" cites=\"late.collection\"/><unless-other cites=\"late.other\"/>"),
        ])

    struct Row: Sendable, CustomTestStringConvertible {
        let title: String
        let person: [Held]
        var amount = "380.00"
        var insurance = InsuranceType.residents
        var place = "990100"
        var paid = "2023-03-05"
        var hasOther: Bool?
        var collection: (String, String)?
        var transition: (String, String)?
        let pays: String
        var parts: [String] = []

        var testDescription: String { title }
    }

    private static let year = ("2023-01-01", "2023-12-31")

    static let rows = [
        Row(title: "in full", person: [Held("甲")], pays: "380.00"),
        Row(title: "by two payers", person: [Held("乙")], pays: "380.00", parts: ["医疗救助基金 150.00", "财政 230.00"]),
        Row(
            title: "at most the contribution", person: [Held("乙")], amount: "120.00", pays: "120.00",
            parts: ["医疗救助基金 120.00", "财政 0.00"]),
        Row(title: "nothing to contribute", person: [Held("甲")], amount: "0.00", pays: "0.00"),
        Row(
            title: "a rate, rounded half up", person: [Held("丙")], amount: "0.05", hasOther: false, collection: year,
            transition: year,
            pays: "0.02"),
        Row(
            title: "the transition is not stated", person: [Held("丙")], hasOther: false, collection: year,
            pays: "undetermined late.transition"),
        Row(
            title: "the collection is not stated", person: [Held("丙")], hasOther: false, transition: year,
            pays: "undetermined late.collection"),
        Row(
            title: "another subsidy is not stated", person: [Held("丙")], collection: year, transition: year,
            pays: "undetermined late.other"),
        Row(
            title: "another subsidy", person: [Held("丙")], hasOther: true, collection: year, transition: year,
            pays: "not_eligible late.other"),
        Row(
            title: "after the collection", person: [Held("丙")], hasOther: false,
            collection: ("2022-01-01", "2023-03-04"), transition: year,
            pays: "not_eligible late.collection"),
        Row(title: "the best of two, though one is open", person: [Held("丙"), Held("甲")], pays: "380.00"),
        Row(title: "not yet recognised", person: [Held("甲", from: "2023-03-06")], pays: "not_eligible recognised"),
        Row(title: "employees", person: [Held("甲")], insurance: .employees, pays: "not_eligible full.insurance"),
        Row(title: "no identity", person: [], pays: "not_eligible full.who"),
        Row(title: "insured elsewhere", person: [Held("甲")], place: "990200", pays: "not_eligible insured"),
        Row(title: "before the text is in force", person: [Held("甲")], paid: "2019-12-31", pays: "undetermined force"),
    ]

    @Test(arguments: rows)
    func pays(_ row: Row) throws {
        func period(_ days: (String, String)?) throws -> Period? {
            try days.map { Period(begins: try date($0.0), ends: try date($0.1)) }
        }
        for identities in [row.person, row.person.reversed()] {
            let request = SubsidyRequest(
                insuredPlace: row.place, insurance: row.insurance, paid: try date(row.paid),
                contributions: [.init(amount: try yuan(row.amount))],
                identities: try identities.map { try $0.record() },
                hasOtherSubsidy: row.hasOther, collection: try period(row.collection),
                transition: try period(row.transition))
            guard case .subsidy(let answer) = try SubsidyTests.rules.calculator().answer(.subsidy(request)) else {
                throw WrongAnswer()
            }
            #expect(answer.subsidy.text == row.pays)
            #expect(answer.parts.map { "\($0.payer ?? "") \($0.amount)" } == row.parts)
            let paid = answer.subsidy.paid ?? .zero
            #expect(answer.personPays == (try yuan(row.amount)) - paid)
        }
    }
}
