package import Crypto
package import Foundation

/// A public key by which certificates are verified.
package enum VerificationKey: Sendable {
    case ed25519(Curve25519.Signing.PublicKey)
    case p256(P256.Signing.PublicKey)

    /// SubjectPublicKeyInfo of an Ed25519 key (RFC 8410) before its 32 bytes.
    static let ed25519Prefix = Data([0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00])

    /// Reads a public key.
    ///
    /// - Parameters:
    ///   - pem: SubjectPublicKeyInfo in PEM.
    ///   - file: The file's display name.
    package init(pem: String, file: String) throws(KeyFault) {
        let block = try PEMBlock(pem, file: file)
        switch block.label {
        case "PUBLIC KEY":
            if block.bytes.count == Self.ed25519Prefix.count + 32, block.bytes.starts(with: Self.ed25519Prefix),
                let key = try? Curve25519.Signing.PublicKey(
                    rawRepresentation: block.bytes.dropFirst(Self.ed25519Prefix.count))
            {
                self = .ed25519(key)
            } else if let key = try? P256.Signing.PublicKey(derRepresentation: block.bytes) {
                self = .p256(key)
            } else {
                throw KeyFault(code: .unknownKey, file: file)
            }
        case "PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY":
            throw KeyFault(code: .wantsPublic, file: file)
        default: throw KeyFault(code: .unknownBlock(block.label), file: file)
        }
    }

    /// The key as SubjectPublicKeyInfo in DER.
    package var der: Data {
        switch self {
        case .ed25519(let key): Self.ed25519Prefix + key.rawRepresentation
        case .p256(let key): key.derRepresentation
        }
    }

    /// The key as SubjectPublicKeyInfo in PEM.
    package var pem: String { PEMBlock(label: "PUBLIC KEY", bytes: der).text }

    /// The SHA-256 of the key in DER, in hexadecimal; it names a key, and proves nothing.
    package var fingerprint: String { Data(SHA256.hash(data: der)).hexadecimal }

    /// Whether a signature is this key's, of these very bytes.
    ///
    /// - Parameters:
    ///   - signature: 64 bytes for Ed25519; ASN.1 (DER) or *r* and *s* of 32 bytes each for P-256.
    ///   - bytes: What was signed.
    package func isValid(_ signature: Data, of bytes: Data) -> Bool {
        switch self {
        case .ed25519(let key): return key.isValidSignature(signature, for: bytes)
        case .p256(let key):
            let forms = [
                try? P256.Signing.ECDSASignature(derRepresentation: signature),
                try? P256.Signing.ECDSASignature(rawRepresentation: signature),
            ]
            return forms.contains { $0.map { key.isValidSignature($0, for: bytes) } ?? false }
        }
    }
}

extension VerificationKey: Hashable {
    package static func == (left: VerificationKey, right: VerificationKey) -> Bool { left.der == right.der }
    package func hash(into hasher: inout Hasher) { hasher.combine(der) }
}

extension Data {
    /// The bytes in hexadecimal, two digits each.
    package var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
