import Foundation

/// A folder with a shell script that stands for an engine, or stands before the reference.
final class EngineScript {
    let folder: URL

    /// - Parameter lines: The script; `$conform` is the command, `$folder` the script's folder.
    init(_ lines: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "engine-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let head = "#!/bin/sh\nconform='\(CommandLineRun.binary.path)'\nfolder='\(folder.path)'\n"
        try Data((head + lines + "\n").utf8).write(to: folder.appending(path: "engine.sh"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The command that starts it.
    var command: String { "/bin/sh \(folder.path)/engine.sh" }

    func file(_ name: String) -> URL { folder.appending(path: name) }

    /// The command lines of processes that name the folder and are still there after a moment, which a process may need
    /// to notice the end of its input.
    func processesLeft() async throws -> [String] {
        let end = ContinuousClock.now + .seconds(60)
        while try !processes().isEmpty, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(50)) }
        return try processes()
    }

    private func processes() throws -> [String] {
        var found: [String] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") where Int(name) != nil {
            guard let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else { continue }
            let words = String(decoding: line, as: UTF8.self)
            if words.contains(folder.path) { found.append(words) }
        }
        return found
    }

    /// A handshake that any script can give, with claims of its own, and then silence.
    static func handshake(claims: String) -> String {
        """
        read -r line
        id=$(printf '%s' "$line" | sed 's/.*"id":\\([0-9]*\\).*/\\1/')
        printf '{"jsonrpc":"2.0","id":%s,"result":{"protocol_version":"1.0","engine":{"name":"script","version":"1"},"claims":\(claims)}}\\n' "$id"
        cat > /dev/null
        """
    }
}

/// A folder for results that is removed with its user.
final class ResultsFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: "results-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String { url.path }
    var journal: URL { url.appending(path: "journal.jsonl") }
}
