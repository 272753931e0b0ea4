import MedicalAssistance
import PolicyDocuments

/// One request's settlement, visit by visit.
struct Settlement {
    let calculator: ReferenceCalculator
    let request: SettlementRequest
    let trace: Trace?
    /// The person's identities that the rules name, by number, with their records.
    private let identities: [(number: Int, record: IdentityRecord)]
    let isInsuredHere: Bool
    var ledgers: [YearLedger] = []
    private(set) var answers: [VisitAnswer] = []
    /// What waits for the end of its year, in the order of the visits.
    private var postponed: [(outcome: VisitOutcome, held: UInt64, ledger: Int)] = []
    /// The answers to the applications decided so far, and what was granted.
    var verdicts: [Verdict] = []
    var granted: [Grant] = []

    var rules: RuleSet {
        _read { yield calculator.rules }
    }

    var plan: BenefitPlan { calculator.plan }

    init(_ request: SettlementRequest, by calculator: ReferenceCalculator, trace: Trace?) throws(RequestFault) {
        try calculator.checkVocabulary(request.identities)
        self.calculator = calculator
        self.request = request
        self.trace = trace
        identities = request.identities.compactMap { record in
            calculator.plan.number(of: record.type).map { ($0, record) }
        }
        isInsuredHere = calculator.rules.insured.covers(place: request.insuredPlace)
        answers.reserveCapacity(request.visits.count)
    }

    /// The day that decides a visit's year, identities and rules.
    func day(of visit: Visit) -> CalendarDate {
        switch rules.year.stayDate {
        case .settlement: visit.settled
        case .admission: visit.begins
        }
    }

    /// The identities in effect on a day, as bits of their numbers.
    func held(on day: CalendarDate) -> UInt64 {
        var held: UInt64 = 0
        for (number, record) in identities where calculator.isInEffect(record, on: day) { held |= 1 << UInt64(number) }
        for rule in plan.alone where held & rule.others != 0 { held &= ~rule.identities }
        return held
    }

    /// Why no layer answers for care on a day, or nil when the layers must be asked.
    func exclusion(on day: CalendarDate, insurance: InsuranceType?) -> (verdict: Verdict, citation: Citation)? {
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

    mutating func settle(_ index: Int) throws(RequestFault) {
        let visit = request.visits[index]
        let day = day(of: visit)
        trace?.begin(.visit(visit.id))
        if let (verdict, citation) = exclusion(on: day, insurance: visit.insurance) {
            return answer(visit, withEveryLayer: verdict, citation)
        }
        guard visit.isDesignated || !rules.requiresDesignation else {
            return answer(visit, withEveryLayer: .notEligible(clause: rules.designated.clause), rules.designated)
        }
        if !postponed.isEmpty { try settleYearEnd(before: day.year) }
        let held = held(on: day)
        let ledger = ledgerIndex(of: day.year)
        var outcome = institution(for: index, held: held)
        if let rule = rules.yearEnd, visit.terms.management == rule.management, visit.setting == .chronicOutpatient {
            return try postpone(&outcome, held: held, ledger)
        }
        try settle(outcome, held: held, .all, ledger)
    }

    /// Settles what waited for the end of the years before some year; of all years without one.
    mutating func settleYearEnd(before year: Int?) throws(RequestFault) {
        while let first = postponed.first, year.map({ ledgers[first.ledger].year < $0 }) ?? true {
            postponed.removeFirst()
            let position = first.outcome.visit
            trace?.begin(.visit(request.visits[position].id))
            let lastDay = CalendarDate(year: ledgers[first.ledger].year, month: 12, day: 31)
            let held =
                rules.yearEnd?.identity == .yearEnd ? lastDay.map { self.held(on: $0) } ?? first.held : first.held
            try settle(first.outcome, held: held, .assistance, first.ledger)
            answers[position] = answers.removeLast()
        }
    }

    /// Lets catastrophic insurance pay for a visit, and the rest wait for the end of the year.
    private mutating func postpone(_ outcome: inout VisitOutcome, held: UInt64, _ ledger: Int) throws(RequestFault) {
        let visit = request.visits[outcome.visit]
        if visit.payments.catastrophic == nil {
            let rows = candidates(held, visit)
            try pay(rows.first, held: held, .insurance, to: &outcome, in: &ledgers[ledger], trace: trace)
        }
        postponed.append((outcome, held, ledger))
        answers.append(VisitAnswer(id: visit.id, pays: [], personBears: nil))
    }

    /// Settles a visit from an outcome so far by the best of the person's identities.
    private mutating func settle(
        _ empty: VisitOutcome, held: UInt64, _ phase: Phase, _ ledger: Int
    ) throws(RequestFault) {
        let rows = candidates(held, request.visits[empty.visit])
        if let more = rows.more, rules.severalIdentities.rule == .best {
            var best: (row: BenefitPlan.Row, outcome: VisitOutcome)?
            for row in [rows.first] + more {
                var attempt = ledgers[ledger]
                var outcome = empty
                try pay(row, held: held, phase, to: &outcome, in: &attempt, trace: nil)
                if let best,
                    !outcome.serves(
                        betterThan: best.outcome, assists: row.assists(outcome),
                        otherAssists: best.row.assists(best.outcome))
                {
                    continue
                }
                best = (row, outcome)
            }
            let chosen = best?.row ?? rows.first
            trace?.chose(row: chosen, of: [rows.first] + more, in: self)
            try commit(chosen, held: held, empty, phase, ledger)
        } else if let more = rows.more {
            try commit(others: [rows.first] + more, held: held, empty, phase, ledger)
        } else {
            try commit(rows.first, held: held, empty, phase, ledger)
        }
    }

    /// Settles by other rules for several identities than the best of them.
    private mutating func commit(
        others rows: [BenefitPlan.Row], held: UInt64, _ empty: VisitOutcome, _ phase: Phase, _ ledger: Int
    ) throws(RequestFault) {
        let visit = request.visits[empty.visit]
        guard rules.severalIdentities.rule == .sum else {
            let first = identities.first { held & 1 << UInt64($0.number) != 0 }?.number ?? plan.identities.count
            let row = plan.row(first, plan.care.number(of: visit), visit.insurance)
            return try commit(row, held: held, empty, phase, ledger)
        }
        var sum: VisitAnswer?
        for row in rows {
            try commit(row, held: held, empty, phase, ledger)
            let answer = answers.removeLast()
            sum = sum?.adding(answer) ?? answer
        }
        if let sum { answers.append(sum) }
    }

    private mutating func commit(
        _ row: BenefitPlan.Row, held: UInt64, _ empty: VisitOutcome, _ phase: Phase, _ ledger: Int
    ) throws(RequestFault) {
        var outcome = empty
        try pay(row, held: held, phase, to: &outcome, in: &ledgers[ledger], trace: trace)
        let visit = request.visits[outcome.visit]
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
        answers.append(
            VisitAnswer(id: visit.id, pays: pays, personBears: left, institutionBears: Money(fen: outcome.institution)))
        trace?.remains(visit, left, paid: outcome.sum, institution: outcome.institution)
    }

    /// The year's ledger; nearly always there is one, at most two adjoin.
    mutating func ledgerIndex(of year: Int) -> Int {
        if let index = ledgers.lastIndex(where: { $0.year == year }) { return index }
        ledgers.append(YearLedger(year: year, plan: plan))
        return ledgers.count - 1
    }

    /// The distinct rows of the identities held, in the document's order; for the best of them also those that take
    /// each layer by another identity.
    private func candidates(_ held: UInt64, _ visit: Visit) -> (first: BenefitPlan.Row, more: [BenefitPlan.Row]?) {
        let care = plan.care.number(of: visit)
        func row(_ identity: Int) -> BenefitPlan.Row { plan.row(identity, care, visit.insurance) }
        guard held != 0 else { return (row(plan.identities.count), nil) }
        let beside = rowsBesidePackages(held, care, visit)
        let first = row(held.trailingZeroBitCount)
        var rest = held & (held - 1)
        guard rest != 0 || !beside.isEmpty else { return (first, nil) }
        var rows = [first]
        while rest != 0 {
            let other = row(rest.trailingZeroBitCount)
            rest &= rest - 1
            if !rows.contains(other) { rows.append(other) }
        }
        if rows.count > 1, rules.severalIdentities.rule == .best { rows = crossed(rows) }
        // A benefit for packages and one for care in general are never mixed: what excludes the one goes with it.
        rows += beside
        return (rows[0], rows.count > 1 ? Array(rows.dropFirst()) : nil)
    }

    /// The rows that may take the place of benefits for packages.
    private func rowsBesidePackages(_ held: UInt64, _ care: Int, _ visit: Visit) -> [BenefitPlan.Row] {
        guard rules.severalIdentities.rule == .best else { return [] }
        var rows: [BenefitPlan.Row] = []
        for number in 0..<plan.identities.count where held & 1 << UInt64(number) != 0 {
            let package = plan.row(number, care, visit.insurance).assistance
            guard package >= 0, plan.benefits[Int(package)].beside == .better,
                let row = plan.rowBesidePackages(number, care, visit.insurance), !rows.contains(row)
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

    private mutating func answer(_ visit: Visit, withEveryLayer verdict: Verdict, _ citation: Citation) {
        trace?.everyLayer(verdict, because: citation)
        let pays = plan.layers.filter { $0 != .catastrophic || visit.payments.catastrophic == nil }
            .map { LayerAnswer(layer: $0, verdict: verdict) }
        answers.append(VisitAnswer(id: visit.id, pays: pays, personBears: Money(fen: visit.unpaid)))
    }

    /// The rule by which a layer gives a visit nothing.
    private func reasonForNothing(in layer: Layer, _ visit: Visit, held: UInt64) -> Citation {
        let matching = plan.matching(plan.care.number(of: visit), visit.insurance).filter {
            plan.benefits[$0].layer == layer
        }
        let recognised = identities.reduce(UInt64(0)) { $0 | 1 << UInt64($1.number) }
        if matching.contains(where: { plan.masks[$0].map { $0 & recognised != 0 } ?? false }) {
            return rules.recognition.citation
        }
        let all = plan.benefits.indices.filter { plan.benefits[$0].layer == layer }
        if let other = all.first(where: { plan.masks[$0].map { $0 & held != 0 } ?? true }) {
            let benefit = plan.benefits[other].rule
            let care = benefit.care.first { $0.settings.contains(visit.setting) }
            return care == nil ? benefit.care[0].citation : benefit.insurance.citation
        }
        return plan.benefits[matching.first ?? all[0]].rule.who.citation
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

extension Visit {
    /// What nobody has paid yet of the visit's total, in fen.
    var unpaid: Int64 {
        let paid = payments
        var rest = costs.total - paid.basic
        for payment in [paid.largeSum, paid.catastrophic, paid.enterprise, paid.civilServants, paid.other] {
            rest -= payment ?? .zero
        }
        return rest.fen
    }
}

extension ReferenceCalculator {
    func settle(_ request: SettlementRequest, trace: Trace?) throws(RequestFault) -> SettlementResponse {
        try request.validate()
        var settlement = try Settlement(request, by: self, trace: trace)
        for index in request.visits.indices {
            try settlement.decideApplications(before: request.visits[index].settled)
            try settlement.settle(index)
        }
        try settlement.settleYearEnd(before: nil)
        try settlement.decideApplications(before: nil)
        return SettlementResponse(visits: settlement.answers, applications: settlement.verdicts)
    }
}

extension BenefitPlan.Row {
    /// Whether a layer of assistance pays, if only nothing.
    func assists(_ outcome: VisitOutcome) -> Bool {
        [Layer.assistance, .reAssistance, .outsideCatalogue].contains { self[$0] >= 0 && outcome.ruling(in: $0) == nil }
    }
}
