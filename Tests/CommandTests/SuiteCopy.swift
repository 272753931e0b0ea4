import Foundation

/// A copy of the suite's data in a folder of its own, to break things in.
final class SuiteCopy {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "suite-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["Documents", "Cases"] {
            try FileManager.default.copyItem(
                at: CommandLineRun.checkout.appending(path: name).resolvingSymlinksInPath(),
                to: folder.appending(path: name))
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var environment: [String: String] { ["CONFORM_SUITE": folder.path] }

    func write(_ data: Data, to path: String) throws {
        try data.write(to: folder.appending(path: path))
    }

    /// Replaces a text in a file, which must hold it.
    func replace(_ text: String, by other: String, in path: String) throws {
        let file = folder.appending(path: path)
        let found = try String(contentsOf: file, encoding: .utf8)
        guard let range = found.range(of: text) else { throw CocoaError(.fileReadCorruptFile) }
        try found.replacingCharacters(in: range, with: other).write(to: file, atomically: true, encoding: .utf8)
    }
}
