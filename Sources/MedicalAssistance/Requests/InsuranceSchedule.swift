private import Wording
/// The ordinary schedule of catastrophic insurance, a figure from outside the documents.
public struct InsuranceSchedule: Sendable, Hashable {
    public var insurance: InsuranceType
    public var scope: Scope
    /// The annual deductible.
    public var deductible: Money
    /// Bands of the year's burden, from the first, which begins at zero.
    public var bands: [Band]
    /// The annual limit of payment; nil when the schedule says that there is none.
    public var cap: Money?

    /// What a schedule pays for.
    public enum Scope: String, Sendable, Hashable, CaseIterable, Codable {
        case ordinary
        case specialDrug = "special-drug"
    }

    /// The rate for the part of the year's burden from a bound up to the next band's.
    public struct Band: Sendable, Hashable {
        /// The bound, an absolute amount of burden.
        public var from: Money
        public var rate: Rate

        public init(from: Money, rate: Rate) {
            self.from = from
            self.rate = rate
        }
    }

    public init(
        insurance: InsuranceType, scope: Scope = .ordinary, deductible: Money, bands: [Band], cap: Money?
    ) {
        self.insurance = insurance
        self.scope = scope
        self.deductible = deductible
        self.bands = bands
        self.cap = cap
    }
}

extension InsuranceSchedule: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case insutype, scope
        case deductible = "dedc"
        case cap, uncapped, bands
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.members(CodingKeys.self)
        insurance = try members.oneOf(.insutype, InsuranceType.self)
        scope = try members.oneOf(.scope, Scope.self)
        deductible = try members.amount(.deductible)
        bands = try members.list(.bands, of: Band.self, atMost: 32)
        cap = try members.amountIfPresent(.cap)
        let uncapped = try members.value(Bool.self, ifPresent: .uncapped) ?? false
        guard uncapped == (cap == nil) else {
            throw RequestFault(
                path: members.codingPath + [uncapped ? CodingKeys.uncapped : .cap],
                uncapped
                    ? .contradicts(
                        .init(
                            "写了封顶线，又写 uncapped 为 true；只能写一项。",
                            "a cap is stated and uncapped is true; state one of them."))
                    : .missing)
        }
        let bandsPath = members.codingPath + [CodingKeys.bands]
        guard let first = bands.first else { throw RequestFault(path: bandsPath, .missing) }
        for index in bands.indices {
            guard index == 0 ? first.from == .zero : bands[index - 1].from < bands[index].from else {
                throw RequestFault(
                    field: "\(RequestFault.field(bandsPath))[\(index)].from",
                    .contradicts(.init("分段须从 0.00 起、由低到高排列。", "the bands must begin at 0.00 and ascend.")))
            }
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(insurance, forKey: .insutype)
        try members.encode(scope, forKey: .scope)
        try members.encode(deductible, forKey: .deductible)
        if let cap { try members.encode(cap, forKey: .cap) } else { try members.encode(true, forKey: .uncapped) }
        try members.encode(bands, forKey: .bands)
    }
}

extension InsuranceSchedule.Band: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case from, rate
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.members(CodingKeys.self)
        from = try members.amount(.from)
        rate = try members.decode(Rate.self, forKey: .rate)
        guard rate <= .whole else {
            throw RequestFault(path: members.codingPath + [CodingKeys.rate], .notRate(rate.description))
        }
    }
}
