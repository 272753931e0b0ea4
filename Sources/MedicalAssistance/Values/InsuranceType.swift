/// A basic medical insurance, by the national platform's `insutype`.
public enum InsuranceType: String, Sendable, Hashable, CaseIterable, Codable {
    /// 职工基本医疗保险.
    case employees = "310"
    /// 城乡居民基本医疗保险.
    case residents = "390"

    /// The insurance's name in the texts.
    public var term: String {
        switch self {
        case .employees: "职工基本医疗保险"
        case .residents: "居民基本医疗保险"
        }
    }
}
