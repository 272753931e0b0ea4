/// The circumstances of a visit that only some documents ask for; nil is not stated.
public struct VisitTerms: Sendable, Hashable {
    /// 病种, in a text's own term, `dise_name`.
    public var disease: String?
    /// 就医地, a division code (GB/T 2260), `mdtrtarea_admdvs`.
    public var carePlace: String?
    public var referral: Referral?
    public var chargeClass: ChargeClass?
    /// 单病种最高限额, where the disease is paid for by a package.
    public var packageLimit: Money?
    public var management: Management?

    public init(
        disease: String? = nil, carePlace: String? = nil, referral: Referral? = nil, chargeClass: ChargeClass? = nil,
        packageLimit: Money? = nil, management: Management? = nil
    ) {
        self.disease = disease
        self.carePlace = carePlace
        self.referral = referral
        self.chargeClass = chargeClass
        self.packageLimit = packageLimit
        self.management = management
    }
}

/// Whether the referral that the rules of care ask for was made (转诊).
public enum Referral: String, Sendable, Hashable, CaseIterable, Codable {
    case made
    /// None is asked for, as in an emergency or at the place of insurance.
    case notNeeded = "not-needed"
    /// It is missing, and an exception was approved.
    case approved
    case missing
}

/// 收费标准类别, the class of an institution's charges.
public enum ChargeClass: String, Sendable, Hashable, CaseIterable, Codable {
    case one = "一类"
    case provincialTwo = "省市级二类"
    case countyTwo = "县级二类"
    case three = "三类"
}

/// How the cost of a chronic disease is managed: visit by visit (按次), or by a limit (限额).
public enum Management: String, Sendable, Hashable, CaseIterable, Codable {
    case visit
    case limit
}
