import ConformanceCases
import ConformanceRun
import EngineAdapters
public import Foundation
public import MedicalAssistance
import PolicyDocuments
public import Wording

/// The suite's documents and cases, to be run from a vendor's own tests.
///
///     static let suite = Result { try ConformanceSuite.load() }
///
///     @Test(arguments: try suite.get().cases(of: "…")) func conforms(_ row: ConformanceRow) async throws {
///         try await suite.get().check(row, on: MyEngine())
///     }
public struct ConformanceSuite: Sendable {
    let suite: Suite
    let language: Language

    /// The ids of the documents, in order.
    public var documents: [String] { suite.library.instruments.map(\.id) }

    /// Reads the suite.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds `Documents` and `Cases`; by default the one that the environment variable
    ///     `CONFORM_SUITE` names, otherwise that of this package's checkout.
    ///   - documents: The documents to read; all when empty.
    ///   - language: The language of what is told of failures.
    /// - Throws: An error that names file and line when the suite cannot be read.
    public static func load(
        from folder: URL? = nil, documents: [String] = [], language: Language = .chinese
    ) throws -> ConformanceSuite {
        let named = ProcessInfo.processInfo.environment["CONFORM_SUITE"].map {
            URL(filePath: $0, directoryHint: .isDirectory)
        }
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return ConformanceSuite(
            suite: try Suite(folder: folder ?? named ?? checkout, documents: documents), language: language)
    }

    /// The cases of a document as rows of a test table, those that are disputed left out.
    ///
    /// Cases of JSON that is broken on purpose are left out, too, because they cannot be asked of a Swift type.
    ///
    /// - Parameters:
    ///   - document: The document's id; all documents when nil.
    ///   - decisions: The decisions to keep; all when nil.
    public func cases(of document: String? = nil, decisions: [Decision]? = nil) -> [ConformanceRow] {
        suite.cases.cases.enumerated().compactMap { index, one in
            guard document == nil || one.document == document, one.quarantine == nil else { return nil }
            guard decisions?.contains(one.question.decision) ?? true else { return nil }
            if case .raw(let decision, let json) = one.question, (try? DecisionRequest(decision, json: json)) == nil {
                return nil
            }
            return ConformanceRow(
                index: index, id: one.id, document: one.document, decision: one.question.decision,
                title: one.title[language])
        }
    }

    /// Asks an engine one case and compares its answer with what the text demands.
    ///
    /// - Parameters:
    ///   - row: The case, from this very suite.
    ///   - engine: The engine.
    /// - Throws: A `ConformanceFailure` when the answer differs, or there is none.
    public func check(_ row: ConformanceRow, on engine: some SettlementEngine) async throws {
        guard suite.cases.cases.indices.contains(row.index), suite.cases.cases[row.index].id == row.id else {
            throw ConformanceFailure(row, text: "the case \(row.id) is of another suite")
        }
        let vendor = VendorEngine(engine, language: language)
        let outcome = await SuiteRun.outcome(
            of: row.index, in: suite, on: vendor, readings: vendor.description.claims.readings)
        switch outcome.result {
        case .passed, .undecided: return
        default: throw ConformanceFailure(row, text: failureText(of: outcome, vendor.description.claims.readings))
        }
    }
}
