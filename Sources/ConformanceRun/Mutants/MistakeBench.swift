import ConformanceCases
package import PolicyDocuments
import ReferenceCalculator

/// Every mistake that can be made with a document's rules, and the cases whose answers it would change.
///
/// It depends on the document alone, so that any number of runs can be diagnosed with it.
package struct MistakeBench: Sendable {
    let bench: TrialBench
    /// The changes that the readings in use make beforehand.
    let readings: [RuleSource.Change]
    let mistakes: [Mistake]

    struct Mistake: Sendable {
        let mutant: Mutant
        let calculator: ReferenceCalculator
        /// The places of the cases that it answers wrongly.
        let wrong: Set<Int>
    }

    /// - Parameters:
    ///   - instrument: The document.
    ///   - suite: The suite with its cases.
    ///   - readings: The readings of the runs to be diagnosed, where they are not the followed ones.
    /// - Complexity: O(mutants · cases), shared out to all processors.
    package init(_ instrument: Instrument, in suite: Suite, readings: [String: String] = [:]) async {
        let bench = TrialBench(instrument, suite)
        let changes = instrument.ruleSource.changes(for: readings)
        let mutants = MutantCatalogue(instrument, suite.library).mutants
        let expectations = bench.cases.map { readings.isEmpty ? $0.expectations : $0.expectations(under: readings) }
        let lanes = 8
        var found: [(Int, Mistake)] = []
        await withTaskGroup(of: [(Int, Mistake)].self) { group in
            for lane in 0..<lanes {
                group.addTask {
                    stride(from: lane, to: mutants.count, by: lanes).compactMap { index in
                        guard let calculator = bench.calculator(changes + mutants[index].changes) else { return nil }
                        let wrong = bench.cases.indices.filter {
                            Comparison.result(expectations[$0], bench.answer($0, calculator)).isFailure
                        }
                        return wrong.isEmpty
                            ? nil : (index, Mistake(mutant: mutants[index], calculator: calculator, wrong: Set(wrong)))
                    }
                }
            }
            for await part in group { found += part }
        }
        self.bench = bench
        self.readings = changes
        mistakes = found.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
