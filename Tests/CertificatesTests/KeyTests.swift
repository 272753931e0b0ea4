import Foundation
import Testing
import Wording

@testable import Certificates

@Suite struct KeyTests {
    @Test(arguments: KeyType.allCases)
    func keysAreReadAsTheyAreWritten(_ type: KeyType) throws {
        let key = SigningKey(type)
        let read = try SigningKey(pem: key.pem, file: "key")
        #expect(read.publicKey == key.publicKey)
        #expect(try VerificationKey(pem: key.publicKey.pem, file: "key") == key.publicKey)
        #expect(key.publicKey.isValid(try read.signature(of: Data("x".utf8)), of: Data("x".utf8)))
        #expect(!key.publicKey.isValid(try read.signature(of: Data("x".utf8)), of: Data("y".utf8)))
    }

    /// RFC 8032, 7.1, test 1: the secret key, its public key, and the signature of nothing.
    @Test func theVectorOfEd25519() throws {
        let secret = Data(hexadecimal: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
        let block = PEMBlock(label: "PRIVATE KEY", bytes: SigningKey.ed25519Prefix + secret)
        let key = try SigningKey(pem: block.text, file: "vector")
        #expect(
            key.publicKey.der.suffix(32).hexadecimal
                == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        let signature = Data(
            hexadecimal:
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        )
        #expect(key.publicKey.isValid(signature, of: Data()))
    }

    @Test("A signature of the wrong form is not valid", arguments: KeyType.allCases, [0, 1, 63, 64, 65, 72, 5_000])
    func wrongForms(_ type: KeyType, _ length: Int) {
        #expect(!SigningKey(type).publicKey.isValid(Data(count: length), of: Data()))
    }

    static let unusable: [(String, KeyFault.Code, KeyFault.Code)] = [
        ("", .notPEM, .notPEM), ("hello", .notPEM, .notPEM),
        ("-----BEGIN PUBLIC KEY-----\n****\n-----END PUBLIC KEY-----", .notPEM, .notPEM),
        ("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PRIVATE KEY-----", .notPEM, .notPEM),
        ("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", .unknownKey, .wantsPrivate),
        ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", .wantsPublic, .unknownKey),
        ("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----", .wantsPublic, .encrypted),
        (
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", .unknownBlock("CERTIFICATE"),
            .unknownBlock("CERTIFICATE")
        ),
        (
            SigningKey(.ed25519).pem + SigningKey(.ed25519).pem, .severalBlocks, .severalBlocks
        ),
    ]

    @Test("What is no key is refused", arguments: unusable)
    func unusableKeys(_ pem: String, _ asPublic: KeyFault.Code, _ asPrivate: KeyFault.Code) throws {
        #expect(throws: KeyFault(code: asPublic, file: "f")) { _ = try VerificationKey(pem: pem, file: "f") }
        #expect(throws: KeyFault(code: asPrivate, file: "f")) { _ = try SigningKey(pem: pem, file: "f") }
    }

    @Test func everyRefusalOfAKeyHasItsOwnWords() {
        let codes: [KeyFault.Code] = [
            .notPEM, .severalBlocks, .wantsPublic, .wantsPrivate, .encrypted, .unknownBlock("X"), .unknownKey,
        ]
        #expect(Set(codes.map { KeyFault(code: $0, file: "f").explanation.chinese }).count == codes.count)
        #expect(Set(codes.map { KeyFault(code: $0, file: "f").explanation.english }).count == codes.count)
    }
}
