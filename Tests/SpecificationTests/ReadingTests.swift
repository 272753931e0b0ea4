import ConformanceCases
import ConformanceRun
import EngineAdapters
import PolicyDocuments
import Testing

/// A reading that is not followed, as a row of a test table.
struct ReadingRow: Sendable, CustomTestStringConvertible {
    let interpretation: String
    let reading: String

    var testDescription: String { "\(interpretation)=\(reading)" }

    /// Every reading that some case states values for; that each other one changes an answer is part of the proof.
    static let all: [ReadingRow] = {
        guard case .success(let suite) = CheckedOut.suite else { return [] }
        var rows: [ReadingRow] = []
        for variant in suite.cases.cases.flatMap(\.variants)
        where !rows.contains(where: { $0.interpretation == variant.interpretation && $0.reading == variant.reading }) {
            rows.append(ReadingRow(interpretation: variant.interpretation, reading: variant.reading))
        }
        return rows
    }()
}

/// The suite under readings that are not followed: a case that states values for one has them.
@Suite struct ReadingTests {
    @Test func thereAreManyReadings() {
        #expect(ReadingRow.all.count >= 30)
    }

    @Test("Under another reading a case has the answer that it states for it", arguments: ReadingRow.all)
    func answers(_ row: ReadingRow) async throws {
        let suite = try CheckedOut.suite.get()
        let readings = [row.interpretation: row.reading]
        let engine = try ReferenceEngine(suite.library, readings: readings)
        let stating = suite.cases.cases.filter { one in
            one.variants.contains { $0.interpretation == row.interpretation && $0.reading == row.reading }
        }
        let run = await SuiteRun(
            of: suite, on: engine, patterns: stating.map { CasePattern($0.id) }, readings: readings)
        let judged = run.outcomes.filter { $0.result != .notRun }
        let failed = Set(judged.filter(\.result.isFailure).map { suite.cases.cases[$0.index].id })
        // A pattern that is an id takes in the ids that contain it.
        #expect(judged.count >= stating.count)
        #expect(stating.map(\.id).filter(failed.contains) == [])
    }
}
