import ConformanceCases
import ConformanceReports
import ConformanceRun
import EngineAdapters
import Foundation
import MedicalAssistance
import Testing
import Wording

@Suite struct InspectionResultsTests {
    /// The answers given in a run, and given afterwards to its results, tell the same.
    @Test func answersDuringAndAfterARunAreTheSame() async throws {
        let suite = try Suite(folder: CheckedOut.folder, documents: ["jinan-2022-14"])
        let engine = try ReferenceEngine(suite.library, readings: [:], mistakes: [:], language: .chinese)
        var run = await SuiteRun(of: suite, on: engine, patterns: [CasePattern("jinan.1.*")])
        func results() throws -> RunResults {
            try RunResults(run, of: suite, reference: engine, transport: "in-process", date: "2026-01-01T00:00:00Z")
        }
        let unanswered = try results()
        let date = try #require(CalendarDate("2026-01-01"))
        let answers = [
            "jinan.1.procedure": InspectionAnswer(.yes, date: date, role: "科长", evidence: "文号1"),
            "jinan.2.funds": InspectionAnswer(.no, date: date, role: "科长", reason: "资金未到位"),
            "jinan.3.criteria": InspectionAnswer(.notApplicable, date: date, role: "科长", reason: "由省定"),
        ]
        run.inspectionAnswers = answers
        let after = unanswered.attested(by: answers)
        #expect(try results().encoded() == after.encoded())
        let states = Dictionary(
            after.documents[0].assertions.map { ($0.id, $0.verdict) }, uniquingKeysWith: { first, _ in first })
        #expect(states["1.procedure"] == "attested" && states["2.funds"] == "denied")
        #expect(states["3.criteria"] == "attested" && states["2.cooperation"] == "not-attested")
        #expect(after.documents[0].verdict == unanswered.documents[0].verdict, "the engine's verdict is of tests alone")
        #expect(unanswered.documents[0].assertions.allSatisfy { !["attested", "denied"].contains($0.verdict) })
    }

    @Test(
        "An inspection is as good as its weakest answer",
        arguments: [
            ([], .unmapped), ([nil], .notAttested), ([.yes], .attested), ([.notApplicable], .attested),
            ([.yes, nil], .notAttested), ([.no], .denied), ([nil, .no], .denied), ([.yes, .no], .denied),
        ] as [([InspectionAnswer.Value?], AssertionCoverage.State)])
    func weakest(_ answers: [InspectionAnswer.Value?], _ state: AssertionCoverage.State) {
        #expect(AssertionCoverage.State.attested(by: answers) == state)
    }
}
