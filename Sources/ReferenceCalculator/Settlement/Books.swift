import MedicalAssistance
import PolicyDocuments

/// The books of one settlement: what has accrued, what has been answered, and what was granted so far.
struct Books {
    var ledgers: [YearLedger] = []
    var answers: [VisitAnswer] = []
    /// What waits for the end of its year, in the order of the visits.
    var postponed: [(visit: VisitFigures, outcome: VisitOutcome, held: UInt64, ledger: Int)] = []
    /// The answers to the applications decided so far, and what was granted.
    var verdicts: [Verdict] = []
    var granted: [Settlement.Grant] = []

    /// The place of a year's ledger; nearly always there is one, at most two adjoin.
    mutating func ledger(of year: Int, by plan: BenefitPlan) -> Int {
        if let index = ledgers.lastIndex(where: { $0.year == year }) { return index }
        if ledgers.isEmpty {
            ledgers = [YearLedger(year: year, plan: plan)]
        } else {
            ledgers.append(YearLedger(year: year, plan: plan))
        }
        return ledgers.count - 1
    }
}
