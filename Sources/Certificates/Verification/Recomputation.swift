import ConformanceCases
import ConformanceReports
import ConformanceRun
import EngineAdapters
import Foundation
import PolicyDocuments
import Wording

/// A certificate's statement held against the documents at hand.
struct Recomputation {
    let predicate: Conformance
    /// The certified documents as they are at hand.
    let suite: Suite
    private let digest: SuiteDigest

    /// - Throws: A `CertificateRefusal` for a document that is not at hand; other errors when the suite cannot be read.
    init(_ predicate: Conformance, suite folder: URL) throws {
        self.predicate = predicate
        let known = Set(try FolderReader.subfolders(of: folder.appending(path: "Documents")))
        let stated = predicate.documents.map(\.id)
        if let other = stated.first(where: { !known.contains($0) }) { throw CertificateRefusal.noSuchDocument(other) }
        guard Set(stated).count == stated.count else { throw CertificateRefusal.damaged }
        suite = try Suite(folder: folder, documents: stated)
        digest = try SuiteDigest(of: suite)
    }

    /// What has changed since without touching the verdict.
    private var notes: [Bilingual] {
        let hasRunOthers = predicate.notCovered.contains { $0.reason != .notRun }
        guard !hasRunOthers, digest.suite != predicate.suite.digest.sha256 else { return [] }
        return [
            Bilingual(
                "测试集的共用文件在出证后有改动；所证文件的文本、要求、规则与案例没有改动。",
                "Files that the suite's documents share have changed since; texts, demands, rules and cases of the certified documents have not."
            )
        ]
    }

    /// Checks every document, and the readings.
    ///
    /// - Returns: What has changed since without touching the verdict.
    func check() throws(CertificateRefusal) -> [Bilingual] {
        for stated in predicate.documents { try checkTexts(of: stated) }
        try checkClaims()
        try checkReadings()
        for stated in predicate.documents { try checkLists(of: stated) }
        let run = statedRun
        let coverage = Coverage(of: suite, run: run)
        var unproved: [String] = []
        for stated in predicate.documents {
            guard let found = coverage.documents.first(where: { $0.instrument.id == stated.id }) else {
                throw .noSuchDocument(stated.id)
            }
            let sums = Set(stated.cases.filter(\.comparedAsSum).map(\.id))
            var document = Conformance.Document(found, of: run, in: suite, digest, comparedAsSum: sums)
            if document.takeProof(of: stated) { unproved.append(stated.id) }
            try compare(stated, document)
        }
        return notes + (unproved.isEmpty ? [] : [Recomputation.unprovedNote(unproved)])
    }

    private static func unprovedNote(_ ids: [String]) -> Bilingual {
        Bilingual(
            "“已证明”一栏无法用手头的文件核对（\(sample(ids)[.chinese])），仍按证书所写。",
            "The axis “forced” cannot be checked by the files at hand (\(sample(ids)[.english])) and stands as stated.")
    }

    private func checkTexts(of stated: Conformance.Document) throws(CertificateRefusal) {
        let text = digest.documents[stated.id] ?? ""
        guard stated.text.sha256 == text else {
            throw .olderText(document: stated.id, stated: stated.text.sha256, found: text)
        }
        guard stated.material.sha256 == digest.materials[stated.id] else { throw .otherMaterial(document: stated.id) }
    }

    /// Every document that the engine claims must be certified, or told as not covered for a reason that can be.
    private func checkClaims() throws(CertificateRefusal) {
        guard let claimed = predicate.engine.claims.documents else { return }
        let told =
            predicate.documents.map(\.id) + predicate.notCovered.filter { $0.reason != .notClaimed }.map(\.document)
        let missing = claimed.filter { !told.contains($0) }
        guard missing.isEmpty else { throw .claimedMissing(missing) }
    }

    /// The readings must be the suite's, and those that are not followed must be claimed by the engine.
    private func checkReadings() throws(CertificateRefusal) {
        let used = Dictionary(
            predicate.readings.map { ($0.interpretation, $0.used) }, uniquingKeysWith: { first, _ in first })
        let found = Conformance.readings(of: predicate.documents.map(\.id), in: suite, used: used)
        let all = suite.library.allInterpretations
        for one in found {
            let isReading = all.contains { interpretation in
                interpretation.id == one.interpretation && interpretation.readings.contains { $0.id == one.used }
            }
            guard predicate.readings.contains(one), isReading,
                one.used == (predicate.engine.claims.readings[one.interpretation] ?? one.followed)
            else { throw .otherReadings(one.interpretation) }
        }
        if let other = predicate.readings.first(where: { !found.contains($0) }) {
            throw .otherReadings(other.interpretation)
        }
    }

    /// Assertions, cases and inspections must be those of the document, none less and none more.
    private func checkLists(of stated: Conformance.Document) throws(CertificateRefusal) {
        let id = stated.id
        guard let instrument = suite.library.instruments.first(where: { $0.id == id }) else {
            throw .noSuchDocument(id)
        }
        let assertions = ListDifference(instrument.catalogue.assertions.map(\.id), stated.assertions.map(\.id))
        guard assertions.missing.isEmpty else { throw .assertionsMissing(document: id, assertions.missing) }
        guard assertions.unknown.isEmpty else { throw .assertionsUnknown(document: id, assertions.unknown) }

        let own = suite.cases.cases.filter { $0.document == id }
        let cases = ListDifference(own.map(\.id), stated.cases.filter { $0.outcome != "not-run" }.map(\.id))
        guard cases.missing.isEmpty else { throw .partialRun(document: id, missing: cases.missing, of: own.count) }
        guard cases.unknown.isEmpty else { throw .casesUnknown(document: id, cases.unknown) }
        let disputed = Set(own.filter { $0.quarantine != nil }.map(\.id))
        let rule = predicate.rule
        let open = stated.cases.filter { one in
            one.outcome != (disputed.contains(one.id) ? rule.uncountedOutcome : rule.caseOutcome)
        }
        guard open.isEmpty else { throw .casesNotPassed(document: id, open.map(\.id)) }

        let answered = stated.inspections.filter { $0.given != nil }
        let inspections = ListDifference(
            suite.cases.inspections.filter { $0.document == id }.map(\.id), answered.map(\.id))
        guard inspections.missing.isEmpty else { throw .inspectionsMissing(document: id, inspections.missing) }
        let denied = answered.filter { !rule.inspectionAnswers.contains($0.answer) }
        guard denied.isEmpty else { throw .inspectionsDenied(document: id, denied.map(\.id)) }
    }

    /// The run that the certificate states: its lists were found whole, and every case passed that is not disputed.
    private var statedRun: SuiteRun {
        var answers: [String: InspectionAnswer] = [:]
        for stated in predicate.documents {
            for one in stated.inspections { answers[one.id] = one.given }
        }
        let outcomes = suite.cases.cases.enumerated().map { index, one in
            CaseOutcome(
                index: index, result: one.quarantine.map { .quarantined(reason: $0) } ?? .passed, answer: nil,
                expectations: one.expectations)
        }
        let engine = EngineDescription(
            name: predicate.engine.name, version: predicate.engine.version, vendor: predicate.engine.vendor,
            claims: predicate.engine.claims)
        let readings = predicate.readings.filter { $0.used != $0.followed }.map { ($0.interpretation, $0.used) }
        var run = SuiteRun(
            engine: engine, readings: Dictionary(readings, uniquingKeysWith: { first, _ in first }),
            outcomes: outcomes)
        run.inspectionAnswers = answers
        return run
    }

    private func compare(
        _ stated: Conformance.Document, _ found: Conformance.Document
    ) throws(CertificateRefusal) {
        let rule = predicate.rule
        guard found.verdict == rule.verdict, stated.verdict == found.verdict else {
            throw .verdictDiffers(document: found.id, stated: stated.verdict, found: found.verdict)
        }
        let assertions = Set(stated.assertions)
        for one in found.assertions where !assertions.contains(one) || rule.assertionStates[one.method] != one.outcome {
            throw .assertionDiffers(document: found.id, assertion: one.id)
        }
        guard Set(stated.untested) == Set(found.untested) else { throw .untestedDiffers(document: found.id) }
        guard stated == found else { throw .documentDiffers(found.id) }
    }

    /// Checks that results are the ones that the certificate was made from.
    func check(_ results: RunResults) async throws {
        guard Transcript(of: results).digest == predicate.run.transcript else {
            throw CertificateRefusal.transcriptDiffers
        }
        let certified = Set(predicate.documents.map(\.id))
        var relevant = results
        relevant.cases.removeAll { !certified.contains($0.document) }
        let recorded = try await RecordedRun(relevant, in: suite)
        if let deviation = recorded.deviations.first { throw CertificateRefusal.resultsDiffer(deviation) }
        let sums = Set(predicate.documents.flatMap(\.cases).filter(\.comparedAsSum).map(\.id))
        if let other = sums.symmetricDifference(recorded.comparedAsSum).min() {
            throw CertificateRefusal.resultsDiffer(.init(caseID: other, kind: .otherComparison))
        }
        var stated: [String: String] = [:]
        for one in predicate.documents.flatMap(\.cases) { stated[one.id] = one.outcome }
        for outcome in recorded.run.outcomes {
            let id = suite.cases.cases[outcome.index].id
            guard stated[id] == outcome.result.word else {
                throw CertificateRefusal.resultsDiffer(
                    .init(caseID: id, kind: .otherOutcome(stated: stated[id] ?? "—", found: outcome.result.word)))
            }
        }
    }
}

extension Conformance.Document {
    /// Takes over the proof that is stated, where the same record of it has become stale by a change of shared files.
    fileprivate mutating func takeProof(of stated: Conformance.Document) -> Bool {
        guard proof == "stale", stated.proof == "current" else { return false }
        proof = stated.proof
        let forced = Dictionary(stated.assertions.map { ($0.id, $0.forced) }, uniquingKeysWith: { first, _ in first })
        for index in assertions.indices { assertions[index].forced = forced[assertions[index].id] ?? "not-proved" }
        return true
    }
}

/// How a stated list differs from the one that there should be; an entry that stands twice is unknown.
private struct ListDifference {
    var missing: [String]
    var unknown: [String]

    init(_ own: [String], _ stated: [String]) {
        let found = Set(stated)
        var open = Set(own)
        missing = own.filter { !found.contains($0) }
        unknown = stated.filter { open.remove($0) == nil }
    }
}

extension Conformance.Inspection {
    /// The answer; nil when it lacks what an answer must have.
    fileprivate var given: InspectionAnswer? {
        InspectionAnswer(answer, date: date, role: role, evidence: evidence, reason: reason)
    }
}
