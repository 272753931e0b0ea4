import ConformanceCases
import ConformanceRun
import EngineAdapters
import MedicalAssistance
import PolicyDocuments
import Testing
import Wording

/// Many cases at a time give what one at a time gives.
@Suite struct SuiteRunTests {
    @Test func severalInFlightGiveTheSameOutcomesInTheSuitesOrder() async throws {
        let suite = try CheckedOut.suite.get()
        let reference = try ReferenceEngine(suite.library)
        let engine = RewordedEngine(reference, capacity: 8, overtaking: true)
        let patterns = [CasePattern("jinan.*")]
        let one = await SuiteRun(of: suite, on: reference, patterns: patterns)
        let many = await SuiteRun(of: suite, on: engine, patterns: patterns)
        #expect(many.outcomes.map(\.index) == Array(suite.cases.cases.indices))
        #expect(many.outcomes.map(\.result) == one.outcomes.map(\.result))
        #expect((2...8).contains(engine.mostOpen))
    }

    @Test func theNumberDoneGrowsToTheNumberOfCases() async throws {
        let suite = try CheckedOut.suite.get()
        var seen: [Int] = []
        var recorded: [Int] = []
        let run = await SuiteRun(
            of: suite, on: RewordedEngine(try ReferenceEngine(suite.library), capacity: 4),
            patterns: [CasePattern("jinan.*")], progress: { done, _ in seen.append(done) },
            record: { recorded.append($0.index) })
        #expect(seen.last == suite.cases.cases.count)
        #expect(seen == seen.sorted())
        #expect(Set(recorded) == Set(run.outcomes.filter { $0.result != .notRun }.map(\.index)))
    }

    @Test(arguments: [1, 8]) func aStoppedRunKeepsWhatItHasAndSaysWhatWasNotRun(_ capacity: Int) async throws {
        let suite = try CheckedOut.suite.get()
        let stop = RunStop()
        // What an engine that is shut down has not answered comes back as a fault.
        let engine = RewordedEngine(try ReferenceEngine(suite.library), capacity: capacity) { _, answer in
            stop.isAsked ? .fault(EngineFault(.crash, .init("stopped"))) : answer
        }
        var count = 0
        let run = await SuiteRun(
            of: suite, on: engine, stop: stop,
            record: { _ in
                count += 1
                if count == 40 { stop.ask() }
            })
        let passed = run.outcomes.count { $0.result == .passed }
        #expect((40..<40 + capacity).contains(passed), "what was open may still be answered")
        #expect(run.outcomes.count { $0.result == .notRun } == suite.cases.cases.count - passed)
        #expect(!run.isWhole)
        #expect(Coverage(of: suite, run: run).documents.allSatisfy { [.partial, .analysed].contains($0.verdict) })
    }

    @Test func whatIsNotClaimedIsUnsupportedAndNeverFailed() async throws {
        let suite = try CheckedOut.suite.get()
        let claims = EngineClaims(documents: [suite.library.instruments[0].id])
        let engine = RewordedEngine(try ReferenceEngine(suite.library), claims: claims) { question, answer in
            claims.include(.settlement, of: question.document) ? answer : .unsupported
        }
        let coverage = Coverage(of: suite, run: await SuiteRun(of: suite, on: engine))
        #expect(coverage.documents[0].verdict == .conformant)
        #expect(coverage.documents.dropFirst().allSatisfy { [.notClaimed, .analysed].contains($0.verdict) })
        #expect(coverage.isConformant)
    }
}
