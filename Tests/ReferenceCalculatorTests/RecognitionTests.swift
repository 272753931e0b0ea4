import MedicalAssistance
import ReferenceCalculator
import Testing

@Suite("Identities count from the day that the rules let them begin")
struct RecognitionTests {
    private static func rules(_ begins: String, stayDate: String = "settlement") -> InventedRules {
        var rules = InventedRules(InventedRules.benefit("a", "assistance", for: "甲", InventedRules.figures("50%")))
        rules.begins = begins
        rules.stayDate = stayDate
        return rules
    }

    private static let no = "not_eligible recognised"

    private static func days(_ days: String...) -> [Stay] { days.map { Stay($0, "100.00") } }

    static let rows = [
        SettlementRow(
            "the same day", rules("same-day"), of: [Held("甲", from: "2023-03-15")], days("2023-03-14", "2023-03-15"),
            pays: [no, "50.00"]),
        SettlementRow(
            "the next day", rules("next-day"), of: [Held("甲", from: "2023-12-31")], days("2023-12-31", "2024-01-01"),
            pays: [no, "50.00"]),
        SettlementRow(
            "the next month", rules("next-month"), of: [Held("甲", from: "2023-01-31")],
            days("2023-01-31", "2023-02-01"),
            pays: [no, "50.00"]),
        SettlementRow(
            "the month after, though recognised on the first", rules("next-month"), of: [Held("甲", from: "2023-03-01")],
            days("2023-03-31", "2023-04-01"), pays: [no, "50.00"]),
        SettlementRow(
            "the next month, over the year's end", rules("next-month"), of: [Held("甲", from: "2023-12-01")],
            days("2023-12-31", "2024-01-01"), pays: [no, "50.00"]),
        SettlementRow(
            "the last day counts, the day after does not", rules("same-day"), of: [Held("甲", to: "2023-06-30")],
            days("2023-06-30", "2023-07-01"), pays: ["50.00", no]),
        SettlementRow(
            "ended before it began to count", rules("next-day"), of: [Held("甲", from: "2023-06-30", to: "2023-06-30")],
            days("2023-06-30", "2023-07-01"), pays: [no, no]),
        SettlementRow(
            "held twice, with a gap", rules("same-day"),
            of: [Held("甲", from: "2023-05-01"), Held("甲", from: "2023-01-01", to: "2023-02-28")],
            days("2023-02-28", "2023-03-01", "2023-05-01"), pays: ["50.00", no, "50.00"]),
        SettlementRow(
            "the settlement decides", rules("same-day"), of: [Held("甲", from: "2023-03-15")],
            [Stay("2023-03-15", "100.00", admitted: "2023-03-01")], pays: ["50.00"]),
        SettlementRow(
            "the admission decides", rules("same-day", stayDate: "admission"), of: [Held("甲", from: "2023-03-15")],
            [
                Stay("2023-03-15", "100.00", admitted: "2023-03-14"),
                Stay("2023-03-20", "100.00", admitted: "2023-03-15"),
            ],
            pays: [no, "50.00"]),
    ]

    @Test(arguments: rows)
    func begins(_ row: SettlementRow) throws { try row.check() }

    @Test(
        "a stay over the year's end belongs to the year of the day that decides",
        arguments: ["settlement", "admission"])
    func year(stayDate: String) throws {
        var rules = InventedRules(
            InventedRules.benefit("a", "assistance", for: "甲", InventedRules.figures("50%", upTo: "50.00")))
        rules.stayDate = stayDate
        let stays = [
            Stay("2023-12-01", "100.00"), Stay("2024-01-05", "100.00", admitted: "2023-12-28"),
            Stay("2024-02-01", "100.00"),
        ]
        let pays = stayDate == "settlement" ? ["50.00", "50.00", "0.00"] : ["50.00", "0.00", "50.00"]
        try SettlementRow(stayDate, rules, stays, pays: pays).check()
    }

    @Test(
        "the identities in effect on a day, in the order of the rules",
        arguments: [
            ("2023-03-01", InsuranceType?.some(.residents), "990100", ["甲", "乙"], String?.none),
            ("2023-02-28", .residents, "990100", ["甲"], "recognised"),
            ("2022-12-31", .residents, "990100", [], "recognised"),
            ("2023-03-01", nil, "990100", [], "insured"), ("2023-03-01", .employees, "990200", [], "insured"),
        ])
    func status(day: String, insurance: InsuranceType?, place: String, inEffect: [String], clause: String?) throws {
        let rules = InventedRules(
            InventedRules.benefit("a", "assistance", for: "甲 乙", InventedRules.figures("50%")),
            InventedRules.benefit("b", "assistance", for: "丙", InventedRules.figures("50%")))
        let identities = [try Held("乙", from: "2023-03-01").record(), try Held("甲", from: "2023-01-01").record()]
        let request = StatusRequest(
            insuredPlace: place, insurance: insurance, day: try date(day), identities: identities)
        let response = try rules.calculator().answer(.status(request))
        #expect(response == .status(StatusResponse(inEffect: inEffect, clause: clause)))
    }
}
