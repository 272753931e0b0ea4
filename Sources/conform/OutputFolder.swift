import Foundation

/// The folder that a command writes into, and nowhere else.
struct OutputFolder {
    let url: URL

    /// - Throws: A `UsageFault` when the folder cannot be made.
    init(_ path: String) throws {
        url = URL(filePath: path, directoryHint: .isDirectory)
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw UsageFault(
                "不能建立文件夹 \(path)：\(error.localizedDescription)",
                "the folder \(path) cannot be made: \(error.localizedDescription)")
        }
    }

    /// Replaces a file of the folder as a whole, so that nobody ever sees half of it.
    ///
    /// - Returns: The file's path.
    func write(_ data: Data, to name: String) throws -> String {
        let file = url.appending(path: name)
        do {
            try data.write(to: file, options: .atomic)
        } catch {
            throw UsageFault(
                "不能写入 \(file.relativePath)：\(error.localizedDescription)",
                "\(file.relativePath) cannot be written: \(error.localizedDescription)")
        }
        return file.relativePath
    }
}
