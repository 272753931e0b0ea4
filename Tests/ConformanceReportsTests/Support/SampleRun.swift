import ConformanceReports
import ConformanceRun
import EngineAdapters
import MedicalAssistance
import PolicyDocuments
import Testing
import Wording

/// Runs of one document that leave nothing out: every outcome occurs in one of them.
enum SampleRun: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case reference, mistaken, partial, faulty

    var testDescription: String { rawValue }

    /// The run's results, made once.
    var results: RunResults {
        get async throws { try await (try #require(SampleRun.made[self])).value }
    }

    /// The results with the first cases of each outcome only, to be quick.
    var fewResults: RunResults {
        get async throws {
            var results = try await results
            var kept: [RunResults.Outcome: Int] = [:]
            results.cases.removeAll { one in
                kept[one.result, default: 0] += 1
                return kept[one.result, default: 0] > 3
            }
            results.counts = RunResults.Counts(of: results.cases)
            return results
        }
    }

    private static let made = Dictionary(
        uniqueKeysWithValues: allCases.map { run in (run, Task { try await run.make() }) })

    /// The page of the few results, read once.
    var page: PageTags {
        get async throws { try await (try #require(SampleRun.pages[self])).value }
    }

    private static let pages = Dictionary(
        uniqueKeysWithValues: allCases.map { run in (run, Task { try PageTags(try await run.fewResults) }) })

    private static let suite = Result {
        try Suite(folder: CheckedOut.folder, documents: ["jinan-2022-14"])
    }

    /// The mistake that the limit is not shared by inpatient and outpatient care.
    private static let mistake = "assistance.priority/limit@apart=setting"

    private func make() async throws -> RunResults {
        let suite = try SampleRun.suite.get()
        let reference = try ReferenceEngine(suite.library)
        let run: SuiteRun
        switch self {
        case .reference: run = await SuiteRun(of: suite, on: reference)
        case .mistaken: run = await SuiteRun(of: suite, on: try SampleRun.mistaken(suite))
        case .partial: run = await SuiteRun(of: suite, on: reference, patterns: [CasePattern("jinan.5-1.*")])
        case .faulty: run = await SuiteRun(of: suite, on: FaultyEngine(behind: try SampleRun.mistaken(suite)))
        }
        var results = try RunResults(
            run, of: suite, reference: reference, transport: "in-process", date: "2026-01-01T00:00:00Z")
        if self == .faulty {
            // What only a quarantined fixture or another reading brings about.
            results.cases[0].outcome = "quarantined"
            results.cases[0].reason = "有争议的例子"
            results.cases[1].outcome = "undecided"
            results.cases[1].reason = "begntime"
            results.cases[2].outcome = "not-run"
            results.counts = RunResults.Counts(of: results.cases)
        }
        return results
    }

    private static func mistaken(_ suite: Suite) throws -> ReferenceEngine {
        let instrument = suite.library.instruments[0]
        let mutant = try #require(MutantCatalogue(instrument, suite.library)[mistake])
        return try ReferenceEngine(suite.library, mistakes: [instrument.id: mutant.changes])
    }
}

/// An engine that crashes at one decision, is late at another, does not claim a third, and else answers with a mistake.
private struct FaultyEngine: Engine {
    let description = EngineDescription(name: "faulty", version: "1")
    let mistaken: ReferenceEngine

    init(behind mistaken: ReferenceEngine) {
        self.mistaken = mistaken
    }

    func answer(_ question: EngineQuestion) async -> EngineAnswer {
        guard case .request(let request) = question.body else { return await mistaken.answer(question) }
        switch request {
        case .subsidy: return .fault(EngineFault(.crash, Bilingual("引擎中途退出。", "the engine ended.")))
        case .status, .monitoring, .service: return .unsupported
        case .settlement(let request) where request.visits.count > 3:
            return .fault(EngineFault(.timeOut, Bilingual("引擎没有及时答复。", "no answer in time.")))
        case .settlement: return await mistaken.answer(question)
        }
    }
}
