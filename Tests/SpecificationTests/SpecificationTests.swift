import ConformanceCases
import ConformanceReports
import ConformanceRun
import EngineAdapters
import Foundation
import PolicyDocuments
import ReferenceCalculator
import Testing
import Wording

/// The suite as it stands in this checkout.
enum CheckedOut {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The suite, or why it cannot be read.
    static let suite = Result { try Suite(folder: folder) }
}

/// A case as a row of a test table.
struct SpecificationRow: Sendable, CustomTestStringConvertible {
    let index: Int
    let id: String
    let title: String

    var testDescription: String { "\(id) \(title)" }

    static let all: [SpecificationRow] = {
        guard case .success(let suite) = CheckedOut.suite else { return [] }
        return suite.cases.cases.enumerated().map { SpecificationRow(index: $0, id: $1.id, title: $1.title.chinese) }
    }()
}

/// Every case of every document, each a row: the executable specification.
@Suite struct SpecificationTests {
    @Test("The suite can be read") func suiteIsReadable() throws {
        let suite = try CheckedOut.suite.get()
        #expect(SpecificationRow.all.count == suite.cases.cases.count)
        #expect(!SpecificationRow.all.isEmpty)
    }

    @Test("The reference answers as the text demands", arguments: SpecificationRow.all)
    func answers(_ row: SpecificationRow) async throws {
        let suite = try CheckedOut.suite.get()
        let one = suite.cases.cases[row.index]
        let engine = try SpecificationTests.engine.get()
        let outcome = await SuiteRun.outcome(of: row.index, in: suite, on: engine)
        guard outcome.result.isFailure else { return }
        let failure = FailureList(of: suite, language: .chinese, style: TerminalStyle(isColoured: false))
        Issue.record("\(failure.render(outcome))\n\(SpecificationTests.explanation(of: one, in: suite, by: engine))")
    }

    private static let engine = Result { try ReferenceEngine(CheckedOut.suite.get().library) }

    /// How the reference comes to its answer.
    private static func explanation(of one: ConformanceCase, in suite: Suite, by engine: ReferenceEngine) -> String {
        guard case .request(let request) = one.question, let instrument = suite.library[one.document] else { return "" }
        let trace = Trace()
        _ = engine.explain(EngineQuestion(one), trace: trace)
        return Letter(instrument, language: .chinese, style: TerminalStyle(isColoured: false)).rendered(request, trace)
    }
}
