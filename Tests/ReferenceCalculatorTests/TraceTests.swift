import MedicalAssistance
import PolicyDocuments
import ReferenceCalculator
import Testing
import Wording
import XMLTree

@Suite("A trace tells every step, the rules that decided it, and the limit that bound it")
struct TraceTests {
    static let rules = InventedRules(
        InventedRules.catastrophic("t", for: "甲", InventedRules.tilted), InventedRules.catastrophic("o"),
        InventedRules.benefit("a", "assistance", for: "甲", InventedRules.figures("70%", upTo: "7000.00")),
        InventedRules.benefit(
            "b", "assistance", for: "乙", InventedRules.figures(over: "3000.00", "50%", upTo: "7000.00")),
        InventedRules.benefit(
            "r", "re-assistance", for: "甲", InventedRules.figures(over: "5000.00", "70%", upTo: "2000.00", pool: "re")))

    private func trace(_ stays: [Stay], _ person: [Held]) throws -> (SettlementResponse, [Trace.Step]) {
        let trace = Trace()
        let request = try SettlementRequest(
            stays, person,
            schedules: [
                .ordinary(over: "14000.00", ScheduleTests.bands, cap: "200000.00"),
                .ordinary(scope: .specialDrug, over: "0.00", [("0.00", "50%")]),
            ])
        let calculator = try TraceTests.rules.calculator()
        let answer = try calculator.settle(request, trace: trace)
        #expect(try calculator.settle(request) == answer)
        return (answer, trace.steps)
    }

    @Test("a step for each layer of each visit, whose result is the answer")
    func steps() throws {
        let (answer, steps) = try trace(
            [Stay("2023-01-01", "100000.00", catastrophic: nil), Stay("2023-02-01", "1.00", catastrophic: nil)],
            [Held("甲")])
        for visit in answer.visits {
            for pay in visit.pays {
                let step = try #require(steps.first { $0.subject == .visit(visit.id) && $0.layer == pay.layer })
                #expect(step.result == pay.verdict.amount?.description)
                #expect(!step.working.isEmpty && !step.title.chinese.isEmpty && !step.title.english.isEmpty)
            }
        }
        #expect(steps.last?.result == answer.visits.last?.personBears?.description)
    }

    @Test("every step that decides cites its rules")
    func citations() throws {
        let (_, steps) = try trace([Stay("2023-01-01", "100000.00", catastrophic: nil)], [Held("甲")])
        let deciding = steps.filter { $0.layer != nil }
        #expect(deciding.count == 3)
        for step in deciding {
            #expect(!step.citations.isEmpty)
            #expect(step.citations.allSatisfy { !$0.clause.isEmpty && $0.location.line > 0 })
        }
        let clauses = Dictionary(uniqueKeysWithValues: deciding.map { ($0.layer, Set($0.citations.map(\.clause))) })
        #expect(
            try #require(clauses[.catastrophic]).isSuperset(
                of: [
                    "t.who", "t.care", "t.base", "t.schedule", "c.deductible", "c.rates", "c.cap", "recognised",
                    "rounding",
                ]))
        #expect(
            try #require(clauses[.assistance]).isSuperset(of: [
                "a.who", "a.insurance", "a.base", "rate", "limit.pool", "year",
            ]))
        #expect(
            try #require(clauses[.reAssistance]).isSuperset(of: ["r.who", "r.base", "threshold", "rate", "limit.re"]))
    }

    @Test("the limit that binds is named, and only then")
    func bound() throws {
        let (_, steps) = try trace(
            [Stay("2023-01-01", "10000.00"), Stay("2023-02-01", "10.00"), Stay("2023-03-01", "90000.00")], [Held("甲")])
        let assistance = steps.filter { $0.layer == .assistance }
        #expect(assistance.map(\.result) == ["7000.00", "0.00", "0.00"])
        #expect(assistance.map(\.bound?.clause) == [nil, "limit.pool", "limit.pool"])
        #expect(steps.filter { $0.layer == .reAssistance }.map(\.bound?.clause) == [nil, nil, "limit.re"])
    }

    @Test("the cap that the request states binds by the schedule's rule")
    func boundByCap() throws {
        let (_, steps) = try trace([Stay("2023-01-01", "900000.00", catastrophic: nil)], [])
        let step = try #require(steps.first { $0.layer == .catastrophic })
        #expect(step.result == "200000.00" && step.bound?.clause == "o.schedule")
    }

    @Test(
        "nothing given is told with its reason",
        arguments: [
            (Stay("2019-01-01", "1.00", catastrophic: nil), "force"),
            (Stay("2023-01-01", "1.00", isDesignated: false, catastrophic: nil), "designated"),
            (Stay("2023-01-01", "1.00", .pharmacy, catastrophic: nil), "t.care"),
        ])
    func nothing(stay: Stay, clause: String) throws {
        let (_, steps) = try trace([stay], [Held("甲", from: "2018-01-01")])
        #expect(steps.contains { step in step.citations.contains { $0.clause == clause } })
    }

    @Test("of several identities the trace tells the candidates and the choice")
    func several() throws {
        let (_, steps) = try trace([Stay("2023-01-01", "10000.00")], [Held("乙"), Held("甲")])
        let choice = try #require(steps.first { $0.citations.contains { $0.clause == "several" } })
        // Two ways in catastrophic insurance times two in assistance; only one identity has re-assistance.
        #expect(choice.subject == .visit("1") && choice.working.count == 4)
        #expect(choice.result.contains("a") && choice.result.contains("r"))
    }

    @Test("status, subsidies and applications are traced, too")
    func others() throws {
        let trace = Trace()
        let status = StatusRequest(
            insuredPlace: "990100", insurance: .residents, day: try date("2023-01-01"),
            identities: [try Held("甲").record()])
        _ = try TraceTests.rules.calculator().answer(.status(status), trace: trace)
        #expect(trace.steps.map(\.subject) == [.status(try date("2023-01-01"))])
        #expect(trace.steps[0].result == "甲" && trace.steps[0].citations.first?.clause == "recognised")
        let subsidy = SubsidyRequest(
            insuredPlace: "990100", insurance: .residents, paid: try date("2023-01-01"),
            contributions: [.init(amount: try yuan("380.00"))], identities: [try Held("甲").record()])
        let second = Trace()
        _ = try SubsidyTests.rules.calculator().answer(.subsidy(subsidy), trace: second)
        #expect(second.steps.map(\.result) == ["380.00"] && second.steps[0].subject == .contribution)
        #expect(second.steps[0].citations.contains { $0.clause == "full.rate" })
    }
}
