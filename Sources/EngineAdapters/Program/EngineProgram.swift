import Crypto
import Foundation

/// The program that a command names.
struct EngineProgram: Sendable {
    let executable: String
    let arguments: [String]

    /// Finds the program as given when its name has a slash, otherwise on `PATH`.
    ///
    /// - Throws: A fault when it is not found or cannot be executed.
    init(_ command: [String]) throws(EngineFault) {
        guard let name = command.first, !name.isEmpty else {
            throw .emptyCommand(command.joined(separator: " "))
        }
        arguments = Array(command.dropFirst())
        if name.contains("/") {
            guard FileManager.default.fileExists(atPath: name) else { throw .notFound(name) }
            guard EngineProgram.isExecutable(name) else { throw .notExecutable(name) }
            executable = name
            return
        }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let candidates = path.split(separator: ":").map { "\($0)/\(name)" }
        guard let found = candidates.first(where: EngineProgram.isExecutable) else {
            guard let file = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
                throw .notFound(name)
            }
            throw .notExecutable(file)
        }
        executable = found
    }

    private static func isExecutable(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            && FileManager.default.isExecutableFile(atPath: path)
    }

    /// The SHA-256 of the program, in hexadecimal, wherever it lies: of the executable where the command names no other
    /// file, otherwise of the lines `SHA-256 of the file, two spaces, its name without folders` of the executable and of
    /// every argument that names a readable file, such as an interpreter's script; each line ends with a line feed.
    var digest: String {
        let files = ([executable] + arguments).compactMap { path in
            EngineProgram.digest(ofFile: path).map { (name: (path as NSString).lastPathComponent, digest: $0) }
        }
        if files.count == 1 { return files[0].digest }
        let lines = files.map { "\($0.digest)  \($0.name)\n" }.joined()
        return EngineProgram.hexadecimal(SHA256.hash(data: Data(lines.utf8)))
    }

    private static func digest(ofFile path: String) -> String? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
            let attributes = try? FileManager.default.attributesOfItem(
                atPath: (path as NSString).resolvingSymlinksInPath),
            attributes[.type] as? FileAttributeType == .typeRegular,
            let file = FileHandle(forReadingAtPath: path)
        else { return nil }
        defer { try? file.close() }
        var hash = SHA256()
        do {
            while let part = try file.read(upToCount: 1 << 20), !part.isEmpty { hash.update(data: part) }
        } catch {
            return nil
        }
        return hexadecimal(hash.finalize())
    }

    private static func hexadecimal(_ digest: SHA256.Digest) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
