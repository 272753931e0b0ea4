/// A person's identities, to be judged for a day (身份是否生效).
public struct StatusRequest: Sendable, Hashable {
    /// 参保地, a division code (GB/T 2260).
    public var insuredPlace: String
    /// The person's basic insurance; nil when the person has none.
    public var insurance: InsuranceType?
    public var day: CalendarDate
    public var identities: [IdentityRecord]

    public init(insuredPlace: String, insurance: InsuranceType?, day: CalendarDate, identities: [IdentityRecord]) {
        self.insuredPlace = insuredPlace
        self.insurance = insurance
        self.day = day
        self.identities = identities
    }
}

extension StatusRequest: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case insuredPlace = "insuplc_admdvs"
        case insurance = "insutype"
        case day
        case identities = "idetinfo"
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.members(CodingKeys.self)
        insuredPlace = try members.decode(String.self, forKey: .insuredPlace)
        insurance = try members.oneOfIfPresent(.insurance, InsuranceType.self)
        day = try members.decode(CalendarDate.self, forKey: .day)
        identities = try members.list(.identities, of: IdentityRecord.self, atMost: 64)
    }
}
