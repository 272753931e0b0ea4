import MedicalAssistance
import Testing

@Suite("Catastrophic insurance by bands that are absolute amounts of the burden")
struct ScheduleTests {
    /// Illustrative bands of 60, 65, 70 and 75%.
    static let bands = [("0.00", "60%"), ("100000.00", "65%"), ("200000.00", "70%"), ("300000.00", "75%")]

    @Test(
        "half the deductible is cut out of the first band, and each rate is five points more",
        arguments: [
            ("7000.00", "0.00"), ("7000.01", "0.01"), ("7000.02", "0.01"), ("10000.00", "1950.00"),
            ("100000.00", "60450.00"),
            ("200000.00", "130450.00"), ("300000.00", "205450.00"), ("400000.00", "285450.00"),
        ])
    func tilted(burden: String, pay: String) throws {
        try SettlementRow(
            "tilted", InventedRules(InventedRules.catastrophic(for: "甲", InventedRules.tilted)),
            [Stay("2023-01-01", burden, catastrophic: nil)], .catastrophic, pays: [pay]
        ).check(schedules: [.ordinary(over: "14000.00", ScheduleTests.bands, cap: "200000.00")])
    }

    @Test(
        "ordinarily",
        arguments: [
            ("14000.00", "0.00"), ("100000.00", "51600.00"), ("200000.00", "116600.00"), ("300000.00", "186600.00"),
            ("400000.00", "261600.00"), ("99999.99", "51599.99"), ("100000.01", "51600.01"),
        ])
    func ordinary(burden: String, pay: String) throws {
        try SettlementRow(
            "ordinary", InventedRules(InventedRules.catastrophic()), of: [],
            [Stay("2023-01-01", burden, catastrophic: nil)], .catastrophic, pays: [pay]
        ).check(schedules: [.ordinary(over: "14000.00", ScheduleTests.bands)])
    }

    @Test("the example published in 2014, by the request's bands and by the rule's own")
    func publishedExample() throws {
        let stay = Stay("2014-06-01", "170000.00", catastrophic: nil)
        var rules = InventedRules(InventedRules.catastrophic())
        rules.inForce = "from=\"2014-01-01\""
        try SettlementRow("request's", rules, of: [], [stay], .catastrophic, pays: ["87000.00"])
            .check(schedules: [.ordinary(over: "10000.00", [("0.00", "50%"), ("100000.00", "60%")])])
        rules.benefits = [
            InventedRules.benefit(
                "a", "assistance", for: "甲",
                "<threshold amount=\"10000.00\" cites=\"t\"/><rate id=\"low\" value=\"50%\" cites=\"r1\"/>"
                    + "<rate id=\"high\" from=\"100000.00\" value=\"60%\" cites=\"r2\"/>")
        ]
        try SettlementRow(
            "rule's", rules, of: [Held("甲", from: "2014-01-01")], [Stay("2014-06-01", "170000.00")], pays: ["87000.00"]
        )
        .check()
    }

    @Test(
        "the year's burden decides the band, however it is split",
        arguments: [
            ["170000.00"], ["100000.00", "70000.00"], ["99999.99", "0.01", "70000.00"],
            ["10000.00", "0.00", "160000.00"],
        ])
    func split(burdens: [String]) throws {
        let rules = InventedRules(InventedRules.catastrophic())
        let request = try SettlementRequest(
            burdens.map { Stay("2023-01-01", $0, catastrophic: nil) }, [],
            schedules: [.ordinary(over: "10000.00", [("0.00", "50%"), ("100000.00", "60%")])])
        let pays = try rules.calculator().settle(request).visits.compactMap { $0[.catastrophic]?.amount?.fen }
        #expect(pays.reduce(0, +) == 8_700_000)
    }

    /// Rules, stays and the request's cap, and what is paid.
    struct Row: Sendable, CustomTestStringConvertible {
        let title: String
        let rules: InventedRules
        let person: [Held]
        let stays: [Stay]
        let pays: [String]

        var testDescription: String { title }
    }

    private static func stay(_ day: String, _ burden: String, _ insurance: InsuranceType = .residents) -> Stay {
        Stay(day, burden, .inpatient, insurance, catastrophic: nil)
    }

    static let capped = [
        Row(
            title: "the cap cuts off", rules: InventedRules(InventedRules.catastrophic()), person: [],
            stays: [stay("2023-01-01", "15000.00"), stay("2023-02-01", "20000.00"), stay("2023-03-01", "1.00")],
            pays: ["2500.00", "7500.00", "0.00"]),
        Row(
            title: "the cap is anew in the next year", rules: InventedRules(InventedRules.catastrophic()), person: [],
            stays: [stay("2023-01-01", "90000.00"), stay("2024-01-01", "90000.00")], pays: ["10000.00", "10000.00"]),
        Row(
            title: "the rule removes the cap",
            rules: InventedRules(InventedRules.catastrophic(for: "甲", "<cap removed=\"true\" cites=\"cap\"/>")),
            person: [Held("甲")], stays: [stay("2023-01-01", "90000.00")], pays: ["40000.00"]),
        Row(
            title: "insurances each by their own schedule", rules: InventedRules(InventedRules.catastrophic()),
            person: [],
            stays: [
                stay("2023-01-01", "15000.00"), stay("2023-02-01", "15000.00", .employees),
                stay("2023-03-01", "5000.00"),
            ],
            pays: ["2500.00", "12000.00", "2500.00"]),
        Row(
            title: "an identity in mid-year: the rest of the year by the new schedule",
            rules: InventedRules(
                InventedRules.catastrophic("t", for: "甲", InventedRules.tilted), InventedRules.catastrophic("o")),
            person: [Held("甲", from: "2023-02-01")],
            stays: [stay("2023-01-31", "20000.00"), stay("2023-02-01", "10000.00")], pays: ["5000.00", "5500.00"]),
        Row(
            title: "an identity in mid-year: the year so far by the new schedule, less what was paid",
            rules: InventedRules(
                InventedRules.catastrophic("t", for: "甲", switching: "year-to-date", InventedRules.tilted),
                InventedRules.catastrophic("o", switching: "year-to-date")),
            person: [Held("甲", from: "2023-02-01")],
            stays: [stay("2023-01-31", "20000.00"), stay("2023-02-01", "10000.00"), stay("2023-03-01", "10.00")],
            pays: ["5000.00", "8750.00", "5.50"]),
    ]

    @Test(arguments: capped)
    func cap(_ row: Row) throws {
        try SettlementRow(row.title, row.rules, of: row.person, row.stays, .catastrophic, pays: row.pays).check(
            schedules: [
                .ordinary(over: "10000.00", [("0.00", "50%")], cap: "10000.00"),
                .ordinary(.employees, over: "0.00", [("0.00", "80%")], cap: "50000.00"),
            ])
    }

    @Test("special drugs go by a schedule of their own")
    func specialDrugs() throws {
        let rules = InventedRules(
            InventedRules.catastrophic("o"),
            InventedRules.catastrophic(
                "d", scope: "special-drug", care: "特药", "<deductible lowered=\"100%\" cites=\"x\"/>"))
        let stays = [
            Stay("2023-01-01", "20000.00", .chronicOutpatient, isSpecialDrug: true, catastrophic: nil),
            Stay("2023-02-01", "12000.00", .chronicOutpatient, catastrophic: nil),
        ]
        try SettlementRow("special drugs", rules, of: [], stays, .catastrophic, pays: ["16000.00", "1000.00"]).check(
            schedules: [
                .ordinary(over: "10000.00", [("0.00", "50%")]),
                .ordinary(scope: .specialDrug, over: "15000.00", [("0.00", "80%")]),
            ])
    }

    @Test("raised rates stop at 100%")
    func wholeRate() throws {
        try SettlementRow(
            "whole", InventedRules(InventedRules.catastrophic(for: "甲", InventedRules.tilted)),
            [Stay("2023-01-01", "1000.00", catastrophic: nil)], .catastrophic, pays: ["1000.00"]
        ).check(schedules: [.ordinary(over: "0.00", [("0.00", "98%")])])
    }
}
