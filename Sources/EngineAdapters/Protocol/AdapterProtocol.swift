/// The adapter protocol's fixed points: JSON-RPC 2.0 between the harness, which asks, and an engine, which answers.
package enum AdapterProtocol {
    /// The versions spoken here, the newest first.
    package static let versions = ["1.0"]
    package static let harness = "conform"
    /// The longest message in bytes, in either direction.
    package static let longestMessage = 16 << 20
    /// The most that an engine's claims of pipelining and batching are made use of.
    static let mostInFlight = 4096
    static let largestBatch = 1000

    package enum Method {
        package static let initialize = "initialize"
        package static let shutdown = "shutdown"
    }

    /// The error codes; those from −32 700 to −32 600 are JSON-RPC's own.
    package enum ErrorCode {
        package static let notJSON = -32700
        package static let noRequest = -32600
        package static let unknownMethod = -32601
        /// The request cannot be answered; `data.field` names the member at fault.
        package static let refused = -32602
        package static let failed = -32603
        package static let noCommonVersion = -32001
        package static let notClaimed = -32002
        package static let notInitialized = -32003
    }
}
