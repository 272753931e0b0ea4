import MedicalAssistance
import PolicyDocuments

extension Settlement {
    /// An application that has been decided on.
    struct Grant {
        var year: Int
        var recognised: CalendarDate
        var span: Period
        var pay: Int64
    }

    /// Decides on the applications before a day; on all that are left without one.
    func decideApplications(before day: CalendarDate?, in books: inout Books) throws(RequestFault) {
        while books.verdicts.count < request.applications.count {
            let application = request.applications[books.verdicts.count]
            if let day, application.day >= day { return }
            trace?.begin(.application(books.verdicts.count + 1))
            books.verdicts.append(try decide(on: application.day, in: &books))
        }
    }

    private func decide(on day: CalendarDate, in books: inout Books) throws(RequestFault) -> Verdict {
        if let (excluded, citation) = exclusion(on: day, insurance: nil) {
            trace?.nothing(.application, because: citation)
            return excluded
        }
        var verdict = Verdict.notEligible(clause: rules.document)
        for benefit in plan.applications {
            let other = try decide(benefit, day, in: &books)
            if case .notEligible = other, case .undetermined = verdict { continue }
            verdict = other
            if case .amount = verdict { break }
        }
        return verdict
    }

    private func decide(
        _ planned: PlannedBenefit, _ day: CalendarDate, in books: inout Books
    ) throws(RequestFault) -> Verdict {
        let benefit = planned.rule
        func nothing(_ citation: Citation) -> Verdict {
            trace?.nothing(.application, because: citation)
            return .notEligible(clause: citation.clause)
        }
        let held = calculator.inEffect(request.identities, on: day)
        let named = held.filter { benefit.who.identities?.contains($0.type) ?? true }
        guard let recognised = named.map(\.begins).max(),
            !held.contains(where: { benefit.who.except.contains($0.type) })
        else { return nothing(benefit.who.citation) }
        if case .open(let citation)? = benefit.without { return .undetermined(clause: citation.clause) }
        guard let window = benefit.window else { return nothing(benefit.who.citation) }
        let circumstances = Condition.Circumstances(
            day: day, insuredPlace: request.insuredPlace, transition: request.transition,
            identityPlace: request.identityPlace)
        switch benefit.conditions.filter({ !$0.isOfCare }).ruling(in: circumstances) {
        case .barred(let citation)?: return nothing(citation)
        case .open(let citation)?: return .undetermined(clause: citation.clause)
        case nil: break
        }
        if let once = benefit.once, isUsedUp(once.after, in: day.year, books) { return nothing(once.citation) }
        let isSpent = { (grant: Grant) in
            grant.recognised == recognised && (benefit.once?.after != .paid || grant.pay > 0)
        }
        if books.granted.contains(where: isSpent), let limit = benefit.limits.first { return nothing(limit.citation) }
        let span = window.period(recognised: recognised, applied: day)
        if let rule = benefit.noOverlap, rule.rule == .refused,
            books.granted.contains(where: { $0.span.overlaps(span) })
        {
            return nothing(rule.citation)
        }
        let moment = benefit.threshold?.share?.at == .windowEnd ? span.ends ?? day : day
        guard let threshold = threshold(of: benefit.threshold, on: moment) else {
            let citation = benefit.threshold?.citation ?? benefit.citation
            trace?.nothing(.application, .undetermined, because: citation)
            return .undetermined(clause: citation.clause)
        }
        if let once = benefit.once, mayBeUsedUp(in: day.year, books) {
            trace?.nothing(.application, .undetermined, because: once.citation)
            return .undetermined(clause: once.citation.clause)
        }
        let costs: WindowCosts
        switch try self.costs(in: span, of: planned, books) {
        case .known(let known): costs = known
        case .open(let clause): return .undetermined(clause: clause)
        }
        let schedule = Schedule(benefit, threshold: threshold)
        let limit = benefit.limits.first
        var amount = costs.years.values.reduce(into: Int64(0)) { sum, base in
            let due = schedule.entitlement(base).rounded(rules.rounding.mode).fen
            sum += min(due, limit?.amount?.fen ?? due)
        }
        amount = max(amount - costs.assisted, 0)
        if let limit, let pool = plan.pool(named: limit.pool) {
            let ledger = books.ledger(of: day.year, by: plan)
            if let most = limit.amount?.fen {
                let left = max(most - books.ledgers[ledger].paid(from: pool), 0)
                if let doubt = books.ledgers[ledger].doubt(on: .pool(pool)), left > 0, amount > left - doubt.width {
                    trace?.nothing(.application, .undetermined, because: doubt.citation)
                    return .undetermined(clause: doubt.citation.clause)
                }
                amount = min(amount, left)
            }
            if let visit = costs.heaviest { books.ledgers[ledger].pay(amount, from: pool, for: visit.figures) }
        }
        books.granted.append(Grant(year: day.year, recognised: recognised, span: span, pay: amount))
        trace?.applied(benefit, schedule, span, costs, pay: amount)
        return .amount(Money(fen: amount))
    }

    private func isUsedUp(_ event: BenefitRule.Once.Event, in year: Int, _ books: Books) -> Bool {
        switch event {
        case .granted: books.granted.contains { $0.year == year }
        case .paid: books.granted.contains { $0.year == year && $0.pay > 0 }
        case .any: request.applications.prefix(books.verdicts.count).contains { $0.day.year == year }
        }
    }

    /// Whether an earlier application of the year is undetermined, so that nobody knows if it used the year's up.
    private func mayBeUsedUp(in year: Int, _ books: Books) -> Bool {
        zip(request.applications, books.verdicts).contains { application, verdict in
            if case .undetermined = verdict { application.day.year == year } else { false }
        }
    }

    /// The costs of a window, in fen.
    struct WindowCosts {
        /// The base, by calendar year where the years are kept apart.
        var years: [Int: Int64] = [:]
        /// What other layers have paid for these costs.
        var assisted: Int64 = 0
        /// The visit with most of the base: the payment is booked with its setting and insurance.
        var heaviest: (figures: VisitFigures, base: Int64)?
    }

    private enum Costs {
        case known(WindowCosts)
        case open(clause: String)
    }

    private func costs(in span: Period, of planned: PlannedBenefit, _ books: Books) throws(RequestFault) -> Costs {
        let benefit = planned.rule
        var costs = WindowCosts()
        let earlierSpans = benefit.noOverlap == nil ? [] : books.granted.map(\.span)
        for (index, answer) in books.answers.enumerated() {
            let visit = request.visits[index]
            let figures = self.figures(of: index)
            let day = figures.day
            guard span.contains(day), !earlierSpans.contains(where: { $0.contains(day) }), visit.isDesignated,
                benefit.care.cover(plan.care.classes[figures.care]),
                benefit.insurance.types.contains(visit.insurance)
            else { continue }
            var outcome = VisitOutcome()
            var earlier: Int64 = 0
            for answer in answer.pays {
                switch answer.verdict {
                case .amount(let amount):
                    outcome[answer.layer] = amount.fen
                    if benefit.offset?.layers.contains(answer.layer) == true { earlier += amount.fen }
                case .notEligible: break
                case .undetermined(let clause):
                    // A person without an identity had no assistance then, whatever rules were in force.
                    guard answer.layer != .catastrophic, held(on: day) & plan.assisted(figures) == 0
                    else {
                        return .open(clause: clause)
                    }
                }
            }
            if benefit.offset?.rule == .excluded && earlier > 0 { continue }
            switch benefit.conditions.filter(\.isOfCare).ruling(in: circumstances(of: figures)) {
            case .barred?: continue
            case .open(let citation)?: return .open(clause: citation.clause)
            case nil: break
            }
            costs.assisted += earlier
            let base = try base(of: planned, figures, outcome)
            costs.years[benefit.apart.contains(.year) ? day.year : 0, default: 0] += base
            if costs.heaviest.map({ base > $0.base }) ?? true { costs.heaviest = (figures, base) }
        }
        return .known(costs)
    }
}

extension BenefitRule.Window {
    /// The days whose costs count for a recognition and an application.
    func period(recognised: CalendarDate, applied: CalendarDate) -> Period {
        let month = applied.startOfMonth
        let (begins, ends) =
            switch until {
            case .eve: (recognised.adding(months: -months), recognised.adding(days: -1))
            case .recognition: (recognised.adding(months: -months).adding(days: 1), recognised)
            case .monthBefore: (month.adding(months: -months), month.adding(days: -1))
            }
        return Period(begins: earliest.map { max($0, begins) } ?? begins, ends: ends)
    }
}

extension Period {
    /// Whether two spans have a day in common.
    fileprivate func overlaps(_ other: Period) -> Bool {
        (other.ends.map { begins <= $0 } ?? true) && (ends.map { other.begins <= $0 } ?? true)
    }
}
