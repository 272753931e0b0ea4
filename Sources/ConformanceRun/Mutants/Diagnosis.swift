import ConformanceCases
import EngineAdapters
package import PolicyDocuments
import ReferenceCalculator

/// The mistakes that would give an engine's wrong answers in a document.
package struct Diagnosis: Sendable {
    package var document: String
    /// The likely causes, the one that explains most first.
    package private(set) var causes: [Cause] = []
    /// The failed cases that no mistake explains.
    package private(set) var unexplained: [String] = []

    /// A mistake, and what it explains.
    package struct Cause: Sendable {
        /// The mistakes that these cases cannot tell apart; the first stands for them.
        package var mutants: [Mutant]
        /// The failed cases whose answers the mistake would give.
        package var explains: [String]
        /// The answers that the mistake would give, and the engine did not.
        package var contradicted: Int
    }

    /// The number of causes looked for; an engine with more mistakes is to be mended step by step.
    private static let mostCauses = 6

    /// Looks for the mistakes behind a run's failed cases of a document.
    ///
    /// A mistake is a likely cause when it would give the engine's very answers. Among several the one is taken that
    /// explains most failed cases and would change fewest answers that the engine did not give.
    ///
    /// - Complexity: O(mutants · cases).
    package init(of instrument: Instrument, _ run: SuiteRun, in suite: Suite) {
        document = instrument.id
        let bench = TrialBench(instrument, suite)
        let places = Dictionary(bench.cases.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var given: [Int: (answer: EngineAnswer, expectations: [Expectation], failed: Bool)] = [:]
        for outcome in run.outcomes {
            guard let answer = outcome.answer, let place = places[suite.cases.cases[outcome.index].id] else { continue }
            given[place] = (answer, outcome.expectations, outcome.result.isFailure)
        }
        var open = Set(given.filter(\.value.failed).map(\.key))
        guard !open.isEmpty else { return }
        let readings = instrument.ruleSource.changes(for: run.readings)

        /// The failed cases that some changes explain, and the number of answers that they contradict.
        func effect(of changes: [RuleSource.Change], atLeast failed: Set<Int>) -> (explained: Set<Int>, contradicted: Int)? {
            guard let calculator = bench.calculator(readings + changes) else { return nil }
            var explained: Set<Int> = []
            for place in failed {
                guard let (answer, expectations, _) = given[place] else { continue }
                let other = bench.answer(place, calculator)
                if Comparison.agree(answer, other, on: expectations) { explained.insert(place) }
            }
            guard !explained.isEmpty else { return nil }
            let contradicted = given.count { place, own in
                guard !explained.contains(place) else { return false }
                return !Comparison.agree(own.answer, bench.answer(place, calculator), on: own.expectations)
                    && Comparison.result(own.expectations, bench.answer(place, calculator)).isFailure
            }
            return (explained, contradicted)
        }

        let effects = MutantCatalogue(instrument, suite.library).mutants.compactMap { mutant in
            effect(of: mutant.changes, atLeast: open).map { (mutant: mutant, explained: $0.explained, contradicted: $0.contradicted) }
        }
        var found: [RuleSource.Change] = []
        while !open.isEmpty, causes.count < Diagnosis.mostCauses {
            func score(_ one: (mutant: Mutant, explained: Set<Int>, contradicted: Int)) -> Int {
                2 * one.explained.intersection(open).count - one.contradicted
            }
            let helpful = effects.filter { !$0.explained.isDisjoint(with: open) }
            guard let best = helpful.max(by: { score($0) < score($1) }) else { break }
            let equal = helpful.filter { $0.explained == best.explained && $0.contradicted == best.contradicted }
            found += equal[0].mutant.changes
            open.subtract(best.explained)
            causes.append(
                Cause(
                    mutants: equal.map(\.mutant), explains: best.explained.sorted().map { bench.cases[$0].id },
                    contradicted: best.contradicted))
            // What two mistakes give together neither of them gives alone.
            if causes.count > 1, let together = effect(of: found, atLeast: open) {
                open.subtract(together.explained)
                causes[causes.count - 1].explains += together.explained.sorted().map { bench.cases[$0].id }
            }
        }
        unexplained = open.sorted().map { bench.cases[$0].id }
    }
}
