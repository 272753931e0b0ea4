import ConformanceReports
import ConformanceRun
import EngineAdapters
import Foundation
import MedicalAssistance
import PolicyDocuments
import Testing

@testable import Certificates

@Suite struct SumTests {
    /// The reference, telling no layers of assistance but their sum.
    private struct SummingEngine: Engine {
        let reference: ReferenceEngine
        let description = EngineDescription(
            name: "sum", version: "1", claims: EngineClaims(documents: [Issued.document], assistance: .sum))

        func answer(_ question: EngineQuestion) async -> EngineAnswer {
            let answer = await reference.answer(question)
            guard case .response(.settlement(var settlement)) = answer else { return answer }
            for index in settlement.visits.indices {
                let parts = settlement.visits[index].pays.filter { Layer.ofAssistance.contains($0.layer) }
                settlement.visits[index].pays.removeAll { Layer.ofAssistance.contains($0.layer) }
                let open = parts.first { $0.verdict.paid == nil }?.verdict
                let sum = parts.compactMap(\.verdict.paid).reduce(.zero, +)
                settlement.visits[index].assistanceTotal = open ?? .amount(sum)
            }
            return .response(.settlement(settlement))
        }
    }

    @Test func whatIsComparedAsASumIsCertifiedAsSuch() async throws {
        let suite = try Issued.suite()
        let reference = try ReferenceEngine(suite.library)
        let run = await SuiteRun(of: suite, on: SummingEngine(reference: reference))
        let results = try RunResults(
            run, of: suite, reference: reference, transport: "in-process", date: "2027-01-15T08:00:00Z")
        let certification = try await Certification(
            of: results, file: try results.encoded(), in: suite, answers: try Issued.answers(suite),
            from: Issued.start, validDays: 30)
        var statement = certification.conformance
        let stated = statement.predicate.documents[0]
        let summed = Set(stated.untested.filter { $0.kind == .sumOnly }.compactMap(\.id))
        #expect(summed.contains("5-1.limit") && !summed.contains("1.procedure"))
        #expect(stated.cases.contains(where: \.comparedAsSum) && !stated.cases.allSatisfy(\.comparedAsSum))
        let verified = try await Issued.verify(try Issued.signed(statement))
        #expect(String(decoding: CertificatePage(verified).encoded(), as: UTF8.self).contains("只按合计比对"))
        // Whoever hides the sums altogether is found out by the results.
        let honest = statement
        for index in statement.predicate.documents[0].cases.indices {
            statement.predicate.documents[0].cases[index].comparedAsSum = false
        }
        statement.predicate.documents[0].untested.removeAll { $0.kind == .sumOnly }
        let hidden = try Issued.signed(statement)
        let file = try results.encoded()
        let first = try #require(stated.cases.filter(\.comparedAsSum).map(\.id).min())
        await #expect(throws: CertificateRefusal.resultsDiffer(.init(caseID: first, kind: .otherComparison))) {
            _ = try await Issued.verify(hidden, results: (DigestSet(of: file), results))
        }
        statement = honest
        statement.predicate.documents[0].untested.removeAll { $0.kind == .sumOnly }
        let forged = try Issued.signed(statement)
        await #expect(throws: CertificateRefusal.untestedDiffers(document: Issued.document)) {
            _ = try await Issued.verify(forged)
        }
    }
}
