package import Foundation

/// A DSSE envelope (github.com/secure-systems-lab/dsse, version 1.0): bytes, their type, and signatures of both.
package struct Envelope: Sendable, Hashable {
    package var payload: Data
    package var payloadType: String
    package var signatures: [Signature]

    package struct Signature: Sendable, Hashable {
        /// A hint that anyone can change; it words a refusal and decides nothing.
        package var keyID: String?
        package var bytes: Data

        package init(keyID: String? = nil, bytes: Data) {
            self.keyID = keyID
            self.bytes = bytes
        }
    }

    package init(payload: Data, payloadType: String, signatures: [Signature] = []) {
        self.payload = payload
        self.payloadType = payloadType
        self.signatures = signatures
    }

    /// What is signed (PAE, “pre-authentication encoding”).
    package var authenticated: Data {
        let type = Data(payloadType.utf8)
        return Data("DSSEv1 \(type.count) ".utf8) + type + Data(" \(payload.count) ".utf8) + payload
    }

    /// Adds a signature.
    package mutating func sign(by key: SigningKey) throws {
        signatures.append(
            Signature(keyID: key.publicKey.fingerprint, bytes: try key.signature(of: authenticated)))
    }

    /// The keys, each once, that have signed these very bytes.
    ///
    /// - Complexity: O(keys · signatures).
    package func signers(among keys: [VerificationKey]) -> [VerificationKey] {
        let authenticated = authenticated
        var found: [VerificationKey] = []
        for key in keys where !found.contains(key) {
            if signatures.contains(where: { key.isValid($0.bytes, of: authenticated) }) { found.append(key) }
        }
        return found
    }
}
