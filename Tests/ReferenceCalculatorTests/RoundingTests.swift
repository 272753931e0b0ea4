import MedicalAssistance
import Testing

@Suite("Parts of a fen are rounded at one point only")
struct RoundingTests {
    private static func rules(_ point: String, _ mode: String, _ rate: String = "50%") -> InventedRules {
        var rules = InventedRules(InventedRules.benefit("a", "assistance", for: "甲", InventedRules.figures(rate)))
        rules.rounding = "point=\"\(point)\" mode=\"\(mode)\""
        return rules
    }

    private static func fens(_ count: Int) -> [Stay] { Array(repeating: Stay("2023-01-01", "0.01"), count: count) }

    static let rows = [
        SettlementRow(
            "year to date, half up", rules("year-to-date", "half-up"), fens(4), pays: ["0.01", "0.00", "0.01", "0.00"]),
        SettlementRow(
            "year to date, half even", rules("year-to-date", "half-even"), fens(4),
            pays: ["0.00", "0.01", "0.01", "0.00"]),
        SettlementRow(
            "year to date, down", rules("year-to-date", "down"), fens(4), pays: ["0.00", "0.01", "0.00", "0.01"]),
        SettlementRow(
            "year to date, up", rules("year-to-date", "up"), fens(4), pays: ["0.01", "0.00", "0.01", "0.00"]),
        SettlementRow("each visit, half up", rules("visit", "half-up"), fens(3), pays: ["0.01", "0.01", "0.01"]),
        SettlementRow("each visit, half even", rules("visit", "half-even"), fens(3), pays: ["0.00", "0.00", "0.00"]),
        SettlementRow("each visit, down", rules("visit", "down"), fens(3), pays: ["0.00", "0.00", "0.00"]),
        SettlementRow("each visit, up", rules("visit", "up", "0.0001%"), fens(3), pays: ["0.01", "0.01", "0.01"]),
        SettlementRow(
            "amounts that binary floating point rounds down", rules("visit", "half-up"),
            [Stay("2023-01-01", "2.01"), Stay("2023-01-02", "17.15"), Stay("2023-01-03", "20.15")],
            pays: ["1.01", "8.58", "10.08"]),
        SettlementRow(
            "parts of the least rate add up", rules("year-to-date", "half-up", "33.3333%"),
            Array(repeating: Stay("2023-01-01", "0.01"), count: 6),
            pays: ["0.00", "0.01", "0.00", "0.00", "0.01", "0.00"]),
        SettlementRow(
            "the year's rounding begins anew", rules("year-to-date", "half-up"),
            [Stay("2023-12-31", "0.01"), Stay("2024-01-01", "0.01")],
            pays: ["0.01", "0.01"]),
    ]

    @Test(arguments: rows)
    func rounds(_ row: SettlementRow) throws { try row.check() }

    @Test("a layer works with what the layer before has paid, rounded")
    func waterfall() throws {
        let rules = InventedRules(
            InventedRules.benefit("a", "assistance", for: "甲", InventedRules.figures("50%")),
            InventedRules.benefit("r", "re-assistance", for: "甲", InventedRules.figures("50%")))
        try SettlementRow("second layer", rules, [Stay("2023-01-01", "0.03")], .reAssistance, pays: ["0.01"]).check()
    }

    @Test("rounded visit by visit, a schedule for the year so far still deducts what has been paid")
    func visitRoundingOfTheYear() throws {
        var rules = InventedRules(InventedRules.catastrophic(switching: "year-to-date"))
        rules.rounding = "point=\"visit\" mode=\"half-up\""
        let stays = [
            Stay("2023-01-01", "20000.00", catastrophic: nil), Stay("2023-02-01", "10000.00", catastrophic: nil),
        ]
        try SettlementRow("both readings", rules, of: [], stays, .catastrophic, pays: ["5000.00", "5000.00"])
            .check(schedules: [.ordinary(over: "10000.00", [("0.00", "50%")])])
    }
}
