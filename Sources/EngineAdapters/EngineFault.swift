package import Wording

/// Why there is no answer that could be judged; a fault is an outcome of its own, never a wrong answer.
package struct EngineFault: Error, Sendable, Hashable {
    package var kind: Kind
    /// A sentence that says what was seen, and what to do.
    package var explanation: Bilingual

    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// The engine answered that it failed.
        case errorReply = "error-reply"
        /// What came is no answer: not JSON, an unknown id, a missing member, an amount that is no number …
        case invalidReply = "invalid-reply"
        /// The engine ended, or closed its output.
        case crash
        /// No answer within the time limit.
        case timeOut = "time-out"
        /// The engine could not be reached or started.
        case unreachable
    }

    package init(_ kind: Kind, _ explanation: Bilingual) {
        self.kind = kind
        self.explanation = explanation
    }
}
