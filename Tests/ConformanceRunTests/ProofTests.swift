import ConformanceCases
import ConformanceRun
import PolicyDocuments
import Testing
import Wording
import XMLTree

/// A document as a row of a test table.
struct DocumentRow: Sendable, CustomTestStringConvertible {
    let testDescription: String

    static let all: [DocumentRow] = {
        guard case .success(let suite) = CheckedOut.suite else { return [] }
        return suite.library.instruments.map { DocumentRow(testDescription: $0.id) }
    }()

    /// Those whose mutants are all tried.
    static let tried = CheckedOut.tried.map { DocumentRow(testDescription: $0) }
}

@Suite struct ProofTests {
    @Test("No assertion verified by test is unforced, and what is recorded is so", arguments: DocumentRow.tried)
    func proof(_ row: DocumentRow) async throws {
        let suite = try CheckedOut.suite.get()
        let instrument = try #require(suite.library[row.testDescription])
        let forcing = Forcing(await Proof.prove(instrument, in: suite), of: instrument)
        #expect(forcing.states.filter { $0.value == .unforced }.keys.sorted() == [])
        #expect(forcing.unseenReadings.map(\.key) == [])
        #expect(forcing.refuted.map(\.equivalent.key) == [])
        #expect(!forcing.states.isEmpty)
        guard case .current(let record) = suite.proofStatus(of: instrument.id) else {
            Issue.record("the recorded proof is of other rules or cases: run conform prove --record")
            return
        }
        #expect(record.states == forcing.states)
        #expect(record.counts == forcing.counts)
    }

    @Test("A mutant's key names one mutant", arguments: DocumentRow.all)
    func keys(_ row: DocumentRow) throws {
        let catalogue = try #require(CheckedOut.catalogues[row.testDescription])
        var seen: Set<String> = []
        #expect(catalogue.mutants.map(\.key).filter { !seen.insert($0).inserted } == [])
    }

    @Test func aSurvivorLeavesItsAssertionUnforced() throws {
        let suite = try CheckedOut.suite.get()
        let instrument = try #require(suite.library.instruments.first { !$0.rules.benefits.isEmpty })
        let catalogue = try #require(CheckedOut.catalogues[instrument.id])
        let mutant = try #require(catalogue.mutants.first { !$0.assertions.isEmpty })
        let proof = Proof(document: instrument.id, trials: [.init(mutant: mutant, fate: .survived)])
        let forcing = Forcing(proof, of: instrument)
        for assertion in mutant.assertions { #expect(forcing.states[assertion] == .unforced) }
    }

    @Test func anEquivalentThatACaseTellsApartIsRefuted() throws {
        let suite = try CheckedOut.suite.get()
        var instrument = try #require(suite.library.instruments.first { !$0.rules.benefits.isEmpty })
        let catalogue = try #require(CheckedOut.catalogues[instrument.id])
        let mutant = try #require(catalogue.mutants.first { !$0.assertions.isEmpty })
        instrument.equivalents = [
            EquivalentMutant(key: mutant.key, reason: Bilingual("—"), location: SourceLocation(file: "x", line: 1))
        ]
        let proof = Proof(
            document: instrument.id,
            trials: [.init(mutant: mutant, fate: .killed(by: [mutant.assertions[0]: "a.case"]))])
        #expect(Forcing(proof, of: instrument).refuted.map(\.killer) == ["a.case"])
    }
}
