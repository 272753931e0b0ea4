import Foundation
import Testing

/// Runs on engines outside the process.
@Suite(.serialized) struct EngineRunTests {
    private static let reference = "\(CommandLineRun.binary.path) engine"

    /// One document is enough for most, and quicker.
    private static let one = ["--document", "jinan-2022-14"]
    /// A busy machine is no fault of an engine.
    private static let patient = one + ["--timeout", "60"]

    /// A sleeper that no other process on this machine is called like.
    private static let sleeper = "sleep 9\(ProcessInfo.processInfo.processIdentifier)0009"

    /// The results of the reference in this process for that document, as far as they can be compared.
    private static let inProcess = Task {
        let folder = ResultsFolder()
        _ = try await CommandLineRun(["run", "--output", folder.path] + one)
        return try RunResultsFile(in: folder.url).comparable()
    }

    @Test("As a program the reference gives the same results", arguments: [[], ["--jobs", "2"]])
    func program(_ options: [String]) async throws {
        let folder = ResultsFolder()
        let run = try await CommandLineRun(
            ["run", "--engine", EngineRunTests.reference, "--output", folder.path] + EngineRunTests.patient + options)
        #expect(run.status == 0, "\(run.complaint)")
        let results = try RunResultsFile(in: folder.url)
        let inProcess = try await EngineRunTests.inProcess.value
        #expect(try results.comparable() == inProcess)
        #expect(results.engine["transport"] as? String == "program")
        #expect((results.engine["digest"] as? String)?.count == 64)
        #expect(!FileManager.default.fileExists(atPath: folder.journal.path), "a whole run needs no journal")
    }

    @Test func overHTTPTheReferenceGivesTheSameResults() async throws {
        let server = Process()
        server.executableURL = CommandLineRun.binary
        server.arguments = ["engine", "--http", "0", "--language", "zh"]
        server.environment = ProcessInfo.processInfo.environment.merging(
            ["CONFORM_SUITE": CommandLineRun.checkout.path]) { $1 }
        let errors = Pipe()
        server.standardError = errors
        server.standardOutput = FileHandle.nullDevice
        try server.run()
        defer {
            server.terminate()
            server.waitUntilExit()
        }
        let told = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
        let url = try #require(told.firstMatch(of: /http:\/\/[0-9.:]+\//)).output
        let folder = ResultsFolder()
        let run = try await CommandLineRun(
            ["run", "--engine", String(url), "--output", folder.path] + EngineRunTests.patient)
        #expect(run.status == 0, "\(run.complaint)")
        let results = try RunResultsFile(in: folder.url)
        let inProcess = try await EngineRunTests.inProcess.value
        #expect(try results.comparable() == inProcess)
        #expect(results.engine["transport"] as? String == "http")
    }

    @Test(
        "A hopeless engine ends the run within its time limits, with a sentence",
        arguments: [
            "/bin/false", EngineRunTests.sleeper, "yes", "head -c 200000000 /dev/zero", "http://127.0.0.1:1/",
            "/no/such", "",
        ])
    func hopeless(_ engine: String) async throws {
        let began = ContinuousClock.now
        let run = try await CommandLineRun(["run", "--engine", engine, "--timeout", "1"] + EngineRunTests.one)
        #expect(run.status == 2)
        #expect(ContinuousClock.now - began < .seconds(300))
        #expect(!run.complaint.isEmpty)
        #expect(run.complaint.split(separator: "\n").count == 1, "\(run.complaint)")
        for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") where Int(name) != nil {
            let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") ?? Data()
            #expect(
                !String(decoding: line, as: UTF8.self).contains(EngineRunTests.sleeper.dropFirst(6)),
                "nothing is left behind")
        }
    }

    @Test func tenDeathsChangeNoVerdict() async throws {
        // The first ten lives end by SIGKILL after twenty answers each.
        let script = try EngineScript(
            """
            n=$(cat "$folder/lives" 2>/dev/null || echo 0)
            echo $((n + 1)) > "$folder/lives"
            [ "$n" -ge 10 ] && exec "$conform" engine
            "$conform" engine | {
                i=0
                while IFS= read -r line; do
                    printf '%s\\n' "$line"
                    i=$((i + 1))
                    [ $i -ge 20 ] && kill -9 0
                done
            }
            """)
        let folder = ResultsFolder()
        let run = try await CommandLineRun(
            ["run", "--engine", script.command, "--output", folder.path] + EngineRunTests.patient)
        #expect(run.status == 0, "\(run.complaint)")
        let lives = try String(contentsOf: script.file("lives"), encoding: .utf8).trimmingCharacters(
            in: .whitespacesAndNewlines)
        #expect(lives == "11")
        let inProcess = try await EngineRunTests.inProcess.value
        #expect(try RunResultsFile(in: folder.url).comparable() == inProcess)
        #expect(try await script.processesLeft() == [])
    }

    @Test func whatTheEngineDoesNotClaimIsSaidToBeNotVerified() async throws {
        let script = try EngineScript(EngineScript.handshake(claims: #"{"documents":[],"decisions":[]}"#))
        let run = try await CommandLineRun(["run", "--engine", script.command])
        #expect(run.status == 1, "an engine that claims nothing conforms with nothing")
        #expect(run.output.contains("未声明，因此未验证"))
        #expect(run.output.contains("jinan-2022-14：引擎未声明，未验证"))
        #expect(!run.output.contains("✘"))
    }

    @Test(
        "A claimed reading that the suite does not know is wrong usage and named",
        arguments: [#"{"no-such":"x"}"#, #"{"rounding":"sideways"}"#])
    func unknownReading(_ readings: String) async throws {
        let script = try EngineScript(
            EngineScript.handshake(claims: #"{"documents":[],"decisions":[],"readings":\#(readings)}"#))
        let run = try await CommandLineRun(["run", "--engine", script.command])
        #expect(run.status == 2)
        #expect(run.complaint.contains("no-such") || run.complaint.contains("sideways"))
        #expect(run.complaint.contains("initialize"))
    }

    @Test func claimedReadingsAreThoseOfTheRun() async throws {
        let run = try await CommandLineRun(
            ["run", "--engine", "\(EngineRunTests.reference) --reading rounding=visit", "--language", "en"]
                + EngineRunTests.one)
        #expect(run.status == 0, "\(run.complaint)")
        #expect(run.output.contains("Readings used: rounding=visit"))
    }

    @Test func faultsAreToldByKindWithTheEnginesLastWords() async throws {
        let script = try EngineScript(
            "echo 'cannot open the ledger' >&2\n"
                + EngineScript.handshake(claims: #"{"documents":["jinan-2022-14"],"decisions":["status"]}"#))
        let run = try await CommandLineRun(
            [
                "run", "--engine", script.command, "--document", "jinan-2022-14", "--timeout", "0.2",
                "--max-restarts", "1",
            ])
        #expect(run.status == 1)
        #expect(run.output.contains("引擎故障 超时"))
        #expect(run.output.contains("cannot open the ledger"))
        #expect(try await script.processesLeft() == [])
    }

    @Test(
        "Wrong usage",
        arguments: [
            (["--resume"], "--output"), (["--engine", "x", "--mutant", "y"], "--mutant"),
            (["--timeout", "0"], "--timeout"),
            (["--jobs", "0"], "--jobs"), (["--expectations", "/no/such.xml"], "/no/such.xml"),
            (["--resume", "--output", "/tmp"], "journal.jsonl"),
        ])
    func usage(_ options: [String], _ hint: String) async throws {
        let run = try await CommandLineRun(["run"] + options)
        #expect(run.status == 2)
        #expect(run.complaint.contains(hint), "\(run.complaint)")
    }

    @Test func knownFailuresExcuseJustThemselves() async throws {
        let script = try EngineScript("")
        let list = script.file("known.xml").path
        let wrong =
            "\(EngineRunTests.reference) --document jinan-2022-14 --mutant assistance.priority/limit@apart=setting"
        let first = try await CommandLineRun(
            ["run", "--engine", wrong, "--write-expectations", list] + EngineRunTests.patient)
        #expect(first.status == 1)
        let folder = ResultsFolder()
        let second = try await CommandLineRun(
            ["run", "--engine", wrong, "--expectations", list, "--output", folder.path] + EngineRunTests.patient)
        #expect(second.status == 0, "exactly as listed")
        #expect(second.output.contains("jinan-2022-14：不符合"))
        #expect(second.output.contains("已知的不符"))
        #expect(try RunResultsFile(in: folder.url).verdicts["jinan-2022-14"] == "not-conformant")
        let mended = try await CommandLineRun(
            ["run", "--engine", EngineRunTests.reference, "--expectations", list] + EngineRunTests.patient)
        #expect(mended.status == 1, "a known failure that passes is reported")
        #expect(mended.output.contains("已经通过"))
    }
}
