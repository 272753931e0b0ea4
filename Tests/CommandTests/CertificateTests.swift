import Foundation
import Testing

@Suite struct CertificateTests {
    /// A folder with a whole run of one document, a filled-in form, and two keys.
    private final class Desk: Sendable {
        let folder: URL

        init() async throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            _ = try await run("run", "--document", "jinan-2022-14", "--output", path("results"))
            _ = try await run("inspect", "init", "--document", "jinan-2022-14", "--output", path("blank.xml"))
            let blank = try String(contentsOf: folder.appending(path: "blank.xml"), encoding: .utf8)
            let answer = #"value="yes" date="2026-01-05" role="科长" evidence="文号1" reason="""#
            let filled = blank.replacing(#"value="" date="" role="" evidence="" reason="""#, with: answer)
            try filled.write(to: folder.appending(path: "filled.xml"), atomically: true, encoding: .utf8)
            _ = try await run("keygen", "--output", path("vendor"))
            _ = try await run("keygen", "--type", "p256", "--output", path("laboratory"))
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        func path(_ name: String) -> String { folder.appending(path: name).path }

        func run(_ arguments: String...) async throws -> CommandLineRun { try await CommandLineRun(arguments) }

        /// Replaces a text of a file, which must hold it.
        func replace(_ text: String, by other: String, in name: String) throws {
            let file = folder.appending(path: name)
            let found = try String(contentsOf: file, encoding: .utf8)
            try #require(found.contains(text))
            try found.replacing(text, with: other).write(to: file, atomically: true, encoding: .utf8)
        }
    }

    @Test func fromAKeyToACountersignedCertificate() async throws {
        let desk = try await Desk()
        let (secret, open) = (desk.path("vendor/private-key.pem"), desk.path("vendor/public-key.pem"))
        let certificate = desk.path("results/certificate.dsse.json")

        let refused = try await desk.run("certify", desk.path("results"), "--key", secret)
        #expect(refused.status == 1)
        #expect(refused.complaint.contains("6 项检查尚无答复"), "\(refused.complaint)")
        #expect(!FileManager.default.fileExists(atPath: certificate))

        let certified = try await desk.run(
            "certify", desk.path("results"), "--key", secret, "--inspection", desk.path("filled.xml"))
        #expect(certified.status == 0, "\(certified.complaint)")
        #expect(certified.complaint.isEmpty)

        let verified = try await desk.run(
            "verify", certificate, "--key", open, "--results", desk.path("results"), "--page", desk.path("page.html"),
            "--badge", desk.path("badge.svg"))
        #expect(verified.status == 0, "\(verified.complaint)")
        #expect(verified.output.contains("证书有效。") && verified.output.hasPrefix("未经测试："))
        #expect(try String(contentsOf: desk.folder.appending(path: "page.html"), encoding: .utf8).contains("自述"))
        #expect(try String(contentsOf: desk.folder.appending(path: "badge.svg"), encoding: .utf8).contains("<svg"))

        let other = desk.path("laboratory/public-key.pem")
        let alone = try await desk.run("verify", certificate, "--key", open, "--key", other, "--threshold", "2")
        #expect(alone.status == 1 && alone.complaint.contains("需要 2 把不同密钥的签名"))
        let laboratory = desk.path("laboratory/private-key.pem")
        let signed = try await desk.run("countersign", certificate, "--trusted", open, "--key", laboratory)
        #expect(signed.status == 0, "\(signed.complaint)")
        let both = try await desk.run("verify", certificate, "--key", open, "--key", other, "--threshold", "2")
        #expect(both.status == 0, "\(both.complaint)")
        let again = try await desk.run("countersign", certificate, "--trusted", open, "--key", laboratory)
        #expect(again.status == 2 && again.complaint.contains("已经签过"))
    }

    @Test func theCommandTellsWhyItRefuses() async throws {
        let desk = try await Desk()
        let (secret, open) = (desk.path("vendor/private-key.pem"), desk.path("vendor/public-key.pem"))
        let certificate = desk.path("results/certificate.dsse.json")
        _ = try await desk.run(
            "certify", desk.path("results"), "--key", secret, "--inspection", desk.path("filled.xml"))

        let late = try await desk.run("verify", certificate, "--key", open, "--at", "2999-01-01T00:00:00Z")
        #expect(late.status == 1 && late.complaint.contains("过期"))
        let early = try await desk.run("verify", certificate, "--key", open, "--at", "1999-01-01T00:00:00Z")
        #expect(early.status == 1 && early.complaint.contains("才生效"))
        let stranger = try await desk.run("verify", certificate, "--key", desk.path("laboratory/public-key.pem"))
        #expect(stranger.status == 1 && stranger.complaint.contains("没有一个签名"))
        let engine = try await desk.run("verify", certificate, "--key", open, "--engine", CommandLineRun.binary.path)
        #expect(engine.status == 1, "\(engine.complaint)")
        let kind = try await desk.run("verify", desk.path("results/test-result.dsse.json"), "--key", open)
        #expect(kind.status == 1 && kind.complaint.contains("test-result"))

        let amended = try SuiteCopy()
        try amended.replace("8万元", by: "9万元", in: "Documents/jinan-2022-14/source.txt")
        let old = try await CommandLineRun(["verify", certificate, "--key", open], environment: amended.environment)
        #expect(old.status == 1 && old.complaint.contains("另一文本") && old.complaint.contains("jinan-2022-14"))

        try desk.replace(#""payload" : "e"#, by: #""payload" : "f"#, in: "results/certificate.dsse.json")
        let altered = try await desk.run("verify", certificate, "--key", open)
        #expect(altered.status == 1 && altered.complaint.contains("被改动"))
    }

    @Test func aSwappedEngineIsRefused() async throws {
        let desk = try await Desk()
        // The digest of the program, which is a file that holds the word “program”.
        let digest = "1310ca2c8932dbd118668bd97442558a3e1f546b5e15c69699dfbd6024f548d8"
        try desk.replace(
            #""transport" : "in-process""#, by: #""digest" : "\#(digest)", "transport" : "in-process""#,
            in: "results/results.json")
        for (name, content) in [("engine", "program"), ("other", "another program")] {
            try Data(content.utf8).write(to: desk.folder.appending(path: name))
        }
        let certified = try await desk.run(
            "certify", desk.path("results"), "--key", desk.path("vendor/private-key.pem"), "--inspection",
            desk.path("filled.xml"))
        #expect(certified.status == 0, "\(certified.complaint)")
        let (certificate, open) = (desk.path("results/certificate.dsse.json"), desk.path("vendor/public-key.pem"))
        let same = try await desk.run("verify", certificate, "--key", open, "--engine", desk.path("engine"))
        #expect(same.status == 0 && same.output.contains("程序摘要：\(digest)"), "\(same.complaint)")
        let other = try await desk.run("verify", certificate, "--key", open, "--engine", desk.path("other"))
        #expect(other.status == 1 && other.complaint.contains("另一引擎"))
        let none = try await desk.run("verify", certificate, "--key", open, "--engine", desk.path("none"))
        #expect(none.status == 2 && none.complaint.contains(desk.path("none")))
    }

    @Test func aPrivateKeyIsOnesOwnAndNeverOverwritten() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try await CommandLineRun(["keygen", "--output", folder.path]).status == 0)
        let secret = folder.appending(path: "private-key.pem")
        let mode = try FileManager.default.attributesOfItem(atPath: secret.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let before = try Data(contentsOf: secret)
        let second = try await CommandLineRun(["keygen", "--output", folder.path])
        #expect(second.status == 2 && second.complaint.contains("不予覆盖"))
        try FileManager.default.removeItem(at: folder.appending(path: "public-key.pem"))
        let third = try await CommandLineRun(["keygen", "--output", folder.path])
        #expect(third.status == 2 && third.complaint.contains("private-key.pem"))
        #expect(try Data(contentsOf: secret) == before)
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "public-key.pem").path))
    }

    @Test func aPartialRunIsNotCertified() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "partial-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try await CommandLineRun(
            ["run", "--document", "jinan-2022-14", "--case", "jinan.5-1.*", "--output", folder.path])
        _ = try await CommandLineRun(["keygen", "--output", folder.path])
        let certified = try await CommandLineRun(
            ["certify", folder.path, "--key", folder.appending(path: "private-key.pem").path, "--language", "en"])
        #expect(certified.status == 1 && certified.complaint.contains("a partial run"), "\(certified.complaint)")
    }

    @Test func answersOfPersonsAreShownAsAttested() async throws {
        let desk = try await Desk()
        try desk.replace(
            #"value="yes" date="2026-01-05" role="科长" evidence="文号1" reason="""#,
            by: #"value="no" date="2026-01-05" role="科长" evidence="" reason="资金未到位""#, in: "filled.xml")
        let run = try await desk.run(
            "run", "--document", "jinan-2022-14", "--inspection", desk.path("filled.xml"), "--output", desk.path("no"))
        #expect(run.status == 0, "a person's word makes no engine wrong")
        #expect(run.output.contains("自述不符合 6 项（未经测试）"), "\(run.output.suffix(400))")
        let text = try String(contentsOf: desk.folder.appending(path: "no/results.json"), encoding: .utf8)
        #expect(text.contains("资金未到位") && text.contains(#""denied""#))
        let certified = try await desk.run("certify", desk.path("no"), "--key", desk.path("vendor/private-key.pem"))
        #expect(certified.status == 1 && certified.complaint.contains("6 项检查自述不符合"))
        let report = try await desk.run(
            "report", desk.path("results"), "--inspection", desk.path("filled.xml"), "--format", "junit", "--output",
            desk.path("told"))
        #expect(report.status == 0, "\(report.complaint)")
        let files = try FileManager.default.contentsOfDirectory(atPath: desk.path("told"))
        let told = try files.map { try String(contentsOf: desk.folder.appending(path: "told/\($0)"), encoding: .utf8) }
        #expect(told.contains { $0.contains("由人答复（no），不是测试") })
    }

    @Test(
        "Wrong usage ends with 2 and names the file",
        arguments: [
            (["verify", "/nowhere.json", "--key", "/nowhere.pem"], "/nowhere.pem"),
            (["certify", "/nowhere", "--key", "/nowhere.pem"], "/nowhere.pem"),
            (["verify", "/dev/null", "--key", "/dev/null"], "/dev/null"),
            (["run", "--inspection", "/nowhere.xml"], "/nowhere.xml"),
            (["inspect", "init", "--output", "/proc/nowhere.xml"], "/proc/nowhere.xml"),
            (["keygen", "--output", "/proc/nowhere"], "/proc/nowhere"),
            (["keygen", "--type", "rsa", "--output", "/tmp"], "rsa"),
        ])
    func wrongUsage(_ arguments: [String], _ hint: String) async throws {
        let run = try await CommandLineRun(arguments)
        #expect(run.status == 2, "\(run.output)")
        #expect(run.complaint.contains(hint), "\(run.complaint)")
    }
}
