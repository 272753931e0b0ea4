import Synchronization

/// The turns of commands: no more run at a time than this machine can, so that none runs into a time limit for want of a
/// processor.
final class CommandTurns: Sendable {
    static let shared = CommandTurns(2)

    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(_ count: Int) {
        state = Mutex(State(free: count))
    }

    /// Waits for a turn.
    func take() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                guard state.free > 0 else {
                    state.waiting.append(continuation)
                    return false
                }
                state.free -= 1
                return true
            }
            if isFree { continuation.resume() }
        }
    }

    /// Gives a turn to whoever waits longest.
    func give() {
        state.withLock { state in
            if state.waiting.isEmpty { state.free += 1 } else { state.waiting.removeFirst().resume() }
        }
    }
}
