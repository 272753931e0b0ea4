package import ConformanceCases
package import EngineAdapters

/// What became of one case.
package struct CaseOutcome: Sendable {
    /// The case's place in the suite.
    package var index: Int
    package var result: Result
    package var answer: EngineAnswer?
    /// What the answer was compared with, under the readings of the run.
    package var expectations: [Expectation]

    /// Whether the layers of assistance of some visit were compared as a sum only.
    package var isComparedAsSum: Bool { expectations.contains(where: \.subject.isSum) }

    package enum Result: Sendable, Hashable {
        case passed
        /// The answer differs from what the text demands.
        case wrong([Difference])
        case unsupported
        /// The engine gave no answer that could be judged.
        case faulted(EngineFault)
        /// Under a reading that is not followed the request lacks what the answer needs; `field` names it.
        case undecided(field: String)
        case quarantined(reason: String)
        case notRun

        /// The word by which the result goes in results and journals.
        package var word: String {
            switch self {
            case .passed: "passed"
            case .wrong: "failed"
            case .unsupported: "unsupported"
            case .faulted: "fault"
            case .undecided: "undecided"
            case .quarantined: "quarantined"
            case .notRun: "not-run"
            }
        }

        /// Whether it stops a document from being conformant: a wrong answer, or none.
        package var isFailure: Bool {
            switch self {
            case .wrong, .faulted: true
            default: false
            }
        }
    }

    package init(index: Int, result: Result, answer: EngineAnswer?, expectations: [Expectation]) {
        self.index = index
        self.result = result
        self.answer = answer
        self.expectations = expectations
    }
}

/// A value that is not the one expected.
package struct Difference: Sendable, Hashable {
    package var expectation: Expectation
    /// What the engine answered; nil when it answered nothing for it.
    package var found: Expectation.Value?
    /// The engine's words, where it refused.
    package var message: String?
}
