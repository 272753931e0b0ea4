package import Foundation
package import MedicalAssistance

/// An engine under test: anything that answers requests.
package protocol Engine: Sendable {
    var description: EngineDescription { get }

    /// How many questions it takes at a time; 1 unless it says otherwise.
    var capacity: Int { get }

    /// The engine's answer to one question; a wrong or missing answer is a value, too.
    func answer(_ question: EngineQuestion) async -> EngineAnswer
}

extension Engine {
    /// How many questions it takes at a time.
    package var capacity: Int { 1 }
}

/// A question to an engine: it carries all that the answer needs, and nothing of what is expected.
package struct EngineQuestion: Sendable {
    package var document: String
    package var body: Body

    package enum Body: Sendable {
        case request(DecisionRequest)
        /// JSON that is sent as it stands.
        case raw(Decision, Data)
    }

    package init(document: String, body: Body) {
        self.document = document
        self.body = body
    }
}

/// What came back from an engine.
package enum EngineAnswer: Sendable {
    case response(DecisionResponse)
    /// The engine refused the request and named the member at fault.
    case refusal(field: String, message: String)
    /// The engine does not claim this document or decision.
    case unsupported
    /// The engine gave no answer that could be judged.
    case fault(EngineFault)
}
