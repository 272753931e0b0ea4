import ConformanceCases
package import MedicalAssistance
import PolicyDocuments

/// How a run's failures stand to those that are known.
package struct KnownFailureCheck: Sendable {
    package var findings: [Finding]
    /// The places of the cases whose failure is as known.
    private var excused: Set<Int>

    /// What became of one known failure.
    package struct Finding: Sendable, Hashable {
        package var failure: KnownFailure
        package var state: State
        /// How the case fails now, where it fails otherwise than is known.
        package var found: WrongAnswer?
    }

    package enum State: String, Sendable, Hashable, CaseIterable {
        /// It fails as is known.
        case holds
        /// It does not fail any more.
        case passes
        case failsDifferently = "fails-differently"
        case expired
        /// The suite has no such case, or the engine was not asked it.
        case matchesNothing = "matches-nothing"
        /// The case was not selected, or the run was broken off.
        case notRun = "not-run"

        /// Whether it leaves a run as it should be.
        package var isInOrder: Bool { self == .holds || self == .notRun }
    }

    /// - Parameters:
    ///   - failures: The known failures.
    ///   - run: The run.
    ///   - suite: The suite that was run.
    ///   - selected: The documents that the run was restricted to; those of the suite when empty.
    ///   - today: The day of the run.
    package init(
        _ failures: [KnownFailure], against run: SuiteRun, of suite: Suite, selected: [String], on today: CalendarDate
    ) {
        let places = Dictionary(
            suite.cases.cases.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var excused: Set<Int> = []
        findings = failures.map { failure in
            guard let place = places[failure.id], suite.cases.cases[place].document == failure.document else {
                let isElsewhere = !selected.isEmpty && !selected.contains(failure.document)
                return Finding(failure: failure, state: isElsewhere ? .notRun : .matchesNothing)
            }
            let result = run.outcomes[place].result
            switch result {
            case .notRun: return Finding(failure: failure, state: .notRun)
            case .quarantined, .unsupported: return Finding(failure: failure, state: .matchesNothing)
            case .passed, .undecided: return Finding(failure: failure, state: .passes)
            case .wrong, .faulted:
                let found = WrongAnswer(result)
                guard found == failure.wrong else {
                    return Finding(failure: failure, state: .failsDifferently, found: found)
                }
                guard today <= failure.expires else { return Finding(failure: failure, state: .expired) }
                excused.insert(place)
                return Finding(failure: failure, state: .holds)
            }
        }
        self.excused = excused
    }

    /// Whether a case's failure is as known.
    package func excuses(_ outcome: CaseOutcome) -> Bool { excused.contains(outcome.index) }

    /// The number of failures that are as known.
    package var count: Int { excused.count }

    /// Whether a run deviates from the suite in nothing but what is known, and in all of that.
    package func isAsExpected(_ run: SuiteRun, of suite: Suite) -> Bool {
        guard findings.allSatisfy(\.state.isInOrder) else { return false }
        guard !run.outcomes.contains(where: { $0.result.isFailure && !excuses($0) }) else { return false }
        guard run.isWhole else { return true }
        var forgiving = run
        for place in excused { forgiving.outcomes[place].result = .passed }
        return Coverage(of: suite, run: forgiving).isConformant
    }
}
