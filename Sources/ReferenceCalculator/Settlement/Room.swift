import PolicyDocuments

/// What limits leave to be paid.
struct Room {
    /// The amount left in fen; nil without a limit.
    var left: Int64?
    var limit: Int64 = 0
    var used: Int64 = 0
    /// The limit that leaves least.
    private var source: PlannedLimit?

    var citation: Citation? { source?.citation }
    /// The pool of that limit.
    var pool: Int? { source?.pool }

    init() {}

    /// Takes a limit of some fen into account, of which some are used.
    mutating func narrow(to limit: Int64, used: Int64, by source: PlannedLimit) {
        let left = max(limit - used, 0)
        guard self.left.map({ left < $0 }) ?? true else { return }
        (self.left, self.limit, self.used, self.source) = (left, limit, used, source)
    }
}
