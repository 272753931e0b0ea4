package import Foundation
package import Wording

/// A way to an adapter on which anything can be sent, be it a message or not.
package protocol SelfTestLine: Sendable {
    /// Whether every connection begins anew, not initialised.
    var beginsAnew: Bool { get }

    /// Sends bytes as one message, and takes the messages that come back.
    ///
    /// - Parameters:
    ///   - bytes: The bytes, without a line's end.
    ///   - count: The number of messages to wait for; members of an array count one each.
    ///   - patience: How long to wait for them.
    /// - Returns: The messages that came, in their order; fewer when the time was up or the adapter ended.
    func exchange(_ bytes: Data, expecting count: Int, within patience: Duration) async -> [Data]

    /// Closes the connection; how the adapter ended, or nil when it did not.
    func close(within patience: Duration) async -> Int32?

    /// Whether the adapter has ended by itself.
    var hasEnded: Bool { get }

    /// What is known of the adapter's trouble, such as its standard error.
    var trouble: String { get }
}

/// Why an adapter cannot be tested at all.
package struct SelfTestFault: Error, Sendable {
    package var explanation: Bilingual
}
