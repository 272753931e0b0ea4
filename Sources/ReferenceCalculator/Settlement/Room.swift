import PolicyDocuments

/// What limits leave to be paid.
struct Room {
    /// The amount left in fen; nil without a limit.
    var left: Int64?
    var limit: Int64 = 0
    var used: Int64 = 0
    /// The limit that leaves least.
    var citation: Citation?

    mutating func narrow(to limit: Int64, used: Int64, _ citation: Citation) {
        let left = max(limit - used, 0)
        guard self.left.map({ left < $0 }) ?? true else { return }
        self = Room(left: left, limit: limit, used: used, citation: citation)
    }
}
