import MedicalAssistance
import PolicyDocuments

/// What has accrued and been paid in one medical year.
struct YearLedger {
    let year: Int
    private var accounts: [Account]
    /// For each pool: what has been paid for each setting and insurance, and in all, in fen.
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
    private static let width = slots + 1

    init(year: Int, plan: BenefitPlan) {
        self.year = year
        accounts = Array(repeating: Account(), count: plan.accountCount)
        paid = Array(repeating: 0, count: plan.pools.count * YearLedger.width)
    }

    subscript(account index: Int) -> Account {
        get { accounts[index] }
        set { accounts[index] = newValue }
    }

    /// What has been paid from a pool, as far as it counts together with a visit, in fen.
    func paid(from pool: Int, apart: Dimensions, with visit: VisitFigures) -> Int64 {
        let first = pool * YearLedger.width
        if apart.isEmpty { return paid[first + YearLedger.slots] }
        guard !apart.visit else { return 0 }
        var sum: Int64 = 0
        for slot in 0..<YearLedger.slots {
            if apart.setting && slot / 2 != visit.setting.index { continue }
            if apart.insurance && slot % 2 != visit.insurance.index { continue }
            sum += paid[first + slot]
        }
        return sum
    }

    /// What has been paid from a pool in all, in fen.
    func paid(from pool: Int) -> Int64 {
        paid[pool * YearLedger.width + YearLedger.slots]
    }

    /// Books a payment of some fen.
    mutating func pay(_ amount: Int64, from pool: Int, for visit: VisitFigures) {
        let first = pool * YearLedger.width
        paid[first + visit.slot] += amount
        paid[first + YearLedger.slots] += amount
    }
}

/// What a benefit keeps apart when it adds up.
struct Dimensions {
    let setting: Bool
    let insurance: Bool
    let visit: Bool

    init(_ stated: BenefitRule.Dimensions) {
        setting = stated.contains(.setting)
        insurance = stated.contains(.insurance)
        visit = stated.contains(.visit)
    }

    var isEmpty: Bool { !setting && !insurance && !visit }

    /// The slot in which a visit's amounts add up.
    func slot(of visit: VisitFigures) -> Int {
        (setting ? visit.setting.index * 2 : 0) + (insurance ? visit.insurance.index : 0)
    }
}
