import MedicalAssistance
import PolicyDocuments

/// One request's settlement, visit by visit: what stands fixed while the books change.
struct Settlement {
    let calculator: ReferenceCalculator
    let request: SettlementRequest
    let trace: Trace?
    /// The person's identities that the rules name, in the request's order.
    private let identities: [Identity]
    let isInsuredHere: Bool

    /// An identity that the rules name, by its number, with the days on which it counts.
    private struct Identity {
        let number: Int
        let first: CalendarDate
        let last: CalendarDate?

        var bit: UInt64 { 1 << UInt64(number) }
    }

    var rules: RuleSet {
        _read { yield calculator.rules }
    }

    var plan: BenefitPlan { calculator.plan }

    init(_ request: SettlementRequest, by calculator: ReferenceCalculator, trace: Trace?) throws(RequestFault) {
        var identities: [Identity] = []
        identities.reserveCapacity(request.identities.count)
        for index in request.identities.indices {
            guard let number = try calculator.number(of: request.identities, at: index) else { continue }
            let (begins, ends) = (request.identities[index].begins, request.identities[index].ends)
            identities.append(
                Identity(
                    number: number, first: calculator.rules.recognition.firstDay(begins),
                    last: ends.map { calculator.rules.recognition.lastDay($0) }))
        }
        self.identities = identities
        self.calculator = calculator
        self.request = request
        self.trace = trace
        isInsuredHere = calculator.plan.division.covers(request.insuredPlace)
    }

    /// What is reckoned with of a visit.
    func figures(of index: Int) -> VisitFigures {
        let visit = request.visits[index]
        let day =
            switch rules.year.stayDate {
            case .settlement: visit.settled
            case .admission: visit.begins
            }
        return VisitFigures(visit, at: index, on: day, plan.care)
    }

    /// The identities in effect on a day, as bits of their numbers.
    func held(on day: CalendarDate) -> UInt64 {
        var held: UInt64 = 0
        for identity in identities where identity.first <= day {
            if let last = identity.last, last < day { continue }
            held |= identity.bit
        }
        for rule in plan.alone where held & rule.others != 0 { held &= ~rule.identities }
        return held
    }

    /// Why no layer answers for care on a day, or nil when the layers must be asked.
    func exclusion(on day: CalendarDate, insurance: InsuranceType?) -> (verdict: Verdict, citation: Citation)? {
        if plan.isSettled(on: day, insurance), isInsuredHere { return nil }
        switch rules.inForce.ruling(on: day) {
        case .open(let citation)?: return (.undetermined(clause: citation.clause), citation)
        case .barred(let citation)?: return (.notEligible(clause: citation.clause), citation)
        case nil: break
        }
        guard isInsuredHere || rules.insured.layers != nil, insurance.map(rules.insured.insurances.contains) ?? true
        else {
            return (.notEligible(clause: rules.insured.citation.clause), rules.insured.citation)
        }
        return nil
    }

    func settle(_ index: Int, in books: inout Books) throws(RequestFault) {
        let visit = figures(of: index)
        let day = visit.day
        trace?.begin(.visit(request.visits[index].id))
        if let (verdict, citation) = exclusion(on: day, insurance: visit.insurance) {
            if let first = rules.inForce.period?.begins, day < first, rules.inForce.countsEarlier {
                try accrueEarlier(visit, in: &books)
            }
            return answer(visit, withEveryLayer: verdict, citation, in: &books)
        }
        guard request.visits[index].isDesignated || !rules.requiresDesignation else {
            return answer(
                visit, withEveryLayer: .notEligible(clause: rules.designated.clause), rules.designated, in: &books)
        }
        if !books.postponed.isEmpty { try settleYearEnd(before: day.year, in: &books) }
        let held = held(on: day)
        let ledger = books.ledger(of: day.year, by: plan)
        var outcome = institution(for: visit, held: held)
        if let rule = rules.yearEnd, visit.setting == .chronicOutpatient,
            request.visits[index].terms.management == rule.management
        {
            return try postpone(visit, &outcome, held: held, ledger, in: &books)
        }
        try settle(visit, outcome, held: held, .all, ledger, in: &books)
    }

    /// Lets a visit before the rules' first day count where every visit of the year does.
    private func accrueEarlier(_ visit: VisitFigures, in books: inout Books) throws(RequestFault) {
        guard isInsuredHere, rules.insured.insurances.contains(visit.insurance),
            request.visits[visit.index].isDesignated || !rules.requiresDesignation
        else { return }
        let ledger = books.ledger(of: visit.day.year, by: plan)
        for benefit in plan.matching(visit) where benefit.accumulates == .everyVisit {
            let base = try base(of: benefit, visit, VisitOutcome())
            let account = benefit.account(for: visit)
            books.ledgers[ledger].accrue(base, in: account)
            // What was paid then is not known.
            let citation = rules.inForce.citation
            if benefit.switching == .yearToDate { books.ledgers[ledger].doubt(.account(account), by: 0, citation) }
            if let schedule = benefit.schedule, base > 0 {
                books.ledgers[ledger].doubt(.pool(schedule.pool), by: base, citation)
            }
        }
    }

    /// Settles what waited for the end of the years before some year; of all years without one.
    func settleYearEnd(before year: Int?, in books: inout Books) throws(RequestFault) {
        while let first = books.postponed.first, year.map({ books.ledgers[first.ledger].year < $0 }) ?? true {
            books.postponed.removeFirst()
            let position = first.visit.index
            trace?.begin(.visit(request.visits[position].id))
            let lastDay = CalendarDate(year: books.ledgers[first.ledger].year, month: 12, day: 31)
            let held =
                rules.yearEnd?.identity == .yearEnd ? lastDay.map { self.held(on: $0) } ?? first.held : first.held
            try settle(first.visit, first.outcome, held: held, .assistance, first.ledger, in: &books)
            books.answers[position] = books.answers.removeLast()
        }
    }

    /// Lets catastrophic insurance pay for a visit, and the rest wait for the end of the year.
    private func postpone(
        _ visit: VisitFigures, _ outcome: inout VisitOutcome, held: UInt64, _ ledger: Int, in books: inout Books
    ) throws(RequestFault) {
        if visit.payments.catastrophic == nil {
            let rows = candidates(held, visit)
            try pay(
                rows.first, for: visit, held: held, .insurance, to: &outcome, in: &books.ledgers[ledger], trace: trace)
        }
        books.postponed.append((visit, outcome, held, ledger))
        books.answers.append(VisitAnswer(id: request.visits[visit.index].id, pays: [], personBears: nil))
    }

    /// Settles a visit from an outcome so far by the best of the person's identities.
    private func settle(
        _ visit: VisitFigures, _ empty: VisitOutcome, held: UInt64, _ phase: Phase, _ ledger: Int,
        in books: inout Books
    ) throws(RequestFault) {
        let rows = candidates(held, visit)
        if let more = rows.more, [.best, .one].contains(rules.severalIdentities.rule) {
            var best: (row: BenefitPlan.Row, outcome: VisitOutcome)?
            for row in [rows.first] + more {
                var attempt = books.ledgers[ledger]
                var outcome = empty
                try pay(row, for: visit, held: held, phase, to: &outcome, in: &attempt, trace: nil)
                if let best, !serves((row, outcome), betterThan: best) { continue }
                best = (row, outcome)
            }
            let chosen = best?.row ?? rows.first
            trace?.chose(row: chosen, of: [rows.first] + more, in: self)
            try commit(chosen, visit, held: held, empty, phase, ledger, in: &books)
        } else if let more = rows.more {
            try commit(others: [rows.first] + more, visit, held: held, empty, phase, ledger, in: &books)
        } else {
            try commit(rows.first, visit, held: held, empty, phase, ledger, in: &books)
        }
    }

    /// Whether some benefits and what they give serve the person better than others: benefit by benefit, in the order
    /// in which amounts depend on each other; or all together, of one identity or of a package and what may replace it.
    private func serves(
        _ one: (row: BenefitPlan.Row, outcome: VisitOutcome),
        betterThan other: (row: BenefitPlan.Row, outcome: VisitOutcome)
    ) -> Bool {
        guard rules.severalIdentities.rule == .best, yieldsToBetter(one.row) == yieldsToBetter(other.row) else {
            return one.outcome.servesBetter(than: other.outcome)
        }
        guard let layer = Layer.bySequence.first(where: { one.row[$0] != other.row[$0] }) else { return false }
        return one.outcome.standing(of: layer).serves(betterThan: other.outcome.standing(of: layer))
    }

    /// Whether a row pays by a benefit for packages that gives way to what is better on the whole: the one and the
    /// other are reckoned each with all that goes with it.
    private func yieldsToBetter(_ row: BenefitPlan.Row) -> Bool {
        row.assistance >= 0 && plan.benefits[Int(row.assistance)].beside == .better
    }

    /// Settles by other rules for several identities than the best of them.
    private func commit(
        others rows: [BenefitPlan.Row], _ visit: VisitFigures, held: UInt64, _ empty: VisitOutcome, _ phase: Phase,
        _ ledger: Int,
        in books: inout Books
    ) throws(RequestFault) {
        guard rules.severalIdentities.rule == .sum else {
            let first = identities.first { held & $0.bit != 0 }?.number ?? plan.identities.count
            let row = plan.row(first, visit)
            return try commit(row, visit, held: held, empty, phase, ledger, in: &books)
        }
        var sum: VisitAnswer?
        for row in rows {
            try commit(row, visit, held: held, empty, phase, ledger, in: &books)
            let answer = books.answers.removeLast()
            sum = sum?.adding(answer) ?? answer
        }
        if let sum { books.answers.append(sum) }
    }

    private func commit(
        _ row: BenefitPlan.Row, _ visit: VisitFigures, held: UInt64, _ empty: VisitOutcome, _ phase: Phase,
        _ ledger: Int,
        in books: inout Books
    ) throws(RequestFault) {
        var outcome = empty
        try pay(row, for: visit, held: held, phase, to: &outcome, in: &books.ledgers[ledger], trace: trace)
        var pays: [LayerAnswer] = []
        pays.reserveCapacity(plan.layers.count)
        for layer in plan.layers where layer != .catastrophic || visit.payments.catastrophic == nil {
            let verdict: Verdict
            switch outcome.ruling(in: layer) {
            case .open(let citation)?:
                trace?.nothing(layer, .undetermined, because: citation)
                verdict = .undetermined(clause: citation.clause)
            case .barred(let citation)?:
                trace?.nothing(layer, because: citation)
                verdict = .notEligible(clause: citation.clause)
            case nil where row[layer] >= 0: verdict = .amount(Money(fen: outcome[layer]))
            case nil:
                let citation = reasonForNothing(in: layer, visit, held: held)
                trace?.nothing(layer, because: citation)
                verdict = .notEligible(clause: citation.clause)
            }
            pays.append(LayerAnswer(layer: layer, verdict: verdict))
        }
        let left = Money(fen: visit.unpaid - outcome.sum - outcome.institution)
        books.answers.append(
            VisitAnswer(
                id: request.visits[visit.index].id, pays: pays, personBears: left,
                institutionBears: Money(fen: outcome.institution)))
        trace?.remains(visit, left, paid: outcome.sum, institution: outcome.institution)
    }

    /// The distinct rows of the identities held, in the document's order; for the best of them also those that take
    /// each layer by another identity.
    private func candidates(_ held: UInt64, _ visit: VisitFigures) -> (first: BenefitPlan.Row, more: [BenefitPlan.Row]?)
    {
        guard held != 0 else { return (plan.row(plan.identities.count, visit), nil) }
        let beside = plan.leavesRoomBesidePackages ? rowsBesidePackages(held, visit) : []
        let first = plan.row(held.trailingZeroBitCount, visit)
        var rest = held & (held - 1)
        guard rest != 0 || !beside.isEmpty else { return (first, nil) }
        var rows = [first]
        while rest != 0 {
            let other = plan.row(rest.trailingZeroBitCount, visit)
            rest &= rest - 1
            if !rows.contains(other) { rows.append(other) }
        }
        if rows.count > 1, rules.severalIdentities.rule == .best { rows = crossed(rows) }
        // A benefit for packages and one for care in general are never mixed: what excludes the one goes with it.
        rows += beside
        return (rows[0], rows.count > 1 ? Array(rows.dropFirst()) : nil)
    }

    /// The rows that may take the place of benefits for packages.
    private func rowsBesidePackages(_ held: UInt64, _ visit: VisitFigures) -> [BenefitPlan.Row] {
        guard rules.severalIdentities.rule == .best else { return [] }
        var rows: [BenefitPlan.Row] = []
        for number in 0..<plan.identities.count where held & 1 << UInt64(number) != 0 {
            let package = plan.row(number, visit).assistance
            guard package >= 0, plan.benefits[Int(package)].beside == .better,
                let row = plan.rowBesidePackages(number, visit), !rows.contains(row)
            else { continue }
            rows.append(row)
        }
        return rows.count > 1 ? crossed(rows) : rows
    }

    /// Every choice of a benefit for each layer out of some rows; a layer goes without only where all of them do.
    private func crossed(_ rows: [BenefitPlan.Row]) -> [BenefitPlan.Row] {
        var choices = [rows[0]]
        for layer in plan.layers {
            var options: [Int] = []
            for row in rows where row[layer] >= 0 && !options.contains(row[layer]) { options.append(row[layer]) }
            guard !options.isEmpty else { continue }
            choices = choices.flatMap { choice in
                options.map { option in
                    var other = choice
                    other[layer] = option
                    return other
                }
            }
        }
        return choices
    }

    private func answer(
        _ visit: VisitFigures, withEveryLayer verdict: Verdict, _ citation: Citation, in books: inout Books
    ) {
        trace?.everyLayer(verdict, because: citation)
        let pays = plan.layers.filter { $0 != .catastrophic || visit.payments.catastrophic == nil }
            .map { LayerAnswer(layer: $0, verdict: verdict) }
        books.answers.append(
            VisitAnswer(id: request.visits[visit.index].id, pays: pays, personBears: Money(fen: visit.unpaid)))
    }

    /// The rule by which a layer gives a visit nothing.
    private func reasonForNothing(in layer: Layer, _ visit: VisitFigures, held: UInt64) -> Citation {
        let matching = plan.matching(visit).filter { $0.layer == layer }
        let recognised = identities.reduce(UInt64(0)) { $0 | $1.bit }
        if matching.contains(where: { $0.mask.map { $0 & recognised != 0 } ?? false }) {
            return rules.recognition.citation
        }
        let all = plan.benefits.filter { $0.layer == layer }
        let own = all.filter { $0.helps(held) }
        let insured = own.filter { $0.rule.insurance.types.contains(visit.insurance) }
        if let benefit = insured.first?.rule {
            let settings = insured.flatMap(\.rule.care).filter { $0.settings.contains(visit.setting) }
            guard let care = settings.first else { return benefit.care[0].citation }
            // The care is of the kind, but not for the disease, for which others may be assisted.
            return matching.first?.rule.who.citation ?? care.citation
        }
        if let benefit = own.first(where: { $0.mask != nil })?.rule {
            let care = benefit.care.first { $0.settings.contains(visit.setting) }
            return care == nil ? benefit.care[0].citation : benefit.insurance.citation
        }
        if let benefit = matching.first?.rule { return benefit.who.citation }
        return own.first?.rule.insurance.citation ?? all[0].rule.who.citation
    }
}

extension VisitAnswer {
    /// The answer in which each layer pays what two answers pay together.
    fileprivate func adding(_ other: VisitAnswer) -> VisitAnswer {
        var sum = self
        for index in sum.pays.indices {
            guard let more = other[sum.pays[index].layer]?.amount else { continue }
            sum.pays[index].verdict = .amount((sum.pays[index].verdict.amount ?? .zero) + more)
        }
        return sum
    }
}

extension ReferenceCalculator {
    func settle(_ request: SettlementRequest, trace: Trace?) throws(RequestFault) -> SettlementResponse {
        try request.validate()
        let settlement = try Settlement(request, by: self, trace: trace)
        var books = Books()
        books.answers.reserveCapacity(request.visits.count)
        for index in request.visits.indices {
            if !request.applications.isEmpty {
                try settlement.decideApplications(before: request.visits[index].settled, in: &books)
            }
            try settlement.settle(index, in: &books)
        }
        try settlement.settleYearEnd(before: nil, in: &books)
        try settlement.decideApplications(before: nil, in: &books)
        return SettlementResponse(visits: books.answers, applications: books.verdicts)
    }
}
