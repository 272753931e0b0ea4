import ArgumentParser
import Certificates
import ConformanceReports
import Foundation
import Wording

/// By what a certificate is verified.
struct VerificationOptions: ParsableArguments {
    @Option(
        help: .init(
            phrase("所需的不同密钥签名数。", "How many different keys must have signed."), valueName: "n"))
    var threshold = 1

    @Option(
        help: .init(
            phrase(
                "与手头的引擎程序比对：程序文件，或运行时所用的命令。",
                "Compare with the engine at hand: its program, or the command it was run by."), valueName: "command"))
    var engine: String?

    @Option(
        help: .init(
            phrase("与出证所据的 results.json 比对，逐案重新判定。", "Compare with the results it was made from, judged anew."),
            valueName: "results"))
    var results: String?

    @Option(
        help: .init(
            phrase(
                "按这一时刻判断有效期，如 2026-03-05T08:00:00Z；省略则为现在。",
                "The moment of which to judge, such as 2026-03-05T08:00:00Z; now when left out."),
            valueName: "time"))
    var at: String?

    /// Verifies a certificate; a refusal is told, and ends the command.
    ///
    /// - Parameters:
    ///   - path: The certificate's file.
    ///   - keys: The files of the public keys that are trusted.
    ///   - folder: The suite's folder.
    func verified(_ path: String, keys: [String], suite folder: URL) async throws -> VerifiedCertificate {
        let trusted = try KeyFile.verification(keys)
        guard threshold >= 1, threshold <= Set(trusted).count else {
            throw UsageFault(
                "--threshold 应为 1 至所给密钥数（\(Set(trusted).count)）。",
                "--threshold should be 1 to the number of different keys given (\(Set(trusted).count)).")
        }
        let data = try InputFile.read(path, atMost: Envelope.maximumBytes)
        let program = try engine.map(digests)
        let compared = try results.map { name in
            let file = ResultsFile(name)
            let data = try InputFile.read(file.url.path, atMost: RunResults.largest)
            return (DigestSet(of: data), try RunResults(reading: data, file: file.url.relativePath))
        }
        do {
            let authentic = try AuthenticCertificate(
                data, keys: trusted, threshold: threshold, at: try moment())
            return try await VerifiedCertificate(authentic, suite: folder, engine: program, results: compared)
        } catch let refusal as CertificateRefusal {
            Console.complain(refusal.explanation[Console.language])
            throw ExitStatus.notConformant
        }
    }

    private func digests(of command: String) throws -> [DigestSet] {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let whole = DigestSet(ofFile: command).map { [$0] } ?? []
        let digests = whole + EngineFiles(command: command, searchPath: path).digests
        guard !digests.isEmpty else {
            throw UsageFault("没有程序 \(command)；请检查路径。", "there is no program \(command); check the path.")
        }
        return digests
    }

    private func moment() throws -> Date {
        guard let at else { return .now }
        guard let moment = try? Date(at, strategy: .iso8601) else {
            throw UsageFault(
                "--at 应写作 2026-03-05T08:00:00Z，却是“\(at)”。", "--at should be like 2026-03-05T08:00:00Z, but is “\(at)”.")
        }
        return moment
    }
}
