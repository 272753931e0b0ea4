import MedicalAssistance
import PolicyDocuments
import Wording

extension Settlement {
    /// Lets every benefit's base accrue for a visit, and those of a row pay, layer by layer.
    func pay(
        _ row: BenefitPlan.Row, held: UInt64, to outcome: inout VisitOutcome, in ledger: inout YearLedger, trace: Trace?
    ) throws(RequestFault) {
        let visit = request.visits[outcome.visit]
        for index in plan.matching(plan.care.number(of: visit), visit.insurance) {
            let benefit = plan.benefits[index]
            if benefit.layer == .catastrophic && visit.payments.catastrophic != nil { continue }
            let pays = row[benefit.layer] == index
            guard pays || accumulates(benefit, plan.masks[index], held) else { continue }
            if let ruling = ruling(on: benefit, visit, outcome) {
                if pays { outcome.rulings.append((benefit.layer, ruling)) }
                continue
            }
            let base = try base(of: benefit, outcome)
            let account = plan.accounts[index] + YearLedger.slot(benefit.apart, visit)
            if pays {
                try pay(Share(benefit: benefit, index: index, account: account, base: base), row, to: &outcome, in: &ledger, trace)
            } else {
                ledger[account: account].base += base
            }
        }
    }

    /// A benefit's share in a visit.
    struct Share {
        let benefit: BenefitRule
        let index: Int
        let account: Int
        /// The visit's part of the base, in fen.
        let base: Int64
    }

    private func accumulates(_ benefit: BenefitRule, _ mask: UInt64?, _ held: UInt64) -> Bool {
        switch benefit.bases.first?.accumulates {
        case nil: false
        case .held, .assistedCare: mask.map { $0 & held != 0 } ?? true
        case .assisted: held & plan.assisted != 0
        case .everyVisit: true
        }
    }

    /// Why a benefit cannot pay for a visit, whatever its figures; nil when it can.
    private func ruling(on benefit: BenefitRule, _ visit: Visit, _ outcome: VisitOutcome) -> Condition.Ruling? {
        if let open = benefit.open { return .open(open) }
        var open: Citation?
        if !benefit.conditions.isEmpty {
            switch benefit.conditions.ruling(in: circumstances(of: visit)) {
            case .barred(let citation)?: return .barred(citation)
            case .open(let citation)?: open = citation
            case nil: break
            }
        }
        if plan.care.asksDisease, visit.terms.disease == nil {
            open = open ?? benefit.care.first { $0.asksDisease && $0.settings.contains(visit.setting) }?.citation
        }
        // What an open layer pays is part of what the later ones share.
        for payer in benefit.base(in: visit.setting)?.less ?? [] where open == nil {
            switch payer {
            case .catastrophic: open = outcome.openness(of: .catastrophic)
            case .assistance: open = outcome.openness(of: .assistance)
            case .institution: open = outcome.institutionOpen
            default: break
            }
        }
        return open.map { .open($0) }
    }

    /// What a rule's conditions are judged by.
    func circumstances(of visit: Visit) -> Condition.Circumstances {
        Condition.Circumstances(
            day: day(of: visit), transition: request.transition, carePlace: visit.terms.carePlace,
            referral: visit.terms.referral, identityPlace: request.identityPlace ?? request.insuredPlace)
    }

    /// The part of a visit's cost that a benefit shares, in fen.
    func base(of benefit: BenefitRule, _ outcome: VisitOutcome) throws(RequestFault) -> Int64 {
        let visit = request.visits[outcome.visit]
        guard let rule = benefit.base(in: visit.setting) else { return 0 }
        var base = visit.costs.sum(of: rule.costs)
        if rule.withinPackage, let limit = visit.terms.packageLimit { base = min(base, limit.fen) }
        base -= try paid(rule.less, for: outcome, by: rule.citation)
        switch rule.omits {
        case nil: break
        case .overLimit: base -= outcome.overLimit
        case .underThreshold: base -= outcome.underThreshold
        }
        return max(base, 0)
    }

    /// What some have paid for a visit, in fen.
    func paid(_ payers: [BenefitRule.Payer], for outcome: VisitOutcome, by rule: Citation) throws(RequestFault) -> Int64 {
        let visit = request.visits[outcome.visit]
        var sum: Int64 = 0
        for payer in payers {
            let payment: Int64? =
                switch payer {
                case .basic: visit.payments.basic.fen
                // Residents have no such fund; a request for an employee without it has been refused.
                case .largeSum: visit.payments.largeSum?.fen ?? 0
                case .assistance: outcome.assistance
                case .institution: outcome.institution
                case .catastrophic:
                    visit.payments.catastrophic?.fen ?? (plan.layers.contains(.catastrophic) ? outcome.catastrophic : nil)
                case .enterprise: visit.payments.enterprise?.fen
                case .civilServants: visit.payments.civilServants?.fen
                case .other: visit.payments.other?.fen
                }
            guard let payment else {
                throw RequestFault(
                    field: "visits[\(outcome.visit)].\(payer.rawValue)", .neededBy(rule: rule.element))
            }
            sum += payment
        }
        return sum
    }

    /// The schedule by which a benefit pays for a visit, or the words that leave it open.
    private func schedule(of benefit: BenefitRule, _ visit: Visit) throws(RequestFault) -> ScheduleOrOpen {
        guard let external = benefit.schedule, let scope = external.scope,
            benefit.bands.isEmpty || external.capRemoved?.value != true
        else { return ownSchedule(of: benefit, visit, cap: nil) }
        guard let stated = request.schedules.first(where: { $0.insurance == visit.insurance && $0.scope == scope })
        else {
            if external.answersWithout { return .open(external.citation) }
            throw RequestFault(
                field: "schedules",
                .contradicts(
                    .init(
                        "缺少 insutype \(visit.insurance.rawValue)、scope \(scope.rawValue) 的大病保险待遇表；请填写，或在每次就诊填写 hifmi_pay。",
                        "the catastrophic schedule of insutype \(visit.insurance.rawValue), scope \(scope.rawValue), is missing; state it, or hifmi_pay on every visit."
                    )))
        }
        return benefit.bands.isEmpty
            ? .schedule(Schedule(stated, tilted: external)) : ownSchedule(of: benefit, visit, cap: stated.cap?.fen)
    }

    private enum ScheduleOrOpen {
        case schedule(Schedule)
        case open(Citation)
    }

    private func ownSchedule(of benefit: BenefitRule, _ visit: Visit, cap: Int64?) -> ScheduleOrOpen {
        guard let threshold = threshold(of: benefit.threshold, on: day(of: visit)) else {
            return .open(benefit.threshold?.citation ?? benefit.citation)
        }
        return .schedule(Schedule(benefit, threshold: threshold, cap: cap))
    }

    /// The threshold that holds on a day; nil when an income that it needs is not stated.
    func threshold(of rule: BenefitRule.Threshold?, on day: CalendarDate) -> ExactAmount? {
        guard let rule else { return .zero }
        guard let share = rule.share else { return ExactAmount(rule.amount) }
        return share.amount(on: day, request.incomes)
    }

    /// Pays a benefit's share in a visit, and books it.
    private func pay(
        _ share: Share, _ row: BenefitPlan.Row, to outcome: inout VisitOutcome, in ledger: inout YearLedger, _ trace: Trace?
    ) throws(RequestFault) {
        let (benefit, index) = (share.benefit, share.index)
        let visit = request.visits[outcome.visit]
        let schedule: Schedule
        switch try self.schedule(of: benefit, visit) {
        case .schedule(let found): schedule = found
        case .open(let citation):
            outcome.rulings.append((benefit.layer, .open(citation)))
            return
        }
        let before = benefit.apart.contains(.visit) ? 0 : ledger[account: share.account].base
        var entry = ledger[account: share.account]
        if let reached = benefit.reached {
            guard let limit = limit(in: reached.pool, row, with: visit, ledger) else {
                outcome.rulings.append((benefit.layer, .barred(reached.citation)))
                return
            }
            if limit.left ?? 0 > 0 {
                if reached.counts == .year { ledger[account: share.account].base += share.base }
                trace?.awaited(benefit, limit, by: reached.citation)
                return
            }
        }
        entry.base += share.base
        let after = before + share.base
        var accrued = schedule.entitlement(after) - schedule.entitlement(before)
        var paidBefore = entry.paid
        let startsAnew = benefit.schedule?.switching == .yearToDate
        if startsAnew || benefit.reached != nil {
            accrued = schedule.entitlement(after)
            entry.entitlement = .zero
        }
        if startsAnew, let external = benefit.schedule {
            paidBefore = ledger.paid(from: plan.schedulePools[index], apart: external.apart, with: visit)
        }
        entry.entitlement += accrued
        let rounding = rules.rounding
        let due =
            switch rounding.point {
            case .visit where benefit.reached == nil && !startsAnew: accrued.rounded(rounding.mode).fen
            default: max(entry.entitlement.rounded(rounding.mode).fen - paidBefore, 0)
            }
        let room = room(for: benefit, index, schedule, with: visit, ledger)
        var pay = min(due, room.left ?? due)
        entry.paid += pay
        if benefit.layer == .assistance {
            let threshold = schedule.threshold.rounded(rounding.mode).fen
            outcome.overLimit = due - pay
            outcome.underThreshold = min(after, threshold) - min(before, threshold)
        }
        // What a limit cuts off is not owed later.
        if pay < due { entry.entitlement = ExactAmount(Money(fen: entry.paid)) }
        ledger[account: share.account] = entry
        var steps = PaymentSteps(
            benefit: benefit, schedule: schedule, visit: visit, outcome: outcome, base: share.base, before: before,
            after: after, accrued: accrued, due: due, room: room, pay: pay)
        if let topUp = benefit.topUp, let missing = try missing(to: topUp, pay, outcome) {
            switch topUp.conditions.ruling(in: circumstances(of: visit)) {
            case .open(let citation)?:
                outcome.rulings.append((benefit.layer, .open(citation)))
                return
            case .barred?: break
            case nil:
                let more = min(missing, (room.left ?? .max) - pay)
                (steps.pay, steps.topUp) = (pay + more, more)
                pay += more
            }
        }
        for pool in plan.limitPools[index] { ledger.pay(pay, from: pool, for: visit) }
        if benefit.schedule != nil { ledger.pay(pay, from: plan.schedulePools[index], for: visit) }
        outcome[benefit.layer] = pay
        trace?.paid(steps, by: rules)
    }

    /// What is missing of a stay's cost to the share that all payments are made to reach; nil when it is reached.
    private func missing(
        to topUp: BenefitRule.TopUp, _ pay: Int64, _ outcome: VisitOutcome
    ) throws(RequestFault) -> Int64? {
        let target = Money(fen: request.visits[outcome.visit].costs.sum(of: topUp.costs)) * topUp.rate
        let missing = target.rounded(rules.rounding.mode).fen - pay - (try paid(topUp.counted, for: outcome, by: topUp.citation))
        return missing > 0 ? missing : nil
    }

    /// What the limits of a benefit leave to be paid.
    private func room(
        for benefit: BenefitRule, _ index: Int, _ schedule: Schedule, with visit: Visit, _ ledger: YearLedger
    ) -> Room {
        var room = Room()
        for (limit, pool) in zip(benefit.limits, plan.limitPools[index]) {
            room.narrow(to: limit.amount.fen, used: ledger.paid(from: pool, apart: limit.apart, with: visit), limit.citation)
        }
        if let cap = schedule.cap, let external = benefit.schedule {
            let used = ledger.paid(from: plan.schedulePools[index], apart: external.apart, with: visit)
            room.narrow(to: cap, used: used, external.citation)
        }
        return room
    }

    /// What is left of the limit on a pool that the first-layer assistance of a row has; nil when it has none.
    private func limit(in pool: String, _ row: BenefitPlan.Row, with visit: Visit, _ ledger: YearLedger) -> Room? {
        guard row.assistance >= 0 else { return nil }
        let index = Int(row.assistance)
        var room: Room?
        for (limit, number) in zip(plan.benefits[index].limits, plan.limitPools[index]) where limit.pool == pool {
            var narrowed = room ?? Room()
            narrowed.narrow(
                to: limit.amount.fen, used: ledger.paid(from: number, apart: limit.apart, with: visit), limit.citation)
            room = narrowed
        }
        return room
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
