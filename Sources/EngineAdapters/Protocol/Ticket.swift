/// A question that waits to be asked or answered, and who waits for it.
struct Ticket: Sendable {
    let id: Int
    /// The message that asks it.
    let message: [UInt8]
    /// Whether nothing else may be open while it is.
    var isAlone: Bool
    /// Whether its message is no JSON, so that a reply cannot repeat its id.
    let isBroken: Bool
    /// Whether it is the handshake or the farewell, and no question of a case.
    var isControl = false
    /// How often an engine was lost over it, or beside it.
    var losses = 0
    let continuation: CheckedContinuation<Delivery, Never>

    func deliver(_ delivery: Delivery) {
        continuation.resume(returning: delivery)
    }
}

/// What comes of a question.
enum Delivery: Sendable {
    case reply(EngineReply)
    case fault(EngineFault)
}
