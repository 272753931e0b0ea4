import Foundation
import Testing

@testable import Certificates

@Suite struct EngineFilesTests {
    /// The lines of a command's files, whose SHA-256 is one of the digests; `DIR` stands for the folder.
    @Test(
        "A command's digest is of its files",
        arguments: [
            ("DIR/engine", ["DIR/engine"]), ("DIR/engine --verbose nowhere", ["DIR/engine"]),
            ("engine", ["DIR/engine"]), ("engine 'DIR/a script' x", ["DIR/engine", "DIR/a script"]),
            ("  engine\t\"DIR/a script\"", ["DIR/engine", "DIR/a script"]), ("DIR", []), ("", []), ("nowhere", []),
            ("DIR/link", ["DIR/link"]),
        ])
    func digests(_ command: String, _ paths: [String]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "engine-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let contents = ["engine": Data("program".utf8), "a script": Data("script".utf8)]
        for (name, data) in contents { try data.write(to: folder.appending(path: name)) }
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "link"), withDestinationURL: folder.appending(path: "engine"))

        func placed(_ text: String) -> String { text.replacing("DIR", with: folder.path) }
        let found = EngineFiles(command: placed(command), searchPath: "/nowhere:\(folder.path)").digests
        let files = paths.map { path in
            let name = String(path.split(separator: "/").last ?? "")
            return (name, DigestSet(of: contents[name == "link" ? "engine" : name] ?? Data()).sha256)
        }
        let expected =
            switch files.count {
            case 0: [DigestSet]()
            case 1: [DigestSet(sha256: files[0].1)]
            default: [DigestSet(of: Data(files.map { "\($0.1)  \($0.0)\n" }.joined().utf8))]
            }
        #expect(found == expected)
    }
}
