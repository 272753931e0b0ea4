import ArgumentParser
import Certificates
import ConformanceReports
import Foundation
import Wording

struct Countersign: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "countersign",
            abstract: phrase(
                "验证后为证书加签（如检测机构）；验证者以 --threshold 2 要求两方签名。",
                "Add a signature to a certificate, such as a laboratory's, after verifying it; --threshold 2 asks for both."
            ))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var options: VerificationOptions

    @Option(help: .init(phrase("加签用的私钥（PEM）。", "The private key to sign by (PEM)."), valueName: "file"))
    var key: String

    @Option(
        name: .customLong("trusted"),
        help: .init(
            phrase(
                "原签名者的公钥（PEM，可重复）；先以此验证。",
                "The earlier signer's public key (PEM, repeatable), by which it is verified first."),
            valueName: "file"))
    var trusted: [String]

    @Option(
        help: .init(
            phrase("写入此文件；省略则改写原文件。", "Write this file; the certificate itself when left out."), valueName: "file"))
    var output: String?

    @Argument(help: .init(phrase("证书（DSSE 信封）。", "The certificate (a DSSE envelope)."), valueName: "certificate"))
    var certificate: String

    func run() async throws {
        let signing = try KeyFile.signing(key)
        let verified = try await options.verified(certificate, keys: trusted, suite: try common.suiteFolder())
        let data = try InputFile.read(certificate, atMost: Envelope.maximumBytes)
        guard DigestSet(of: data) == verified.fileDigest, var envelope = Envelope(json: data) else {
            throw UsageFault("\(certificate) 在验证期间被改动。", "\(certificate) was changed while it was verified.")
        }
        guard envelope.signers(among: [signing.publicKey]).isEmpty else {
            throw UsageFault("这把密钥已经签过这份证书。", "this key has signed the certificate already.")
        }
        try envelope.sign(by: signing)
        let file = URL(filePath: output ?? certificate)
        let written = try OutputFolder(file.deletingLastPathComponent().relativePath).write(
            try envelope.encoded(), to: file.lastPathComponent)
        print(CertificateSummary(verified, language: Console.language).rendered())
        print(
            phrase(
                "已加签，共 \(envelope.signatures.count) 个签名：\(written)",
                "Signed; it bears \(envelope.signatures.count) signatures: \(written)")
        )
    }
}
