public import Foundation
import ConformanceCases
import ConformanceRun
import EngineAdapters
import MedicalAssistance
import PolicyDocuments
import ReferenceCalculator
import SuiteLint

/// The work whose speed is watched: what a user waits for, and the calculator's inner loop.
public struct Workload: Sendable {
    let folder: URL
    private let suite: Suite
    private let engine: ReferenceEngine
    private let calculator: ReferenceCalculator
    private let settlement: DecisionRequest
    /// The settlement as a question to an engine.
    let question: EngineQuestion

    /// Reads the suite and takes its first settlement of one visit.
    ///
    /// - Parameter folder: The folder that holds `Documents` and `Cases`.
    public init(folder: URL) throws {
        self.folder = folder
        suite = try Suite(folder: folder)
        engine = try ReferenceEngine(suite.library)
        guard let one = suite.cases.cases.first(where: { Workload.hasOneVisit($0) }),
            let request = Workload.request(of: one),
            let instrument = suite.library[one.document]
        else { throw CocoaError(.fileReadCorruptFile) }
        settlement = request
        question = EngineQuestion(document: one.document, body: .request(request))
        calculator = try ReferenceCalculator(instrument.rules, vocabulary: suite.library.identities.map(\.type))
    }

    private static func request(of one: ConformanceCase) -> DecisionRequest? {
        if case .request(let request) = one.question { request } else { nil }
    }

    private static func hasOneVisit(_ one: ConformanceCase) -> Bool {
        guard case .settlement(let request) = request(of: one) else { return false }
        return request.visits.count == 1 && request.applications.isEmpty && request.identities.count == 1
    }

    /// Writes the settlement and its answer as JSON and reads them, some times.
    public func encodeAndDecode(times: Int) throws {
        let answer = try calculator.answer(settlement)
        for _ in 0..<times {
            var output = JSONOutput(capacity: 1024)
            try output.write(settlement)
            _ = try DecisionRequest(settlement.decision, reading: JSONText(output.bytes).root)
            var reply = JSONOutput(capacity: 1024)
            reply.write(answer)
            _ = try DecisionResponse(settlement.decision, from: JSONReading(JSONText(reply.bytes).root))
        }
    }

    /// The same by Foundation, for comparison.
    public func encodeAndDecodeByFoundation(times: Int) throws {
        struct Answer: Decodable {
            init(from decoder: any Decoder) throws { _ = try SettlementResponse(from: decoder) }
        }
        let answer = try calculator.answer(settlement)
        for _ in 0..<times {
            _ = try DecisionRequest(settlement.decision, json: JSONEncoder().encode(settlement))
            _ = try JSONDecoder().decode(Answer.self, from: JSONEncoder().encode(answer))
        }
    }

    /// Settles one visit, some times.
    public func settle(times: Int) throws {
        for _ in 0..<times { _ = try calculator.answer(settlement) }
    }

    /// Settles one visit and records how, some times.
    public func settleWithTrace(times: Int) throws {
        for _ in 0..<times { _ = try calculator.answer(settlement, trace: Trace()) }
    }

    /// Reads documents and cases.
    public func load() throws -> Int {
        try Suite(folder: folder).cases.cases.count
    }

    /// Runs every case.
    public func run() async -> Int {
        await SuiteRun(of: suite, on: engine).outcomes.count
    }

    /// Looks for defects of the suite.
    public func lint() -> Int {
        SuiteLint(folder: folder).findings().count
    }

    /// Tries every mutant of every document.
    public func prove() async -> Int {
        var mutants = 0
        for instrument in suite.library.instruments { mutants += await Proof.prove(instrument, in: suite).trials.count }
        return mutants
    }
}
