package import Wording

/// Why a certificate is not accepted.
package enum CertificateRefusal: ExplainedError, Hashable {
    case notEnvelope
    /// The envelope says that a given key signed it, and that key did not sign these bytes.
    case altered
    case unknownKey
    case thresholdNotMet(found: Int, wanted: Int)
    case otherPayload(String)
    case notStatement
    /// An in-toto statement with another predicate than ours.
    case notCertificate(String)
    case unknownVersion(String)
    case damaged
    case subjectUnclear
    case validityUnclear
    case expired(String)
    case notYetValid(String)
    case unknownRule(String)
    case nothingCertified
    case claimedMissing([String])
    case noSuchDocument(String)
    case olderText(document: String, stated: String, found: String)
    case otherMaterial(document: String)
    case otherReadings(String)
    case assertionsMissing(document: String, [String])
    case assertionsUnknown(document: String, [String])
    case partialRun(document: String, missing: [String], of: Int)
    case casesUnknown(document: String, [String])
    case casesNotPassed(document: String, [String])
    case inspectionsMissing(document: String, [String])
    case inspectionsDenied(document: String, [String])
    case assertionDiffers(document: String, assertion: String)
    case untestedDiffers(document: String)
    case verdictDiffers(document: String, stated: String, found: String)
    case documentDiffers(String)
    case otherEngine(stated: String, found: String)
    case engineIsTranscript
    case otherResults
    case transcriptDiffers
    case resultsDiffer(RecordedRun.Deviation)

    package var explanation: Bilingual { Bilingual("证书不予承认：", "the certificate is not accepted: ") + cause }
}
