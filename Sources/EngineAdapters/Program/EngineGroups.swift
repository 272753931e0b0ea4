import Foundation
import Synchronization

/// The process groups of the engines that run, so that none outlives this process.
package enum EngineGroups {
    private static let room = 256
    /// The groups, zero where there is none.
    ///
    /// A signal's handler may neither lock nor allocate, so this is plain memory that is never freed; a slot is written
    /// under `lock` and is one machine word, which the handler reads whole.
    nonisolated(unsafe) private static let groups: UnsafeMutablePointer<pid_t> = {
        let groups = UnsafeMutablePointer<pid_t>.allocate(capacity: room)
        groups.initialize(repeating: 0, count: room)
        return groups
    }()
    private static let lock = Mutex(false)

    static func add(_ group: pid_t) {
        lock.withLock { isPrepared in
            if !isPrepared {
                isPrepared = true
                prepare()
            }
            if let slot = (0..<room).first(where: { groups[$0] == 0 }) { groups[slot] = group }
        }
    }

    /// Kills what is left of a group and forgets it.
    static func end(_ group: pid_t) {
        kill(-group, SIGKILL)
        lock.withLock { _ in
            if let slot = (0..<room).first(where: { groups[$0] == group }) { groups[slot] = 0 }
        }
    }

    /// Kills every group; safe to call from a signal's handler.
    package static func endAll() {
        for slot in 0..<room where groups[slot] > 0 { kill(-groups[slot], SIGKILL) }
    }

    /// Ends the groups when this process ends: by itself, or by a signal that nobody else has taken on.
    private static func prepare() {
        // An engine that is gone is found out by the failed write, not by a signal.
        signal(SIGPIPE, SIG_IGN)
        atexit { EngineGroups.endAll() }
        for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
            var present = sigaction()
            sigaction(number, nil, &present)
            guard present.__sigaction_handler.sa_handler == nil else { continue }
            signal(number) { number in
                EngineGroups.endAll()
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }
}
