import MedicalAssistance
import PolicyDocuments

/// A benefit as settlements use it: behind one reference, because they look at it for every visit.
final class PlannedBenefit: Sendable {
    let rule: BenefitRule
    /// Its place among the benefits of its plan.
    let index: Int
    let layer: Layer
    /// The identities that it names, as bits; nil helps everyone.
    let mask: UInt64?
    let apart: Dimensions
    /// The first of its accounts in a year's ledger.
    let firstAccount: Int
    let accumulates: BenefitRule.Accumulation?
    /// Whether something beside the person and the care decides if it pays.
    let hasConditions: Bool
    /// Whether it waits for a limit to be reached.
    let waits: Bool
    let hasTopUp: Bool
    let bases: [PlannedBase]
    let limits: [PlannedLimit]
    /// The pools that its payments draw on, each once.
    let pools: [Int]
    /// What the schedule's payments count in; nil without a schedule.
    let schedule: PlannedLimit?
    let switching: BenefitRule.Switching?
    /// How it tilts a schedule that the request states; nil when it takes none, or only its cap.
    let tilt: Schedule.Tilt?
    /// A threshold of its own that takes the place of the stated schedule's deductible.
    let ownThreshold: ExactAmount?
    /// Whether it is said of care that is paid for by a package.
    let isForPackages: Bool
    /// What benefits for care in general pay beside it.
    let beside: BenefitRule.Beside
    /// Whether visits count for which its conditions keep it from paying.
    let countsBarred: Bool
    /// The schedule, where it is the rule's own and hangs on no income.
    let plain: Schedule?

    /// - Parameters:
    ///   - rule: The benefit.
    ///   - index: Its place among the benefits of its plan.
    ///   - mask: The identities that it names, as bits; nil helps everyone.
    ///   - firstAccount: The first of its accounts in a year's ledger.
    ///   - pool: Gives the number of a pool.
    init(_ rule: BenefitRule, index: Int = 0, mask: UInt64? = nil, firstAccount: Int = 0, pool: (String) -> Int) {
        self.rule = rule
        self.index = index
        self.mask = mask
        self.firstAccount = firstAccount
        waits = rule.reached != nil
        hasTopUp = rule.topUp != nil
        layer = rule.layer
        apart = Dimensions(rule.apart)
        accumulates = rule.bases.first?.accumulates
        hasConditions = rule.without != nil || rule.reached != nil || !rule.conditions.isEmpty
        bases = rule.bases.map(PlannedBase.init)
        limits = rule.limits.map {
            PlannedLimit(
                amount: $0.amount?.fen, name: $0.pool, pool: pool($0.pool), apart: Dimensions($0.apart),
                citation: $0.citation)
        }
        var pools: [Int] = []
        for pool in limits.map(\.pool) where !pools.contains(pool) { pools.append(pool) }
        self.pools = pools
        schedule = rule.schedule.map {
            PlannedLimit(
                amount: nil, name: $0.pool, pool: pool($0.pool), apart: Dimensions($0.apart), citation: $0.citation)
        }
        switching = rule.schedule?.switching
        tilt = rule.bands.isEmpty ? rule.schedule.map(Schedule.Tilt.init) : nil
        ownThreshold = rule.threshold.map { ExactAmount($0.amount) }
        isForPackages = rule.isForPackages
        beside = rule.beside
        countsBarred = rule.bases.contains(where: \.countsBarred)
        let threshold = rule.threshold.map { $0.share == nil ? ExactAmount($0.amount) : nil } ?? .zero
        plain = rule.schedule == nil ? threshold.map { Schedule(rule, threshold: $0) } : nil
    }

    /// Whether it helps someone who holds some identities.
    func helps(_ held: UInt64) -> Bool { mask.map { $0 & held != 0 } ?? true }

    /// The account in which a visit's amounts add up.
    func account(for visit: VisitFigures) -> Int { firstAccount + apart.slot(of: visit) }

    /// The cost that it shares in a setting.
    func base(in setting: Setting) -> PlannedBase? {
        bases.count == 1 ? bases[0] : bases.first { $0.rule.settings?.contains(setting) ?? true }
    }
}

/// The cost that a benefit shares.
final class PlannedBase: Sendable {
    let rule: BenefitRule.Base
    let costs: [BenefitRule.CostClass]
    let less: [BenefitRule.Payer]
    let withinPackage: Bool
    let omits: BenefitRule.Base.Omission?

    init(_ rule: BenefitRule.Base) {
        self.rule = rule
        costs = rule.costs
        less = rule.less
        withinPackage = rule.withinPackage
        omits = rule.omits
    }
}

/// A limit, or what else is counted against a pool.
final class PlannedLimit: Sendable {
    /// In fen; nil where there is no limit, and what is paid is only counted.
    let amount: Int64?
    /// The pool's name and number.
    let name: String
    let pool: Int
    let apart: Dimensions
    let citation: Citation

    init(amount: Int64?, name: String, pool: Int, apart: Dimensions, citation: Citation) {
        self.amount = amount
        self.name = name
        self.pool = pool
        self.apart = apart
        self.citation = citation
    }
}
