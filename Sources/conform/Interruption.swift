import EngineAdapters
import Foundation
import Synchronization

/// Ctrl-C and SIGTERM as an event: the first ends the work in good order, the second ends the process at once.
///
/// A handler, not an ignored signal: programs that are started meanwhile begin with the signals' own meaning.
final class Interruption: Sendable {
    private let pipe = Pipe()

    /// - Parameter action: What is done at the first signal.
    init(_ action: @escaping @Sendable () -> Void) {
        Interruption.seen.store(0, ordering: .relaxed)
        Interruption.descriptor.store(pipe.fileHandleForWriting.fileDescriptor, ordering: .releasing)
        pipe.fileHandleForReading.readabilityHandler = { handle in
            handle.readabilityHandler = nil
            action()
        }
        for number in Interruption.signals {
            signal(number) { _ in
                guard Interruption.seen.add(1, ordering: .relaxed).oldValue == 0 else {
                    EngineGroups.endAll()
                    _exit(130)
                }
                var byte: UInt8 = 0
                _ = write(Interruption.descriptor.load(ordering: .acquiring), &byte, 1)
            }
        }
    }

    /// Gives the signals their own meaning again.
    func end() {
        for number in Interruption.signals { signal(number, SIG_DFL) }
        pipe.fileHandleForReading.readabilityHandler = nil
    }

    private static let signals = [SIGINT, SIGTERM]
    /// What the handler, which may call next to nothing, knows: the signals seen, and where to tell of them.
    private static let seen = Atomic(0)
    private static let descriptor = Atomic<Int32>(-1)
}
