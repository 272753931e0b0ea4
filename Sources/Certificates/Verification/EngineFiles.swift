import Crypto
import Foundation

/// The files that a command runs: its program, and arguments that name files, such as an interpreter's script.
package struct EngineFiles: Sendable {
    /// Each file as the command names it, with its digest.
    package private(set) var files: [(path: String, digest: DigestSet)] = []

    /// - Parameters:
    ///   - command: The command as it was given to the run, in words that white space or quotation marks set apart.
    ///   - searchPath: The folders in which a program without a folder is looked for, with colons between them.
    package init(command: String, searchPath: String) {
        let words = EngineFiles.words(command)
        for (index, word) in words.enumerated() {
            let places =
                index > 0 || word.contains("/")
                ? [word] : searchPath.split(separator: ":").map { "\($0)/\(word)" } + [word]
            if let found = places.lazy.compactMap({ path in DigestSet(ofFile: path).map { (path, $0) } }).first {
                files.append(found)
            }
        }
    }

    /// The digest by which a certificate names the program (see `EngineProgram.digest`): of the one file, or of the lines
    /// `SHA-256, two spaces, name without folders`.
    package var digests: [DigestSet] {
        if files.count == 1 { return files.map(\.digest) }
        let lines = files.map { "\($0.digest.sha256)  \($0.path.split(separator: "/").last ?? "")\n" }.joined()
        return files.isEmpty ? [] : [DigestSet(of: Data(lines.utf8))]
    }

    /// The words of a command: white space sets them apart, but not within quotation marks.
    private static func words(_ command: String) -> [String] {
        var (words, word, quotation) = ([String](), String?.none, Character?.none)
        for character in command {
            if let open = quotation {
                if character == open { quotation = nil } else { word?.append(character) }
            } else if character == "'" || character == "\"" {
                quotation = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let done = word { words.append(done) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }
}

extension DigestSet {
    /// The digest of an ordinary file, which is read piece by piece; nil when there is none that can be read.
    package init?(ofFile path: String) {
        let real = URL(filePath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: real),
            attributes[.type] as? FileAttributeType == .typeRegular, let file = FileHandle(forReadingAtPath: real)
        else { return nil }
        defer { try? file.close() }
        var hash = SHA256()
        do {
            while let part = try file.read(upToCount: 1 << 20), !part.isEmpty { hash.update(data: part) }
        } catch {
            return nil
        }
        self.init(sha256: Data(hash.finalize()).hexadecimal)
    }
}
