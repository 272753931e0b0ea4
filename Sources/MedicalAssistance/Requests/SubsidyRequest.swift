/// A person's contribution to residents' insurance, to be subsidised or not (参保资助).
public struct SubsidyRequest: Sendable, Hashable {
    /// 参保地, a division code (GB/T 2260).
    public var insuredPlace: String
    public var insurance: InsuranceType
    /// The day of contribution.
    public var paid: CalendarDate
    /// The personal contribution, one entry a tier where there are tiers.
    public var contributions: [Contribution]
    /// The tier in which the person enrols, where there are tiers.
    public var tier: String?
    public var identities: [IdentityRecord]
    /// Whether the person has another subsidy of the contribution; nil is not stated.
    public var hasOtherSubsidy: Bool?
    /// Whether the person belongs to 政策规定免缴费人群; nil is not stated.
    public var isFeeExempt: Bool?
    /// 集中征缴期.
    public var collection: Period?
    /// 脱贫攻坚过渡期.
    public var transition: Period?

    /// 个人缴费标准.
    public struct Contribution: Sendable, Hashable {
        public var tier: String?
        public var amount: Money

        public init(tier: String? = nil, amount: Money) {
            self.tier = tier
            self.amount = amount
        }
    }

    public init(
        insuredPlace: String, insurance: InsuranceType, paid: CalendarDate, contributions: [Contribution],
        tier: String? = nil, identities: [IdentityRecord], hasOtherSubsidy: Bool? = nil, isFeeExempt: Bool? = nil,
        collection: Period? = nil, transition: Period? = nil
    ) {
        self.insuredPlace = insuredPlace
        self.insurance = insurance
        self.paid = paid
        self.contributions = contributions
        self.tier = tier
        self.identities = identities
        self.hasOtherSubsidy = hasOtherSubsidy
        self.isFeeExempt = isFeeExempt
        self.collection = collection
        self.transition = transition
    }

    /// The amount that the person has to contribute, in the tier of enrolment; nil when the tier is not stated.
    ///
    /// - Throws: A `RequestFault` when no contribution of that tier is stated.
    public func ownContribution() throws(RequestFault) -> Money? {
        if let own = contributions.first(where: { $0.tier == tier }) { return own.amount }
        guard tier == nil, !contributions.isEmpty else { throw RequestFault(field: "contributions", .missing) }
        return nil
    }
}

extension SubsidyRequest: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case insuredPlace = "insuplc_admdvs"
        case insurance = "insutype"
        case paid = "pay_time"
        case contributions, tier
        case identities = "idetinfo"
        case hasOtherSubsidy = "other_subsidy"
        case isFeeExempt = "fee_exempt"
        case collection, transition
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.members(CodingKeys.self)
        insuredPlace = try members.decode(String.self, forKey: .insuredPlace)
        insurance = try members.oneOf(.insurance, InsuranceType.self)
        paid = try members.decode(CalendarDate.self, forKey: .paid)
        contributions = try members.list(.contributions, of: Contribution.self, atMost: 16)
        tier = try members.value(String.self, ifPresent: .tier)
        identities = try members.list(.identities, of: IdentityRecord.self, atMost: 64)
        hasOtherSubsidy = try members.value(Bool.self, ifPresent: .hasOtherSubsidy)
        isFeeExempt = try members.value(Bool.self, ifPresent: .isFeeExempt)
        collection = try members.value(Period.self, ifPresent: .collection)
        transition = try members.value(Period.self, ifPresent: .transition)
    }
}

extension SubsidyRequest.Contribution: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case tier, amount
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.members(CodingKeys.self)
        tier = try members.value(String.self, ifPresent: .tier)
        amount = try members.amount(.amount)
    }
}
