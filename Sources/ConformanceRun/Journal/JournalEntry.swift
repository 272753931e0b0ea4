import EngineAdapters
import Foundation
import MedicalAssistance
import Wording

/// A line of a journal: what an engine answered to a case, and what became of it.
struct JournalEntry: Codable {
    var `case`: String
    var result: String
    /// The answer as JSON, where there is a response.
    var response: String?
    var refusal: Refusal?
    var fault: Fault?

    struct Refusal: Codable {
        var field, message: String
    }

    struct Fault: Codable {
        var kind: EngineFault.Kind
        var zh, en: String
    }

    init(_ id: String, _ outcome: CaseOutcome) throws {
        self.case = id
        result = outcome.result.word
        switch outcome.answer {
        case .response(let response):
            self.response = String(decoding: try JSONEncoder().encode(response), as: UTF8.self)
        case .refusal(let field, let message): refusal = Refusal(field: field, message: message)
        case .unsupported, .fault, nil: break
        }
        if case .faulted(let fault) = outcome.result {
            self.fault = Fault(kind: fault.kind, zh: fault.explanation.chinese, en: fault.explanation.english)
        }
    }

    /// The answer that the entry tells of.
    ///
    /// - Throws: When the response cannot be one of the decision.
    func answer(to decision: Decision) throws -> EngineAnswer {
        if let response {
            let decoder = JSONDecoder()
            decoder.userInfo[.journalDecision] = decision
            return .response(try decoder.decode(Response.self, from: Data(response.utf8)).response)
        }
        if let refusal { return .refusal(field: refusal.field, message: refusal.message) }
        if let fault { return .fault(EngineFault(fault.kind, Bilingual(fault.zh, fault.en))) }
        return .unsupported
    }

    private struct Response: Decodable {
        let response: DecisionResponse

        init(from decoder: any Decoder) throws {
            guard let decision = decoder.userInfo[.journalDecision] as? Decision else {
                throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no decision"))
            }
            response = try DecisionResponse(decision, from: decoder)
        }
    }
}

extension CodingUserInfoKey {
    fileprivate static var journalDecision: CodingUserInfoKey {
        // The initialiser fails for an empty name only.
        CodingUserInfoKey(rawValue: "journal-decision") ?? { preconditionFailure("a key must have a name") }()
    }
}
