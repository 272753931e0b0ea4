import ConformanceTesting
import Foundation
import MedicalAssistance
import Testing

/// The testing product as a vendor uses it.
@Suite struct VendorTests {
    private static let suite = Result { try ConformanceSuite.load() }
    private static let rows = (try? suite.get().cases(of: "jining-2022-draft", decisions: [.monitoring])) ?? []

    @Test("The engine answers as the text demands", arguments: rows) func conforms(_ row: ConformanceRow) async throws {
        try await VendorTests.suite.get().check(row, on: MonitoringEngine())
    }

    @Test func thereAreRowsAndTheyNameThemselves() throws {
        #expect(VendorTests.rows.count > 30)
        #expect(VendorTests.rows.allSatisfy { $0.description == "\($0.id) \($0.title)" && $0.decision == .monitoring })
        let suite = try VendorTests.suite.get()
        #expect(suite.cases().count > VendorTests.rows.count)
        #expect(suite.documents.contains("jining-2022-draft"))
    }

    @Test func aFailureTellsTheWordsTheDerivationAndTheDifference() async throws {
        let suite = try VendorTests.suite.get()
        let row = try #require(VendorTests.rows.first { $0.id == "jining.6.ordinary-exactly" })
        let failure = await #expect(throws: ConformanceFailure.self) {
            try await suite.check(row, on: MonitoringEngine(ordinaryShare: 149))
        }
        let text = try #require(failure?.description)
        #expect(failure?.id == row.id)
        #expect(text.contains("“150%的”"), "the clause's words")
        #expect(text.contains("应为 否，引擎答 是"), "the difference")
    }

    @Test func whatIsNotClaimedAndWhatBreaksFails() async throws {
        let suite = try VendorTests.suite.get()
        let other = try #require(suite.cases(decisions: [.subsidy]).first)
        await #expect(throws: ConformanceFailure.self) { try await suite.check(other, on: MonitoringEngine()) }
        let row = try #require(VendorTests.rows.first)
        await #expect(throws: ConformanceFailure.self) { try await suite.check(row, on: BrokenEngine()) }
    }

    /// An engine that always fails inside.
    private struct BrokenEngine: SettlementEngine {
        let documents = ["jining-2022-draft"]

        func answer(_ request: DecisionRequest, by document: String) async throws -> DecisionResponse {
            throw CocoaError(.fileNoSuchFile)
        }
    }
}
