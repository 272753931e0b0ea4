package import ConformanceCases
import Crypto
import Foundation
import PolicyDocuments

/// Digests (SHA-256, hexadecimal) by which others find out whether they hold the same documents and cases.
///
/// A document's digest is that of its `source.txt`. The suite's is that of the lines that
/// `LC_ALL=C find Documents Cases -type f | LC_ALL=C sort | xargs sha256sum` prints for the instruments of the suite and
/// for what they share.
package struct SuiteDigest: Sendable {
    package var suite: String
    package var documents: [String: String]
    /// Of each document, the digest of the suite's lines for its own folders: its text, assertions, rules and cases.
    package var materials: [String: String]

    /// - Parameter suite: The suite; one that stands in no folder has the digest of nothing.
    /// - Throws: When a file cannot be read.
    package init(of suite: Suite) throws {
        var (lines, documents, materials) = ("", [String: String](), [String: String]())
        if let folder = suite.folder {
            let known = Set(suite.library.instruments.map(\.id))
            for path in try SuiteDigest.files(in: folder, of: known) {
                let digest = SHA256.hexadecimal(try Data(contentsOf: folder.appending(path: path)))
                let line = "\(digest)  \(path)\n"
                lines += line
                let parts = path.split(separator: "/")
                guard parts.count > 2 else { continue }
                materials[String(parts[1]), default: ""] += line
                if path.hasSuffix("/source.txt") { documents[String(parts[1])] = digest }
            }
        }
        self.suite = SHA256.hexadecimal(Data(lines.utf8))
        self.documents = documents
        self.materials = materials.mapValues { SHA256.hexadecimal(Data($0.utf8)) }
    }

    /// The files' paths in the suite's folder, in the order of their bytes; folders of other instruments are left out.
    private static func files(in folder: URL, of known: Set<String>) throws -> [String] {
        var paths: [String] = []
        for top in ["Documents", "Cases"] {
            let root = folder.appending(path: top).resolvingSymlinksInPath()
            for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
                let parts = path.split(separator: "/")
                guard parts.count == 1 || known.contains(String(parts[0])) else { continue }
                var isFolder: ObjCBool = false
                guard FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder),
                    !isFolder.boolValue
                else { continue }
                paths.append("\(top)/\(path)")
            }
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension SHA256 {
    /// The digest of bytes, in hexadecimal.
    static func hexadecimal(_ bytes: Data) -> String {
        hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension Suite {
    /// What a form's answers must belong to.
    ///
    /// - Throws: When a file of the suite cannot be read.
    package func inspectionQuestions() throws -> [InspectionQuestion] {
        let digest = try SuiteDigest(of: self)
        return cases.inspections.map {
            InspectionQuestion(
                id: $0.id, document: $0.document, textDigest: digest.documents[$0.document] ?? "", question: $0.question
            )
        }
    }
}
