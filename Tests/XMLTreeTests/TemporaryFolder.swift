import Foundation

import XMLTree

/// A folder for one test, deleted with its owner; its name has a space and Chinese characters.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "xml 目录 \(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file and returns its path.
    func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file and returns its path.
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = path + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    /// Compiles a schema.
    func schema(_ text: String) throws -> RelaxNGSchema {
        try RelaxNGSchema(file: write(text, to: "schema \(UUID().uuidString).rng"))
    }
}
