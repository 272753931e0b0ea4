import MedicalAssistance
import PolicyDocuments
import Wording

/// A part of the policies that is compared by itself.
enum ComparedSection: Hashable {
    case subsidies
    case layer(Layer)
    case timing
    case monitoring
    case services
    case institutions
    case bounds

    static let all: [ComparedSection] =
        [.subsidies] + Layer.allCases.map { .layer($0) } + [.timing, .monitoring, .services, .institutions, .bounds]

    var name: Bilingual {
        switch self {
        case .subsidies: .init("参保资助", "enrolment subsidies (参保资助)")
        case .layer(let layer): layer.comparedName
        case .timing: .init("身份与时间", "identities and time")
        case .monitoring: .init("监测", "monitoring")
        case .services: .init("服务", "services")
        case .institutions: .init("医疗机构承担", "borne by institutions")
        case .bounds: .init("对下级文件的限定", "bounds on the documents below")
        }
    }

    /// Everything that a document's rules say in this part.
    func provisions(of rules: RuleSet) -> [Provision] {
        switch self {
        case .subsidies: rules.subsidies.flatMap(\.compared)
        case .layer(let layer):
            rules.allBenefits.filter { $0.layer == layer }.flatMap { $0.compared(among: rules.allBenefits) }
        case .timing: rules.comparedTiming
        case .monitoring: rules.monitoring.flatMap(\.compared)
        case .services: rules.services.flatMap(\.compared)
        case .institutions: rules.institutions.flatMap(\.compared)
        case .bounds: rules.bounds.flatMap(\.compared)
        }
    }
}

extension Layer {
    var comparedName: Bilingual {
        switch self {
        case .catastrophic: .init(term, "catastrophic insurance (\(term))")
        case .assistance: .init(term, "medical assistance (\(term))")
        case .reAssistance: .init(term, "re-assistance (\(term))")
        case .outsideCatalogue: .init(term, "costs outside the catalogue (\(term))")
        case .application: .init(term, "upon application (\(term))")
        }
    }
}

extension RuleSet {
    /// The benefits, and those that are left open.
    fileprivate var allBenefits: [BenefitRule] {
        benefits + open.flatMap { rule in rule.layers.map { BenefitRule(rule, in: $0) } }
    }
}
