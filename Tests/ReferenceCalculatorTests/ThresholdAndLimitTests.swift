import MedicalAssistance
import Testing

@Suite("Thresholds and limits run over the year, together or apart")
struct ThresholdAndLimitTests {
    private static func assistance(
        over threshold: String? = nil, apart: String? = nil, _ rate: String = "50%", upTo limit: String? = nil,
        limitApart: String? = nil
    ) -> InventedRules {
        InventedRules(
            InventedRules.benefit(
                "a", "assistance", for: "甲",
                InventedRules.figures(over: threshold, apart: apart, rate, upTo: limit, limitApart: limitApart)))
    }

    static let thresholds = [
        SettlementRow("a fen under it", assistance(over: "3000.00"), [Stay("2023-03-05", "2999.99")], pays: ["0.00"]),
        SettlementRow("exactly it", assistance(over: "3000.00"), [Stay("2023-03-05", "3000.00")], pays: ["0.00"]),
        SettlementRow("two fen over it", assistance(over: "3000.00"), [Stay("2023-03-05", "3000.02")], pays: ["0.01"]),
        SettlementRow(
            "filled by several visits", assistance(over: "3000.00"),
            [Stay("2023-01-01", "2000.00"), Stay("2023-06-01", "2000.00"), Stay("2023-12-31", "100.00")],
            pays: ["0.00", "500.00", "50.00"]),
        SettlementRow(
            "anew in the next year", assistance(over: "3000.00"),
            [Stay("2023-12-31", "4000.00"), Stay("2024-01-01", "4000.00")],
            pays: ["500.00", "500.00"]),
        SettlementRow(
            "apart by setting", assistance(over: "3000.00", apart: "setting"),
            [
                Stay("2023-01-01", "4000.00"), Stay("2023-02-01", "4000.00", .chronicOutpatient),
                Stay("2023-03-01", "1000.00"),
            ],
            pays: ["500.00", "500.00", "500.00"]),
        SettlementRow(
            "together across settings", assistance(over: "3000.00"),
            [Stay("2023-01-01", "4000.00"), Stay("2023-02-01", "4000.00", .chronicOutpatient)],
            pays: ["500.00", "2000.00"]),
        SettlementRow(
            "apart by insurance", assistance(over: "3000.00", apart: "insurance"),
            [Stay("2023-01-01", "4000.00"), Stay("2023-02-01", "4000.00", .inpatient, .employees)],
            pays: ["500.00", "500.00"]),
        SettlementRow(
            "apart by visit", assistance(over: "3000.00", apart: "visit"),
            [Stay("2023-01-01", "4000.00"), Stay("2023-02-01", "4000.00"), Stay("2023-03-01", "2999.00")],
            pays: ["500.00", "500.00", "0.00"]),
        SettlementRow(
            "not filled before the identity is held", assistance(over: "3000.00"), of: [Held("甲", from: "2023-02-01")],
            [Stay("2023-01-31", "9000.00"), Stay("2023-02-01", "4000.00")], pays: ["not_eligible recognised", "500.00"]),
        SettlementRow(
            "not filled by care outside", assistance(over: "3000.00"),
            [Stay("2023-01-31", "9000.00", .outpatient), Stay("2023-02-01", "4000.00")],
            pays: ["not_eligible a.care", "500.00"]),
    ]

    @Test("thresholds", arguments: thresholds)
    func threshold(_ row: SettlementRow) throws { try row.check() }

    static let limits = [
        SettlementRow("exactly it", assistance(upTo: "1000.00"), [Stay("2023-01-01", "2000.00")], pays: ["1000.00"]),
        SettlementRow(
            "two fen over it", assistance(upTo: "1000.00"), [Stay("2023-01-01", "2000.02")], pays: ["1000.00"]),
        SettlementRow(
            "used up over visits", assistance(upTo: "1000.00"),
            [Stay("2023-01-01", "1500.00"), Stay("2023-02-01", "1500.00"), Stay("2023-03-01", "1500.00")],
            pays: ["750.00", "250.00", "0.00"]),
        SettlementRow(
            "anew in the next year", assistance(upTo: "1000.00"),
            [Stay("2023-12-31", "4000.00"), Stay("2024-01-01", "4000.00")],
            pays: ["1000.00", "1000.00"]),
        SettlementRow(
            "shared by settings and insurances", assistance(upTo: "1000.00"),
            [Stay("2023-01-01", "1500.00", .chronicOutpatient), Stay("2023-02-01", "1500.00", .inpatient, .employees)],
            pays: ["750.00", "250.00"]),
        SettlementRow(
            "apart by setting", assistance(upTo: "1000.00", limitApart: "setting"),
            [
                Stay("2023-01-01", "1500.00", .chronicOutpatient), Stay("2023-02-01", "1500.00"),
                Stay("2023-03-01", "1500.00"),
            ],
            pays: ["750.00", "750.00", "250.00"]),
        SettlementRow(
            "apart by insurance", assistance(upTo: "1000.00", limitApart: "insurance"),
            [
                Stay("2023-01-01", "1500.00"), Stay("2023-02-01", "1500.00", .inpatient, .employees),
                Stay("2023-03-01", "1500.00"),
            ],
            pays: ["750.00", "750.00", "250.00"]),
        SettlementRow(
            "apart by visit", assistance(upTo: "1000.00", limitApart: "visit"),
            [Stay("2023-01-01", "2500.00"), Stay("2023-02-01", "2500.00")], pays: ["1000.00", "1000.00"]),
    ]

    @Test("limits", arguments: limits)
    func limit(_ row: SettlementRow) throws { try row.check() }

    /// 甲 and 乙 have different benefits; their limits are those of one pool, or of two.
    private static func two(_ pool: String, limit: String = "600.00") -> InventedRules {
        InventedRules(
            InventedRules.benefit(
                "a", "assistance", for: "甲", InventedRules.figures("50%", upTo: "1000.00", pool: "甲")),
            InventedRules.benefit("b", "assistance", for: "乙", InventedRules.figures("50%", upTo: limit, pool: pool)))
    }

    private static let changing = [Held("甲", to: "2023-06-30"), Held("乙", from: "2023-07-01")]

    static let pools = [
        SettlementRow(
            "what another identity was paid counts against the shared pool", two("甲"), of: changing,
            [Stay("2023-01-01", "1000.00"), Stay("2023-08-01", "1000.00")], pays: ["500.00", "100.00"]),
        SettlementRow(
            "more was paid than the new limit", two("甲"), of: changing,
            [Stay("2023-01-01", "2000.00"), Stay("2023-08-01", "1000.00")],
            pays: ["1000.00", "0.00"]),
        SettlementRow(
            "a pool of its own", two("乙"), of: changing,
            [Stay("2023-01-01", "2000.00"), Stay("2023-08-01", "1000.00")],
            pays: ["1000.00", "500.00"]),
        SettlementRow(
            "the other way round, up to the larger limit", two("甲"),
            of: [Held("乙", to: "2023-06-30"), Held("甲", from: "2023-07-01")],
            [Stay("2023-01-01", "5000.00"), Stay("2023-08-01", "1000.00")], pays: ["600.00", "400.00"]),
        SettlementRow(
            "two limits, of which the narrower binds",
            InventedRules(
                InventedRules.benefit(
                    "a", "assistance", for: "甲",
                    "<rate value=\"50%\" cites=\"rate\"/><limit amount=\"1000.00\" pool=\"all\" cites=\"l1\"/>"
                        + "<limit amount=\"300.00\" pool=\"one\" apart=\"setting\" cites=\"l2\"/>")),
            [
                Stay("2023-01-01", "1000.00"), Stay("2023-02-01", "5000.00", .chronicOutpatient),
                Stay("2023-03-01", "9.00"),
            ],
            pays: ["300.00", "300.00", "0.00"]),
    ]

    @Test("pools", arguments: pools)
    func pool(_ row: SettlementRow) throws { try row.check() }

    private static let layers = InventedRules(
        InventedRules.benefit("a", "assistance", for: "甲", InventedRules.figures("70%", upTo: "7000.00")),
        InventedRules.benefit(
            "r", "re-assistance", for: "甲", InventedRules.figures(over: "5000.00", "70%", upTo: "2000.00", pool: "re")))

    static let waterfall = [
        SettlementRow("at its threshold", layers, [Stay("2023-01-01", "12000.00")], .reAssistance, pays: ["0.00"]),
        SettlementRow("ten yuan over it", layers, [Stay("2023-01-01", "12010.00")], .reAssistance, pays: ["7.00"]),
        SettlementRow(
            "of the part over the first limit", layers,
            [Stay("2023-01-01", "10000.00"), Stay("2023-02-01", "3000.00")],
            .reAssistance, pays: ["0.00", "700.00"]),
        SettlementRow(
            "up to its own limit", layers, [Stay("2023-01-01", "99999.00")], .reAssistance, pays: ["2000.00"]),
        SettlementRow("the first layer meanwhile", layers, [Stay("2023-01-01", "12010.00")], pays: ["7000.00"]),
    ]

    @Test("the second layer pays of what the first has left", arguments: waterfall)
    func secondLayer(_ row: SettlementRow) throws { try row.check() }
}
