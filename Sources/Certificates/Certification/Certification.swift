package import ConformanceCases
package import ConformanceReports
package import ConformanceRun
package import Foundation
import EngineAdapters
import MedicalAssistance
import PolicyDocuments

/// What is signed when a run is certified: our own statement, and one that common tools understand.
package struct Certification: Sendable {
    package var conformance: Statement<Conformance>
    package var testResult: Statement<TestResult>

    /// Certifies results.
    ///
    /// Only the answers are taken from the results; what they are worth is judged anew by the suite at hand.
    ///
    /// - Parameters:
    ///   - results: The results.
    ///   - file: The bytes of their file.
    ///   - suite: The documents of the results, as they are at hand.
    ///   - answers: Answers to inspections beside those of the results.
    ///   - start: When the validity begins.
    ///   - validDays: How many days it lasts, 1 to 3650.
    /// - Throws: A `CertificationRefusal` that names everything that is missing; other errors when the suite cannot be
    ///   read.
    package init(
        of results: RunResults, file: Data, in suite: Suite, answers: [String: InspectionAnswer] = [:],
        from start: Date, validDays: Int
    ) async throws {
        let digest = try SuiteDigest(of: suite)
        guard digest.suite == results.suiteDigest else {
            throw CertificationRefusal(reasons: [.otherSuite(stated: results.suiteDigest, found: digest.suite)])
        }
        var recorded = try await RecordedRun(results, in: suite)
        recorded.run.inspectionAnswers = results.givenAnswers.merging(answers) { _, new in new }
        let run = recorded.run
        let all = Coverage(of: suite, run: run).documents
        let covered = all.filter { ![.notClaimed, .analysed].contains($0.verdict) }
        var reasons = Certification.reasons(results, recorded, covered, suite)
        if results.expectations != nil { reasons.append(.expectationsInUse) }
        if !(1...3650).contains(validDays) { reasons.append(.validity) }
        guard reasons.isEmpty else { throw CertificationRefusal(reasons: reasons) }

        let transcript = Transcript(of: results).digest
        let program = results.engine.digest.map { DigestSet(sha256: $0) }
        let subject = Subject(
            name: Conformance.subjectName(engine: results.engine.name, results.engine.version),
            digest: program ?? transcript)
        let ids = covered.map(\.instrument.id)
        let statement = Conformance(
            engine: .init(
                name: results.engine.name, version: results.engine.version, vendor: results.engine.vendor,
                transport: results.engine.transport, identifiedBy: program == nil ? .transcript : .program,
                claims: results.engine.claims),
            suite: .init(version: results.suite, digest: .init(sha256: digest.suite)),
            run: .init(date: results.date, results: DigestSet(of: file), transcript: transcript),
            validity: .init(
                from: start.formatted(.iso8601),
                until: start.addingTimeInterval(Double(validDays) * 86_400).formatted(.iso8601)),
            rule: .current, readings: Conformance.readings(of: ids, in: suite, used: results.readings),
            documents: covered.map {
                Conformance.Document($0, of: run, in: suite, digest, comparedAsSum: recorded.comparedAsSum)
            },
            notCovered: Certification.notCovered(all, results.engine.claims))
        conformance = Statement(
            subject: [subject], predicateType: Conformance.predicateType, predicate: statement)
        testResult = Statement(
            subject: [subject], predicateType: TestResult.predicateType,
            predicate: TestResult(results, documents: ids))
    }

    private static func notCovered(_ all: [DocumentCoverage], _ claims: EngineClaims) -> [Conformance.NotCovered] {
        let run = all.compactMap { one -> Conformance.NotCovered? in
            switch one.verdict {
            case .notClaimed: .init(document: one.instrument.id, reason: .notClaimed)
            case .analysed: .init(document: one.instrument.id, reason: .analysed)
            case .conformant, .notConformant, .partial: nil
            }
        }
        let known = Set(all.map(\.instrument.id))
        let others = Set(claims.documents ?? []).subtracting(known).sorted()
        return run + others.map { .init(document: $0, reason: .notRun) }
    }
}

extension Conformance {
    /// The subject's name.
    static func subjectName(engine name: String, _ version: String) -> String { "\(name) \(version)" }

    /// The open questions of some documents, with the readings that were used.
    static func readings(
        of documents: [String], in suite: ConformanceRun.Suite, used: [String: String]
    ) -> [Reading] {
        let instruments = suite.library.instruments.filter { documents.contains($0.id) }
        let all = suite.library.interpretations + instruments.flatMap(\.catalogue.interpretations)
        return all.map { one in
            let followed = one.followed?.id ?? ""
            return Reading(interpretation: one.id, followed: followed, used: used[one.id] ?? followed)
        }
    }
}

extension RunResults {
    /// The answers to inspections that the results hold; what cannot be read counts as not answered.
    var givenAnswers: [String: InspectionAnswer] {
        var answers: [String: InspectionAnswer] = [:]
        for one in inspections {
            answers[one.id] = InspectionAnswer(
                one.answer, date: one.date ?? "", role: one.role ?? "", evidence: one.evidenceGiven ?? "",
                reason: one.givenReason ?? "")
        }
        return answers
    }
}

extension InspectionAnswer {
    /// An answer as results and certificates write it; nil when it lacks what an answer must have.
    init?(_ value: String, date: String, role: String, evidence: String, reason: String) {
        guard let value = Value(rawValue: value), let date = CalendarDate(date), !role.isEmpty,
            value != .yes || !evidence.isEmpty, value != .notApplicable || !reason.isEmpty
        else { return nil }
        self.init(value, date: date, role: role, evidence: evidence, reason: reason)
    }
}
