import ConformanceCases
package import PolicyDocuments
import Wording

/// Whether the cases would notice if a rule were wrong, assertion by assertion.
package struct Forcing: Sendable {
    package var document: String
    /// The state of each assertion that is verified by test.
    package private(set) var states: [String: State] = [:]
    /// The mutants that live, by assertion, and those that only others' cases kill.
    package private(set) var survivors: [String: [Mutant]] = [:]
    package private(set) var strangers: [String: [(mutant: Mutant, killer: String)]] = [:]
    /// Readings that are not followed and that no case tells apart.
    package private(set) var unseenReadings: [Mutant] = []
    /// Recorded equivalents that are none: a case tells them apart, or there is no such mutant.
    package private(set) var refuted: [(equivalent: EquivalentMutant, killer: String?)] = []
    package private(set) var counts = Counts()
    /// The mutants of the rules that cite an assertion, and how many of them its own cases kill.
    package private(set) var tallies: [String: Tally] = [:]
    /// The keys of the mutants that a case is the first of an assertion's cases to kill, by case.
    package private(set) var kills: [String: [String]] = [:]

    /// A number of mutants, and how many of them are killed.
    package struct Tally: Sendable, Hashable, Codable {
        package var mutants = 0
        package var killed = 0
    }

    package enum State: String, Sendable, Hashable, CaseIterable {
        /// Its own cases kill every mutant of the rules that cite it.
        case forced
        /// Some mutant is killed by other assertions' cases alone.
        case weak
        /// A mutant survives, or no rule can be changed against it.
        case unforced
    }

    /// Numbers of mutants by what became of them.
    package struct Counts: Sendable, Hashable {
        package var mutants = 0
        package var killed = 0
        package var survived = 0
        package var equivalent = 0
        package var impossible = 0
    }

    /// Judges a proof.
    ///
    /// A mutant of a rule that cites several assertions may be killed by the cases of any of them, but each assertion's
    /// own cases must kill at least one mutant.
    package init(_ proof: Proof, of instrument: Instrument) {
        document = instrument.id
        let recorded = Dictionary(instrument.equivalents.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var biting: Set<String> = []
        for trial in proof.trials {
            counts.mutants += 1
            let mutant = trial.mutant
            if let equivalent = recorded[mutant.key] {
                counts.equivalent += 1
                switch trial.fate {
                case .killed(let killers): refuted.append((equivalent, killers.values.sorted().first))
                case .killedElsewhere(let killer): refuted.append((equivalent, killer))
                case .survived, .impossible: break
                }
                continue
            }
            if trial.fate == .impossible {
                counts.impossible += 1
                continue
            }
            for assertion in mutant.assertions { tallies[assertion, default: Tally()].mutants += 1 }
            switch trial.fate {
            case .killed(let killers):
                counts.killed += 1
                biting.formUnion(killers.keys)
                for assertion in mutant.assertions where killers[assertion] != nil {
                    tallies[assertion, default: Tally()].killed += 1
                }
                for killer in Set(killers.values) { kills[killer, default: []].append(mutant.key) }
            case .killedElsewhere(let killer):
                counts.killed += 1
                for assertion in mutant.assertions { strangers[assertion, default: []].append((mutant, killer)) }
            case .survived:
                counts.survived += 1
                for assertion in mutant.assertions { survivors[assertion, default: []].append(mutant) }
                if mutant.interpretation != nil { unseenReadings.append(mutant) }
            case .impossible: break
            }
        }
        let keys = Set(proof.trials.map(\.mutant.key))
        refuted += instrument.equivalents.filter { !keys.contains($0.key) }.map { ($0, nil) }
        for assertion in instrument.catalogue.assertions where assertion.method == .test {
            let id = assertion.id
            if survivors[id] != nil || tallies[id] == nil {
                states[id] = .unforced
            } else {
                states[id] = strangers[id] == nil && biting.contains(id) ? .forced : .weak
            }
        }
    }
}
