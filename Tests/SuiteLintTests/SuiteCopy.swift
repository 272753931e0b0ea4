import Foundation
import SuiteLint
import Testing
import XMLTree

/// The repository's suite, or a copy of one of its documents that a test may damage and that is deleted with its owner.
final class SuiteCopy: Sendable {
    static let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let document = "jinan-2022-14"

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "suite \(UUID().uuidString)")
        for name in ["Documents", "Cases"] {
            let (original, copy) = (SuiteCopy.repository.appending(path: name), folder.appending(path: name))
            try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
            for file in try FileManager.default.contentsOfDirectory(atPath: original.path)
            where file.hasSuffix(".xml") || file.hasSuffix(".rng") || file == SuiteCopy.document {
                try FileManager.default.copyItem(at: original.appending(path: file), to: copy.appending(path: file))
            }
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func findings() -> [LintFinding] { SuiteLint(folder: folder).findings() }

    func read(_ file: String) throws -> String {
        try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    }

    /// Replaces the first text of a kind, or the first after another text.
    func edit(_ file: String, _ old: String, to new: String, after anchor: String? = nil) throws {
        var text = try read(file)
        var start = text.startIndex
        if let anchor {
            start = try #require(text.range(of: anchor), "\(file) has no longer “\(anchor)”").upperBound
        }
        let range = try #require(text.range(of: old, range: start..<text.endIndex), "\(file) has no longer “\(old)”")
        text.replaceSubrange(range, with: new)
        try Data(text.utf8).write(to: folder.appending(path: file))
    }

    /// The line on which a text begins.
    func line(of text: String, in file: String) throws -> Int {
        let all = try read(file)
        let range = try #require(all.range(of: text), "\(file) has no “\(text)”")
        return all[..<range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1
    }
}
