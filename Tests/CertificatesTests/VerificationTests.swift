import ConformanceReports
import EngineAdapters
import Foundation
import Testing
import Wording

@testable import Certificates

@Suite struct VerificationTests {
    @Test(arguments: KeyType.allCases)
    func whatIsCertifiedIsVerified(_ type: KeyType) async throws {
        let issued = try await Issued.value()
        let key = SigningKey(type)
        let data = try Issued.signed(issued.certification.conformance, by: [key])
        let verified = try await Issued.verify(
            data, keys: [key.publicKey],
            engine: [DigestSet(of: Data()), DigestSet(sha256: String(repeating: "5a", count: 32))],
            results: (DigestSet(of: issued.file), issued.results))
        #expect(verified.statement == issued.certification.conformance)
        #expect(verified.signers == [key.publicKey])
        #expect(verified.notes.isEmpty)
        #expect(verified.predicate.documents.map(\.id) == [Issued.document])
    }

    @Test("Every tampering with a document is refused, though its signer signed it", arguments: Tampering.ofDocuments)
    func documents(_ tampering: Tampering) async throws { try await expectRefusal(tampering) }

    @Test(
        "Every tampering with the statement is refused, though its signer signed it", arguments: Tampering.ofStatements)
    func statements(_ tampering: Tampering) async throws { try await expectRefusal(tampering) }

    private func expectRefusal(_ tampering: Tampering) async throws {
        var statement = try await Issued.value().certification.conformance
        tampering.change(&statement)
        let data = try Issued.signed(statement)
        let refusal = try #require(await refusal { _ = try await Issued.verify(data) })
        #expect(tampering.isExpected(refusal), "\(refusal)")
    }

    /// What is refused, or nil when nothing is.
    private func refusal(_ body: () async throws -> Void) async throws -> CertificateRefusal? {
        do {
            try await body()
            return nil
        } catch let refusal as CertificateRefusal {
            return refusal
        }
    }

    @Test func anyAlteredByteOfThePayloadIsRefused() async throws {
        let issued = try await Issued.value()
        var envelope = try issued.certification.conformance.envelope()
        try envelope.sign(by: Issued.key)
        for place in stride(from: 0, to: envelope.payload.count, by: envelope.payload.count / 40) {
            var altered = envelope
            altered.payload[place] ^= 1
            let data = try altered.encoded()
            #expect(throws: CertificateRefusal.altered) {
                _ = try AuthenticCertificate(data, keys: [Issued.key.publicKey], at: Issued.later)
            }
        }
        envelope.signatures[0].bytes[10] ^= 1
        let data = try envelope.encoded()
        #expect(throws: CertificateRefusal.altered) {
            _ = try AuthenticCertificate(data, keys: [Issued.key.publicKey], at: Issued.later)
        }
    }

    @Test func anUnknownKeyIsRefused() async throws {
        let data = try Issued.signed(try await Issued.value().certification.conformance)
        #expect(throws: CertificateRefusal.unknownKey) {
            _ = try AuthenticCertificate(data, keys: [SigningKey(.ed25519).publicKey], at: Issued.later)
        }
        #expect(throws: CertificateRefusal.unknownKey) {
            _ = try AuthenticCertificate(data, keys: [], at: Issued.later)
        }
    }

    @Test(
        "It is valid from its first moment to before its last",
        arguments: [(-1, false), (0, true), (30 * 86_400 - 1, true), (30 * 86_400, false)])
    func validity(_ seconds: Int, _ isValid: Bool) async throws {
        let data = try Issued.signed(try await Issued.value().certification.conformance)
        let moment = Issued.start.addingTimeInterval(Double(seconds))
        let found = try await refusal {
            _ = try AuthenticCertificate(data, keys: [Issued.key.publicKey], at: moment)
        }
        switch found {
        case nil: #expect(isValid)
        case .notYetValid: #expect(!isValid && seconds < 0)
        case .expired: #expect(!isValid && seconds > 0)
        default: Issue.record("\(String(describing: found))")
        }
    }

    @Test func aThresholdAsksForDifferentKeys() async throws {
        let statement = try await Issued.value().certification.conformance
        let laboratory = SigningKey(.p256)
        let keys = [Issued.key.publicKey, laboratory.publicKey]
        let twice = try Issued.signed(statement, by: [Issued.key, Issued.key])
        #expect(throws: CertificateRefusal.thresholdNotMet(found: 1, wanted: 2)) {
            _ = try AuthenticCertificate(twice, keys: keys + keys, threshold: 2, at: Issued.later)
        }
        let both = try Issued.signed(statement, by: [Issued.key, laboratory])
        #expect(try await Issued.verify(both, keys: keys, threshold: 2).signers.count == 2)
        #expect(try AuthenticCertificate(both, keys: [laboratory.publicKey], at: Issued.later).signers.count == 1)
    }

    @Test func anotherEngineIsRefused() async throws {
        let statement = try await Issued.value().certification.conformance
        let other = DigestSet(of: Data("another program".utf8))
        let found = try await refusal { _ = try await Issued.verify(try Issued.signed(statement), engine: [other]) }
        #expect(found == .otherEngine(stated: String(repeating: "5a", count: 32), found: other.sha256))
        var swapped = statement
        swapped.subject[0].digest = other
        let data = try Issued.signed(swapped)
        let original = DigestSet(sha256: String(repeating: "5a", count: 32))
        let second = try await refusal { _ = try await Issued.verify(data, engine: [original]) }
        #expect(second == .otherEngine(stated: other.sha256, found: original.sha256))
    }

    @Test func aRemoteEngineIsNamedByItsTranscript() async throws {
        let suite = try Issued.suite()
        var results = try await Issued.value().results
        results.engine.digest = nil
        let file = try results.encoded()
        let certification = try await Certification(
            of: results, file: file, in: suite, answers: try Issued.answers(suite),
            from: Issued.start, validDays: 1)
        let statement = certification.conformance
        #expect(statement.predicate.engine.identifiedBy == .transcript)
        #expect(statement.subject[0].digest == Transcript(of: results).digest)
        let data = try Issued.signed(statement)
        _ = try await Issued.verify(data, results: (DigestSet(of: file), results))
        let found = try await refusal { _ = try await Issued.verify(data, engine: [DigestSet(of: Data())]) }
        #expect(found == .engineIsTranscript)
        var swapped = statement
        swapped.subject[0].digest = DigestSet(of: Data())
        let second = try await refusal { _ = try await Issued.verify(try Issued.signed(swapped)) }
        #expect(second == .subjectUnclear)
    }

    @Test func otherResultsAreRefused() async throws {
        let issued = try await Issued.value()
        let data = try Issued.signed(issued.certification.conformance)
        let first = try await refusal {
            _ = try await Issued.verify(data, results: (DigestSet(of: Data()), issued.results))
        }
        #expect(first == .otherResults)
        var changed = issued.results
        changed.cases[0].answer = "{}"
        let second = try await refusal {
            _ = try await Issued.verify(data, results: (DigestSet(of: issued.file), changed))
        }
        #expect(second == .transcriptDiffers)
        // A signer who states the transcript of wrong answers is found out by judging them anew.
        var statement = issued.certification.conformance
        statement.predicate.run.transcript = Transcript(of: changed).digest
        let forged = try Issued.signed(statement)
        let third = try await refusal {
            _ = try await Issued.verify(forged, results: (DigestSet(of: issued.file), changed))
        }
        #expect(third == .resultsDiffer(.init(caseID: changed.cases[0].id, kind: .unreadable)))
    }

    @Test func anAmendedTextMakesOldCertificatesVoid() async throws {
        let data = try Issued.signed(try await Issued.value().certification.conformance)
        let copy = try SuiteCopy()
        _ = try await Issued.verify(data, suite: copy.folder)
        try copy.append("\n", to: "Documents/\(Issued.document)/source.txt")
        let found = try await refusal { _ = try await Issued.verify(data, suite: copy.folder) }
        guard case .olderText(Issued.document, _, _) = found else {
            Issue.record("\(String(describing: found))")
            return
        }
    }

    @Test func changedCasesMakeOldCertificatesVoidAndSharedFilesDoNot() async throws {
        let data = try Issued.signed(try await Issued.value().certification.conformance)
        let copy = try SuiteCopy()
        try copy.append("<!-- shared -->\n", to: "Documents/identities.xml")
        // Where the proof was current, it is no longer, and that is a note of its own.
        let isProved = try await Issued.value().certification.conformance.predicate.documents[0].proof == "current"
        #expect(try await Issued.verify(data, suite: copy.folder).notes.count == (isProved ? 2 : 1))
        try copy.append("<!-- changed -->\n", to: "Cases/\(Issued.document)/5-1.xml")
        let found = try await refusal { _ = try await Issued.verify(data, suite: copy.folder) }
        #expect(found == .otherMaterial(document: Issued.document))
    }

    @Test func whatIsNoCertificateIsRefused() async throws {
        let testResult = try await Issued.value().certification.testResult
        func refused(_ type: String, _ payload: Data) throws -> CertificateRefusal? {
            var envelope = Envelope(payload: payload, payloadType: type)
            try envelope.sign(by: Issued.key)
            let data = try envelope.encoded()
            do throws(CertificateRefusal) {
                _ = try AuthenticCertificate(data, keys: [Issued.key.publicKey], at: Issued.later)
                return nil
            } catch { return error }
        }
        let type = StatementHead.payloadType
        let head = #"{"_type":"https://in-toto.io/Statement/v1","predicateType":"\#(Conformance.predicateType)"}"#
        #expect(try refused("text/plain", Data()) == .otherPayload("text/plain"))
        #expect(try refused(type, Data("{}".utf8)) == .notStatement)
        #expect(try refused(type, Data(#"{"_type":"x","predicateType":"y"}"#.utf8)) == .notStatement)
        #expect(try refused(type, testResult.encoded()) == .notCertificate(TestResult.predicateType))
        #expect(try refused(type, Data(head.utf8)) == .damaged)
    }

    @Test func everyRefusalHasItsOwnSentence() {
        let (id, list) = ("d", ["a"])
        let all: [CertificateRefusal] = [
            .notEnvelope, .altered, .unknownKey, .thresholdNotMet(found: 1, wanted: 2), .otherPayload("x"),
            .notStatement, .notCertificate("x"), .unknownVersion("x"), .damaged, .subjectUnclear, .validityUnclear,
            .expired("x"), .notYetValid("x"), .unknownRule("x"), .nothingCertified, .claimedMissing(list),
            .noSuchDocument(id), .olderText(document: id, stated: "x", found: "y"), .otherMaterial(document: id),
            .otherReadings(id), .assertionsMissing(document: id, list), .assertionsUnknown(document: id, list),
            .partialRun(document: id, missing: list, of: 2), .casesUnknown(document: id, list),
            .casesNotPassed(document: id, list), .inspectionsMissing(document: id, list),
            .inspectionsDenied(document: id, list), .assertionDiffers(document: id, assertion: "a"),
            .untestedDiffers(document: id), .verdictDiffers(document: id, stated: "x", found: "y"),
            .documentDiffers(id), .otherEngine(stated: "x", found: "y"), .engineIsTranscript, .otherResults,
            .transcriptDiffers, .resultsDiffer(.init(caseID: "a", kind: .unknown)),
        ]
        #expect(Set(all.map(\.explanation.chinese)).count == all.count)
        #expect(Set(all.map(\.explanation.english)).count == all.count)
        #expect(!all.contains { $0.explanation.chinese.contains("原因不明") })
    }
}
