import MedicalAssistance
import PolicyDocuments
import Wording

/// What the layers pay for one visit, in fen.
struct VisitOutcome {
    let visit: Int
    var catastrophic: Int64 = 0
    var assistance: Int64 = 0
    var reAssistance: Int64 = 0
    /// The parts of the visit's base that first-layer assistance did not cover: over its limit, and under its threshold.
    var overLimit: Int64 = 0
    var underThreshold: Int64 = 0

    var sum: Int64 { catastrophic + assistance + reAssistance }

    init(visit: Int) { self.visit = visit }

    subscript(layer: Layer) -> Int64 {
        get {
            switch layer {
            case .catastrophic: catastrophic
            case .assistance: assistance
            case .reAssistance: reAssistance
            case .application: 0
            }
        }
        set {
            switch layer {
            case .catastrophic: catastrophic = newValue
            case .assistance: assistance = newValue
            case .reAssistance: reAssistance = newValue
            case .application: break
            }
        }
    }
}

extension Settlement {
    /// Lets every benefit's base accrue for a visit, and those of a row pay, layer by layer.
    func pay(
        _ row: BenefitPlan.Row, held: UInt64, to outcome: inout VisitOutcome, in ledger: inout YearLedger, trace: Trace?
    ) throws(RequestFault) {
        let visit = request.visits[outcome.visit]
        for index in plan.matching(visit.setting, visit.insurance) {
            let benefit = plan.benefits[index]
            if benefit.layer == .catastrophic && visit.payments.catastrophic != nil { continue }
            let pays = row[benefit.layer] == index
            guard pays || accumulates(benefit, plan.masks[index], held) else { continue }
            let base = try base(of: benefit, outcome)
            let account = plan.accounts[index] + YearLedger.slot(benefit.apart, visit)
            if pays {
                outcome[benefit.layer] = try pay(benefit, index, account, base, &outcome, &ledger, trace)
            } else {
                ledger[account: account].base += base
            }
        }
    }

    private func accumulates(_ benefit: BenefitRule, _ mask: UInt64?, _ held: UInt64) -> Bool {
        switch benefit.base.accumulates {
        case .held: mask.map { $0 & held != 0 } ?? true
        case .assisted: held & plan.assisted != 0
        case .everyVisit: true
        }
    }

    /// The part of a visit's cost that a benefit shares, in fen.
    func base(of benefit: BenefitRule, _ outcome: VisitOutcome) throws(RequestFault) -> Int64 {
        let visit = request.visits[outcome.visit]
        var base: Int64 = 0
        for cost in benefit.base.costs {
            switch cost {
            case .inScope: base += visit.costs.inScope.fen
            case .firstSelfPayment: base += visit.costs.firstSelfPayment.fen
            case .overStandard: base += visit.costs.overStandard.fen
            case .outsideCatalogue: base += visit.costs.outsideCatalogue.fen
            }
        }
        for payer in benefit.base.less {
            switch payer {
            case .basic: base -= visit.payments.basic.fen
            // Residents have no such fund; a request for an employee without it has been refused.
            case .largeSum: base -= visit.payments.largeSum?.fen ?? 0
            case .assistance: base -= outcome.assistance
            case .catastrophic:
                if let stated = visit.payments.catastrophic {
                    base -= stated.fen
                } else if plan.layers.contains(.catastrophic) {
                    base -= outcome.catastrophic
                } else {
                    throw missing(payer, benefit, outcome.visit)
                }
            case .enterprise: base -= try stated(visit.payments.enterprise, payer, benefit, outcome.visit)
            case .civilServants: base -= try stated(visit.payments.civilServants, payer, benefit, outcome.visit)
            case .other: base -= try stated(visit.payments.other, payer, benefit, outcome.visit)
            }
        }
        switch benefit.base.omits {
        case nil: break
        case .overLimit: base -= outcome.overLimit
        case .underThreshold: base -= outcome.underThreshold
        }
        return max(base, 0)
    }

    private func stated(
        _ payment: Money?, _ payer: BenefitRule.Payer, _ benefit: BenefitRule, _ visit: Int
    ) throws(RequestFault) -> Int64 {
        guard let payment else { throw missing(payer, benefit, visit) }
        return payment.fen
    }

    private func missing(_ payer: BenefitRule.Payer, _ benefit: BenefitRule, _ visit: Int) -> RequestFault {
        RequestFault(field: "visits[\(visit)].\(payer.rawValue)", .neededBy(rule: benefit.base.citation.element))
    }

    /// The schedule by which a benefit pays for a visit.
    private func schedule(of benefit: BenefitRule, _ visit: Visit) throws(RequestFault) -> Schedule {
        guard let external = benefit.schedule else { return Schedule(benefit) }
        guard
            let stated = request.schedules.first(where: {
                $0.insurance == visit.insurance && $0.scope == external.scope
            })
        else {
            throw RequestFault(
                field: "schedules",
                .contradicts(
                    .init(
                        "缺少 insutype \(visit.insurance.rawValue)、scope \(external.scope.rawValue) 的大病保险待遇表；请填写，或在每次就诊填写 hifmi_pay。",
                        "the catastrophic schedule of insutype \(visit.insurance.rawValue), scope \(external.scope.rawValue), is missing; state it, or hifmi_pay on every visit."
                    )))
        }
        return Schedule(stated, tilted: external)
    }

    /// What a benefit pays for a visit, booked in the ledger, in fen.
    private func pay(
        _ benefit: BenefitRule, _ index: Int, _ account: Int, _ base: Int64, _ outcome: inout VisitOutcome,
        _ ledger: inout YearLedger, _ trace: Trace?
    ) throws(RequestFault) -> Int64 {
        let visit = request.visits[outcome.visit]
        let schedule = try schedule(of: benefit, visit)
        let before = benefit.apart.contains(.visit) ? 0 : ledger[account: account].base
        var entry = ledger[account: account]
        entry.base += base
        let after = before + base
        var accrued = schedule.entitlement(after) - schedule.entitlement(before)
        var paidBefore = entry.paid
        if let external = benefit.schedule, external.switching == .yearToDate {
            accrued = schedule.entitlement(after)
            entry.entitlement = .zero
            paidBefore = ledger.paid(from: plan.schedulePools[index], apart: external.apart, with: visit)
        }
        entry.entitlement += accrued
        let rounding = rules.rounding
        let due =
            switch rounding.point {
            case .yearToDate: max(entry.entitlement.rounded(rounding.mode).fen - paidBefore, 0)
            case .visit: accrued.rounded(rounding.mode).fen
            }
        var room = Room()
        for (limit, pool) in zip(benefit.limits, plan.limitPools[index]) {
            room.narrow(to: limit.amount.fen, used: ledger.paid(from: pool, apart: limit.apart, with: visit), limit.citation)
        }
        if let cap = schedule.cap, let external = benefit.schedule {
            let used = ledger.paid(from: plan.schedulePools[index], apart: external.apart, with: visit)
            room.narrow(to: cap, used: used, external.citation)
        }
        let pay = min(due, room.left ?? due)
        entry.paid += pay
        if benefit.layer == .assistance {
            let threshold = benefit.threshold?.amount.fen ?? 0
            outcome.overLimit = due - pay
            outcome.underThreshold = min(after, threshold) - min(before, threshold)
        }
        // What a limit cuts off is not owed later.
        if pay < due { entry.entitlement = ExactAmount(Money(fen: entry.paid)) }
        ledger[account: account] = entry
        for pool in plan.limitPools[index] { ledger.pay(pay, from: pool, for: visit) }
        if benefit.schedule != nil { ledger.pay(pay, from: plan.schedulePools[index], for: visit) }
        trace?.paid(
            PaymentSteps(
                benefit: benefit, schedule: schedule, visit: visit, outcome: outcome, base: base, before: before,
                after: after, accrued: accrued, due: due, room: room, pay: pay), by: rules)
        return pay
    }
}

/// What limits leave to be paid.
struct Room {
    /// The amount left in fen; nil without a limit.
    var left: Int64?
    var limit: Int64 = 0
    var used: Int64 = 0
    /// The limit that leaves least.
    var citation: Citation?

    mutating func narrow(to limit: Int64, used: Int64, _ citation: Citation) {
        let left = max(limit - used, 0)
        guard self.left.map({ left < $0 }) ?? true else { return }
        self = Room(left: left, limit: limit, used: used, citation: citation)
    }
}
