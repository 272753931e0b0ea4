package import ConformanceReports
import ConformanceRun
package import Foundation
package import PolicyDocuments
package import Wording

/// A certificate that was verified against the documents at hand; pages and badges are made of nothing else.
package struct VerifiedCertificate: Sendable {
    package let statement: Statement<Conformance>
    package let signers: [VerificationKey]
    package let fileDigest: DigestSet
    /// The certified documents as they are at hand.
    package let instruments: [Instrument]
    /// What has changed since without touching the verdict.
    package let notes: [Bilingual]

    package var predicate: Conformance { statement.predicate }

    /// Verifies what an authentic certificate states: everything is derived anew from the outcomes of its cases and the
    /// documents at hand, and compared.
    ///
    /// - Parameters:
    ///   - certificate: The certificate.
    ///   - folder: The suite's folder.
    ///   - engine: The digests that the program at hand has, one of which should be the subject's; nil to leave it out.
    ///   - results: The digest of a file of results and what it holds, to be compared; nil to leave it out.
    /// - Throws: A `CertificateRefusal`; other errors when the suite at hand cannot be read.
    package init(
        _ certificate: AuthenticCertificate, suite folder: URL, engine: [DigestSet]? = nil,
        results: (digest: DigestSet, content: RunResults)? = nil
    ) async throws {
        let predicate = certificate.statement.predicate
        guard predicate.rule == .current else { throw CertificateRefusal.unknownRule(predicate.rule.id) }
        guard !predicate.documents.isEmpty else { throw CertificateRefusal.nothingCertified }
        if let engine { try VerifiedCertificate.check(engine, certificate.statement) }
        let recomputed = try Recomputation(predicate, suite: folder)
        notes = try recomputed.check()
        if let results {
            guard results.digest == predicate.run.results else { throw CertificateRefusal.otherResults }
            try await recomputed.check(results.content)
        }
        statement = certificate.statement
        signers = certificate.signers
        fileDigest = certificate.fileDigest
        instruments = recomputed.suite.library.instruments
    }

    private static func check(
        _ engine: [DigestSet], _ statement: Statement<Conformance>
    ) throws(CertificateRefusal) {
        guard statement.predicate.engine.identifiedBy == .program else { throw .engineIsTranscript }
        let stated = statement.subject.first?.digest.sha256 ?? ""
        guard engine.contains(where: { $0.sha256 == stated }) else {
            throw .otherEngine(stated: stated, found: engine.first?.sha256 ?? "")
        }
    }
}
