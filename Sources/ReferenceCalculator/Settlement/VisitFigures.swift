import MedicalAssistance
import PolicyDocuments

/// A visit as its settlement reckons with it: figures only, so that passing it on copies no text.
struct VisitFigures {
    /// The visit's place in the request.
    let index: Int
    let insurance: InsuranceType
    let setting: Setting
    /// The number of its class of care.
    let care: Int
    /// The day that decides its year, identities and rules.
    let day: CalendarDate
    let costs: VisitCosts
    let payments: VisitPayments
    let packageLimit: Money?
    let statesDisease: Bool

    init(_ visit: Visit, at index: Int, on day: CalendarDate, _ classes: CareClass.Table) {
        self.index = index
        insurance = visit.insurance
        setting = visit.setting
        care = classes.number(of: visit)
        self.day = day
        costs = visit.costs
        payments = visit.payments
        packageLimit = visit.terms.packageLimit
        statesDisease = visit.terms.disease != nil
    }

    /// The slot of a ledger in which the visit's amounts are booked.
    var slot: Int { setting.index * 2 + insurance.index }

    /// Whether others than the insurances have paid for it.
    var hasOtherPayers: Bool { payments.enterprise != nil || payments.civilServants != nil || payments.other != nil }

    /// What the insurances that have paid leave of the cost in scope, in fen.
    var burden: Int64 {
        var rest = costs.inScope - payments.basic
        if let paid = payments.largeSum { rest -= paid }
        if let paid = payments.catastrophic { rest -= paid }
        return max(rest.fen, 0)
    }

    /// What nobody has paid yet of the visit's total, in fen.
    var unpaid: Int64 {
        var rest = costs.total - payments.basic
        if let paid = payments.largeSum { rest -= paid }
        if let paid = payments.catastrophic { rest -= paid }
        if let paid = payments.enterprise { rest -= paid }
        if let paid = payments.civilServants { rest -= paid }
        if let paid = payments.other { rest -= paid }
        return rest.fen
    }
}

extension VisitCosts {
    /// The sum of some classes of cost, in fen.
    func sum(of classes: [BenefitRule.CostClass]) -> Int64 {
        var sum: Int64 = 0
        for cost in classes {
            switch cost {
            case .inScope: sum += inScope.fen
            case .firstSelfPayment: sum += firstSelfPayment.fen
            case .overStandard: sum += overStandard.fen
            case .outsideCatalogue: sum += outsideCatalogue.fen
            }
        }
        return sum
    }
}
