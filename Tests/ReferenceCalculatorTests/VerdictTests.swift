import MedicalAssistance
import ReferenceCalculator
import Testing

@Suite("Not eligible and undetermined are answers, each with its clause")
struct VerdictTests {
    static let rules = InventedRules(
        InventedRules.benefit("a", "assistance", for: "甲", insurances: "390", InventedRules.figures("50%")),
        InventedRules.benefit(
            "b", "assistance", for: "乙", insurances: "390 310", care: "住院", InventedRules.figures("50%")),
        InventedRules.benefit("r", "re-assistance", for: "甲", insurances: "390", InventedRules.figures("50%")))

    private static func during(_ force: String) -> InventedRules {
        var rules = rules
        rules.inForce = force
        return rules
    }

    private static let once = [Stay("2023-03-05", "100.00")]

    static let rows = [
        SettlementRow("entitled", rules, once, pays: ["50.00"]),
        SettlementRow("nothing left to share", rules, [Stay("2023-03-05", "0.00")], pays: ["0.00"]),
        SettlementRow(
            "before the text is in force", during("from=\"2023-03-06\""), once + [Stay("2023-03-06", "100.00")],
            pays: ["undetermined force", "50.00"]),
        SettlementRow(
            "after it has gone out of force", during("from=\"2023-01-01\" to=\"2023-03-05\""),
            once + [Stay("2023-03-06", "100.00")],
            pays: ["50.00", "undetermined force"]),
        SettlementRow("of which no one knows when it is in force", during(""), once, pays: ["undetermined force"]),
        SettlementRow("without an identity", rules, of: [], once, pays: ["not_eligible a.who"]),
        SettlementRow(
            "with an identity that no benefit names", rules, of: [Held("戊")], once, pays: ["not_eligible a.who"]),
        SettlementRow(
            "before recognition", rules, of: [Held("甲", from: "2023-03-06")], once, pays: ["not_eligible recognised"]),
        SettlementRow(
            "at a place that is not designated", rules, [Stay("2023-03-05", "100.00", isDesignated: false)],
            pays: ["not_eligible designated"]),
        SettlementRow(
            "ordinary outpatient care", rules, [Stay("2023-03-05", "100.00", .outpatient)],
            pays: ["not_eligible a.care"]),
        SettlementRow("a pharmacy", rules, [Stay("2023-03-05", "100.00", .pharmacy)], pays: ["not_eligible a.care"]),
        SettlementRow(
            "a special drug", rules, [Stay("2023-03-05", "100.00", .chronicOutpatient, isSpecialDrug: true)],
            pays: ["not_eligible a.care"]),
        SettlementRow(
            "every kind of stay", rules, [Stay("2023-03-05", "100.00", .maternityInpatient)], pays: ["50.00"]),
        SettlementRow(
            "another insurance", rules, [Stay("2023-03-05", "100.00", .inpatient, .employees)],
            pays: ["not_eligible a.insurance"]),
        SettlementRow(
            "care that others get", rules, of: [Held("乙")], [Stay("2023-03-05", "100.00", .chronicOutpatient)],
            pays: ["not_eligible b.care"]),
        SettlementRow(
            "a layer that others get", rules, of: [Held("乙")], once, .reAssistance, pays: ["not_eligible r.who"]),
        SettlementRow("a layer that there is not", rules, once, .catastrophic, pays: ["—"]),
    ]

    @Test(arguments: rows)
    func answers(_ row: SettlementRow) throws { try row.check() }

    @Test(
        "where the person must be insured",
        arguments: [
            ("990100", true), ("990102", true), ("990200", false), ("990000", false), ("110101", false), ("", false),
        ])
    func place(place: String, isCovered: Bool) throws {
        let request = try SettlementRequest(VerdictTests.once, [Held("甲")], place: place)
        let pays = try VerdictTests.rules.calculator().pays(.assistance, request)
        #expect(pays == [isCovered ? "50.00" : "not_eligible insured"])
    }

    @Test("the person bears what is left, whatever was not given")
    func personBears() throws {
        let stays = [
            Stay("2023-03-05", "100.00"), Stay("2023-03-06", "100.00", isDesignated: false),
            Stay("2023-03-07", "100.00", other: "10.00"),
        ]
        let answer = try VerdictTests.rules.calculator().settle(SettlementRequest(stays, [Held("甲")]))
        #expect(answer.visits.map(\.id) == ["1", "2", "3"])
        #expect(answer.visits.map(\.personBears?.description) == ["25.00", "100.00", "15.00"])
        #expect(answer.visits.allSatisfy { $0.institutionBears == .zero })
    }

    @Test(
        "the person never bears less than nothing, whatever others have paid",
        arguments: [
            ("49.99", "50.00", "0.01"), ("50.00", "50.00", "0.00"), ("50.01", "49.99", "0.00"),
            ("100.00", "0.00", "0.00"),
        ])
    func neverNegative(other: String, pay: String, left: String) throws {
        let request = try SettlementRequest([Stay("2023-03-05", "100.00", other: other)], [Held("乙")])
        let answer = try VerdictTests.rules.calculator().settle(request).visits[0]
        #expect(answer[.assistance]?.text == pay && answer.personBears?.description == left)
    }

    @Test("others cannot have paid more than the cost")
    func paidTwice() throws {
        let request = try SettlementRequest([Stay("2023-03-05", "100.00", other: "100.01")], [Held("甲")])
        let fault = #expect(throws: RequestFault.self) { try VerdictTests.rules.calculator().settle(request) }
        #expect(fault?.field == "visits[0].oth_pay")
    }

    @Test("catastrophic insurance that is stated is not answered for, and deducted")
    func statedCatastrophic() throws {
        let rules = InventedRules(benefits: [InventedRules.catastrophic()] + VerdictTests.rules.benefits)
        let stated = try SettlementRequest([Stay("2023-03-05", "100.00", catastrophic: "40.00")], [Held("甲")])
        let answer = try rules.calculator().settle(stated).visits[0]
        #expect(answer.pays.map(\.layer) == [.assistance, .reAssistance])
        #expect(answer[.assistance]?.text == "30.00" && answer.personBears?.description == "15.00")
        let asked = try SettlementRequest(
            [Stay("2023-03-05", "100.00", catastrophic: nil)], [Held("甲")],
            schedules: [.ordinary(over: "0.00", [("0.00", "60%")])])
        let computed = try rules.calculator().settle(asked).visits[0]
        #expect(computed.pays.map(\.layer) == [.catastrophic, .assistance, .reAssistance])
        #expect(computed[.catastrophic]?.text == "60.00" && computed[.assistance]?.text == "20.00")
    }

    @Test("what the instrument has no rule for is left open")
    func noRule() throws {
        let calculator = try VerdictTests.rules.calculator()
        let monitoring = MonitoringRequest(
            insuredPlace: "990100", insurance: .residents, day: try date("2023-03-05"), burden: .zero, identities: [])
        let service = ServiceRequest(
            insuredPlace: "990100", insurance: .residents, service: "deposit", day: try date("2023-03-05"),
            identities: [])
        guard case .monitoring(let watched) = try calculator.answer(.monitoring(monitoring)),
            case .service(let granted) = try calculator.answer(.service(service))
        else { throw WrongAnswer() }
        #expect(watched.granted == nil && granted.granted == nil)
    }
}
