import ArgumentParser
import Certificates
import ConformanceReports
import Foundation
import Wording

struct Verify: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: phrase(
                "离线验证证书：签名、有效期，并由手头的文件重新得出结论。",
                "Verify a certificate offline: signatures, validity, and the verdict derived anew from the documents at hand."
            ),
            discussion: phrase(
                "退出码：0 承认，1 不予承认并说明理由，2 用法或输入有误。",
                "Exit codes: 0 accepted, 1 not accepted, with the reason, 2 wrong usage or input."))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var options: VerificationOptions

    @Option(
        name: .customLong("key"),
        help: .init(phrase("所信任的公钥（PEM，可重复）。", "A public key that is trusted (PEM, repeatable)."), valueName: "file"))
    var keys: [String]

    @Option(
        help: .init(phrase("把可打印的证书页（HTML）写入此文件。", "Write a page to print (HTML) into this file."), valueName: "file"))
    var page: String?

    @Option(help: .init(phrase("把徽章（SVG）写入此文件。", "Write a badge (SVG) into this file."), valueName: "file"))
    var badge: String?

    @Argument(help: .init(phrase("证书（DSSE 信封）。", "The certificate (a DSSE envelope)."), valueName: "certificate"))
    var certificate: String

    func run() async throws {
        let verified = try await options.verified(certificate, keys: keys, suite: try common.suiteFolder())
        print(CertificateSummary(verified, language: Console.language).rendered())
        if let page { try write(CertificatePage(verified).encoded(), to: page) }
        if let badge { try write(CertificateBadge(verified, language: Console.language).encoded(), to: badge) }
    }

    private func write(_ data: Data, to path: String) throws {
        let file = URL(filePath: path)
        let written = try OutputFolder(file.deletingLastPathComponent().relativePath).write(
            data, to: file.lastPathComponent)
        print(phrase("已写入 \(written)。", "Written: \(written)."))
    }
}
