import ConformanceCases
import EngineAdapters
import MedicalAssistance
package import PolicyDocuments
import ReferenceCalculator
import Wording

/// What became of the mutants of a document under its cases.
package struct Proof: Sendable {
    package var document: String
    package var trials: [Trial]

    package init(document: String, trials: [Trial]) {
        self.document = document
        self.trials = trials
    }

    /// What became of one mutant.
    package struct Trial: Sendable {
        package var mutant: Mutant
        package var fate: Fate

        package init(mutant: Mutant, fate: Fate) {
            self.mutant = mutant
            self.fate = fate
        }
    }

    package enum Fate: Sendable, Hashable {
        /// Cases of the mutant's own assertions fail on it; the ids of the first for each of them.
        case killed(by: [String: String])
        /// Only cases of other assertions fail on it.
        case killedElsewhere(by: String)
        case survived
        /// The rules refuse it: nobody can make that mistake.
        case impossible
    }
}

extension Proof {
    /// Runs a document's cases on each of its mutants.
    ///
    /// - Parameters:
    ///   - instrument: The document.
    ///   - suite: The suite with its cases.
    ///   - only: The mutants to try; all when nil.
    /// - Complexity: O(mutants · cases); the mutants are shared out to all processors.
    package static func prove(_ instrument: Instrument, in suite: Suite, only: [Mutant]? = nil) async -> Proof {
        let mutants = only ?? MutantCatalogue(instrument, suite.library).mutants
        let bench = TrialBench(instrument, suite)
        let lanes = 8
        var trials: [(Int, Trial)] = []
        await withTaskGroup(of: [(Int, Trial)].self) { group in
            for lane in 0..<lanes {
                group.addTask {
                    stride(from: lane, to: mutants.count, by: lanes).map { ($0, bench.attempt(mutants[$0])) }
                }
            }
            for await part in group { trials += part }
        }
        return Proof(document: instrument.id, trials: trials.sorted { $0.0 < $1.0 }.map(\.1))
    }
}

/// The cases of a document, ready to be tried on mutants.
struct TrialBench: Sendable {
    let instrument: Instrument
    let cases: [ConformanceCase]
    private let vocabulary: [String]
    /// The cases that verify an assertion, and those that depend on an interpretation, by place.
    private let verifying: [String: [Int]]
    private let interpreting: [String: [Int]]

    init(_ instrument: Instrument, _ suite: Suite) {
        self.instrument = instrument
        cases = suite.cases.cases.filter {
            $0.document == instrument.id && $0.level != .convention && $0.quarantine == nil
        }
        vocabulary = suite.library.identities.map(\.type)
        var verifying: [String: [Int]] = [:]
        var interpreting: [String: [Int]] = [:]
        for (index, one) in cases.enumerated() {
            for id in one.verifies { verifying[id, default: []].append(index) }
            for id in one.interprets { interpreting[id, default: []].append(index) }
        }
        self.verifying = verifying
        self.interpreting = interpreting
    }

    /// A calculator with some mistakes, or nil when the rules refuse them.
    func calculator(_ changes: [RuleSource.Change]) -> ReferenceCalculator? {
        (try? instrument.ruleSource.rules(changing: changes)).flatMap {
            try? ReferenceCalculator($0, vocabulary: vocabulary)
        }
    }

    /// The answer of a calculator to a case.
    func answer(_ index: Int, _ calculator: ReferenceCalculator) -> EngineAnswer {
        guard case .request(let request) = cases[index].question else { return .unsupported }
        do {
            return .response(try calculator.answer(request))
        } catch {
            return .refusal(field: error.field, message: "")
        }
    }

    private func kills(_ index: Int, _ calculator: ReferenceCalculator) -> Bool {
        Comparison.result(cases[index].expectations, answer(index, calculator)).isFailure
    }

    func attempt(_ mutant: Mutant) -> Proof.Trial {
        guard let calculator = calculator(mutant.changes) else { return Proof.Trial(mutant: mutant, fate: .impossible) }
        var killers: [String: String] = [:]
        for assertion in mutant.assertions {
            if let killer = verifying[assertion]?.first(where: { kills($0, calculator) }) {
                killers[assertion] = cases[killer].id
            }
        }
        if let interpretation = mutant.interpretation,
            let killer = interpreting[interpretation]?.first(where: { kills($0, calculator) })
        {
            killers[interpretation] = cases[killer].id
        }
        if !killers.isEmpty { return Proof.Trial(mutant: mutant, fate: .killed(by: killers)) }
        if let other = cases.indices.first(where: { kills($0, calculator) }) {
            return Proof.Trial(mutant: mutant, fate: .killedElsewhere(by: cases[other].id))
        }
        return Proof.Trial(mutant: mutant, fate: .survived)
    }
}
