import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// The results for the elements, in their order, worked out on all processors.
    ///
    /// - Throws: The error of the first element, in their order, that has one.
    package func concurrentMap<Value: Sendable>(_ transform: @Sendable (Element) throws -> Value) throws -> [Value] {
        let results = Mutex<[Int: Result<Value, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = Result { try transform(self[index]) }
            results.withLock { $0[index] = result }
        }
        return try results.withLock { results in
            try indices.compactMap { try results[$0]?.get() }
        }
    }
}
