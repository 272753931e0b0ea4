import MedicalAssistance
import PolicyDocuments
import Wording

extension Settlement {
    /// Lets every benefit's base accrue for a visit, and those of a row pay, layer by layer.
    func pay(
        _ row: BenefitPlan.Row, for visit: VisitFigures, held: UInt64, _ phase: Phase = .all,
        to outcome: inout VisitOutcome, in ledger: inout YearLedger, trace: Trace?
    ) throws(RequestFault) {
        var opened: [OpenedBenefit] = []
        for benefit in plan.matching(visit) {
            if benefit.layer == .catastrophic && (visit.payments.catastrophic != nil || phase == .assistance) {
                continue
            }
            if benefit.layer != .catastrophic && phase == .insurance { continue }
            let pays = row[benefit.layer] == benefit.index
            guard pays || accumulates(benefit, held, visit) else { continue }
            if !pays, row[benefit.layer] >= 0, plan.benefits[row[benefit.layer]].isForPackages, !benefit.isForPackages {
                continue
            }
            if let ruling = ruling(on: benefit, toPay: pays, visit, held, outcome, ledger) {
                if pays { outcome.rulings.append((benefit.layer, ruling, 0)) }
                switch ruling {
                case .barred(let citation):
                    // Who has no limit to reach bears the cost all the same, and may have one later in the year.
                    let mayReach = benefit.rule.reached.map { $0.counts == .year && $0.citation == citation } ?? false
                    guard benefit.countsBarred || mayReach else { continue }
                    ledger.accrue(try base(of: benefit, visit, outcome), in: benefit.account(for: visit))
                case .open(let citation):
                    let mayPay = pays || (plan.care.asksDisease && !visit.statesDisease && benefit.helps(held))
                    opened.append(self.opened(benefit, toPay: mayPay, visit, outcome, ledger, citation))
                }
                continue
            }
            let base = try base(of: benefit, visit, outcome)
            if pays {
                try pay(benefit, itsShareIn: base, of: visit, held, to: &outcome, in: &ledger, trace)
                if benefit.beside == .rest {
                    try payRest(of: benefit, for: visit, held, to: &outcome, in: &ledger, trace)
                }
            } else {
                ledger.accrue(base, in: benefit.account(for: visit))
            }
        }
        if !opened.isEmpty { note(opened, of: visit, in: &outcome, &ledger) }
    }

    /// Lets the benefit for care in general pay of what one for packages leaves.
    private func payRest(
        of package: PlannedBenefit, for visit: VisitFigures, _ held: UInt64, to outcome: inout VisitOutcome,
        in ledger: inout YearLedger, _ trace: Trace?
    ) throws(RequestFault) {
        let identities = held & (package.mask ?? held)
        guard identities != 0, let row = plan.rowBesidePackages(identities.trailingZeroBitCount, visit),
            row[package.layer] >= 0
        else { return }
        let benefit = plan.benefits[row[package.layer]]
        guard ruling(on: benefit, toPay: true, visit, held, outcome, ledger) == nil else { return }
        let base = max(try base(of: benefit, visit, outcome) - outcome[package.layer], 0)
        try pay(benefit, itsShareIn: base, of: visit, held, to: &outcome, in: &ledger, trace)
    }

    /// The layers that are to pay.
    enum Phase {
        case all
        /// What is settled with the visit, where assistance waits for the end of the year.
        case insurance
        case assistance
    }

    private func accumulates(_ benefit: PlannedBenefit, _ held: UInt64, _ visit: VisitFigures) -> Bool {
        switch benefit.accumulates {
        case nil: false
        case .held, .assistedCare: benefit.helps(held)
        case .assisted: held & plan.assisted(visit) != 0
        case .everyVisit: true
        }
    }

    /// Why a benefit cannot pay for a visit, whatever its figures; nil when it can.
    ///
    /// - Parameter toPay: Whether it is to pay; otherwise its base only accrues.
    private func ruling(
        on benefit: PlannedBenefit, toPay: Bool, _ visit: VisitFigures, _ held: UInt64, _ outcome: VisitOutcome,
        _ ledger: YearLedger
    ) -> Condition.Ruling? {
        if !isInsuredHere, rules.insured.layers?.contains(benefit.layer) == true {
            return .barred(rules.insured.citation)
        }
        var open: Citation?
        if benefit.hasConditions {
            switch benefit.rule.conditions.ruling(in: circumstances(of: visit)) {
            case .barred(let citation)?: return .barred(citation)
            case .open(let citation)?: open = citation
            case nil: break
            }
            if let without = benefit.rule.without { return without }
            if let reached = benefit.rule.reached, reached.withoutLimit == .never, toPay,
                limit(in: reached.pool, benefit, held, with: visit, nil) == nil
            {
                return .barred(reached.citation)
            }
        }
        if plan.care.asksDisease, !visit.statesDisease {
            open = open ?? benefit.rule.care.first { $0.asksDisease && $0.settings.contains(visit.setting) }?.citation
        }
        guard !outcome.rulings.isEmpty || outcome.institutionOpen != nil else { return open.map { .open($0) } }
        // While the limit cannot be reached by this visit, what an open layer pays of it does not matter.
        if open == nil, benefit.waits, let reached = benefit.rule.reached,
            let left = limit(in: reached.pool, benefit, held, with: visit, ledger)?.left, left > visit.burden
        {
            return nil
        }
        // What an open layer pays is part of what the later ones share.
        for payer in benefit.base(in: visit.setting)?.rule.less ?? [] where open == nil {
            switch payer {
            case .catastrophic: open = outcome.openness(of: .catastrophic)
            case .assistance: open = outcome.openness(of: .assistance)
            case .outsideCatalogue: open = outcome.openness(of: .outsideCatalogue)
            case .institution: open = outcome.institutionOpen
            default: break
            }
        }
        return open.map { .open($0) }
    }

    /// What a rule's conditions are judged by.
    func circumstances(of visit: VisitFigures) -> Condition.Circumstances {
        let terms = request.visits[visit.index].terms
        return Condition.Circumstances(
            day: visit.day, insuredPlace: request.insuredPlace, transition: request.transition,
            carePlace: terms.carePlace, referral: terms.referral, identityPlace: request.identityPlace)
    }

    /// The part of a visit's cost that a benefit shares, in fen.
    func base(
        of benefit: PlannedBenefit, _ visit: VisitFigures, _ outcome: VisitOutcome
    ) throws(RequestFault) -> Int64 {
        guard let base = benefit.base(in: visit.setting) else { return 0 }
        return try share(of: base, visit, outcome)
    }

    private func share(
        of planned: PlannedBase, _ visit: VisitFigures, _ outcome: VisitOutcome
    ) throws(RequestFault) -> Int64 {
        var base = visit.costs.sum(of: planned.costs)
        if planned.withinPackage, let limit = visit.packageLimit {
            base = min(base, limit.fen)
        }
        base -= try paid(planned.less, for: visit, outcome) { planned.rule.citation }
        switch planned.omits {
        case nil: break
        case .overLimit: base -= outcome.overLimit
        case .underThreshold: base -= outcome.underThreshold
        }
        return max(base, 0)
    }

    /// What some have paid for a visit, in fen.
    func paid(
        _ payers: [BenefitRule.Payer], for visit: VisitFigures, _ outcome: VisitOutcome, by rule: () -> Citation
    ) throws(RequestFault) -> Int64 {
        let payments = visit.payments
        var sum: Int64 = 0
        for payer in payers {
            let payment: Int64? =
                switch payer {
                case .basic: payments.basic.fen
                // Residents have no such fund; a request for an employee without it has been refused.
                case .largeSum: payments.largeSum?.fen ?? 0
                case .assistance: outcome.assistance
                case .outsideCatalogue: outcome.outsideCatalogue
                case .institution: outcome.institution
                case .catastrophic:
                    payments.catastrophic?.fen ?? (plan.hasCatastrophic ? outcome.catastrophic : nil)
                case .enterprise: payments.enterprise?.fen
                case .civilServants: payments.civilServants?.fen
                case .other: payments.other?.fen
                }
            guard let payment else {
                throw RequestFault(
                    field: "visits[\(visit.index)].\(payer.rawValue)", .neededBy(rule: rule().element))
            }
            sum += payment
        }
        return sum
    }

    /// The schedule by which a benefit pays for a visit, or the words that leave it open.
    ///
    /// - Parameter burden: The year's base with the visit, in fen.
    func schedule(
        of planned: PlannedBenefit, _ visit: VisitFigures, burden: Int64
    ) throws(RequestFault) -> ScheduleOrOpen {
        if let plain = planned.plain { return .schedule(plain) }
        if let tilt = planned.tilt {
            for stated in request.schedules where stated.insurance == visit.insurance && stated.scope == tilt.scope {
                return .schedule(Schedule(stated, tilt, threshold: planned.ownThreshold))
            }
        }
        let benefit = planned.rule
        guard let external = benefit.schedule, let scope = external.scope,
            benefit.bands.isEmpty || external.capRemoved?.value != true
        else { return ownSchedule(of: planned, visit, cap: nil) }
        guard let stated = request.schedules.first(where: { $0.insurance == visit.insurance && $0.scope == scope })
        else {
            // Up to a threshold of the rule's own nothing is paid, whatever the schedule.
            if let own = benefit.threshold, Money(fen: burden) <= own.amount {
                return ownSchedule(of: planned, visit, cap: nil)
            }
            return .open(external.citation)
        }
        return ownSchedule(of: planned, visit, cap: stated.cap?.fen)
    }

    enum ScheduleOrOpen {
        case schedule(Schedule)
        case open(Citation)
    }

    private func ownSchedule(of benefit: PlannedBenefit, _ visit: VisitFigures, cap: Int64?) -> ScheduleOrOpen {
        guard let threshold = threshold(of: benefit.rule.threshold, on: visit.day) else {
            return .open(benefit.rule.threshold?.citation ?? benefit.rule.citation)
        }
        return .schedule(Schedule(benefit.rule, threshold: threshold, cap: cap))
    }

    /// The threshold that holds on a day; nil when an income that it needs is not stated.
    func threshold(of rule: BenefitRule.Threshold?, on day: CalendarDate) -> ExactAmount? {
        guard let rule else { return .zero }
        guard let share = rule.share else { return ExactAmount(rule.amount) }
        return share.amount(on: day, request.incomes)
    }

    /// Pays a benefit's share in a visit, and books it.
    ///
    /// - Parameter base: The visit's part of the base, in fen.
    private func pay(
        _ benefit: PlannedBenefit, itsShareIn base: Int64, of visit: VisitFigures, _ held: UInt64,
        to outcome: inout VisitOutcome, in ledger: inout YearLedger, _ trace: Trace?
    ) throws(RequestFault) {
        let account = benefit.account(for: visit)
        var entry = ledger[account: account]
        let before = benefit.apart.visit ? 0 : entry.base
        let schedule: Schedule
        switch try self.schedule(of: benefit, visit, burden: before + base) {
        case .schedule(let found): schedule = found
        case .open(let citation):
            return leave(benefit, open: citation, base, visit, in: &outcome, &ledger)
        }
        if benefit.waits, let reached = benefit.rule.reached,
            let limit = limit(in: reached.pool, benefit, held, with: visit, ledger), let left = limit.left, left > 0
        {
            if let doubt = limit.pool.flatMap({ ledger.doubt(on: .pool($0)) }), doubt.width >= left {
                return leave(benefit, open: doubt.citation, base, visit, in: &outcome, &ledger)
            }
            if reached.counts == .year { ledger.accrue(base, in: account) }
            trace?.awaited(benefit.rule, limit, by: reached.citation)
            return
        }
        if !ledger.doubts.isEmpty,
            let citation = doubt(on: benefit, schedule, base: base, before: before, with: visit, ledger)
        {
            return leave(benefit, open: citation, base, visit, in: &outcome, &ledger)
        }
        entry.base += base
        let after = before + base
        // Burden under another identity counts as this one's: what was paid for it is deducted, and nothing is lost.
        let isPooled = benefit.accumulates == .assisted
        let sharedBefore = !benefit.waits && !isPooled ? before : entry.shared
        entry.shared = after
        var accrued = schedule.entitlement(after) - schedule.entitlement(sharedBefore)
        var paidBefore = entry.paid
        let startsAnew = benefit.switching == .yearToDate
        if startsAnew || (isPooled && (sharedBefore == 0 || rules.rounding.point == .yearToDate)) {
            accrued = schedule.entitlement(after)
            entry.entitlement = .zero
        }
        if startsAnew, let schedule = benefit.schedule {
            paidBefore = ledger.paid(from: schedule.pool, apart: schedule.apart, with: visit)
        }
        if isPooled, let limit = benefit.limits.first {
            paidBefore = ledger.paid(from: limit.pool, apart: limit.apart, with: visit)
        }
        entry.entitlement += accrued
        let (point, mode) = (rules.rounding.point, rules.rounding.mode)
        let due =
            switch point {
            case .visit where !startsAnew && !(isPooled && sharedBefore == 0): accrued.rounded(mode).fen
            default: max(entry.entitlement.rounded(mode).fen - paidBefore, 0)
            }
        let room = room(for: benefit, schedule, with: visit, ledger)
        var pay = min(due, room.left ?? due)
        // Where others have paid for more than the rule deducts, no more is paid than is left to be borne.
        // What is paid for the year's earlier burden, too, has no such bound in this visit.
        let isThisVisits = !benefit.waits && (before == 0 || (!isPooled && !startsAnew))
        let borne =
            visit.hasOtherPayers && isThisVisits ? max(visit.unpaid - outcome.sum - outcome.institution, 0) : .max
        pay = min(pay, borne)
        entry.paid += pay
        if benefit.layer == .assistance {
            let threshold = schedule.threshold.rounded(mode).fen
            outcome.overLimit = due - pay
            outcome.underThreshold = min(after, threshold) - min(before, threshold)
        }
        let entitled = startsAnew || isPooled ? accrued - ExactAmount(Money(fen: paidBefore)) : accrued
        outcome.exact[benefit.layer] += pay < due ? ExactAmount(Money(fen: pay)) : max(entitled, .zero)
        // What a limit cuts off is not owed later.
        if pay < due { entry.entitlement = ExactAmount(Money(fen: entry.paid)) }
        ledger[account: account] = entry
        let outcomeBefore = trace == nil ? nil : outcome
        var topUpPaid: Int64 = 0
        if benefit.hasTopUp, let topUp = benefit.rule.topUp, let missing = try missing(to: topUp, pay, visit, outcome) {
            switch topUp.conditions.ruling(in: circumstances(of: visit)) {
            case .open(let citation)?:
                outcome.rulings.append((benefit.layer, .open(citation), pay + missing))
                for pool in benefit.pools { ledger.doubt(.pool(pool), by: pay + missing, citation) }
                return
            case .barred?: break
            case nil:
                let more = min(missing, min(room.left ?? .max, borne) - pay)
                topUpPaid = more
                pay += more
                outcome.exact[benefit.layer] += ExactAmount(Money(fen: more))
            }
        }
        for pool in benefit.pools { ledger.pay(pay, from: pool, for: visit) }
        if let schedule = benefit.schedule { ledger.pay(pay, from: schedule.pool, for: visit) }
        outcome[benefit.layer] += pay
        if let trace, let outcomeBefore {
            var steps = PaymentSteps(
                benefit: benefit.rule, shared: benefit.base(in: visit.setting)?.rule, schedule: schedule,
                visit: request.visits[visit.index], outcome: outcomeBefore, base: base, before: before, after: after,
                accrued: accrued, due: due, room: room, pay: pay)
            steps.topUp = topUpPaid
            trace.paid(steps, by: rules)
        }
    }

    /// Leaves a benefit's share in a visit open, whose base is known.
    private func leave(
        _ benefit: PlannedBenefit, open citation: Citation, _ base: Int64, _ visit: VisitFigures,
        in outcome: inout VisitOutcome, _ ledger: inout YearLedger
    ) {
        outcome.rulings.append((benefit.layer, .open(citation), 0))
        let opened = opened(benefit, toPay: true, visit, outcome, ledger, citation)
        note([opened.knowingBase], of: visit, in: &outcome, &ledger)
        ledger.accrue(base, in: benefit.account(for: visit))
    }

    /// What is missing of a stay's cost to the share that all payments are made to reach; nil when it is reached.
    private func missing(
        to topUp: BenefitRule.TopUp, _ pay: Int64, _ visit: VisitFigures, _ outcome: VisitOutcome
    ) throws(RequestFault) -> Int64? {
        let target = Money(fen: visit.costs.sum(of: topUp.costs)) * topUp.rate
        let missing =
            target.rounded(rules.rounding.mode).fen - pay
            - (try paid(topUp.counted, for: visit, outcome) { topUp.citation })
        return missing > 0 ? missing : nil
    }

    /// What the limits of a benefit leave to be paid.
    func room(
        for benefit: PlannedBenefit, _ schedule: Schedule, with visit: VisitFigures, _ ledger: YearLedger
    ) -> Room {
        var room = Room()
        for limit in benefit.limits {
            guard let amount = limit.amount else { continue }
            room.narrow(to: amount, used: ledger.paid(from: limit.pool, apart: limit.apart, with: visit), by: limit)
        }
        if let cap = schedule.cap, let source = benefit.schedule {
            room.narrow(to: cap, used: ledger.paid(from: source.pool, apart: source.apart, with: visit), by: source)
        }
        return room
    }

    /// What is left of the limit on a pool that first-layer assistance has for the person, by the identities that a
    /// benefit names and whatever the care; nil when it has none. Without a ledger nothing is used.
    private func limit(
        in pool: String, _ benefit: PlannedBenefit, _ held: UInt64, with visit: VisitFigures, _ ledger: YearLedger?
    ) -> Room? {
        let named = benefit.mask.map { $0 & held } ?? held
        var most: Room?
        for assistance in plan.limited
        where assistance.helps(named) && assistance.rule.insurance.types.contains(visit.insurance) {
            for limit in assistance.limits where limit.name == pool {
                guard let amount = limit.amount, most.map({ $0.limit < amount }) ?? true else { continue }
                var room = Room()
                room.narrow(
                    to: amount, used: ledger?.paid(from: limit.pool, apart: limit.apart, with: visit) ?? 0, by: limit)
                most = room
            }
        }
        return most
    }
}
