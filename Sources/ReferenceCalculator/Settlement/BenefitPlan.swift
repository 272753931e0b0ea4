import MedicalAssistance
import PolicyDocuments
import Wording

/// Which benefit of each layer helps whom with what, looked up once and not at every visit.
final class BenefitPlan: Sendable {
    /// The benefits that pay at a visit's settlement, in the order of their layers.
    let benefits: [PlannedBenefit]
    /// Their layers, those that the instrument has, in order.
    let layers: [Layer]
    /// When and for which insurances the instrument answers.
    private let inForce: Period?
    private let insured: [Bool]
    /// Where a person must be insured.
    let division: Division
    /// Whether any of them is catastrophic insurance.
    let hasCatastrophic: Bool
    /// The identities that the rules name, in the order of the document, which settles ties.
    let identities: [String]
    /// The benefits that pay upon an application.
    let applications: [PlannedBenefit]
    /// The names of the pools, by index.
    let pools: [String]
    /// The first-layer assistance that has a limit, whatever the care.
    let limited: [PlannedBenefit]

    /// For each rule on institutions, the identities that it names, as bits; nil concerns everyone.
    let institutionMasks: [UInt64?]
    /// Identities, as bits, that count only for a person who holds none of the others.
    let alone: [(identities: UInt64, others: UInt64)]
    /// The kinds of care that the rules tell apart.
    let care: CareClass.Table
    /// Whether applications draw on a pool from which visits are paid, too.
    let applicationsShare: Bool

    /// How many accounts a year's ledger has.
    let accountCount: Int
    /// The benefits for each setting and insurance, in the order of their layers.
    private let matching: [[PlannedBenefit]]
    private let rows: [Row]
    /// The rows without the benefits for packages; none unless such a benefit leaves room for others.
    private let besideRows: [Row]
    /// The identities that first-layer assistance names, by kind of care and insurance.
    private let assisted: [UInt64]

    /// The benefits that one identity has for one kind of care and insurance, one a layer; -1 where there is none.
    struct Row: Sendable, Hashable {
        var catastrophic: Int8 = -1
        var assistance: Int8 = -1
        var reAssistance: Int8 = -1
        var outsideCatalogue: Int8 = -1

        subscript(layer: Layer) -> Int {
            get {
                switch layer {
                case .catastrophic: Int(catastrophic)
                case .assistance: Int(assistance)
                case .reAssistance: Int(reAssistance)
                case .outsideCatalogue: Int(outsideCatalogue)
                case .application: -1
                }
            }
            set {
                switch layer {
                case .catastrophic: catastrophic = Int8(newValue)
                case .assistance: assistance = Int8(newValue)
                case .reAssistance: reAssistance = Int8(newValue)
                case .outsideCatalogue: outsideCatalogue = Int8(newValue)
                case .application: break
                }
            }
        }
    }

    init(_ rules: RuleSet) throws(RuleFault) {
        let all = rules.benefits + rules.open.flatMap { rule in rule.layers.map { BenefitRule(rule, in: $0) } }
        // The order in which amounts depend on each other; answers stand in the order of the layers.
        let benefits = Layer.bySequence.flatMap { layer in all.filter { $0.layer == layer } }
        var identities: [String] = []
        for who in all.map(\.who) + rules.institutions.map(\.who) {
            for identity in who.identities ?? [] where !identities.contains(identity) { identities.append(identity) }
        }
        let numbers = Dictionary(zip(identities, identities.indices), uniquingKeysWith: { first, _ in first })
        guard identities.count <= 63, benefits.count <= 127 else {
            throw RuleFault(
                location: rules.year.citation.location,
                message: .init("身份或待遇过多。", "there are too many identities or benefits."))
        }
        func bits(_ identities: [String]) -> UInt64 {
            identities.reduce(0) { bits, identity in numbers[identity].map { bits | 1 << UInt64($0) } ?? bits }
        }
        func mask(_ who: BenefitRule.Who) -> UInt64? { who.identities.map(bits) }
        alone = rules.alone.map { (bits($0.identities), bits($0.others)) }
        let masks = benefits.map { mask($0.who) }
        institutionMasks = rules.institutions.map { mask($0.who) }
        let care = CareClass.Table(benefits.flatMap(\.care) + rules.institutions.flatMap(\.care))
        var pools: [String] = []
        func pool(_ name: String) -> Int {
            if let index = pools.firstIndex(of: name) { return index }
            pools.append(name)
            return pools.count - 1
        }
        var accountCount = 0
        var planned: [PlannedBenefit] = []
        for (index, benefit) in benefits.enumerated() {
            planned.append(
                PlannedBenefit(benefit, index: index, mask: masks[index], firstAccount: accountCount, pool: pool))
            accountCount += Dimensions(benefit.apart).slots
        }
        let applications = all.filter { $0.layer == .application }
        let shared = Set(benefits.flatMap(\.limits).map(\.pool))
        applicationsShare = applications.contains { $0.limits.contains { shared.contains($0.pool) } }
        self.applications = applications.map { PlannedBenefit($0) { _ in 0 } }
        layers = Layer.perVisit.filter { layer in benefits.contains { $0.layer == layer } }
        inForce = rules.inForce.period
        division = Division(rules.insured.division)
        insured = InsuranceType.byIndex.map(rules.insured.insurances.contains)
        hasCatastrophic = layers.contains(.catastrophic)
        rows = try BenefitPlan.table(benefits, masks, identities: identities, care.classes)
        besideRows =
            benefits.contains { $0.beside != .nothing }
            ? try BenefitPlan.table(benefits, masks, identities: identities, care.classes, besidePackages: true) : []
        limited = planned.filter { $0.layer == .assistance && $0.limits.contains { $0.amount != nil } }
        assisted = care.classes.flatMap { care in
            InsuranceType.byIndex.map { insurance in
                planned.reduce(0) { found, benefit in
                    let helps =
                        benefit.layer == .assistance && benefit.rule.care.cover(care)
                        && benefit.rule.insurance.types.contains(insurance)
                    return helps ? found | (benefit.mask ?? 0) : found
                }
            }
        }
        matching = care.classes.flatMap { care in
            InsuranceType.byIndex.map { insurance in
                planned.filter { one in
                    let benefit = one.rule
                    guard benefit.insurance.types.contains(insurance) else { return false }
                    if benefit.care.cover(care) { return true }
                    return benefit.bases.first?.accumulates == .assistedCare
                        && benefits.contains { $0.layer == benefit.layer && $0.care.cover(care) }
                }
            }
        }
        self.care = care
        self.benefits = planned
        self.accountCount = accountCount
        self.identities = identities
        self.pools = pools
    }

    /// Whether the instrument answers on a day, and for an insurance where one is given.
    func isSettled(on day: CalendarDate, _ insurance: InsuranceType?) -> Bool {
        (inForce?.contains(day) ?? false) && (insurance.map { insured[$0.index] } ?? true)
    }

    /// The row of an identity (the count of identities stands for a person with none) for a class of care.
    func row(_ identity: Int, _ visit: VisitFigures) -> Row {
        rows[(identity * care.classes.count + visit.care) * 2 + visit.insurance.index]
    }

    /// Whether a benefit for packages leaves room for others.
    var leavesRoomBesidePackages: Bool { !besideRows.isEmpty }

    /// The row without the benefits for packages, where they leave room for others; nil where they do not.
    func rowBesidePackages(_ identity: Int, _ visit: VisitFigures) -> Row? {
        guard !besideRows.isEmpty, care.classes[visit.care].package else { return nil }
        return besideRows[(identity * care.classes.count + visit.care) * 2 + visit.insurance.index]
    }

    /// The identities that first-layer assistance names for a visit's class of care and insurance, as bits.
    func assisted(_ visit: VisitFigures) -> UInt64 { assisted[visit.care * 2 + visit.insurance.index] }

    /// The benefits for a class of care and an insurance, whomever they help, in the order of their layers.
    func matching(_ visit: VisitFigures) -> [PlannedBenefit] {
        matching[visit.care * 2 + visit.insurance.index]
    }

    /// The number of a pool, or nil when no benefit that pays at settlement draws on it.
    func pool(named name: String) -> Int? { pools.firstIndex(of: name) }

    private static func table(
        _ benefits: [BenefitRule], _ masks: [UInt64?], identities: [String], _ classes: [CareClass],
        besidePackages: Bool = false
    ) throws(RuleFault) -> [Row] {
        var rows: [Row] = []
        for identity in 0...identities.count {
            for care in classes {
                for insurance in InsuranceType.byIndex {
                    var row = Row()
                    for (index, benefit) in benefits.enumerated()
                    where benefit.care.cover(care) && benefit.insurance.types.contains(insurance)
                        && !(besidePackages && benefit.isForPackages)
                    {
                        let isSomeone = identity < identities.count
                        let named = masks[index].map { isSomeone && $0 & 1 << UInt64(identity) != 0 }
                        let present = row[benefit.layer]
                        if named == nil, isSomeone, benefit.who.except.contains(identities[identity]) { continue }
                        guard named == true || (named == nil && present < 0) else { continue }
                        if present >= 0, masks[present] != nil, care.package,
                            benefit.isForPackages != benefits[present].isForPackages
                        {
                            // What is said of packages goes before what is said of care in general.
                            if benefit.isForPackages { row[benefit.layer] = index }
                            continue
                        }
                        if present >= 0, masks[present] != nil {
                            // Where the disease is not stated, either may be meant, and the first asks for it.
                            if case .unstated = care.disease, benefits[present].care.contains(where: \.asksDisease) {
                                continue
                            }
                            throw RuleFault(
                                location: benefit.citation.location,
                                message: .init(
                                    "待遇 \(benefit.id) 与 \(benefits[present].id) 适用于同一身份、同一费用。",
                                    "the benefits \(benefit.id) and \(benefits[present].id) claim the same identity and care."
                                ))
                        }
                        row[benefit.layer] = index
                    }
                    rows.append(row)
                }
            }
        }
        return rows
    }
}

extension BenefitRule {
    /// Whether it is said of care that is paid for by a package.
    var isForPackages: Bool { care.contains { $0.package == true } }

    /// What benefits for care in general pay beside it.
    var beside: Beside { care.first { $0.package == true }?.beside ?? .nothing }

    /// What is kept apart when the base adds up over the year.
    var apart: Dimensions { schedule?.apart ?? threshold?.apart ?? [] }
}

extension Setting {
    var index: Int {
        switch self {
        case .inpatient: 0
        case .chronicOutpatient: 1
        case .specialDrug: 2
        case .outpatient: 3
        case .pharmacy: 4
        }
    }
}

extension InsuranceType {
    static let byIndex: [InsuranceType] = [.employees, .residents]

    var index: Int {
        switch self {
        case .employees: 0
        case .residents: 1
        }
    }
}
