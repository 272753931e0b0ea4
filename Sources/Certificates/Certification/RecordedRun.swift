import ConformanceCases
package import ConformanceReports
package import ConformanceRun
import EngineAdapters
import Foundation
import MedicalAssistance
import Wording

/// A run as results record it, judged anew: what was answered is taken from them, what it is worth is not.
package struct RecordedRun: Sendable {
    package var run: SuiteRun
    /// Where the results say something else than the suite.
    package var deviations: [Deviation]
    /// The cases of which the layers of assistance were compared as a sum only.
    package var comparedAsSum: Set<String>

    package struct Deviation: Sendable, Hashable {
        package var caseID: String
        package var kind: Kind

        package enum Kind: Sendable, Hashable {
            /// The suite has no such case.
            case unknown
            /// It stands twice.
            case repeated
            /// The request is not the suite's.
            case otherRequest
            /// The answer cannot be read.
            case unreadable
            /// The answer, judged anew, has another outcome than stated.
            case otherOutcome(stated: String, found: String)
            /// The layers of assistance were compared as a sum, and this is not stated, or the other way round.
            case otherComparison
        }
    }

    /// - Parameters:
    ///   - results: The results.
    ///   - suite: The suite that they are of; a case of it that they lack was not run.
    /// - Throws: When a request of the suite cannot be written as JSON, which would be a fault of this program.
    /// - Complexity: O(bytes of the answers).
    package init(_ results: RunResults, in suite: Suite) async throws {
        var recorded: [String: RunResults.Case] = [:]
        deviations = []
        for one in results.cases {
            if recorded.updateValue(one, forKey: one.id) != nil {
                deviations.append(.init(caseID: one.id, kind: .repeated))
            }
        }
        let description = EngineDescription(
            name: results.engine.name, version: results.engine.version, vendor: results.engine.vendor,
            claims: results.engine.claims)
        var outcomes: [CaseOutcome] = []
        for (index, one) in suite.cases.cases.enumerated() {
            guard let record = recorded.removeValue(forKey: one.id), record.outcome != "not-run" else {
                outcomes.append(CaseOutcome(index: index, result: .notRun, answer: nil, expectations: one.expectations))
                continue
            }
            if try one.question.json() != record.request || one.document != record.document {
                deviations.append(.init(caseID: one.id, kind: .otherRequest))
            }
            guard let answer = EngineAnswer(record, decision: one.question.decision) else {
                deviations.append(.init(caseID: one.id, kind: .unreadable))
                outcomes.append(CaseOutcome(index: index, result: .notRun, answer: nil, expectations: one.expectations))
                continue
            }
            let outcome = await SuiteRun.outcome(
                of: index, in: suite, on: RecordedEngine(description: description, recorded: answer),
                readings: results.readings)
            if outcome.isComparedAsSum != record.comparedAsSum {
                deviations.append(.init(caseID: one.id, kind: .otherComparison))
            }
            if outcome.result.word != record.outcome {
                deviations.append(
                    .init(
                        caseID: one.id,
                        kind: .otherOutcome(stated: record.outcome, found: outcome.result.word)))
            }
            outcomes.append(outcome)
        }
        deviations += recorded.keys.sorted().map { .init(caseID: $0, kind: .unknown) }
        comparedAsSum = Set(outcomes.filter(\.isComparedAsSum).map { suite.cases.cases[$0.index].id })
        run = SuiteRun(engine: description, readings: results.readings, outcomes: outcomes)
    }
}

/// An engine that gives one answer, which was recorded.
private struct RecordedEngine: Engine {
    var description: EngineDescription
    var recorded: EngineAnswer

    func answer(_ question: EngineQuestion) async -> EngineAnswer { recorded }
}

extension EngineAnswer {
    /// What a case of results says that the engine answered; nil when it cannot be read.
    fileprivate init?(_ record: RunResults.Case, decision: Decision) {
        guard let answer = record.answer else {
            switch record.outcome {
            case "unsupported": self = .unsupported
            case "quarantined": self = .unsupported
            case "fault":
                let kind = record.fault.flatMap { EngineFault.Kind(rawValue: $0.kind) } ?? .invalidReply
                self = .fault(EngineFault(kind, .init(record.fault?.message.zh ?? "", record.fault?.message.en ?? "")))
            default: return nil
            }
            return
        }
        let data = Data(answer.utf8)
        if let refusal = try? JSONDecoder().decode(Refusal.self, from: data) {
            self = .refusal(field: refusal.field, message: refusal.error)
            return
        }
        let decoder = JSONDecoder()
        if let key = RecordedResponse.decision { decoder.userInfo[key] = decision }
        guard let response = try? decoder.decode(RecordedResponse.self, from: data) else { return nil }
        self = .response(response.response)
    }

    private struct Refusal: Decodable {
        var error, field: String
    }
}

/// A response whose decision is told to the decoder.
private struct RecordedResponse: Decodable {
    static let decision = CodingUserInfoKey(rawValue: "decision")
    var response: DecisionResponse

    init(from decoder: any Decoder) throws {
        guard let key = Self.decision, let decision = decoder.userInfo[key] as? Decision else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no decision"))
        }
        response = try DecisionResponse(decision, from: decoder)
    }
}
