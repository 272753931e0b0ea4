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
    private var ledgers: [YearLedger] = []
    private(set) var answers: [VisitAnswer] = []

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
        let rows = candidates(held, visit)
        if let more = rows.more, rules.severalIdentities.rule == .best {
            var best: (row: BenefitPlan.Row, ledger: YearLedger, outcome: VisitOutcome)?
            for row in [rows.first] + more {
                var attempt = ledgers[ledger]
                var outcome = VisitOutcome(visit: index)
                try pay(row, held: held, to: &outcome, in: &attempt, trace: nil)
                if best.map({ outcome.sum > $0.outcome.sum }) ?? true { best = (row, attempt, outcome) }
            }
            let chosen = best?.row ?? rows.first
            trace?.chose(row: chosen, of: [rows.first] + more, in: self)
            try commit(chosen, held: held, index, ledger)
        } else if let more = rows.more {
            try commit(others: [rows.first] + more, held: held, index, ledger)
        } else {
            try commit(rows.first, held: held, index, ledger)
        }
    }

    /// Settles by other rules for several identities than the best of them.
    private mutating func commit(
        others rows: [BenefitPlan.Row], held: UInt64, _ index: Int, _ ledger: Int
    ) throws(RequestFault) {
        let visit = request.visits[index]
        guard rules.severalIdentities.rule == .sum else {
            let first = identities.first { held & 1 << UInt64($0.number) != 0 }?.number ?? plan.identities.count
            return try commit(plan.row(first, visit.setting, visit.insurance), held: held, index, ledger)
        }
        var sum: VisitAnswer?
        for row in rows {
            try commit(row, held: held, index, ledger)
            let answer = answers.removeLast()
            sum = sum?.adding(answer) ?? answer
        }
        if let sum { answers.append(sum) }
    }

    private mutating func commit(_ row: BenefitPlan.Row, held: UInt64, _ index: Int, _ ledger: Int) throws(RequestFault) {
        var outcome = VisitOutcome(visit: index)
        try pay(row, held: held, to: &outcome, in: &ledgers[ledger], trace: trace)
        let visit = request.visits[index]
        var pays: [LayerAnswer] = []
        pays.reserveCapacity(plan.layers.count)
        for layer in plan.layers where layer != .catastrophic || visit.payments.catastrophic == nil {
            if row[layer] >= 0 {
                pays.append(LayerAnswer(layer: layer, verdict: .amount(Money(fen: outcome[layer]))))
            } else {
                let citation = reasonForNothing(in: layer, visit, held: held)
                trace?.nothing(layer, because: citation)
                pays.append(LayerAnswer(layer: layer, verdict: .notEligible(clause: citation.clause)))
            }
        }
        answers.append(VisitAnswer(id: visit.id, pays: pays, personBears: Money(fen: visit.unpaid - outcome.sum)))
        trace?.remains(visit, Money(fen: visit.unpaid - outcome.sum), paid: outcome.sum)
    }

    /// The year's ledger; nearly always there is one, at most two adjoin.
    private mutating func ledgerIndex(of year: Int) -> Int {
        if let index = ledgers.lastIndex(where: { $0.year == year }) { return index }
        ledgers.append(YearLedger(year: year, plan: plan))
        return ledgers.count - 1
    }

    /// The distinct rows of the identities held, in the document's order.
    private func candidates(_ held: UInt64, _ visit: Visit) -> (first: BenefitPlan.Row, more: [BenefitPlan.Row]?) {
        func row(_ identity: Int) -> BenefitPlan.Row { plan.row(identity, visit.setting, visit.insurance) }
        guard held != 0 else { return (row(plan.identities.count), nil) }
        let first = row(held.trailingZeroBitCount)
        var rest = held & (held - 1)
        var more: [BenefitPlan.Row]?
        while rest != 0 {
            let other = row(rest.trailingZeroBitCount)
            rest &= rest - 1
            if other != first, more?.contains(other) != true { more = (more ?? []) + [other] }
        }
        return (first, more)
    }

    private mutating func answer(_ visit: Visit, withEveryLayer verdict: Verdict, _ citation: Citation) {
        trace?.everyLayer(verdict, because: citation)
        let pays = plan.layers.filter { $0 != .catastrophic || visit.payments.catastrophic == nil }
            .map { LayerAnswer(layer: $0, verdict: verdict) }
        answers.append(
            VisitAnswer(id: visit.id, pays: pays, personBears: verdict.paid.map { _ in Money(fen: visit.unpaid) }))
    }

    /// The rule by which a layer gives a visit nothing.
    private func reasonForNothing(in layer: Layer, _ visit: Visit, held: UInt64) -> Citation {
        let matching = plan.matching(visit.setting, visit.insurance).filter { plan.benefits[$0].layer == layer }
        let recognised = identities.reduce(UInt64(0)) { $0 | 1 << UInt64($1.number) }
        if matching.contains(where: { plan.masks[$0].map { $0 & recognised != 0 } ?? false }) {
            return rules.recognition.citation
        }
        let all = plan.benefits.indices.filter { plan.benefits[$0].layer == layer }
        if let other = all.first(where: { plan.masks[$0].map { $0 & held != 0 } ?? true }) {
            let benefit = plan.benefits[other]
            return benefit.care.settings.contains(visit.setting) ? benefit.insurance.citation : benefit.care.citation
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
        for index in request.visits.indices { try settlement.settle(index) }
        guard !request.applications.isEmpty else {
            return SettlementResponse(visits: settlement.answers, applications: [])
        }
        return SettlementResponse(visits: settlement.answers, applications: try settlement.decideApplications())
    }
}
