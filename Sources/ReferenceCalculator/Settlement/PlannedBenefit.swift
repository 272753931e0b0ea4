import MedicalAssistance
import PolicyDocuments

/// A benefit as settlements use it: behind one reference, because they look at it for every visit.
final class PlannedBenefit: Sendable {
    let rule: BenefitRule
    let layer: Layer
    let apart: BenefitRule.Dimensions
    let accumulates: BenefitRule.Accumulation?
    /// Whether something beside the person and the care decides if it pays.
    let hasConditions: Bool
    let bases: [PlannedBase]
    let limits: [PlannedLimit]
    /// The pools that its payments draw on, each once.
    let pools: [Int]
    /// What the schedule's payments count in; nil without a schedule.
    let schedule: PlannedLimit?
    let switching: BenefitRule.Switching?
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
    ///   - pool: Gives the number of a pool.
    init(_ rule: BenefitRule, pool: (String) -> Int) {
        self.rule = rule
        layer = rule.layer
        apart = rule.apart
        accumulates = rule.bases.first?.accumulates
        hasConditions = rule.without != nil || rule.reached != nil || !rule.conditions.isEmpty
        bases = rule.bases.map(PlannedBase.init)
        limits = rule.limits.map {
            PlannedLimit(
                amount: $0.amount?.fen, name: $0.pool, pool: pool($0.pool), apart: $0.apart, citation: $0.citation)
        }
        var pools: [Int] = []
        for pool in limits.map(\.pool) where !pools.contains(pool) { pools.append(pool) }
        self.pools = pools
        schedule = rule.schedule.map {
            PlannedLimit(amount: nil, name: $0.pool, pool: pool($0.pool), apart: $0.apart, citation: $0.citation)
        }
        switching = rule.schedule?.switching
        isForPackages = rule.isForPackages
        beside = rule.beside
        countsBarred = rule.bases.contains(where: \.countsBarred)
        let threshold = rule.threshold.map { $0.share == nil ? ExactAmount($0.amount) : nil } ?? .zero
        plain = rule.schedule == nil ? threshold.map { Schedule(rule, threshold: $0) } : nil
    }

    /// The cost that it shares in a setting.
    func base(in setting: Setting) -> PlannedBase? {
        bases.count == 1 ? bases[0] : bases.first { $0.rule.settings?.contains(setting) ?? true }
    }
}

/// The cost that a benefit shares.
final class PlannedBase: Sendable {
    let rule: BenefitRule.Base

    init(_ rule: BenefitRule.Base) {
        self.rule = rule
    }
}

/// A limit, or what else is counted against a pool.
final class PlannedLimit: Sendable {
    /// In fen; nil where there is no limit, and what is paid is only counted.
    let amount: Int64?
    /// The pool's name and number.
    let name: String
    let pool: Int
    let apart: BenefitRule.Dimensions
    let citation: Citation

    init(amount: Int64?, name: String, pool: Int, apart: BenefitRule.Dimensions, citation: Citation) {
        self.amount = amount
        self.name = name
        self.pool = pool
        self.apart = apart
        self.citation = citation
    }
}
