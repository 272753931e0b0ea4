/// A kind of signature that certificates may bear.
package enum KeyType: String, Sendable, Hashable, CaseIterable {
    /// Ed25519 (RFC 8032).
    case ed25519
    /// ECDSA over NIST P-256 with SHA-256 (FIPS 186-5).
    case p256
}
