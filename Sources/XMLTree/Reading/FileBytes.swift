#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Wording

/// The bytes of an ordinary file, read whole and never beyond a limit.
enum FileBytes {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The file's path.
    ///   - name: The file's display name, for messages.
    ///   - maximum: The most bytes to accept.
    /// - Throws: `unreadable` when the file is missing, forbidden or not an ordinary file (a pipe is not waited
    ///   for), `tooLarge` when it has more bytes than the limit. An empty file is no error here.
    static func read(_ path: String, name: String, maximum: Int) throws(XMLFault) -> [UInt8] {
        let place = SourceLocation(file: name)
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unreadable(place, errno) }
        defer { close(descriptor) }

        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(place, errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw unreadable(place, EISDIR)
        default: throw unreadable(place, ESPIPE)
        }
        guard Int(status.st_size) <= maximum else { throw tooLarge(place, maximum) }

        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size))
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 1)
        defer { chunk.deallocate() }
        while true {
            let count = readChunk(descriptor, chunk)
            if count == 0 { return bytes }
            guard count > 0 else { throw unreadable(place, errno) }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= maximum else { throw tooLarge(place, maximum) }
        }
    }

    /// The fault of a document that has more bytes than the limit.
    static func tooLarge(_ place: SourceLocation, _ maximum: Int) -> XMLFault {
        XMLFault(
            .init(
                .tooLarge, at: place,
                Bilingual(
                    "文件超过 \(maximum) 字节的上限；请拆分文件或提高上限。",
                    "the file is larger than the limit of \(maximum) bytes; split it or raise the limit.")))
    }

    private static func unreadable(_ place: SourceLocation, _ error: Int32) -> XMLFault {
        let message =
            switch error {
            case ENOENT, ENOTDIR:
                Bilingual("没有这个文件；请检查路径。", "there is no such file; check the path.")
            case EACCES, EPERM:
                Bilingual("没有读取这个文件的权限；请修改权限。", "reading the file is not permitted; change its permissions.")
            case EISDIR:
                Bilingual("这是一个目录，不是文件；请给出文件的路径。", "this is a directory, not a file; give the path of a file.")
            case ESPIPE:
                Bilingual("这不是普通文件；请给出普通文件的路径。", "this is not an ordinary file; give the path of one.")
            default:
                Bilingual(
                    "无法读取这个文件（系统错误 \(error)）；请检查磁盘和路径。",
                    "the file cannot be read (system error \(error)); check the disk and the path.")
            }
        return XMLFault(.init(.unreadable, at: place, message))
    }
}

private func readChunk(_ descriptor: Int32, _ chunk: UnsafeMutableRawBufferPointer) -> Int {
    var count: Int
    repeat { count = read(descriptor, chunk.baseAddress, chunk.count) } while count < 0 && errno == EINTR
    return count
}
