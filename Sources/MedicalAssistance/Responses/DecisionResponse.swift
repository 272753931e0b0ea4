/// What is paid of a contribution, and by whom.
public struct SubsidyResponse: Sendable, Hashable, Codable {
    /// The whole subsidy.
    public var subsidy: Verdict
    /// The parts whose payer the text names.
    public var parts: [Part]
    /// What the person pays after every payment that is determined; nil when the contribution is not stated.
    public var personPays: Money?

    /// The part of a subsidy that one payer bears.
    public struct Part: Sendable, Hashable, Codable {
        /// 医疗救助基金 or 财政; nil when the text names no payer.
        public var payer: String?
        public var amount: Money

        public init(payer: String?, amount: Money) {
            self.payer = payer
            self.amount = amount
        }
    }

    public init(subsidy: Verdict, parts: [Part] = [], personPays: Money?) {
        self.subsidy = subsidy
        self.parts = parts
        self.personPays = personPays
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case subsidy, parts
        case personPays = "psn_pay"
    }
}

/// The identities that count on a day.
public struct StatusResponse: Sendable, Hashable, Codable {
    /// The identities in effect, in the document's order; nil when the text leaves it open.
    public var inEffect: [String]?
    /// The assertion that keeps the others out, or leaves it open; nil when all are in effect.
    public var clause: String?

    public init(inEffect: [String]?, clause: String? = nil) {
        self.inEffect = inEffect
        self.clause = clause
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case inEffect = "in_effect"
        case clause
    }
}

/// The answer to a request.
public enum DecisionResponse: Sendable, Hashable {
    case subsidy(SubsidyResponse)
    case settlement(SettlementResponse)
    case status(StatusResponse)
    /// Whether the person is to be watched; nil when the text leaves it open.
    case monitoring(Grant)
    /// Whether the term of service is granted.
    case service(Grant)
}

/// A yes or no of a document, or neither.
public struct Grant: Sendable, Hashable, Codable {
    /// Nil when the text leaves it open.
    public var granted: Bool?
    /// The assertion that the answer rests on.
    public var clause: String

    public init(granted: Bool?, clause: String) {
        self.granted = granted
        self.clause = clause
    }
}

extension DecisionResponse: Encodable {
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .subsidy(let response): try response.encode(to: encoder)
        case .settlement(let response): try response.encode(to: encoder)
        case .status(let response): try response.encode(to: encoder)
        case .monitoring(let grant), .service(let grant): try grant.encode(to: encoder)
        }
    }

    /// Reads the response of a decision from any decoder.
    public init(_ decision: Decision, from decoder: any Decoder) throws {
        self =
            switch decision {
            case .subsidy: .subsidy(try SubsidyResponse(from: decoder))
            case .settlement: .settlement(try SettlementResponse(from: decoder))
            case .status: .status(try StatusResponse(from: decoder))
            case .monitoring: .monitoring(try Grant(from: decoder))
            case .service: .service(try Grant(from: decoder))
            }
    }
}
