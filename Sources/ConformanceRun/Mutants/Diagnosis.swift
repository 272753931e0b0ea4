import ConformanceCases
import EngineAdapters
import PolicyDocuments
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
        /// The number of cases that the mistake would answer wrongly and the engine answers otherwise.
        package var contradicted: Int
    }

    /// The number of causes looked for; an engine with more mistakes is to be mended step by step.
    private static let mostCauses = 6

    /// Looks for the mistakes behind a run's failed cases of a document.
    ///
    /// A mistake is a likely cause when it would give the engine's very answers. Among several the one is taken that
    /// explains most failed cases and would change fewest answers that the engine did not give.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - suite: The suite that was run.
    ///   - mistakes: The mistakes of the document, under the run's readings.
    /// - Complexity: O(mutants · failed cases).
    package init(of run: SuiteRun, in suite: Suite, by mistakes: MistakeBench) {
        let bench = mistakes.bench
        document = bench.instrument.id
        let places = Dictionary(bench.cases.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var failed: [Int: CaseOutcome] = [:]
        var answered: Set<Int> = []
        for outcome in run.outcomes where outcome.answer != nil {
            guard let place = places[suite.cases.cases[outcome.index].id] else { continue }
            answered.insert(place)
            if case .wrong = outcome.result { failed[place] = outcome }
        }

        /// The failed cases among some to which a calculator gives the engine's very answer.
        func explained(_ places: Set<Int>, by calculator: ReferenceCalculator) -> Set<Int> {
            places.filter { place in
                guard let outcome = failed[place], let answer = outcome.answer else { return false }
                return Comparison.agree(answer, bench.answer(place, calculator), on: outcome.expectations)
            }
        }

        var open = Set(failed.keys)
        let effects = mistakes.mistakes.compactMap { mistake -> Effect? in
            let explained = explained(mistake.wrong.intersection(open), by: mistake.calculator)
            guard !explained.isEmpty else { return nil }
            return Effect(
                mutant: mistake.mutant, explained: explained,
                contradicted: mistake.wrong.intersection(answered).subtracting(explained).count)
        }
        var found: [RuleSource.Change] = []
        while !open.isEmpty, causes.count < Diagnosis.mostCauses {
            let helpful = effects.filter { !$0.explained.isDisjoint(with: open) }
            guard let best = helpful.max(by: { $0.score(open) < $1.score(open) }) else { break }
            let equal = helpful.filter { $0.explained == best.explained && $0.contradicted == best.contradicted }
            found += equal[0].mutant.changes
            open.subtract(best.explained)
            causes.append(
                Cause(
                    mutants: equal.map(\.mutant), explains: best.explained.sorted().map { bench.cases[$0].id },
                    contradicted: best.contradicted))
            // What two mistakes give together neither of them gives alone.
            if causes.count > 1, let both = bench.calculator(mistakes.readings + found) {
                let together = explained(open, by: both)
                open.subtract(together)
                causes[causes.count - 1].explains += together.sorted().map { bench.cases[$0].id }
            }
        }
        unexplained = open.sorted().map { bench.cases[$0].id }
    }

    /// What a mistake explains of a run.
    private struct Effect {
        let mutant: Mutant
        let explained: Set<Int>
        let contradicted: Int

        func score(_ open: Set<Int>) -> Int { 2 * explained.intersection(open).count - contradicted }
    }
}
