import MedicalAssistance
import PolicyDocuments

/// What has accrued and been paid in one medical year.
struct YearLedger {
    let year: Int
    private var accounts: [Account]
    /// For each pool, setting and insurance: what has been paid, in fen.
    private var paid: [Int64]

    /// What one benefit has accrued, of the visits that add up together.
    struct Account {
        /// The base so far, in fen.
        var base: Int64 = 0
        /// The base that has been shared; less than the base while a benefit waits for a limit to be reached.
        var shared: Int64 = 0
        var entitlement = ExactAmount.zero
        /// What has been paid, in fen.
        var paid: Int64 = 0
    }

    /// One slot for each setting and insurance.
    static let slots = Setting.allCases.count * 2

    init(year: Int, plan: BenefitPlan) {
        self.year = year
        accounts = Array(repeating: Account(), count: plan.accountCount)
        paid = Array(repeating: 0, count: plan.pools.count * YearLedger.slots)
    }

    /// The slot in which a visit's amounts add up, of those that some dimensions keep apart.
    static func slot(_ apart: BenefitRule.Dimensions, _ visit: Visit) -> Int {
        guard !apart.isEmpty else { return 0 }
        return (apart.contains(.setting) ? visit.setting.index * 2 : 0)
            + (apart.contains(.insurance) ? visit.insurance.index : 0)
    }

    subscript(account index: Int) -> Account {
        get { accounts[index] }
        set { accounts[index] = newValue }
    }

    /// What has been paid from a pool, as far as it counts together with a visit, in fen.
    func paid(from pool: Int, apart: BenefitRule.Dimensions, with visit: Visit) -> Int64 {
        guard !apart.contains(.visit) else { return 0 }
        var sum: Int64 = 0
        for slot in 0..<YearLedger.slots {
            if apart.contains(.setting) && slot / 2 != visit.setting.index { continue }
            if apart.contains(.insurance) && slot % 2 != visit.insurance.index { continue }
            sum += paid[pool * YearLedger.slots + slot]
        }
        return sum
    }

    /// What has been paid from a pool in all, in fen.
    func paid(from pool: Int) -> Int64 {
        paid[pool * YearLedger.slots..<(pool + 1) * YearLedger.slots].reduce(0, +)
    }

    /// Books a payment of some fen.
    mutating func pay(_ amount: Int64, from pool: Int, for visit: Visit) {
        paid[pool * YearLedger.slots + visit.setting.index * 2 + visit.insurance.index] += amount
    }
}
