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
public struct VisitAnswer: Sendable, Hashable, Codable {
    /// The visit's id in the request.
    public var id: String
    /// One answer a layer, in the order in which the layers pay.
    public var pays: [LayerAnswer]
    /// 个人负担总金额: all that the person still bears after every payment that is determined.
    public var personBears: Money?
    /// 医院负担金额: what the institution has to bear.
    public var institutionBears: Money

    public init(id: String, pays: [LayerAnswer], personBears: Money?, institutionBears: Money = .zero) {
        self.id = id
        self.pays = pays
        self.personBears = personBears
        self.institutionBears = institutionBears
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
