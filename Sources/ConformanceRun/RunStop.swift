import Synchronization

/// A wish to end a run before all its cases are answered, as by Ctrl-C.
package final class RunStop: Sendable {
    private let flag = Atomic(false)

    package init() {}

    package var isAsked: Bool { flag.load(ordering: .acquiring) }

    package func ask() { flag.store(true, ordering: .releasing) }
}
