import ArgumentParser
import Certificates
import Foundation

struct Keygen: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "keygen",
            abstract: phrase(
                "生成签署证书的密钥：private-key.pem（仅本人可读）与 public-key.pem。",
                "Make a key to sign certificates: private-key.pem, which only you may read, and public-key.pem."))
    }

    @OptionGroup var languageOption: LanguageOption

    @Option(help: .init(phrase("密钥种类。", "The kind of key."), valueName: "ed25519|p256"))
    var type: KeyType = .ed25519

    @Option(help: .init(phrase("写入此文件夹，不覆盖已有文件。", "Write into this folder; no file is overwritten."), valueName: "dir"))
    var output: String

    static let privateName = "private-key.pem"
    static let publicName = "public-key.pem"

    func run() throws {
        let folder = try OutputFolder(output).url
        let (secret, open) = (folder.appending(path: Self.privateName), folder.appending(path: Self.publicName))
        guard !FileManager.default.fileExists(atPath: open.path) else {
            throw UsageFault(
                "\(open.relativePath) 已经存在，不予覆盖。", "\(open.relativePath) exists already and is not overwritten.")
        }
        let key = SigningKey(type)
        try NewFile.write(Data(key.pem.utf8), to: secret.path, mode: 0o600)
        try NewFile.write(Data(key.publicKey.pem.utf8), to: open.path, mode: 0o644)
        print(
            phrase(
                "私钥：\(secret.relativePath)（请妥善保管，勿交他人）\n公钥：\(open.relativePath)（交给验证者）\n公钥的 SHA-256：\(key.publicKey.fingerprint)",
                "Private key: \(secret.relativePath) (keep it to yourself)\nPublic key: \(open.relativePath) (for those who verify)\nSHA-256 of the public key: \(key.publicKey.fingerprint)"
            ))
    }
}

extension KeyType: ExpressibleByArgument {}

/// The files of keys that a command names.
enum KeyFile {
    /// No key has more bytes.
    private static let largest = 64 << 10

    /// Reads a private key; one that others may read is used with a warning.
    static func signing(_ path: String) throws -> SigningKey {
        let key = try SigningKey(pem: try InputFile.text(path, atMost: largest), file: path)
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if let mode = attributes?[.posixPermissions] as? Int, mode & 0o077 != 0 {
            Console.complain(
                phrase(
                    "注意：私钥 \(path) 他人可读；请执行 chmod 600。",
                    "Warning: others may read the private key \(path); chmod 600 it."))
        }
        return key
    }

    static func verification(_ paths: [String]) throws -> [VerificationKey] {
        try paths.map { try VerificationKey(pem: try InputFile.text($0, atMost: largest), file: $0) }
    }
}
