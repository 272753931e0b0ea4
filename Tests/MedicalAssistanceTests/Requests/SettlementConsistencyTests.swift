import Foundation
import MedicalAssistance
import Testing
import Wording

@Suite("The members of a settlement must agree")
struct SettlementConsistencyTests {
    /// Edits of the sample, and the fault that they make.
    struct Row: Sendable, CustomTestStringConvertible {
        let title: String
        let edits: [(path: String, json: String)]
        let removals: [String]
        let field: String
        let problem: RequestFault.Problem?

        init(
            _ title: String, _ edits: [(String, String)] = [], without removals: [String] = [], at field: String,
            _ problem: RequestFault.Problem? = nil
        ) {
            self.title = title
            self.edits = edits.map { (path: $0.0, json: $0.1) }
            self.removals = removals
            self.field = field
            self.problem = problem
        }

        var testDescription: String { title }

        var json: JSONText {
            var json = Sample.settlement.json
            for edit in edits { json = json.setting(edit.path, to: edit.json) }
            for path in removals { json = json.removing(path) }
            return json
        }
    }

    static let faults = [
        Row(
            "total one fen over its parts", [("visits[0].medfee_sumamt", "21000.01")], at: "visits[0].medfee_sumamt",
            .doesNotAddUp(parts: Money(fen: 2_100_000), total: Money(fen: 2_100_001))),
        Row(
            "total one fen under its parts", [("visits[1].medfee_sumamt", "599.99")], at: "visits[1].medfee_sumamt",
            .doesNotAddUp(parts: Money(fen: 60_000), total: Money(fen: 59_999))),
        Row(
            "basic insurance one fen over the scope", [("visits[0].hifp_pay", "20000.01")],
            at: "visits[0].inscp_scp_amt",
            .paymentsExceedScope(payments: Money(fen: 2_000_001), scope: Money(fen: 2_000_000))),
        Row(
            "all insurances one fen over the scope", [("visits[0].hifp_pay", "18000.01")],
            at: "visits[0].inscp_scp_amt",
            .paymentsExceedScope(payments: Money(fen: 2_000_001), scope: Money(fen: 2_000_000))),
        Row(
            "large-sum fund over the scope", [("visits[1].hifob_pay", "300.01")], at: "visits[1].inscp_scp_amt",
            .paymentsExceedScope(payments: Money(fen: 50_001), scope: Money(fen: 50_000))),
        Row(
            "an employee without the large-sum fund", without: ["visits[1].hifob_pay"], at: "visits[1].hifob_pay",
            .missing),
        Row("a resident with the large-sum fund", [("visits[0].hifob_pay", "0.00")], at: "visits[0].hifob_pay"),
        Row("settled before admission", [("visits[0].begntime", "\"2023-03-06\"")], at: "visits[0].setl_time"),
        Row(
            "visits out of order",
            [("visits[1].begntime", "\"2023-03-04\""), ("visits[1].setl_time", "\"2023-03-04\"")],
            at: "visits[1].setl_time"),
        Row("the same visit id twice", [("visits[1].id", "\"1\"")], at: "visits[1].id", .repeated("1")),
        Row(
            "catastrophic insurance stated for the second visit only", without: ["visits[0].hifmi_pay"],
            at: "visits[1].hifmi_pay", .onlySome("hifmi_pay")),
        Row(
            "catastrophic insurance stated for the first visit only", without: ["visits[1].hifmi_pay"],
            at: "visits[1].hifmi_pay", .onlySome("hifmi_pay")),
        Row(
            "the same schedule twice", [("schedules[1].scope", "\"ordinary\"")], at: "schedules[1].scope",
            .repeated("390 ordinary")),
        Row("neither a cap nor uncapped", without: ["schedules[0].cap"], at: "schedules[0].cap", .missing),
        Row("uncapped, but false", [("schedules[1].uncapped", "false")], at: "schedules[1].cap", .missing),
        Row("a cap, and uncapped", [("schedules[1].cap", "1.00")], at: "schedules[1].uncapped"),
        Row("no bands", [("schedules[0].bands", "[]")], at: "schedules[0].bands", .missing),
        Row(
            "bands that do not begin at zero", [("schedules[0].bands[0].from", "0.01")],
            at: "schedules[0].bands[0].from"),
        Row("bands that do not ascend", [("schedules[0].bands[2].from", "99999.99")], at: "schedules[0].bands[2].from"),
        Row("the same band twice", [("schedules[0].bands[1].from", "0.00")], at: "schedules[0].bands[1].from"),
        Row(
            "applications out of order", [("applications[1].appl_time", "\"2023-05-31\"")],
            at: "applications[1].appl_time"),
        Row("identity ends before it begins", [("idetinfo[1].endtime", "\"2023-01-31\"")], at: "idetinfo[1].endtime"),
        Row("transition ends before it begins", [("transition.endtime", "\"2020-12-31\"")], at: "transition.endtime"),
        Row("neither visits nor applications", without: ["visits", "applications"], at: "visits", .missing),
        Row("empty visits and applications", [("visits", "[]"), ("applications", "[]")], at: "visits", .missing),
    ]

    @Test(arguments: faults)
    func refuses(_ row: Row) throws {
        let fault = try #require(Sample.settlement.fault(row.json))
        #expect(fault.field == row.field, "\(fault)")
        if let problem = row.problem { #expect(fault.problem == problem) }
        #expect(fault.explanation.chinese.hasPrefix("\(row.field)：") && fault.explanation.chinese.hasSuffix("。"))
        #expect(fault.description.hasPrefix("\(row.field): ") && fault.description.hasSuffix("."))
    }

    static let sound = [
        Row("insurances pay all of the scope", [("visits[0].hifp_pay", "18000.00")], at: ""),
        Row("admitted and settled on one day", [("visits[0].begntime", "\"2023-03-05\"")], at: ""),
        Row(
            "two visits settled on one day",
            [("visits[1].setl_time", "\"2023-03-05\""), ("visits[1].begntime", "\"2023-03-05\"")], at: ""),
        Row("catastrophic insurance stated nowhere", without: ["visits[0].hifmi_pay", "visits[1].hifmi_pay"], at: ""),
        Row("an application without visits", without: ["visits"], at: ""),
        Row("a cap, and uncapped false", [("schedules[0].uncapped", "false")], at: ""),
        Row("the same identity twice", [("idetinfo[1].psn_idet_type", "\"低保对象\"")], at: ""),
    ]

    @Test(arguments: sound)
    func accepts(_ row: Row) {
        let fault = Sample.settlement.fault(row.json)
        #expect(fault == nil)
    }

    @Test("visits whose amounts together are beyond counting are refused")
    func overflow() throws {
        let visit = Visit(
            id: "", insurance: .residents, careType: .inpatient, begins: try day("2023-01-01"),
            settled: try day("2023-01-01"), isDesignated: true,
            costs: VisitCosts(total: .largest, inScope: .largest), payments: VisitPayments(basic: .zero))
        let visits = (1...10_000).map { number in
            var visit = visit
            visit.id = "\(number)"
            return visit
        }
        func validate(_ count: Int) throws(RequestFault) {
            try SettlementRequest(insuredPlace: "370100", identities: [], visits: Array(visits.prefix(count)))
                .validate()
        }
        try validate(10)
        let fault = #expect(throws: RequestFault.self) { try validate(10_000) }
        #expect(fault?.problem == .tooLarge)
    }
}
