import MedicalAssistance
import PolicyDocuments

/// What has accrued and been paid in one medical year.
struct YearLedger {
    let year: Int
    /// The accounts, then for each pool what has been paid for each setting and insurance, and in all: one allocation.
    private var cells: [Int64]
    private let firstPool: Int
    /// What undetermined visits leave unknown; nearly always nothing.
    var doubts: [Doubt] = []

    /// What one benefit has accrued, of the visits that add up together.
    struct Account {
        /// The base so far, in fen.
        var base: Int64 = 0
        /// The base that has been shared; less than the base while a benefit waits for a limit to be reached.
        var shared: Int64 = 0
        /// What has been paid, in fen.
        var paid: Int64 = 0
        var entitlement = ExactAmount.zero

        static let cells = 5
    }

    /// One slot for each setting and insurance.
    static let slots = Setting.allCases.count * 2
    private static let width = slots + 1

    init(year: Int, plan: BenefitPlan) {
        self.year = year
        firstPool = plan.accountCount * Account.cells
        cells = Array(repeating: 0, count: firstPool + plan.pools.count * YearLedger.width)
    }

    subscript(account index: Int) -> Account {
        get {
            let first = index * Account.cells
            return Account(
                base: cells[first], shared: cells[first + 1], paid: cells[first + 2],
                entitlement: ExactAmount(
                    units: Int128(cells[first + 4]) << 64 | Int128(UInt64(bitPattern: cells[first + 3]))))
        }
        set {
            let first = index * Account.cells
            cells[first] = newValue.base
            cells[first + 1] = newValue.shared
            cells[first + 2] = newValue.paid
            cells[first + 3] = Int64(truncatingIfNeeded: newValue.entitlement.units)
            cells[first + 4] = Int64(truncatingIfNeeded: newValue.entitlement.units >> 64)
        }
    }

    /// Adds to the base of an account, in fen.
    mutating func accrue(_ base: Int64, in account: Int) { cells[account * Account.cells] += base }

    /// What has been paid from a pool, as far as it counts together with a visit, in fen.
    func paid(from pool: Int, apart: Dimensions, with visit: VisitFigures) -> Int64 {
        let first = firstPool + pool * YearLedger.width
        if apart.isEmpty { return cells[first + YearLedger.slots] }
        guard !apart.visit else { return 0 }
        var sum: Int64 = 0
        for slot in 0..<YearLedger.slots {
            if apart.setting && slot / 2 != visit.setting.index { continue }
            if apart.insurance && slot % 2 != visit.insurance.index { continue }
            sum += cells[first + slot]
        }
        return sum
    }

    /// What has been paid from a pool in all, in fen.
    func paid(from pool: Int) -> Int64 {
        cells[firstPool + pool * YearLedger.width + YearLedger.slots]
    }

    /// Books a payment of some fen.
    mutating func pay(_ amount: Int64, from pool: Int, for visit: VisitFigures) {
        let first = firstPool + pool * YearLedger.width
        cells[first + visit.slot] += amount
        cells[first + YearLedger.slots] += amount
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

    /// How many slots there are in which visits' amounts add up.
    var slots: Int { (setting ? Setting.allCases.count : 1) * (insurance ? InsuranceType.byIndex.count : 1) }

    /// The slot in which a visit's amounts add up.
    func slot(of visit: VisitFigures) -> Int {
        let setting = setting ? visit.setting.index : 0
        return insurance ? setting * InsuranceType.byIndex.count + visit.insurance.index : setting
    }
}
