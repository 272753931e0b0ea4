import Foundation
import Testing

/// One run of the built command.
struct CommandLineRun {
    let status: Int32
    let output: String
    let complaint: String

    /// The folder of this checkout.
    static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The command, which stands beside the test bundle.
    static var binary: URL {
        URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent().appending(
            path: "conform")
    }

    /// Runs the command and waits for its end.
    ///
    /// - Parameters:
    ///   - arguments: The arguments.
    ///   - input: What stands on standard input.
    ///   - environment: Variables beside those of this process.
    ///   - directory: The folder that it runs in; this process's unless given.
    init(
        _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], directory: URL? = nil
    ) async throws {
        let process = Process()
        process.executableURL = CommandLineRun.binary
        process.arguments = arguments
        if let directory { process.currentDirectoryURL = directory }
        var variables = ProcessInfo.processInfo.environment
        for name in ["CONFORM_SUITE", "LC_ALL", "LC_MESSAGES", "LANG"] { variables[name] = nil }
        variables["CONFORM_SUITE"] = CommandLineRun.checkout.path
        for (name, value) in environment { variables[name] = value.isEmpty ? nil : value }
        process.environment = variables
        await CommandTurns.shared.take()
        defer { CommandTurns.shared.give() }
        let folder = FileManager.default.temporaryDirectory
        // Files, because a pipe that nobody reads while another is read can fill up and stop the command.
        let files = try ["in", "out", "err"].map { name in
            let file = folder.appending(path: "conform-\(UUID().uuidString).\(name)")
            try (name == "in" ? input : Data()).write(to: file)
            return file
        }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        await withCheckedContinuation { continuation in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch {
                process.terminationHandler = nil
                Issue.record("the command cannot be started: \(error)")
                continuation.resume()
            }
        }
        status = process.terminationStatus
        output = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
        complaint = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    }
}
