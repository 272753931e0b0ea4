import MedicalAssistance
import PolicyDocuments

extension ReferenceCalculator {
    /// What is paid of a contribution: the best of the subsidies for which the person qualifies, never a sum of them.
    func subsidise(_ request: SubsidyRequest, trace: Trace?) throws(RequestFault) -> SubsidyResponse {
        try checkVocabulary(request.identities)
        let contribution = try request.ownContribution()
        trace?.begin(.contribution)
        func respond(_ verdict: Verdict, parts: [SubsidyResponse.Part] = [], because citation: Citation?) -> SubsidyResponse {
            if let citation { trace?.noSubsidy(verdict, because: citation) }
            return SubsidyResponse(subsidy: verdict, parts: parts, personPays: verdict.paid.map { contribution - $0 })
        }
        guard rules.inForce.period?.contains(request.paid) == true else {
            return respond(.undetermined(clause: rules.inForce.citation.clause), because: rules.inForce.citation)
        }
        guard rules.insured.covers(place: request.insuredPlace) else {
            return respond(.notEligible(clause: rules.insured.citation.clause), because: rules.insured.citation)
        }
        var best: (rule: SubsidyRule, parts: [SubsidyResponse.Part], sum: Money)?
        var open: Citation?
        var barred: Citation?
        for rule in rules.subsidies {
            switch judge(rule, request) {
            case .granted:
                let parts = parts(of: rule, contribution)
                let sum = parts.reduce(.zero) { $0 + $1.amount }
                if best.map({ sum > $0.sum }) ?? true { best = (rule, parts, sum) }
            case .open(let citation): open = open ?? citation
            // The subsidy for which the person has the identity explains best why there is none.
            case .barred(let citation, let isNamed): if isNamed || barred == nil { barred = citation }
            }
        }
        if let best, open == nil || best.sum == contribution {
            trace?.subsidised(best.rule, contribution, best.parts, best.sum)
            return respond(.amount(best.sum), parts: best.parts.filter { $0.payer != nil }, because: nil)
        }
        if let open { return respond(.undetermined(clause: open.clause), because: open) }
        return respond(
            .notEligible(clause: barred?.clause ?? rules.document), because: barred ?? rules.insured.citation)
    }

    private enum Qualification {
        case granted
        case open(Citation)
        case barred(Citation, isNamed: Bool)
    }

    private func judge(_ rule: SubsidyRule, _ request: SubsidyRequest) -> Qualification {
        let named = request.identities.filter { rule.who.identities?.contains($0.type) ?? true }
        guard !named.isEmpty else { return .barred(rule.who.citation, isNamed: false) }
        guard named.contains(where: { isInEffect($0, on: request.paid) }) else {
            return .barred(rules.recognition.citation, isNamed: true)
        }
        guard rule.insurance.types.contains(request.insurance) else {
            return .barred(rule.insurance.citation, isNamed: true)
        }
        var open: Citation?
        if let unless = rule.unlessOther {
            switch request.hasOtherSubsidy {
            case true: return .barred(unless, isNamed: true)
            case nil: open = unless
            case false: break
            }
        }
        for condition in rule.periods {
            let period =
                switch condition.value {
                case .transition: request.transition
                case .collection: request.collection
                }
            if let period {
                guard period.contains(request.paid) else { return .barred(condition.citation, isNamed: true) }
            } else {
                open = open ?? condition.citation
            }
        }
        return open.map { .open($0) } ?? .granted
    }

    private func parts(of rule: SubsidyRule, _ contribution: Money) -> [SubsidyResponse.Part] {
        var rest = contribution
        return rule.parts.map { part in
            let amount =
                switch part.share {
                case .rate(let rate): (contribution * rate).rounded(rules.rounding.mode)
                case .amount(let amount): amount
                case .rest: rest
                }
            let paid = min(amount, rest)
            rest -= paid
            return SubsidyResponse.Part(payer: part.payer, amount: paid)
        }
    }
}
