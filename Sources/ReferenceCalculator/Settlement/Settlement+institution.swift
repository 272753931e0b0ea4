import MedicalAssistance
import PolicyDocuments

extension Settlement {
    /// The outcome before any layer pays: what the institution has to bear of a visit.
    func institution(for figures: VisitFigures, held: UInt64) -> VisitOutcome {
        var outcome = VisitOutcome()
        guard !rules.institutions.isEmpty else { return outcome }
        let visit = request.visits[figures.index]
        let care = plan.care.classes[figures.care]
        for (rule, mask) in zip(rules.institutions, plan.institutionMasks) {
            guard mask.map({ $0 & held != 0 }) ?? true, rule.insurance.types.contains(visit.insurance),
                rule.care.cover(care)
            else { continue }
            switch rule.conditions.ruling(in: circumstances(of: figures)) {
            case .barred?: continue
            case .open(let citation)?: outcome.institutionOpen = citation
            case nil:
                if let excess = excess(by: rule.excess, visit) {
                    outcome.institution += excess
                    trace?.institutionBears(rule, Money(fen: excess), share: rule.excess.share(visit)?.citation)
                } else {
                    outcome.institutionOpen = rule.excess.citation
                }
            }
        }
        return outcome
    }

    /// The excess in fen; nil when the class of charges is not stated.
    private func excess(by rule: InstitutionRule.Excess, _ visit: Visit) -> Int64? {
        switch rule {
        case .overPackage:
            return visit.terms.packageLimit.map { max((visit.costs.total - $0).fen, 0) } ?? 0
        case .overShare(let costs, _, _):
            guard visit.terms.chargeClass != nil else { return nil }
            guard let share = rule.share(visit) else { return 0 }
            let over = ExactAmount(Money(fen: visit.costs.sum(of: costs))) - visit.costs.total * share.rate
            return over > .zero ? over.rounded(rules.rounding.mode).fen : 0
        }
    }
}

extension InstitutionRule.Excess {
    /// The share of the whole cost for a visit's class of charges.
    fileprivate func share(_ visit: Visit) -> InstitutionRule.Share? {
        guard case .overShare(_, let shares, _) = self, let chargeClass = visit.terms.chargeClass else { return nil }
        return shares.first { $0.classes.contains(chargeClass) }
    }

    var citation: Citation {
        switch self {
        case .overPackage(let citation), .overShare(_, _, let citation): citation
        }
    }
}
