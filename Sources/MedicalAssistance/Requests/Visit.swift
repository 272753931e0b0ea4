/// One settled visit: its costs by class, and what the insurances before assistance have paid.
public struct Visit: Sendable, Hashable {
    /// An id of the caller's, unique among the request's visits; the answer repeats it.
    public var id: String
    public var insurance: InsuranceType
    public var careType: CareType
    /// Whether the cost is that of a special drug that is paid for separately (特药).
    public var isSpecialDrug: Bool
    /// The day of admission, or of the visit.
    public var begins: CalendarDate
    /// The day of settlement.
    public var settled: CalendarDate
    /// Whether the institution is a designated one (定点).
    public var isDesignated: Bool
    public var costs: VisitCosts
    public var payments: VisitPayments
    /// What only some documents ask of a visit.
    public var terms: VisitTerms

    public init(
        id: String, insurance: InsuranceType, careType: CareType, isSpecialDrug: Bool = false,
        begins: CalendarDate, settled: CalendarDate, isDesignated: Bool, costs: VisitCosts, payments: VisitPayments,
        terms: VisitTerms = VisitTerms()
    ) {
        self.id = id
        self.insurance = insurance
        self.careType = careType
        self.isSpecialDrug = isSpecialDrug
        self.begins = begins
        self.settled = settled
        self.isDesignated = isDesignated
        self.costs = costs
        self.payments = payments
        self.terms = terms
    }

    /// The kind of care, in the texts' term.
    public var setting: Setting { isSpecialDrug ? .specialDrug : careType.setting }
}

/// The classes of a visit's cost, which add up to its total.
public struct VisitCosts: Sendable, Hashable {
    /// 医疗费总额, `medfee_sumamt`.
    public var total: Money
    /// 全自费金额, outside the catalogue, `fulamt_ownpay_amt`.
    public var outsideCatalogue: Money
    /// 超限价自费费用, over the payment standard, `overlmt_selfpay`.
    public var overStandard: Money
    /// 先行自付金额, first self-payment of class B, `preselfpay_amt`.
    public var firstSelfPayment: Money
    /// 符合政策范围金额, `inscp_scp_amt`.
    public var inScope: Money

    public init(
        total: Money, outsideCatalogue: Money = .zero, overStandard: Money = .zero, firstSelfPayment: Money = .zero,
        inScope: Money
    ) {
        self.total = total
        self.outsideCatalogue = outsideCatalogue
        self.overStandard = overStandard
        self.firstSelfPayment = firstSelfPayment
        self.inScope = inScope
    }
}

/// What has been paid for a visit before assistance; nil is not stated, never zero.
public struct VisitPayments: Sendable, Hashable {
    /// 基本医疗保险统筹基金支出, `hifp_pay`.
    public var basic: Money
    /// 职工大额医疗费用补助基金支出, `hifob_pay`; stated for employees.
    public var largeSum: Money?
    /// 大病保险资金支出, `hifmi_pay`, when it has been settled already.
    public var catastrophic: Money?
    /// 企业补充医疗保险基金支出, `hifes_pay`.
    public var enterprise: Money?
    /// 公务员医疗补助资金支出, `cvlserv_pay`.
    public var civilServants: Money?
    /// 其他支出, `oth_pay`.
    public var other: Money?

    public init(
        basic: Money, largeSum: Money? = nil, catastrophic: Money? = nil, enterprise: Money? = nil,
        civilServants: Money? = nil, other: Money? = nil
    ) {
        self.basic = basic
        self.largeSum = largeSum
        self.catastrophic = catastrophic
        self.enterprise = enterprise
        self.civilServants = civilServants
        self.other = other
    }
}

extension Visit: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, insutype
        case careType = "med_type"
        case isSpecialDrug = "special_drug"
        case begins = "begntime"
        case settled = "setl_time"
        case isDesignated = "designated"
        case total = "medfee_sumamt"
        case outsideCatalogue = "fulamt_ownpay_amt"
        case overStandard = "overlmt_selfpay"
        case firstSelfPayment = "preselfpay_amt"
        case inScope = "inscp_scp_amt"
        case basic = "hifp_pay"
        case largeSum = "hifob_pay"
        case catastrophic = "hifmi_pay"
        case enterprise = "hifes_pay"
        case civilServants = "cvlserv_pay"
        case other = "oth_pay"
        case disease = "dise_name"
        case carePlace = "mdtrtarea_admdvs"
        case referral
        case chargeClass = "charge_class"
        case packageLimit = "package_limit"
        case management
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.members(CodingKeys.self)
        id = try members.decode(String.self, forKey: .id)
        insurance = try members.oneOf(.insutype, InsuranceType.self)
        careType = try members.oneOf(.careType, CareType.self)
        isSpecialDrug = try members.value(Bool.self, ifPresent: .isSpecialDrug) ?? false
        begins = try members.decode(CalendarDate.self, forKey: .begins)
        settled = try members.decode(CalendarDate.self, forKey: .settled)
        isDesignated = try members.decode(Bool.self, forKey: .isDesignated)
        costs = VisitCosts(
            total: try members.amount(.total), outsideCatalogue: try members.amount(.outsideCatalogue),
            overStandard: try members.amount(.overStandard), firstSelfPayment: try members.amount(.firstSelfPayment),
            inScope: try members.amount(.inScope))
        payments = VisitPayments(
            basic: try members.amount(.basic), largeSum: try members.amountIfPresent(.largeSum),
            catastrophic: try members.amountIfPresent(.catastrophic),
            enterprise: try members.amountIfPresent(.enterprise),
            civilServants: try members.amountIfPresent(.civilServants), other: try members.amountIfPresent(.other))
        terms = VisitTerms(
            disease: try members.value(String.self, ifPresent: .disease),
            carePlace: try members.value(String.self, ifPresent: .carePlace),
            referral: try members.oneOfIfPresent(.referral, Referral.self),
            chargeClass: try members.oneOfIfPresent(.chargeClass, ChargeClass.self),
            packageLimit: try members.amountIfPresent(.packageLimit),
            management: try members.oneOfIfPresent(.management, Management.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(id, forKey: .id)
        try members.encode(insurance, forKey: .insutype)
        try members.encode(careType, forKey: .careType)
        if isSpecialDrug { try members.encode(true, forKey: .isSpecialDrug) }
        try members.encode(begins, forKey: .begins)
        try members.encode(settled, forKey: .settled)
        try members.encode(isDesignated, forKey: .isDesignated)
        try members.encode(costs.total, forKey: .total)
        try members.encode(costs.outsideCatalogue, forKey: .outsideCatalogue)
        try members.encode(costs.overStandard, forKey: .overStandard)
        try members.encode(costs.firstSelfPayment, forKey: .firstSelfPayment)
        try members.encode(costs.inScope, forKey: .inScope)
        try members.encode(payments.basic, forKey: .basic)
        try members.encodeIfPresent(payments.largeSum, forKey: .largeSum)
        try members.encodeIfPresent(payments.catastrophic, forKey: .catastrophic)
        try members.encodeIfPresent(payments.enterprise, forKey: .enterprise)
        try members.encodeIfPresent(payments.civilServants, forKey: .civilServants)
        try members.encodeIfPresent(payments.other, forKey: .other)
        try members.encodeIfPresent(terms.disease, forKey: .disease)
        try members.encodeIfPresent(terms.carePlace, forKey: .carePlace)
        try members.encodeIfPresent(terms.referral, forKey: .referral)
        try members.encodeIfPresent(terms.chargeClass, forKey: .chargeClass)
        try members.encodeIfPresent(terms.packageLimit, forKey: .packageLimit)
        try members.encodeIfPresent(terms.management, forKey: .management)
    }
}
