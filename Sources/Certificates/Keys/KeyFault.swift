package import Wording

/// Why a file holds no key that can be used.
package struct KeyFault: ExplainedError, Hashable {
    package var code: Code
    /// The file's display name.
    package var file: String

    package enum Code: Sendable, Hashable {
        case notPEM
        /// There is more than one block.
        case severalBlocks
        /// A private key stands where a public one is wanted, or the other way round.
        case wantsPublic, wantsPrivate
        case encrypted
        /// A block of another kind, by its label.
        case unknownBlock(String)
        /// A key of another algorithm, or a damaged one.
        case unknownKey
    }

    package var explanation: Bilingual {
        switch code {
        case .notPEM:
            .init(
                "\(file) 不是 PEM 格式的密钥；请用 conform keygen 生成。", "\(file) holds no key in PEM; make one by conform keygen."
            )
        case .severalBlocks:
            .init("\(file) 含有几个 PEM 块；请每个文件只放一把密钥。", "\(file) holds several PEM blocks; keep one key a file.")
        case .wantsPublic:
            .init(
                "\(file) 是私钥；这里要公钥，请勿交出私钥。",
                "\(file) is a private key; give the public key, and keep the private one to yourself.")
        case .wantsPrivate:
            .init("\(file) 是公钥；签名要用私钥。", "\(file) is a public key; signing needs the private key.")
        case .encrypted:
            .init(
                "\(file) 是加密的私钥，无法读取；请先解密（openssl pkey -in … -out …）。",
                "\(file) is an encrypted private key, which cannot be read; decrypt it first (openssl pkey -in … -out …)."
            )
        case .unknownBlock(let label):
            .init(
                "\(file) 是“\(label)”，不是密钥；要 PRIVATE KEY 或 PUBLIC KEY。",
                "\(file) is a “\(label)” and no key; a PRIVATE KEY or PUBLIC KEY is wanted.")
        case .unknownKey:
            .init(
                "\(file) 中的密钥已损坏，或不是 Ed25519、P-256 密钥。", "the key in \(file) is damaged, or neither Ed25519 nor P-256.")
        }
    }
}
