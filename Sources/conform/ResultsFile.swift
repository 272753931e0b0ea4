import ConformanceReports
import Foundation

/// A file of results as it is named on the command line: the file, or the folder that holds `results.json`.
struct ResultsFile {
    let url: URL

    static let name = "results.json"

    init(_ path: String) {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        url =
            exists && isFolder.boolValue
            ? URL(filePath: path, directoryHint: .isDirectory).appending(path: ResultsFile.name) : URL(filePath: path)
    }

    /// Reads the results, and never more bytes than they may have.
    ///
    /// - Throws: A `ResultsFault` when there is no such file, it cannot be read or holds no sound results.
    func read() throws -> RunResults {
        let name = url.relativePath
        guard let handle = FileHandle(forReadingAtPath: url.path) else {
            throw ResultsFault(
                "不能读取结果文件 \(name)；它由 conform run --output 写出。",
                "the results \(name) cannot be read; conform run --output writes them.")
        }
        defer { try? handle.close() }
        var data = Data()
        do {
            while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
                data.append(part)
                guard data.count <= RunResults.largest else { throw RunResults.tooLarge(name) }
            }
        } catch let fault as ResultsFault {
            throw fault
        } catch {
            throw ResultsFault(
                "不能读取结果文件 \(name)：\(error.localizedDescription)",
                "the results \(name) cannot be read: \(error.localizedDescription)")
        }
        return try RunResults(reading: data, file: name)
    }
}
