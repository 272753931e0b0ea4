/// A person's stay, to be granted a term of service such as the waiver of a deposit (服务条款).
public struct ServiceRequest: Sendable, Hashable {
    /// 参保地, a division code (GB/T 2260).
    public var insuredPlace: String
    public var insurance: InsuranceType
    /// The term of service, by the name that the document's rules give it.
    public var service: String
    public var day: CalendarDate
    public var careType: CareType?
    /// Whether a primary-care institution saw the person first and referred them; nil is not stated.
    public var isReferred: Bool?
    /// 就医地, a division code (GB/T 2260).
    public var carePlace: String?
    public var isDesignated: Bool?
    public var identities: [IdentityRecord]

    public init(
        insuredPlace: String, insurance: InsuranceType, service: String, day: CalendarDate, careType: CareType? = nil,
        isReferred: Bool? = nil, carePlace: String? = nil, isDesignated: Bool? = nil, identities: [IdentityRecord]
    ) {
        self.insuredPlace = insuredPlace
        self.insurance = insurance
        self.service = service
        self.day = day
        self.careType = careType
        self.isReferred = isReferred
        self.carePlace = carePlace
        self.isDesignated = isDesignated
        self.identities = identities
    }
}

extension ServiceRequest: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case insuredPlace = "insuplc_admdvs"
        case insurance = "insutype"
        case service, day
        case careType = "med_type"
        case isReferred = "referral"
        case carePlace = "mdtrtarea_admdvs"
        case isDesignated = "designated"
        case identities = "idetinfo"
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.members(CodingKeys.self)
        insuredPlace = try members.decode(String.self, forKey: .insuredPlace)
        insurance = try members.oneOf(.insurance, InsuranceType.self)
        service = try members.decode(String.self, forKey: .service)
        day = try members.decode(CalendarDate.self, forKey: .day)
        careType = try members.oneOfIfPresent(.careType, CareType.self)
        isReferred = try members.value(Bool.self, ifPresent: .isReferred)
        carePlace = try members.value(String.self, ifPresent: .carePlace)
        isDesignated = try members.value(Bool.self, ifPresent: .isDesignated)
        identities = try members.list(.identities, of: IdentityRecord.self, atMost: 64)
    }
}
