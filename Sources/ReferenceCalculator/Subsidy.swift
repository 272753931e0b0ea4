import MedicalAssistance
import PolicyDocuments

extension ReferenceCalculator {
    /// What is paid of a contribution: the best of the subsidies for which the person qualifies, never a sum of them.
    func subsidise(_ request: SubsidyRequest, trace: Trace?) throws(RequestFault) -> SubsidyResponse {
        try checkVocabulary(request.identities)
        let contribution = try request.ownContribution()
        trace?.begin(.contribution)
        func respond(_ verdict: Verdict, parts: [SubsidyResponse.Part] = [], because citation: Citation?)
            -> SubsidyResponse
        {
            if let citation { trace?.noSubsidy(verdict, because: citation) }
            let rest = contribution.map { max($0 - (verdict.paid ?? .zero), .zero) }
            return SubsidyResponse(subsidy: verdict, parts: parts, personPays: rest)
        }
        let inForce = rules.inForce.period?.contains(request.paid) == true
        // A rule with dates of its own may be in force when the document is not.
        let subsidies = inForce ? rules.subsidies : rules.subsidies.filter { $0.isInForceByItself(on: request.paid) }
        let outside: Verdict =
            if case .barred(let citation)? = rules.inForce.ruling(on: request.paid) {
                .notEligible(clause: citation.clause)
            } else {
                .undetermined(clause: rules.inForce.citation.clause)
            }
        if !inForce && subsidies.isEmpty { return respond(outside, because: rules.inForce.citation) }
        guard rules.insured.covers(place: request.insuredPlace) else {
            return respond(.notEligible(clause: rules.insured.citation.clause), because: rules.insured.citation)
        }
        var best: (rule: SubsidyRule, parts: [SubsidyResponse.Part], sum: Money)?
        var open: Citation?
        var barred: Citation?
        for rule in subsidies {
            switch judge(rule, request) {
            case .granted:
                switch try parts(of: rule, contribution, request) {
                case .paid(let parts):
                    let sum = parts.reduce(.zero) { $0 + $1.amount }
                    if best.map({ sum > $0.sum }) ?? true { best = (rule, parts, sum) }
                case .open(let citation): open = open ?? citation
                }
            case .open(let citation): open = open ?? citation
            // The subsidy for which the person has the identity explains best why there is none.
            case .barred(let citation, let isNamed): if isNamed || barred == nil { barred = citation }
            }
        }
        if let best, open == nil || contribution.map({ best.sum >= $0 }) == true {
            trace?.subsidised(best.rule, contribution ?? best.sum, best.parts, best.sum)
            return respond(.amount(best.sum), parts: best.parts.filter { $0.payer != nil }, because: nil)
        }
        if let open { return respond(.undetermined(clause: open.clause), because: open) }
        guard inForce else { return respond(outside, because: rules.inForce.citation) }
        return respond(
            .notEligible(clause: barred?.clause ?? rules.document), because: barred ?? rules.insured.citation)
    }

    private enum Qualification {
        case granted
        case open(Citation)
        case barred(Citation, isNamed: Bool)
    }

    /// The identities that count for a subsidy on the day of contribution.
    private func held(in request: SubsidyRequest) -> [IdentityRecord] {
        let day = request.paid
        return switch rules.recognition.subsidies {
        case .recognition: inEffect(request.identities, on: day)
        case .asHeld: request.identities.filter { $0.begins <= day && $0.ends.map { day <= $0 } ?? true }
        case .year:
            request.identities.filter { $0.begins.year <= day.year && $0.ends.map { day.year <= $0.year } ?? true }
        }
    }

    private func judge(_ rule: SubsidyRule, _ request: SubsidyRequest) -> Qualification {
        let named = request.identities.filter { rule.who.identities?.contains($0.type) ?? true }
        guard !named.isEmpty || rule.who.identities == nil else { return .barred(rule.who.citation, isNamed: false) }
        let held = held(in: request)
        guard rule.who.identities == nil || named.contains(where: held.contains) else {
            return .barred(rules.recognition.citation, isNamed: true)
        }
        guard !held.contains(where: { rule.who.except.contains($0.type) }) else {
            return .barred(rule.who.citation, isNamed: true)
        }
        guard rule.insurance.types.contains(request.insurance) else {
            return .barred(rule.insurance.citation, isNamed: true)
        }
        var open = rule.open
        if let unless = rule.unlessOther {
            switch request.hasOtherSubsidy {
            case true: return .barred(unless, isNamed: true)
            case nil: open = open ?? unless
            case false: break
            }
        }
        let circumstances = Condition.Circumstances(
            day: request.paid, insuredPlace: request.insuredPlace, transition: request.transition,
            collection: request.collection, tier: request.tier)
        switch rule.conditions.ruling(in: circumstances) {
        case .barred(let citation)?: return .barred(citation, isNamed: true)
        case .open(let citation)?: open = open ?? citation
        case nil: break
        }
        return open.map { .open($0) } ?? .granted
    }

    private enum Parts {
        case paid([SubsidyResponse.Part])
        case open(Citation)
    }

    private func parts(
        of rule: SubsidyRule, _ contribution: Money?, _ request: SubsidyRequest
    ) throws(RequestFault) -> Parts {
        guard var rest = contribution else { return .open(rule.parts.first?.citation ?? rule.who.citation) }
        var parts: [SubsidyResponse.Part] = []
        for part in rule.parts {
            if let exempt = part.feeExempt {
                let isKnown = request.identities.contains {
                    exempt.identities.contains($0.type) && isInEffect($0, on: request.paid)
                }
                switch request.isFeeExempt ?? (isKnown ? true : nil) {
                case true: break
                case false: continue
                case nil where exempt.unstated == .undetermined: return .open(exempt.citation)
                default: continue
                }
            }
            var amount: Money
            switch part.share {
            case .rate(let rate):
                guard
                    let of = part.tier.map({ tier in request.contributions.first { $0.tier == tier }?.amount })
                        ?? contribution
                else { return .open(part.citation) }
                amount = (of * rate).rounded(rules.rounding.mode)
            case .amount(let stated): amount = stated
            case .rest: amount = rest
            }
            if let floor = part.floor { amount = max(amount, floor) }
            let paid = part.mayExceed ? amount : min(amount, rest)
            rest = max(rest - paid, .zero)
            parts.append(SubsidyResponse.Part(payer: part.payer, amount: paid))
        }
        return .paid(parts)
    }
}

extension SubsidyRule {
    /// Whether it states dates of its own, and a day lies within them.
    fileprivate func isInForceByItself(on day: CalendarDate) -> Bool {
        conditions.contains { if case .inForce(let period, _) = $0.kind { period.contains(day) } else { false } }
    }
}
