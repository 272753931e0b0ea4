import Foundation

/// A file that is made anew and never takes the place of another.
enum NewFile {
    /// - Parameters:
    ///   - data: What it holds.
    ///   - path: The file, which must not exist.
    ///   - mode: Its permissions, from the moment it exists.
    /// - Throws: A `UsageFault` when the file exists or cannot be written.
    static func write(_ data: Data, to path: String, mode: mode_t) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else {
            if errno == EEXIST {
                throw UsageFault("\(path) 已经存在，不予覆盖。", "\(path) exists already and is not overwritten.")
            }
            let reason = String(cString: strerror(errno))
            throw UsageFault("不能写入 \(path)：\(reason)", "\(path) cannot be written: \(reason)")
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: data)
            try handle.close()
        } catch {
            throw UsageFault(
                "不能写入 \(path)：\(error.localizedDescription)", "\(path) cannot be written: \(error.localizedDescription)"
            )
        }
    }
}
