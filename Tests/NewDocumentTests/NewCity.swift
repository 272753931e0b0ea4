import ConformanceRun
import Foundation
import SuiteLint

/// A suite in a temporary folder whose only document is an invented city's; a test may damage it, and it is deleted
/// with its owner.
final class NewCity: Sendable {
    static let document = "xugou-2024-1"

    /// The checkout, of which only what all documents share is copied.
    static let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    let folder: URL

    init() throws {
        guard let fixtures = Bundle.module.url(forResource: "Fixtures", withExtension: nil) else {
            throw CocoaError(.fileNoSuchFile)
        }
        folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "new city \(UUID().uuidString)")
        for name in ["Documents", "Cases"] {
            let (shared, copy) = (NewCity.repository.appending(path: name), folder.appending(path: name))
            try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
            for file in try FileManager.default.contentsOfDirectory(atPath: shared.path)
            where file.hasSuffix(".rng") || file.hasSuffix(".xml") {
                try FileManager.default.copyItem(at: shared.appending(path: file), to: copy.appending(path: file))
            }
            let added = fixtures.resolvingSymlinksInPath().appending(path: name).appending(path: NewCity.document)
            try FileManager.default.copyItem(at: added, to: copy.appending(path: NewCity.document))
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func suite() throws -> Suite { try Suite(folder: folder) }

    func findings() -> [LintFinding] { SuiteLint(folder: folder).findings() }

    func read(_ file: String) throws -> String {
        try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    }

    /// Replaces a text that stands in a file once; false when it does not.
    func edit(_ file: String, _ old: String, to new: String) throws -> Bool {
        let parts = try read(file).components(separatedBy: old)
        guard parts.count == 2 else { return false }
        try Data(parts.joined(separator: new).utf8).write(to: folder.appending(path: file))
        return true
    }
}
