import ConformanceCases
import EngineAdapters

extension SuiteRun {
    /// A run in which no case was run, for what can be told of a suite without an engine.
    package init(notRunning suite: Suite) {
        engine = EngineDescription(name: "", version: "")
        readings = [:]
        outcomes = suite.cases.cases.enumerated().map { index, one in
            let result: CaseOutcome.Result = one.quarantine.map { .quarantined(reason: $0) } ?? .notRun
            return CaseOutcome(index: index, result: result, answer: nil, expectations: one.expectations)
        }
    }
}
