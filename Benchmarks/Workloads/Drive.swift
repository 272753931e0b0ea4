import ConformanceCases
import EngineAdapters
public import Foundation
import MedicalAssistance
import Wording

/// An engine outside this process, asked the same settlement again and again with as many open as it claims to take.
public final class Drive: Sendable {
    private let engine: any Engine
    private let question: EngineQuestion
    private let end: @Sendable () async -> Void

    /// Why nothing can be driven.
    public struct Fault: Error, CustomStringConvertible {
        public let description: String
    }

    /// Starts the built command as an engine.
    ///
    /// - Parameters:
    ///   - command: The built command, `conform`.
    ///   - overHTTP: Whether to ask over HTTP, and not through standard input and output.
    ///   - workload: The suite, and the settlement to ask.
    public init(_ command: URL, overHTTP: Bool, _ workload: Workload) async throws {
        question = workload.question
        let arguments = ["engine", "--suite", workload.folder.path, "--language", "en"]
        do {
            if overHTTP {
                let server = try WebServer(command, arguments + ["--http", "0"])
                let engine = try await HTTPEngine(try server.address())
                self.engine = engine
                end = {
                    await engine.shutDown()
                    server.end()
                }
            } else {
                let engine = try await ProgramEngine(command: [command.path] + arguments)
                self.engine = engine
                end = { await engine.shutDown() }
            }
        } catch let fault as EngineFault {
            throw Fault(description: fault.explanation.english)
        }
    }

    /// Asks some times.
    ///
    /// - Returns: How many were answered.
    public func ask(times: Int) async -> Int {
        let width = engine.capacity
        return await withTaskGroup(of: Int.self) { group in
            for place in 0..<width {
                let share = times * (place + 1) / width - times * place / width
                group.addTask { [engine, question] in
                    var answered = 0
                    for _ in 0..<share {
                        if case .response = await engine.answer(question) { answered += 1 }
                    }
                    return answered
                }
            }
            return await group.reduce(0, +)
        }
    }

    /// Ends the engine.
    public func stop() async { await end() }
}

/// The command serving HTTP.
private final class WebServer: Sendable {
    private let process = Process()
    private let words = Pipe()

    init(_ command: URL, _ arguments: [String]) throws {
        process.executableURL = command
        process.arguments = arguments
        process.standardError = words
        try process.run()
    }

    /// The address that the command tells on standard error.
    func address() throws -> String {
        let told = String(decoding: words.fileHandleForReading.availableData, as: UTF8.self)
        guard let address = told.split(whereSeparator: \.isWhitespace).first(where: { $0.hasPrefix("http://") }) else {
            throw Drive.Fault(description: told)
        }
        return String(address.drop { $0 == "." }.trimmingCharacters(in: ["."]))
    }

    func end() { process.terminate() }
}
