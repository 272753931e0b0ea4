import ConformanceCases
import ConformanceReports
import ConformanceRun
import EngineAdapters
import Foundation
import MedicalAssistance
import PolicyDocuments
import Wording

@testable import Certificates

/// A certificate of one document, issued once for all tests, and what it was made of.
struct Issued: Sendable {
    let results: RunResults
    let file: Data
    let answers: [String: InspectionAnswer]
    let certification: Certification
    /// What is certified in these tests.
    static let document = "jinan-2022-14"
    static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    /// A moment from which certificates are valid here.
    static let start = Date(timeIntervalSince1970: 1_800_000_000)
    static let later = start.addingTimeInterval(3_600)
    static let key = SigningKey(.ed25519)

    private static let once = Task { try await Issued() }

    static func value() async throws -> Issued { try await once.value }

    private init() async throws {
        let suite = try Issued.suite()
        results = try await Issued.results(of: suite)
        file = try results.encoded()
        answers = try Issued.answers(suite)
        certification = try await Certification(
            of: results, file: file, in: suite, answers: answers, from: Issued.start,
            validDays: 30)
    }

    private static let loaded = Result { try Suite(folder: checkout, documents: [document]) }

    static func suite() throws -> Suite { try loaded.get() }

    /// The results of the reference, which claims all.
    static func results(
        of suite: Suite, readings: [String: String] = [:], patterns: [String] = [],
        digest: String? = String(
            repeating: "5a", count: 32)
    ) async throws -> RunResults {
        let engine = try ReferenceEngine(suite.library, readings: readings, mistakes: [:], language: .chinese)
        let run = await SuiteRun(
            of: suite, on: engine, patterns: patterns.map { CasePattern($0) }, readings: readings)
        return try RunResults(
            run, of: suite, reference: engine, transport: "in-process", engineDigest: digest,
            date: "2027-01-15T08:00:00Z")
    }

    /// Every inspection answered by yes.
    static func answers(_ suite: Suite) throws -> [String: InspectionAnswer] {
        let date = CalendarDate("2026-12-01")
        var answers: [String: InspectionAnswer] = [:]
        for one in suite.cases.inspections {
            guard let date else { continue }
            answers[one.id] = InspectionAnswer(.yes, date: date, role: "科长", evidence: "文号1")
        }
        return answers
    }

    /// The statement signed.
    static func signed(_ statement: Statement<Conformance>, by keys: [SigningKey] = [key]) throws -> Data {
        var envelope = try statement.envelope()
        for key in keys { try envelope.sign(by: key) }
        return try envelope.encoded()
    }

    /// Verifies a signed statement as a reader with the public key does.
    static func verify(
        _ data: Data, keys: [VerificationKey] = [key.publicKey], threshold: Int = 1, at moment: Date = later,
        suite: URL = checkout, engine: [DigestSet]? = nil, results: (digest: DigestSet, content: RunResults)? = nil
    ) async throws -> VerifiedCertificate {
        try await VerifiedCertificate(
            AuthenticCertificate(data, keys: keys, threshold: threshold, at: moment), suite: suite, engine: engine,
            results: results)
    }
}

/// A copy of the tested document and what all documents share, to change things in.
final class SuiteCopy {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "certified-\(UUID().uuidString)")
        for top in ["Documents", "Cases"] {
            let source = Issued.checkout.appending(path: top)
            let target = folder.appending(path: top)
            try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
            for name in try FileManager.default.contentsOfDirectory(atPath: source.path)
            where name.contains(".") || name == Issued.document {
                try FileManager.default.copyItem(at: source.appending(path: name), to: target.appending(path: name))
            }
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Adds text at the end of a file.
    func append(_ text: String, to path: String) throws {
        let file = folder.appending(path: path)
        try (try Data(contentsOf: file) + Data(text.utf8)).write(to: file)
    }
}
