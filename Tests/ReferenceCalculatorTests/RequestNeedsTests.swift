import MedicalAssistance
import ReferenceCalculator
import Testing
import Wording

@Suite("What the rules need and the request lacks is named")
struct RequestNeedsTests {
    private static func rules(less payers: String, _ layer: String = "assistance") -> InventedRules {
        InventedRules(InventedRules.benefit("a", layer, for: "甲", less: payers, InventedRules.figures("50%")))
    }

    @Test(
        "a payer whose payment is deducted must be stated",
        arguments: ["hifes_pay", "cvlserv_pay", "oth_pay", "hifmi_pay"])
    func payer(_ payer: String) throws {
        let stays = [
            Stay("2023-03-05", "100.00", .outpatient, catastrophic: nil),
            Stay("2023-03-06", "100.00", catastrophic: nil),
        ]
        let calculator = try RequestNeedsTests.rules(less: "hifp_pay \(payer)").calculator()
        let fault = #expect(throws: RequestFault.self) {
            try calculator.settle(SettlementRequest(stays, [Held("甲")]))
        }
        // Ordinary outpatient care has no benefit, so that the first visit needs nothing.
        #expect(fault == RequestFault(field: "visits[1].\(payer)", .neededBy(rule: "a/base")))
        #expect(
            try calculator.pays(.assistance, SettlementRequest(stays, [])) == [
                "not_eligible a.who", "not_eligible a.who",
            ])
    }

    @Test("a payer that no rule deducts need not be stated")
    func notNeeded() throws {
        let request = try SettlementRequest([Stay("2023-03-05", "100.00", catastrophic: nil)], [Held("甲")])
        #expect(
            try RequestNeedsTests.rules(less: "hifp_pay hifob_pay").calculator().pays(.assistance, request) == ["50.00"]
        )
    }

    @Test(
        "stated payments are deducted, and the base is never below nothing",
        arguments: [("40.00", "30.00"), ("99.99", "0.01"), ("100.00", "0.00")])
    func deducted(other: String, pay: String) throws {
        let request = try SettlementRequest([Stay("2023-03-05", "100.00", other: other)], [Held("甲")])
        #expect(try RequestNeedsTests.rules(less: "oth_pay").calculator().pays(.assistance, request) == [pay])
    }

    @Test(
        "without the schedule that it needs, a layer is undetermined",
        arguments: [InsuranceType.residents, .employees], [false, true])
    func schedule(insurance: InsuranceType, isSpecialDrug: Bool) throws {
        let rules = InventedRules(
            InventedRules.catastrophic("o"), InventedRules.catastrophic("d", scope: "special-drug", care: "特药"))
        let stay = Stay(
            "2023-03-05", "100.00", .chronicOutpatient, insurance, isSpecialDrug: isSpecialDrug, catastrophic: nil)
        let others = try InsuranceType.allCases.flatMap { other in
            try InsuranceSchedule.Scope.allCases.compactMap { scope in
                (other, scope) == (insurance, isSpecialDrug ? .specialDrug : .ordinary)
                    ? nil : try InsuranceSchedule.ordinary(other, scope: scope, over: "0.00", [("0.00", "50%")])
            }
        }
        let request = try SettlementRequest([stay], [], schedules: others)
        #expect(try rules.calculator().pays(.catastrophic, request).map { $0.hasPrefix("undetermined") } == [true])
        let care = try SettlementRequest([Stay("2023-03-05", "100.00", .outpatient, catastrophic: nil)], [])
        #expect(try rules.calculator().pays(.catastrophic, care) == ["not_eligible o.care"])
    }

    @Test("an identity outside the vocabulary is refused by every decision", arguments: Decision.allCases)
    func unknownIdentity(_ decision: Decision) throws {
        let identities = [try Held("甲").record(), try Held("低保户").record()]
        let day = try date("2023-03-05")
        let request: DecisionRequest =
            switch decision {
            case .settlement:
                .settlement(
                    SettlementRequest(
                        insuredPlace: "990100", identities: identities,
                        visits: [try Stay("2023-03-05", "1.00").visit("1")]))
            case .subsidy:
                .subsidy(
                    SubsidyRequest(
                        insuredPlace: "990100", insurance: .residents, paid: day, contributions: [.init(amount: .zero)],
                        identities: identities))
            case .status:
                .status(StatusRequest(insuredPlace: "990100", insurance: nil, day: day, identities: identities))
            case .monitoring:
                .monitoring(
                    MonitoringRequest(
                        insuredPlace: "990100", insurance: .residents, day: day, burden: .zero, identities: identities))
            case .service:
                .service(
                    ServiceRequest(
                        insuredPlace: "990100", insurance: .residents, service: "x", day: day, identities: identities))
            }
        let fault = #expect(throws: RequestFault.self) {
            try RequestNeedsTests.rules(less: "hifp_pay").calculator().answer(request)
        }
        #expect(fault == RequestFault(field: "idetinfo[1].psn_idet_type", .unknownIdentity("低保户")))
    }

    @Test("a request made by a program is checked as one that was read")
    func inconsistent() throws {
        let stays = [Stay("2023-03-05", "1.00"), Stay("2023-03-04", "1.00")]
        let fault = #expect(throws: RequestFault.self) {
            try RequestNeedsTests.rules(less: "hifp_pay").calculator().settle(SettlementRequest(stays, []))
        }
        #expect(fault?.field == "visits[1].setl_time")
    }
}
