import ArgumentParser
import Certificates
import ConformanceReports
import ConformanceRun
import Foundation
import Wording
import PolicyDocuments

struct Certify: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "certify",
            abstract: phrase(
                "由完整运行的 results.json 签署证书；不完整则说明缺什么。",
                "Sign a certificate of the results of a whole run, or say what is missing."),
            discussion: phrase(
                "写出 \(CertificateFile.certificate)（本套件的声明）与 \(CertificateFile.testResult)（in-toto test-result v0.1），均为 DSSE 信封。答案由手头的测试集重新判定。退出码：0 已签署，1 不能出证，2 用法或输入有误。",
                "Writes \(CertificateFile.certificate) (our own statement) and \(CertificateFile.testResult) (in-toto test-result v0.1), both DSSE envelopes. The answers are judged anew by the suite at hand. Exit codes: 0 signed, 1 refused, 2 wrong usage or input."
            ))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var inspectionOptions: InspectionOptions

    @Option(help: .init(phrase("签名用的私钥（PEM）。", "The private key to sign by (PEM)."), valueName: "file"))
    var key: String

    @Option(help: .init(phrase("有效天数，1 至 3650。", "Days of validity, 1 to 3650."), valueName: "n"))
    var validDays = 365

    @Option(
        help: .init(
            phrase("写入此文件夹；省略则写在结果旁边。", "Write into this folder; beside the results when left out."), valueName: "dir"))
    var output: String?

    @Argument(
        help: .init(phrase("results.json，或它所在的文件夹。", "The file results.json, or its folder."), valueName: "results"))
    var results: String

    func run() async throws {
        let signing = try KeyFile.signing(key)
        let file = ResultsFile(results)
        let data = try InputFile.read(file.url.path, atMost: RunResults.largest)
        let found = try RunResults(reading: data, file: file.url.relativePath)
        let folder = try common.suiteFolder()
        let suite = try Suite(folder: folder, documents: found.documents.map(\.id))
        let answers = try inspectionOptions.answers(of: suite, in: folder)
        let certification: Certification
        do {
            certification = try await Certification(
                of: found, file: data, in: suite, answers: answers, from: .now,
                validDays: validDays)
        } catch let refusal as CertificationRefusal {
            Console.complain(refusal.explanation[Console.language])
            throw ExitStatus.notConformant
        }
        var certificate = try certification.conformance.envelope()
        try certificate.sign(by: signing)
        var testResult = try certification.testResult.envelope()
        try testResult.sign(by: signing)
        let target = try OutputFolder(output ?? file.url.deletingLastPathComponent().relativePath)
        let path = try target.write(try certificate.encoded(), to: CertificateFile.certificate)
        let other = try target.write(try testResult.encoded(), to: CertificateFile.testResult)
        let predicate = certification.conformance.predicate
        let documents = predicate.documents.map(\.id).joined(separator: phrase("、", ", "))
        let untested = predicate.documents.map(\.untested.count).reduce(0, +)
        print(
            phrase(
                "证书写入 \(path)，test-result 写入 \(other)。\n符合：\(documents)；至 \(predicate.validity.until)。另有 \(untested) 项未经测试，证书中逐项列出。",
                "The certificate is in \(path), the test-result in \(other).\nConformant: \(documents); until \(predicate.validity.until). \(untested) items are untested and listed in it."
            ).harmless)
        if predicate.engine.identifiedBy == .transcript {
            print(
                phrase(
                    "引擎程序不在手头：证书的对象是本次问答记录的摘要。",
                    "The engine's program was not at hand: the certificate's subject is the digest of the transcript."))
        }
    }
}

/// The names of the files that hold certificates.
enum CertificateFile {
    static let certificate = "certificate.dsse.json"
    static let testResult = "test-result.dsse.json"
}
