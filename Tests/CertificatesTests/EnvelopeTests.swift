import Foundation
import Testing

@testable import Certificates

@Suite struct EnvelopeTests {
    /// The test vector of the DSSE specification (protocol.md, 1.0.0): ECDSA over P-256, *r* and *s* side by side.
    private static let specified = """
        {"payload": "aGVsbG8gd29ybGQ=",
         "payloadType": "http://example.com/HelloWorld",
         "signatures": [{"sig": "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA=="}]}
        """

    /// The specification's key, X and Y in hexadecimal behind the head of SubjectPublicKeyInfo.
    private static func specifiedKey() throws -> VerificationKey {
        let der = Data(
            hexadecimal: "3059301306072a8648ce3d020106082a8648ce3d030107034200"
                + "0467cd390f77aa359cb08c2235f652270493a9ed832b0abcc01f70954c0390d238"
                + "0c782bd54e269125a44f4433aff1432ce94e12bca73aa67ac80cea12608ddf74")
        return try VerificationKey(pem: PEMBlock(label: "PUBLIC KEY", bytes: der).text, file: "vector")
    }

    @Test func theSpecificationsVectorVerifies() throws {
        let envelope = try #require(Envelope(json: Data(Self.specified.utf8)))
        #expect(
            envelope.authenticated == Data("DSSEv1 29 http://example.com/HelloWorld 11 hello world".utf8))
        #expect(try envelope.signers(among: [Self.specifiedKey()]).count == 1)
        #expect(envelope.signers(among: [SigningKey(.p256).publicKey]).isEmpty)
    }

    @Test func theTypeIsSignedToo() throws {
        var envelope = try #require(Envelope(json: Data(Self.specified.utf8)))
        envelope.payloadType = "http://example.com/GoodbyeWorld"
        #expect(try envelope.signers(among: [Self.specifiedKey()]).isEmpty)
    }

    @Test("Lengths are those of bytes", arguments: [("", "", "DSSEv1 0  0 "), ("型", "数据", "DSSEv1 3 型 6 数据")])
    func authenticated(_ type: String, _ payload: String, _ expected: String) {
        #expect(Envelope(payload: Data(payload.utf8), payloadType: type).authenticated == Data(expected.utf8))
    }

    @Test(
        "Both alphabets of base64 are read, with padding or without",
        arguments: ["+/+/Pj8=", "-_-_Pj8=", "-_-_Pj8", "+/+/Pj8"])
    func base64(_ text: String) {
        #expect(Data(eitherBase64: text) == Data([0xFB, 0xFF, 0xBF, 0x3E, 0x3F]))
    }

    @Test("What is no base64 is refused", arguments: ["+_+/", "a", "a b=", "AA!A", "A"])
    func noBase64(_ text: String) {
        #expect(Data(eitherBase64: text) == nil)
    }

    @Test(
        "What is no envelope is refused",
        arguments: [
            "", "{}", "[]", "null", #"{"payload":"","payloadType":"x"}"#,
            #"{"payload":"*","payloadType":"x","signatures":[]}"#,
            #"{"payload":"","payloadType":"x","signatures":[{"sig":"*"}]}"#,
            #"{"payload":"","payloadType":3,"signatures":[]}"#, String(repeating: "[", count: 100_000),
        ])
    func noEnvelope(_ text: String) {
        #expect(Envelope(json: Data(text.utf8)) == nil)
    }

    @Test func tooManySignaturesAreNotLookedAt() throws {
        var envelope = Envelope(payload: Data(), payloadType: "x")
        envelope.signatures = Array(repeating: .init(bytes: Data(count: 64)), count: 65)
        #expect(Envelope(json: try envelope.encoded()) == nil)
    }

    @Test(arguments: KeyType.allCases)
    func aRoundTrip(_ type: KeyType) throws {
        let key = SigningKey(type)
        var envelope = Envelope(payload: Data("声明".utf8), payloadType: "text/plain")
        try envelope.sign(by: key)
        let read = try #require(Envelope(json: try envelope.encoded()))
        #expect(read == envelope)
        #expect(read.signers(among: [key.publicKey]) == [key.publicKey])
    }

    @Test func theHintDecidesNothing() throws {
        let (signer, other) = (SigningKey(.ed25519), SigningKey(.p256))
        var envelope = Envelope(payload: Data("x".utf8), payloadType: "y")
        try envelope.sign(by: signer)
        for hint in [other.publicKey.fingerprint, "", nil] as [String?] {
            envelope.signatures[0].keyID = hint
            #expect(envelope.signers(among: [other.publicKey, signer.publicKey]) == [signer.publicKey])
        }
    }

    @Test func aKeyThatSignedTwiceCountsOnce() throws {
        let key = SigningKey(.p256)
        var envelope = Envelope(payload: Data("x".utf8), payloadType: "y")
        try envelope.sign(by: key)
        try envelope.sign(by: key)
        #expect(envelope.signatures.count == 2)
        #expect(envelope.signers(among: [key.publicKey, key.publicKey]).count == 1)
    }
}

extension Data {
    /// The bytes that a text in hexadecimal stands for.
    init(hexadecimal text: String) {
        let digits = Array(text)
        self.init(
            stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...($0 + 1)]), radix: 16) })
    }
}
