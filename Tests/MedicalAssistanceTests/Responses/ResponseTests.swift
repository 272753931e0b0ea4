import Foundation
import MedicalAssistance
import Testing

@Suite("Responses go on the wire as documented")
struct ResponseTests {
    /// A response, and its JSON with sorted members.
    struct Row: Sendable, CustomTestStringConvertible {
        let title: String
        let decision: Decision
        let response: DecisionResponse
        let json: String

        var testDescription: String { title }
    }

    static let settlement = SettlementResponse(
        visits: [
            VisitAnswer(
                id: "1",
                pays: [
                    LayerAnswer(layer: .catastrophic, verdict: .amount(Money(fen: 195_050))),
                    LayerAnswer(layer: .assistance, verdict: .notEligible(clause: "5-2")),
                    LayerAnswer(layer: .reAssistance, verdict: .undetermined(clause: "7.x")),
                ], personBears: nil, institutionBears: Money(fen: 1))
        ], applications: [.amount(.zero), .notEligible(clause: "6.no-repeat")])

    static let rows = [
        Row(
            title: "settlement", decision: .settlement, response: .settlement(settlement),
            json: """
                {"applications":[{"amount":0,"status":"determined"},{"clause":"6.no-repeat","status":"not_eligible"}],\
                "visits":[{"hosp_part_amt":0.01,"id":"1","pays":[{"amount":1950.5,"layer":"catastrophic","status":"determined"},\
                {"clause":"5-2","layer":"assistance","status":"not_eligible"},\
                {"clause":"7.x","layer":"re-assistance","status":"undetermined"}]}]}
                """),
        Row(
            title: "what the person bears", decision: .settlement,
            response: .settlement(
                SettlementResponse(
                    visits: [VisitAnswer(id: "乙", pays: [], personBears: Money(fen: 341_500))], applications: [])),
            json: #"{"applications":[],"visits":[{"hosp_part_amt":0,"id":"乙","pays":[],"psn_part_amt":3415}]}"#),
        Row(
            title: "subsidy by two payers", decision: .subsidy,
            response: .subsidy(
                SubsidyResponse(
                    subsidy: .amount(Money(fen: 38_000)),
                    parts: [
                        .init(payer: "医疗救助基金", amount: Money(fen: 15_000)),
                        .init(payer: "财政", amount: Money(fen: 23_000)),
                    ],
                    personPays: .zero)),
            json: """
                {"parts":[{"amount":150,"payer":"医疗救助基金"},{"amount":230,"payer":"财政"}],"psn_pay":0,\
                "subsidy":{"amount":380,"status":"determined"}}
                """),
        Row(
            title: "subsidy left open", decision: .subsidy,
            response: .subsidy(SubsidyResponse(subsidy: .undetermined(clause: "2.transition"), personPays: nil)),
            json: #"{"parts":[],"subsidy":{"clause":"2.transition","status":"undetermined"}}"#),
        Row(
            title: "status", decision: .status,
            response: .status(StatusResponse(inEffect: ["低保对象"], clause: "3.from-day")),
            json: #"{"clause":"3.from-day","in_effect":["低保对象"]}"#),
        Row(
            title: "status of nobody", decision: .status, response: .status(StatusResponse(inEffect: [])),
            json: #"{"in_effect":[]}"#),
        Row(
            title: "status left open", decision: .status, response: .status(StatusResponse(inEffect: nil, clause: "x")),
            json: #"{"clause":"x"}"#),
        Row(
            title: "monitoring", decision: .monitoring, response: .monitoring(Grant(granted: true, clause: "6-1")),
            json: #"{"clause":"6-1","granted":true}"#),
        Row(
            title: "service left open", decision: .service, response: .service(Grant(granted: nil, clause: "x")),
            json: #"{"clause":"x"}"#),
    ]

    @Test(arguments: rows)
    func encodes(_ row: Row) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(row.response)
        #expect(String(decoding: data, as: UTF8.self) == row.json)
    }

    @Test(arguments: rows)
    func decodesAgain(_ row: Row) throws {
        struct Body: Decodable {
            let response: DecisionResponse
            init(from decoder: any Decoder) throws {
                let name = decoder.userInfo[Body.key] as? String ?? ""
                let decision = try #require(Decision(rawValue: name))
                response = try DecisionResponse(decision, from: decoder)
            }
            static let key = CodingUserInfoKey(rawValue: "decision") ?? { preconditionFailure("a name") }()
        }
        let decoder = JSONDecoder()
        decoder.userInfo[Body.key] = row.decision.rawValue
        #expect(try decoder.decode(Body.self, from: Data(row.json.utf8)).response == row.response)
    }

    @Test(
        "a verdict needs a known status, and an amount when it is determined",
        arguments: [
            "{}", #"{"status":"paid","amount":1}"#, #"{"status":"determined"}"#,
            #"{"status":"determined","amount":"1"}"#,
            #"{"status":"determined","amount":1.005}"#, #"{"amount":1}"#, #"{"status":"determined","amount":null}"#,
            "1",
        ])
    func badVerdict(json: String) {
        #expect(throws: (any Error).self) { try JSONDecoder().decode(Verdict.self, from: Data(json.utf8)) }
    }

    @Test("what is paid by a verdict")
    func paid() {
        #expect(Verdict.amount(Money(fen: 5)).paid == Money(fen: 5))
        #expect(Verdict.notEligible(clause: "x").paid == .zero)
        #expect(Verdict.undetermined(clause: "x").paid == nil)
        #expect(ResponseTests.settlement.visits[0][.assistance] == .notEligible(clause: "5-2"))
        #expect(ResponseTests.settlement.visits[0][.application] == nil)
    }
}
