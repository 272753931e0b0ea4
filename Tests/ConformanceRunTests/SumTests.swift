import ConformanceCases
import ConformanceRun
import EngineAdapters
import Foundation
import MedicalAssistance
import PolicyDocuments
import Testing

/// An engine that cannot tell the layers of assistance apart is compared by their sum.
@Suite struct SumTests {
    private static let sums = EngineClaims(assistance: .sum)

    @Test func theSumsOfASoundEnginePass() async throws {
        let suite = try CheckedOut.suite.get()
        let engine = RewordedEngine(try ReferenceEngine(suite.library), claims: SumTests.sums) { $1.summed() }
        let run = await SuiteRun(of: suite, on: engine)
        let failed = run.outcomes.filter { $0.result != .passed }.map { suite.cases.cases[$0.index].id }
        #expect(failed == [])
        let coverage = Coverage(of: suite, run: run)
        #expect(coverage.isConformant)
        for document in coverage.documents where !document.tested.isEmpty {
            #expect(!document.verifiedAsSum.isEmpty)
            #expect(document.verifiedAsSum.count < document.verified.count, "subsidies have no layers")
        }
    }

    @Test func aFenTooMuchIsNoticedInEverySum() async throws {
        let suite = try CheckedOut.suite.get()
        let engine = RewordedEngine(try ReferenceEngine(suite.library), claims: SumTests.sums) { $1.summed(off: 1) }
        let run = await SuiteRun(of: suite, on: engine)
        var differences = 0
        for outcome in run.outcomes where outcome.isComparedAsSum {
            for expectation in outcome.expectations {
                guard case .assistance = expectation.subject, case .verdict(.amount) = expectation.value else {
                    continue
                }
                guard case .wrong(let found) = outcome.result else {
                    Issue.record("\(suite.cases.cases[outcome.index].id) passes")
                    continue
                }
                #expect(found.contains { $0.expectation.subject == expectation.subject })
                differences += 1
            }
        }
        #expect(differences > 500)
    }

    @Test func anEngineThatClaimsLayersMayNotAnswerSums() async throws {
        let suite = try CheckedOut.suite.get()
        let engine = RewordedEngine(try ReferenceEngine(suite.library)) { $1.summed() }
        let run = await SuiteRun(of: suite, on: engine)
        #expect(run.outcomes.contains { $0.result.isFailure })
        #expect(!run.outcomes.contains { $0.isComparedAsSum })
    }

    @Test func aMistakeIsDiagnosedFromSums() async throws {
        let suite = try CheckedOut.suite.get()
        let instrument = suite.library.instruments[0]
        let bench = await Benches.shared.bench(of: instrument, in: suite)
        let key = "assistance.priority/limit@apart=setting"
        let catalogue = try #require(CheckedOut.catalogues[instrument.id])
        let mutant = try #require(catalogue[key])
        let wrong = try ReferenceEngine(suite.library, mistakes: [instrument.id: mutant.changes])
        let run = await SuiteRun(of: suite, on: RewordedEngine(wrong, claims: SumTests.sums) { $1.summed() })
        let diagnosis = Diagnosis(of: run, in: suite, by: bench)
        #expect(diagnosis.causes.first?.mutants.contains { $0.key == key } == true)
    }

    @Test func theSumGoesThroughJSON() throws {
        let visit = VisitAnswer(
            id: "1", pays: [LayerAnswer(layer: .catastrophic, verdict: .amount(.zero))], personBears: nil,
            assistanceTotal: .amount(Money(fen: 123)))
        let json = try JSONEncoder().encode(visit)
        #expect(String(decoding: json, as: UTF8.self).contains("maf_pay"))
        #expect(try JSONDecoder().decode(VisitAnswer.self, from: json) == visit)
    }

    @Test func twoSumsAreNoAnswer() throws {
        let sum = #"{"layer":"maf_pay","status":"determined","amount":1}"#
        let json = #"{"id":"1","hosp_part_amt":0,"pays":[\#(sum),\#(sum)]}"#
        #expect(throws: RequestFault(field: "pays", .repeated("maf_pay"))) {
            try JSONDecoder().decode(VisitAnswer.self, from: Data(json.utf8))
        }
    }
}
