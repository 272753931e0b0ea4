import ConformanceCases
import ConformanceRun
import EngineAdapters
import PolicyDocuments
import Testing

/// A mutant as a row of a test table.
struct MutantRow: Sendable, CustomTestStringConvertible {
    let mutant: Mutant

    var document: String { mutant.document }
    var key: String { mutant.key }
    var testDescription: String { "\(document) \(key)" }

    /// Mutants of every document that is tried, one of every kind of change.
    static let all: [MutantRow] = {
        CheckedOut.tried.compactMap { CheckedOut.catalogues[$0] }.flatMap { catalogue in
            var seen: [String: Int] = [:]
            return catalogue.mutants.filter { mutant in
                // A kind is the element and the attribute, whichever benefit's it is.
                let path = mutant.key.split(separator: "=").first ?? "-"
                let kind = path.split(separator: "/").last.map(String.init) ?? "-"
                seen[kind, default: 0] += 1
                return seen[kind, default: 0] <= 1
            }.map { MutantRow(mutant: $0) }
        }
    }()
}

/// The benches of the documents, each made once.
actor Benches {
    static let shared = Benches()

    private var made: [String: Task<MistakeBench, Never>] = [:]

    func bench(of instrument: Instrument, in suite: ConformanceRun.Suite) async -> MistakeBench {
        if let task = made[instrument.id] { return await task.value }
        let task = Task { await MistakeBench(instrument, in: suite) }
        made[instrument.id] = task
        return await task.value
    }
}

@Suite struct DiagnosisTests {
    @Test func thereAreMutantsOfManyKinds() {
        #expect(MutantRow.all.count >= 30)
    }

    @Test("A mistake is named, or one that no case tells from it, as the first likely cause", arguments: MutantRow.all)
    func firstCause(_ row: MutantRow) async throws {
        let suite = try #require(CheckedOut.alone[row.document])
        let instrument = try #require(suite.library[row.document])
        let changes = [row.document: row.mutant.changes]
        // Rules may refuse a mistake; then nobody can make it.
        guard let engine = try? ReferenceEngine(suite.library, mistakes: changes) else { return }
        let run = await SuiteRun(of: suite, on: engine)
        let failed = run.outcomes.count(where: \.result.isFailure)
        guard failed > 0 else {
            // Only a mistake that changes no answer goes unnoticed.
            #expect(instrument.equivalents.contains { $0.key == row.key })
            return
        }
        let diagnosis = Diagnosis(of: run, in: suite, by: await Benches.shared.bench(of: instrument, in: suite))
        let first = try #require(diagnosis.causes.first)
        #expect(first.mutants.map(\.key).contains(row.key))
        #expect(first.explains.count == failed)
        #expect(first.contradicted == 0)
        #expect(diagnosis.unexplained.isEmpty)
    }

    @Test func twoIndependentMistakesAreBothNamed() async throws {
        let suite = try CheckedOut.suite.get()
        let instrument = try #require(suite.library["jinan-2022-14"])
        let catalogue = try #require(CheckedOut.catalogues[instrument.id])
        let keys = ["rounding@mode=half-even", "re-assistance.priority/threshold@amount=5000.01"]
        let mutants = try keys.map { try #require(catalogue[$0]) }
        let engine = try ReferenceEngine(suite.library, mistakes: [instrument.id: mutants.flatMap(\.changes)])
        let run = await SuiteRun(of: suite, on: engine)
        let diagnosis = Diagnosis(of: run, in: suite, by: await Benches.shared.bench(of: instrument, in: suite))
        let named = Set(diagnosis.causes.prefix(2).flatMap { $0.mutants.map(\.key) })
        #expect(named.isSuperset(of: keys))
    }

    @Test func whatNoMistakeExplainsIsListedAsSuch() async throws {
        let suite = try CheckedOut.suite.get()
        let instrument = try #require(suite.library.instruments.first)
        let run = await SuiteRun(of: suite, on: Silent())
        let diagnosis = Diagnosis(of: run, in: suite, by: await Benches.shared.bench(of: instrument, in: suite))
        #expect(diagnosis.causes.isEmpty)
        #expect(diagnosis.unexplained.count > 100)
    }

    /// An engine that refuses everything.
    private struct Silent: Engine {
        let description = EngineDescription(name: "silent", version: "1")

        func answer(_ question: EngineQuestion) async -> EngineAnswer {
            .refusal(field: "nothing", message: "no")
        }
    }
}
