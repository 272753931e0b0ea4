package import Foundation

/// A certificate whose signatures hold and that is in force; what it states has not been checked yet.
package struct AuthenticCertificate: Sendable {
    package let statement: Statement<Conformance>
    /// Who signed, among the keys that were given.
    package let signers: [VerificationKey]
    /// The digest of the envelope's file.
    package let fileDigest: DigestSet

    /// Checks signatures, kind and validity; nothing of the payload is parsed before its signatures hold.
    ///
    /// - Parameters:
    ///   - data: The envelope as JSON.
    ///   - keys: The keys that are trusted.
    ///   - threshold: How many of them must have signed, at least 1.
    ///   - moment: The moment at which the certificate should be in force.
    package init(
        _ data: Data, keys: [VerificationKey], threshold: Int = 1, at moment: Date
    ) throws(CertificateRefusal) {
        guard let envelope = Envelope(json: data) else { throw .notEnvelope }
        signers = envelope.signers(among: keys)
        guard !signers.isEmpty else {
            let hints = Set(envelope.signatures.compactMap(\.keyID))
            throw keys.contains { hints.contains($0.fingerprint) } ? .altered : .unknownKey
        }
        guard signers.count >= max(threshold, 1) else {
            throw .thresholdNotMet(found: signers.count, wanted: threshold)
        }
        guard envelope.payloadType == StatementHead.payloadType else { throw .otherPayload(envelope.payloadType) }
        statement = try AuthenticCertificate.statement(envelope.payload)
        fileDigest = DigestSet(of: data)
        try checkSubject()
        try checkValidity(at: moment)
    }

    private static func statement(_ payload: Data) throws(CertificateRefusal) -> Statement<Conformance> {
        guard let head = try? JSONDecoder().decode(StatementHead.self, from: payload),
            head.type == StatementHead.currentType
        else { throw .notStatement }
        guard head.predicateType == Conformance.predicateType else {
            guard head.predicateType.hasPrefix(Conformance.predicateFamily) else {
                throw .notCertificate(head.predicateType)
            }
            throw .unknownVersion(String(head.predicateType.dropFirst(Conformance.predicateFamily.count)))
        }
        guard let statement = try? JSONDecoder().decode(Statement<Conformance>.self, from: payload) else {
            throw .damaged
        }
        return statement
    }

    private func checkSubject() throws(CertificateRefusal) {
        let predicate = statement.predicate
        let name = Conformance.subjectName(engine: predicate.engine.name, predicate.engine.version)
        guard statement.subject.count == 1, let subject = statement.subject.first, subject.name == name,
            subject.digest.sha256.isSHA256,
            predicate.engine.identifiedBy == .program || subject.digest == predicate.run.transcript
        else { throw .subjectUnclear }
    }

    private func checkValidity(at moment: Date) throws(CertificateRefusal) {
        let validity = statement.predicate.validity
        guard let from = try? Date(validity.from, strategy: .iso8601),
            let until = try? Date(validity.until, strategy: .iso8601), from < until
        else { throw .validityUnclear }
        guard moment >= from else { throw .notYetValid(validity.from) }
        guard moment < until else { throw .expired(validity.until) }
    }
}
