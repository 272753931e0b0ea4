import EngineAdapters
import Foundation
import MedicalAssistance
import Testing
import Wording

extension OutsideEngineTests {
    /// An engine that does not start, or does not shake hands.
    struct BadStart: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let command: String
        let kind: EngineFault.Kind
        /// What both sentences must name.
        let hint: String

        init(_ description: String, _ command: String, _ kind: EngineFault.Kind, _ hint: String) {
            testDescription = description
            self.command = command
            self.kind = kind
            self.hint = hint
        }

        init(mode: String, _ kind: EngineFault.Kind, _ hint: String) {
            self.init(mode, "/bin/sh '\(Misbehaving.script)' \(mode)", kind, hint)
        }

        static let all: [BadStart] = [
            .init("not found", "/nowhere/engine", .unreachable, "/nowhere/engine"),
            .init("not found on PATH", "no-such-engine --fast", .unreachable, "no-such-engine"),
            .init("not executable", "/etc/passwd", .unreachable, "/etc/passwd"),
            .init("a folder", "/tmp", .unreachable, "/tmp"),
            .init("no command", "  ", .unreachable, "“  ”"),
            .init("an open quote", "engine 'a", .unreachable, "engine 'a"),
            .init("exits at once", "/bin/false", .crash, "1"),
            .init("exits at once, content", "/bin/true", .crash, "0"),
            .init("hangs", "sleep 1000", .timeOut, "0.5 s"),
            .init("floods", "yes", .invalidReply, "“y”"),
            .init("a line without an end", "head -c 200000000 /dev/zero", .invalidReply, "16 MiB"),
            .init(mode: "banner", .invalidReply, "Engine 1.0 is starting"),
            .init(mode: "other-version", .invalidReply, "7.0"), .init(mode: "wrong-version", .invalidReply, "7.0"),
            .init(mode: "no-claims", .invalidReply, "claims"), .init(mode: "no-name", .invalidReply, "name"),
            .init(mode: "no-flight", .invalidReply, "requests_in_flight"),
            .init(mode: "no-result", .invalidReply, "result"), .init(mode: "failing", .errorReply, "licence expired"),
        ]
    }

    @Suite struct HandshakeTests {
        @Test("An engine that does not start is told about in a sentence", arguments: BadStart.all)
        func fault(_ row: BadStart) async throws {
            let fault = await #expect(throws: EngineFault.self) {
                var options = EngineOptions.patient
                if row.kind == .timeOut { options.startTimeout = .milliseconds(500) }
                _ = try await ProgramEngine(row.command, options: options)
            }
            #expect(fault?.kind == row.kind)
            for sentence in [fault?.explanation.chinese, fault?.explanation.english] {
                #expect(sentence?.contains(row.hint) == true, "\(sentence ?? "")")
            }
        }

        @Test func anEngineSaysWhatItIs() async throws {
            let script = Misbehaving()
            let engine = try await ProgramEngine(
                command: script.command("future", inFlight: 7, batch: 3), options: .patient)
            #expect(engine.description.name == "misbehaving")
            #expect(engine.description.vendor == "nobody")
            #expect(engine.description.claims.documents == ["d"])
            #expect(engine.description.claims.decisions == [.status, .settlement])
            #expect(engine.description.claims.assistance == .layers)
            #expect(engine.capacity == 7)
            #expect(await engine.answer(.status()).inEffect == ["ok"])
            await engine.shutDown()
        }

        @Test func theDigestFollowsTheScript() async throws {
            let folder = FileManager.default.temporaryDirectory.appending(path: "digest-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let copy = folder.appending(path: "engine.sh")
            let text = try String(contentsOfFile: Misbehaving.script, encoding: .utf8)
            var digests: [String?] = []
            for suffix in ["", "", "# changed\n"] {
                try (text + suffix).write(to: copy, atomically: true, encoding: .utf8)
                let engine = try await ProgramEngine(command: ["sh", copy.path, "good"], options: .patient)
                digests.append(engine.programDigest)
                await engine.shutDown()
            }
            #expect(digests[0]?.count == 64)
            #expect(digests[0] == digests[1])
            #expect(digests[0] != digests[2])
        }

        @Test(
            "A command is split as a shell does, without a shell",
            arguments: [
                ("a b  c", ["a", "b", "c"]), ("'a b' c", ["a b", "c"]), (#""a \" b" c\ d"#, ["a \" b", "c d"]),
                ("a ''", ["a", ""]), (#"'a\b' "c\d""#, [#"a\b"#, #"c\d"#]), ("$HOME `ls` *", ["$HOME", "`ls`", "*"]),
                ("", []), ("a'b", nil), ("a\\", nil), ("甲 '乙 丙'", ["甲", "乙 丙"]),
            ] as [(String, [String]?)])
        func words(_ command: String, _ words: [String]?) {
            #expect(CommandWords.split(command) == words)
        }
    }
}
