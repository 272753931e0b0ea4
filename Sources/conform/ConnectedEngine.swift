import EngineAdapters
import Foundation
import Wording

/// An engine that is ready to be asked, and how it was reached.
struct ConnectedEngine: Sendable {
    let engine: any Engine
    let transport: String
    /// The SHA-256 of the program, in hexadecimal; nil when it is not at hand.
    var digest: String?
    /// The last part of what the engine wrote to its standard error.
    var errorTail: @Sendable () async -> String = { "" }
    var shutDown: @Sendable () async -> Void = {}

    /// An engine in this process.
    init(_ reference: ReferenceEngine) {
        engine = reference
        transport = "in-process"
    }

    /// Starts or reaches an engine.
    ///
    /// - Parameters:
    ///   - place: A command, or an http(s) URL.
    ///   - options: The patience with it.
    /// - Throws: A `UsageFault` when it does not answer the handshake.
    init(_ place: String, _ options: EngineOptions) async throws {
        do {
            if ConnectedEngine.url(place) != nil {
                let remote = try await HTTPEngine(place, options: options)
                engine = remote
                transport = remote.transport
                shutDown = { await remote.shutDown() }
            } else {
                let program = try await ProgramEngine(place, options: options)
                engine = program
                transport = program.transport
                digest = program.programDigest
                errorTail = { program.stderrTail }
                shutDown = { await program.shutDown() }
            }
        } catch {
            throw UsageFault(error.explanation.chinese, error.explanation.english)
        }
    }

    /// The URL that a place is, or nil when it is a command.
    static func url(_ place: String) -> URL? {
        guard ["http://", "https://"].contains(where: { place.lowercased().hasPrefix($0) }) else { return nil }
        return URL(string: place)
    }
}
