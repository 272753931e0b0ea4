import Foundation

/// A file that the command reads whole: an ordinary one, and never more bytes of it than it may have.
enum InputFile {
    /// - Throws: A `UsageFault` that names the file, when it is missing, no ordinary file or too large.
    static func read(_ path: String, atMost limit: Int) throws -> Data {
        let url = URL(filePath: path).resolvingSymlinksInPath()
        let attributes: [FileAttributeKey: Any]
        do {
            attributes = try FileManager.default.attributesOfItem(atPath: url.path)
        } catch {
            throw UsageFault("没有文件 \(path)；请检查路径。", "there is no file \(path); check the path.")
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            throw UsageFault("\(path) 不是普通文件。", "\(path) is no ordinary file.")
        }
        guard let handle = FileHandle(forReadingAtPath: url.path) else {
            throw UsageFault("不能读取 \(path)；请检查权限。", "\(path) cannot be read; check its permissions.")
        }
        defer { try? handle.close() }
        var data = Data()
        while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
            data.append(part)
            guard data.count <= limit else {
                throw UsageFault(
                    "\(path) 超过 \(limit) 字节，不予读取。", "\(path) is larger than \(limit) bytes and is not read.")
            }
        }
        return data
    }

    /// Reads a file that holds text.
    static func text(_ path: String, atMost limit: Int) throws -> String {
        String(decoding: try read(path, atMost: limit), as: UTF8.self)
    }
}
