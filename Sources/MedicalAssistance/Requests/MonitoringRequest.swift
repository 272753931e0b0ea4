/// A person's burden of the year so far, to be watched or not (高额医疗费用支出预警监测).
public struct MonitoringRequest: Sendable, Hashable {
    /// 参保地, a division code (GB/T 2260).
    public var insuredPlace: String
    public var insurance: InsuranceType
    public var day: CalendarDate
    /// 个人年度累计负担, what the person has borne this year after all payments.
    public var burden: Money
    public var identities: [IdentityRecord]
    public var incomes: [DisposableIncome]

    public init(
        insuredPlace: String, insurance: InsuranceType, day: CalendarDate, burden: Money,
        identities: [IdentityRecord], incomes: [DisposableIncome] = []
    ) {
        self.insuredPlace = insuredPlace
        self.insurance = insurance
        self.day = day
        self.burden = burden
        self.identities = identities
        self.incomes = incomes
    }
}

extension MonitoringRequest: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case insuredPlace = "insuplc_admdvs"
        case insurance = "insutype"
        case day, burden
        case identities = "idetinfo"
        case incomes
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.members(CodingKeys.self)
        insuredPlace = try members.decode(String.self, forKey: .insuredPlace)
        insurance = try members.oneOf(.insurance, InsuranceType.self)
        day = try members.decode(CalendarDate.self, forKey: .day)
        burden = try members.amount(.burden)
        identities = try members.list(.identities, of: IdentityRecord.self, atMost: 64)
        incomes = try members.list(.incomes, of: DisposableIncome.self, atMost: 100)
    }
}
