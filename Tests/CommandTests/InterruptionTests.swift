import Foundation
import Testing

/// A run that is broken off loses nothing and goes on.
@Suite(.serialized) struct InterruptionTests {
    /// The reference, slow for as long as the file `slow` is there.
    private static let slowly = """
        [ -e "$folder/slow" ] || exec "$conform" engine --document jinan-2022-14
        "$conform" engine --document jinan-2022-14 | while IFS= read -r line; do sleep 0.02; printf '%s\\n' "$line"; done
        """

    @Test("A broken run goes on to the very result", arguments: [SIGKILL, SIGINT, SIGTERM])
    func goingOn(_ number: Int32) async throws {
        let script = try EngineScript(InterruptionTests.slowly)
        try Data().write(to: script.file("slow"))
        let (broken, whole) = (ResultsFolder(), ResultsFolder())
        let options = ["run", "--engine", script.command, "--document", "jinan-2022-14", "--timeout", "60"]
        let process = Process()
        process.executableURL = CommandLineRun.binary
        process.arguments = options + ["--output", broken.path]
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["CONFORM_SUITE": CommandLineRun.checkout.path, "LC_ALL": "zh_CN.UTF-8"]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        InterruptionTests.wait(for: 30, in: broken.journal, of: process)
        kill(process.processIdentifier, number)
        process.waitUntilExit()
        let answered = InterruptionTests.lines(of: broken.journal) - 1
        #expect(answered >= 29)
        if number != SIGKILL {
            #expect(process.terminationStatus == 1)
            let told = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
            #expect(told.contains("--resume"), "\(told)")
            let results = try RunResultsFile(in: broken.url)
            #expect(results.isWhole == false)
            #expect(results.verdicts["jinan-2022-14"] == "partial")
            #expect(results.counts["notRun"] == (results.counts["cases"] ?? 0) - answered)
        }
        try FileManager.default.removeItem(at: script.file("slow"))
        let resumed = try await CommandLineRun(options + ["--output", broken.path, "--resume"])
        #expect(resumed.status == 0, "\(resumed.complaint)")
        #expect(resumed.output.contains("继续中断的运行"))
        _ = try await CommandLineRun(options + ["--output", whole.path])
        #expect(
            try RunResultsFile(in: broken.url).comparable(keepingEngine: true)
                == RunResultsFile(in: whole.url).comparable(keepingEngine: true))
        #expect(!FileManager.default.fileExists(atPath: broken.journal.path))
        #expect(try await script.processesLeft() == [])
    }

    @Test func anotherEngineMayNotGoOn() async throws {
        let script = try EngineScript(InterruptionTests.slowly)
        let folder = ResultsFolder()
        try Data().write(to: script.file("slow"))
        let options = ["run", "--document", "jinan-2022-14"]
        let process = Process()
        process.executableURL = CommandLineRun.binary
        process.arguments = options + ["--engine", script.command, "--output", folder.path]
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["CONFORM_SUITE": CommandLineRun.checkout.path]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        InterruptionTests.wait(for: 5, in: folder.journal, of: process)
        process.interrupt()
        process.waitUntilExit()
        for (others, hint) in [
            (["--engine", "\(CommandLineRun.binary.path) engine"], "引擎"),
            (["--engine", script.command, "--reading", "rounding=visit"], "读法"),
            (["--engine", script.command, "--case", "jinan.*"], "所选"),
        ] {
            let run = try await CommandLineRun(options + ["--output", folder.path, "--resume"] + others)
            #expect(run.status == 2)
            #expect(run.complaint.contains(hint), "\(run.complaint)")
        }
    }

    /// Waits until a journal has some lines; on this very thread, because the run goes on meanwhile.
    private static func wait(for count: Int, in journal: URL, of process: Process) {
        let deadline = ContinuousClock.now + .seconds(300)
        while lines(of: journal) < count, ContinuousClock.now < deadline, process.isRunning { usleep(10_000) }
    }

    private static func lines(of file: URL) -> Int {
        (try? Data(contentsOf: file))?.count { $0 == UInt8(ascii: "\n") } ?? 0
    }
}
