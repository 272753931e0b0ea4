/// A layer of the waterfall that pays after basic insurance, in the order in which they pay.
public enum Layer: String, Sendable, Hashable, CaseIterable, Codable {
    /// 大病保险.
    case catastrophic
    /// 医疗救助, the first layer of assistance.
    case assistance
    /// 再救助, the second layer of assistance.
    case reAssistance = "re-assistance"
    /// Assistance with costs outside the catalogue.
    case outsideCatalogue = "outside-catalogue"
    /// 依申请救助, on the costs of a window before an application.
    case application

    /// The layers that pay when a visit is settled.
    public static let perVisit: [Layer] = [.catastrophic, .assistance, .reAssistance, .outsideCatalogue]

    /// The layers whose sum is the national platform's `maf_pay`.
    public static let ofAssistance: [Layer] = [.assistance, .reAssistance, .outsideCatalogue]

    /// The layer's term in the texts.
    public var term: String {
        switch self {
        case .catastrophic: "大病保险"
        case .assistance: "医疗救助"
        case .reAssistance: "再救助"
        case .outsideCatalogue: "目录外费用救助"
        case .application: "依申请救助"
        }
    }
}
