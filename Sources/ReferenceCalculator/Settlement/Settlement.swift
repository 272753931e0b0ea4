import MedicalAssistance
import PolicyDocuments

/// One request's settlement, visit by visit.
struct Settlement {
    let calculator: ReferenceCalculator
    let request: SettlementRequest
    let trace: Trace?
    /// The person's identities that the rules name, by number, with their records.
    private let identities: [(number: Int, record: IdentityRecord)]
    private let isInsuredHere: Bool
    var ledgers: [YearLedger] = []
    private(set) var answers: [VisitAnswer] = []
    /// The answers to the applications decided so far, and what was granted.
    var verdicts: [Verdict] = []
    var granted: [Grant] = []

    var rules: RuleSet { calculator.rules }
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
        return held
    }

    /// Why no layer answers for care on a day, or nil when the layers must be asked.
    func exclusion(on day: CalendarDate, insurance: InsuranceType?) -> (verdict: Verdict, citation: Citation)? {
        let force = rules.inForce
        guard force.period?.contains(day) == true else { return (.undetermined(clause: force.citation.clause), force.citation) }
        guard isInsuredHere, insurance.map(rules.insured.insurances.contains) ?? true else {
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
        guard visit.isDesignated else {
            return answer(visit, withEveryLayer: .notEligible(clause: rules.designated.clause), rules.designated)
        }
        let held = held(on: day)
        let ledger = ledgerIndex(of: day.year)
        let empty = institution(for: index, held: held)
        let rows = candidates(held, visit)
        if let more = rows.more, rules.severalIdentities.rule == .best {
            var best: (row: BenefitPlan.Row, outcome: VisitOutcome)?
            for row in [rows.first] + more {
                var attempt = ledgers[ledger]
                var outcome = empty
                try pay(row, held: held, to: &outcome, in: &attempt, trace: nil)
                if let best, !outcome.serves(
                    betterThan: best.outcome, assists: row.assists(outcome), otherAssists: best.row.assists(best.outcome))
                { continue }
                best = (row, outcome)
            }
            let chosen = best?.row ?? rows.first
            trace?.chose(row: chosen, of: [rows.first] + more, in: self)
            try commit(chosen, held: held, empty, ledger)
        } else if let more = rows.more {
            try commit(others: [rows.first] + more, held: held, empty, ledger)
        } else {
            try commit(rows.first, held: held, empty, ledger)
        }
    }

    /// Settles by other rules for several identities than the best of them.
    private mutating func commit(
        others rows: [BenefitPlan.Row], held: UInt64, _ empty: VisitOutcome, _ ledger: Int
    ) throws(RequestFault) {
        let visit = request.visits[empty.visit]
        guard rules.severalIdentities.rule == .sum else {
            let first = identities.first { held & 1 << UInt64($0.number) != 0 }?.number ?? plan.identities.count
            let row = plan.row(first, plan.care.number(of: visit), visit.insurance)
            return try commit(row, held: held, empty, ledger)
        }
        var sum: VisitAnswer?
        for row in rows {
            try commit(row, held: held, empty, ledger)
            let answer = answers.removeLast()
            sum = sum?.adding(answer) ?? answer
        }
        if let sum { answers.append(sum) }
    }

    private mutating func commit(
        _ row: BenefitPlan.Row, held: UInt64, _ empty: VisitOutcome, _ ledger: Int
    ) throws(RequestFault) {
        var outcome = empty
        try pay(row, held: held, to: &outcome, in: &ledgers[ledger], trace: trace)
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

    /// The distinct rows of the identities held, in the document's order, and then those that take catastrophic
    /// insurance by one identity and assistance by another.
    private func candidates(_ held: UInt64, _ visit: Visit) -> (first: BenefitPlan.Row, more: [BenefitPlan.Row]?) {
        let care = plan.care.number(of: visit)
        func row(_ identity: Int) -> BenefitPlan.Row { plan.row(identity, care, visit.insurance) }
        guard held != 0 else { return (row(plan.identities.count), nil) }
        let first = row(held.trailingZeroBitCount)
        var rest = held & (held - 1)
        guard rest != 0 else { return (first, nil) }
        var more: [BenefitPlan.Row] = []
        while rest != 0 {
            let other = row(rest.trailingZeroBitCount)
            rest &= rest - 1
            if other != first, !more.contains(other) { more.append(other) }
        }
        if visit.payments.catastrophic == nil, rules.severalIdentities.rule == .best {
            for one in [first] + more {
                for other in more + [first] where other.catastrophic != one.catastrophic {
                    var crossed = one
                    crossed.catastrophic = other.catastrophic
                    if crossed != first, !more.contains(crossed) { more.append(crossed) }
                }
            }
        }
        return (first, more.isEmpty ? nil : more)
    }

    private mutating func answer(_ visit: Visit, withEveryLayer verdict: Verdict, _ citation: Citation) {
        trace?.everyLayer(verdict, because: citation)
        let pays = plan.layers.filter { $0 != .catastrophic || visit.payments.catastrophic == nil }
            .map { LayerAnswer(layer: $0, verdict: verdict) }
        answers.append(VisitAnswer(id: visit.id, pays: pays, personBears: Money(fen: visit.unpaid)))
    }

    /// The rule by which a layer gives a visit nothing.
    private func reasonForNothing(in layer: Layer, _ visit: Visit, held: UInt64) -> Citation {
        let matching = plan.matching(plan.care.number(of: visit), visit.insurance).filter { plan.benefits[$0].layer == layer }
        let recognised = identities.reduce(UInt64(0)) { $0 | 1 << UInt64($1.number) }
        if matching.contains(where: { plan.masks[$0].map { $0 & recognised != 0 } ?? false }) {
            return rules.recognition.citation
        }
        let all = plan.benefits.indices.filter { plan.benefits[$0].layer == layer }
        if let other = all.first(where: { plan.masks[$0].map { $0 & held != 0 } ?? true }) {
            let benefit = plan.benefits[other]
            let care = benefit.care.first { $0.settings.contains(visit.setting) }
            return care == nil ? benefit.care[0].citation : benefit.insurance.citation
        }
        return plan.benefits[matching.first ?? all[0]].who.citation
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
            try settlement.decideApplications(until: request.visits[index].settled)
            try settlement.settle(index)
        }
        try settlement.decideApplications(until: nil)
        return SettlementResponse(visits: settlement.answers, applications: settlement.verdicts)
    }
}

extension BenefitPlan.Row {
    /// Whether a layer of assistance pays, if only nothing.
    func assists(_ outcome: VisitOutcome) -> Bool {
        [Layer.assistance, .reAssistance, .outsideCatalogue].contains { self[$0] >= 0 && outcome.ruling(in: $0) == nil }
    }
}
