/// What each layer pays for each visit, and for each application.
public struct SettlementResponse: Sendable, Hashable, Codable {
    public var visits: [VisitAnswer]
    public var applications: [Verdict]

    public init(visits: [VisitAnswer], applications: [Verdict]) {
        self.visits = visits
        self.applications = applications
    }
}

/// What each layer pays for a visit.
public struct VisitAnswer: Sendable, Hashable {
    /// The visit's id in the request.
    public var id: String
    /// One answer a layer, in the order in which the layers pay.
    public var pays: [LayerAnswer]
    /// 个人负担总金额: all that the person still bears after every payment that is determined.
    public var personBears: Money?
    /// 医院负担金额: what the institution has to bear.
    public var institutionBears: Money
    /// 医疗救助基金支出, `maf_pay`: the sum of the layers of assistance, where an engine cannot tell them apart.
    public var assistanceTotal: Verdict?

    public init(
        id: String, pays: [LayerAnswer], personBears: Money?, institutionBears: Money = .zero,
        assistanceTotal: Verdict? = nil
    ) {
        self.id = id
        self.pays = pays
        self.personBears = personBears
        self.institutionBears = institutionBears
        self.assistanceTotal = assistanceTotal
    }

    /// The answer of one layer.
    public subscript(layer: Layer) -> Verdict? {
        pays.first { $0.layer == layer }?.verdict
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, pays
        case personBears = "psn_part_amt"
        case institutionBears = "hosp_part_amt"
    }
}

extension VisitAnswer: Codable {
    /// The name under which the sum of the layers of assistance stands among the layers.
    public static let totalName = "maf_pay"

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        id = try members.decode(String.self, forKey: .id)
        personBears = try members.decodeIfPresent(Money.self, forKey: .personBears)
        institutionBears = try members.decode(Money.self, forKey: .institutionBears)
        pays = []
        assistanceTotal = nil
        for entry in try members.decode([Entry].self, forKey: .pays) {
            switch entry {
            case .layer(let answer): pays.append(answer)
            case .total(let verdict):
                guard assistanceTotal == nil else {
                    throw RequestFault(path: members.codingPath + [CodingKeys.pays], .repeated(VisitAnswer.totalName))
                }
                assistanceTotal = verdict
            }
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(id, forKey: .id)
        let total = assistanceTotal.map { [Entry.total($0)] } ?? []
        try members.encode(pays.map { Entry.layer($0) } + total, forKey: .pays)
        try members.encodeIfPresent(personBears, forKey: .personBears)
        try members.encode(institutionBears, forKey: .institutionBears)
    }

    /// What stands in `pays`: a layer's answer, or the sum.
    private enum Entry: Codable {
        case layer(LayerAnswer)
        case total(Verdict)

        enum CodingKeys: String, CodingKey {
            case layer
        }

        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: CodingKeys.self)
            if try members.decode(String.self, forKey: .layer) == VisitAnswer.totalName {
                self = .total(try Verdict(from: decoder))
            } else {
                self = .layer(try LayerAnswer(from: decoder))
            }
        }

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .layer(let answer): try answer.encode(to: encoder)
            case .total(let verdict):
                var members = encoder.container(keyedBy: CodingKeys.self)
                try members.encode(VisitAnswer.totalName, forKey: .layer)
                try verdict.encode(to: encoder)
            }
        }
    }
}

/// What one layer pays.
public struct LayerAnswer: Sendable, Hashable {
    public var layer: Layer
    public var verdict: Verdict

    public init(layer: Layer, verdict: Verdict) {
        self.layer = layer
        self.verdict = verdict
    }
}

extension LayerAnswer: Codable {
    private enum CodingKeys: String, CodingKey {
        case layer
    }

    public init(from decoder: any Decoder) throws {
        layer = try decoder.container(keyedBy: CodingKeys.self).decode(Layer.self, forKey: .layer)
        verdict = try Verdict(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(layer, forKey: .layer)
        try verdict.encode(to: encoder)
    }
}
