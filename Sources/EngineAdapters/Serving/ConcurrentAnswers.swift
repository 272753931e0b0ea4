import Synchronization

/// Answers that are written side by side and read in their order.
final class ConcurrentAnswers: Sendable {
    private let parts: Mutex<[[UInt8]]>

    init(count: Int) {
        parts = Mutex(Array(repeating: [], count: count))
    }

    func set(_ index: Int, _ part: [UInt8]) {
        parts.withLock { $0[index] = part }
    }

    var all: [[UInt8]] { parts.withLock { $0 } }
}
