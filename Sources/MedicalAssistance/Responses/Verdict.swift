/// What a document gives: an amount, nothing because its words exclude it, or no answer because its words leave it open.
public enum Verdict: Sendable, Hashable {
    /// The amount, which may be zero: entitled, but for instance below the threshold.
    case amount(Money)
    /// The text excludes it; `clause` is the assertion that does.
    case notEligible(clause: String)
    /// The text leaves it to another rule or figure; `clause` is the assertion that does.
    case undetermined(clause: String)

    /// The amount, if there is one.
    public var amount: Money? {
        if case .amount(let money) = self { money } else { nil }
    }

    /// The amount paid: nothing when not eligible, nil when undetermined.
    public var paid: Money? {
        switch self {
        case .amount(let money): money
        case .notEligible: .zero
        case .undetermined: nil
        }
    }
}

/// The word by which a verdict's kind goes on the wire.
public enum VerdictStatus: String, Sendable, Hashable, CaseIterable, Codable {
    case determined
    case notEligible = "not_eligible"
    case undetermined
}

extension Verdict {
    public var status: VerdictStatus {
        switch self {
        case .amount: .determined
        case .notEligible: .notEligible
        case .undetermined: .undetermined
        }
    }

    /// The assertion that a verdict without an amount rests on.
    public var clause: String? {
        switch self {
        case .amount: nil
        case .notEligible(let clause), .undetermined(let clause): clause
        }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case status, amount, clause
    }

    init(from members: KeyedDecodingContainer<CodingKeys>) throws {
        switch try members.oneOf(.status, VerdictStatus.self) {
        case .determined: self = .amount(try members.decode(Money.self, forKey: .amount))
        case .notEligible: self = .notEligible(clause: try members.decodeIfPresent(String.self, forKey: .clause) ?? "")
        case .undetermined:
            self = .undetermined(clause: try members.decodeIfPresent(String.self, forKey: .clause) ?? "")
        }
    }

    func encode(to members: inout KeyedEncodingContainer<CodingKeys>) throws {
        try members.encode(status, forKey: .status)
        try members.encodeIfPresent(amount, forKey: .amount)
        try members.encodeIfPresent(clause, forKey: .clause)
    }
}

extension Verdict: Codable {
    public init(from decoder: any Decoder) throws {
        try self.init(from: decoder.container(keyedBy: CodingKeys.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try encode(to: &members)
    }
}
