import Synchronization

/// The last part of what an engine wrote to standard error.
final class ErrorTail: Sendable {
    /// How much is kept, in bytes.
    static let kept = 64 << 10

    private let bytes = Mutex<[UInt8]>([])

    func append(_ part: UnsafeRawBufferPointer) {
        bytes.withLock { bytes in
            bytes.append(contentsOf: part.suffix(ErrorTail.kept))
            if bytes.count > 2 * ErrorTail.kept { bytes.removeFirst(bytes.count - ErrorTail.kept) }
        }
    }

    var text: String {
        bytes.withLock { String(decoding: $0.suffix(ErrorTail.kept), as: UTF8.self) }
    }

    /// The last line that says something.
    var lastLine: String {
        bytes.withLock { bytes in
            let lines = bytes.suffix(4096).split(separator: UInt8(ascii: "\n"))
            return lines.last { $0.contains { $0 > 0x20 } }.map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
    }
}
