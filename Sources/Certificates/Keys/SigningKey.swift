package import Crypto
package import Foundation

/// A private key that signs certificates.
package enum SigningKey: Sendable {
    case ed25519(Curve25519.Signing.PrivateKey)
    case p256(P256.Signing.PrivateKey)

    /// PKCS#8 of an Ed25519 key (RFC 8410) before its 32 bytes.
    static let ed25519Prefix = Data([
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
    ])

    /// Makes a new key.
    package init(_ type: KeyType) {
        switch type {
        case .ed25519: self = .ed25519(Curve25519.Signing.PrivateKey())
        case .p256: self = .p256(P256.Signing.PrivateKey())
        }
    }

    /// Reads a private key.
    ///
    /// - Parameters:
    ///   - pem: PKCS#8 in PEM; for P-256 also SEC 1 (`EC PRIVATE KEY`).
    ///   - file: The file's display name.
    package init(pem: String, file: String) throws(KeyFault) {
        let block = try PEMBlock(pem, file: file)
        switch block.label {
        case "PRIVATE KEY":
            if block.bytes.count == Self.ed25519Prefix.count + 32, block.bytes.starts(with: Self.ed25519Prefix),
                let key = try? Curve25519.Signing.PrivateKey(
                    rawRepresentation: block.bytes.dropFirst(Self.ed25519Prefix.count))
            {
                self = .ed25519(key)
            } else if let key = try? P256.Signing.PrivateKey(derRepresentation: block.bytes) {
                self = .p256(key)
            } else {
                throw KeyFault(code: .unknownKey, file: file)
            }
        case "EC PRIVATE KEY":
            guard let key = try? P256.Signing.PrivateKey(derRepresentation: block.bytes) else {
                throw KeyFault(code: .unknownKey, file: file)
            }
            self = .p256(key)
        case "PUBLIC KEY": throw KeyFault(code: .wantsPrivate, file: file)
        case "ENCRYPTED PRIVATE KEY": throw KeyFault(code: .encrypted, file: file)
        default: throw KeyFault(code: .unknownBlock(block.label), file: file)
        }
    }

    /// The key as PKCS#8 in PEM.
    package var pem: String {
        switch self {
        case .ed25519(let key):
            PEMBlock(label: "PRIVATE KEY", bytes: Self.ed25519Prefix + key.rawRepresentation).text
        case .p256(let key): PEMBlock(label: "PRIVATE KEY", bytes: key.derRepresentation).text
        }
    }

    package var publicKey: VerificationKey {
        switch self {
        case .ed25519(let key): .ed25519(key.publicKey)
        case .p256(let key): .p256(key.publicKey)
        }
    }

    /// The signature of bytes: 64 bytes for Ed25519, ASN.1 (DER) for P-256.
    package func signature(of bytes: Data) throws -> Data {
        switch self {
        case .ed25519(let key): try key.signature(for: bytes)
        case .p256(let key): try key.signature(for: bytes).derRepresentation
        }
    }
}
