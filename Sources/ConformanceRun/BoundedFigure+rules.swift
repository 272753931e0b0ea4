import MedicalAssistance
import PolicyDocuments
import Wording

extension BoundedFigure {
    /// What a document's subsidies state for an identity.
    static func ofSubsidies(_ bound: BoundRule, _ identity: String, _ rules: RuleSet) -> BoundedFigure {
        let named = rules.subsidies.filter { $0.who.identities?.contains(identity) == true }
        if let open = named.first(where: { $0.open != nil }) {
            return .open(.init("由其他规定决定", "left to other rules"), open.open)
        }
        let paid = named.map { rule in (rule, rule.parts.filter { !bound.exceptPayers.contains($0.payer ?? "") }) }
            .filter { !$0.1.isEmpty }
        guard bound.quantity != .presence else {
            return .figures([(.answer(!paid.isEmpty), paid.first?.0.who.citation ?? rules.insured.citation)])
        }
        guard !paid.isEmpty else { return .open(.init("没有这类人员的资助", "no subsidy for these persons"), nil) }
        var figures: [(Figure, Citation)] = []
        for (_, parts) in paid {
            guard let first = parts.first else { continue }
            if bound.quantity == .subsidyFixed {
                figures.append((.answer(parts.allSatisfy(\.isDefinite)), first.citation))
                continue
            }
            let share: Figure? =
                if parts.contains(where: \.isRest) {
                    .whole
                } else if parts.count == 1 {
                    first.figure
                } else {
                    nil
                }
            guard let share else {
                return .open(.init("补贴取决于缴费标准", "the subsidy depends on the contribution"), first.citation)
            }
            figures.append((share, first.citation))
        }
        return .figures(figures)
    }

    /// What a document's benefits of a layer state for an identity and a kind of care.
    ///
    /// - Returns: The figure; nil where the bound is on whatever rules there are, and there are none for the identity.
    static func ofBenefits(
        _ bound: BoundRule, _ identity: String, _ setting: Setting, _ rules: RuleSet
    ) -> BoundedFigure? {
        guard case .layer(let layer) = bound.subject else { return .open(.init(""), nil) }
        let named = rules.benefits.filter { $0.layer == layer && $0.who.identities?.contains(identity) == true }
        let open = rules.open.first {
            $0.answer == .undetermined && $0.layers.contains(layer) && $0.who.identities?.contains(identity) == true
        }
        if bound.quantity == .presence {
            if let open { return .open(.init("留待另行规定", "left to rules to come"), open.citation) }
            let found = named.first { $0.pays(for: setting) }
            return .figures([(.answer(found != nil), found?.who.citation ?? rules.insured.citation)])
        }
        if bound.quantity == .sharedLimit { return sharedLimit(of: named, bound.settings) }
        let benefits = named.filter { $0.pays(for: setting) }
        guard !benefits.isEmpty else {
            if bound.identities == nil && open == nil { return nil }
            return .open(
                open == nil
                    ? .init("没有这类人员的待遇", "no benefit for these persons") : .init("留待另行规定", "left to rules to come"),
                open?.citation)
        }
        var figures: [(Figure, Citation)] = []
        for benefit in benefits {
            switch figure(bound.quantity, of: benefit, setting, rules) {
            case .figures(let more): figures += more
            case let open: return open
            }
        }
        return .figures(figures)
    }

    private static func sharedLimit(of named: [BenefitRule], _ settings: [Setting]) -> BoundedFigure {
        let pools = settings.map { setting in
            Set(named.filter { $0.pays(for: setting) }.flatMap { $0.limits.filter { $0.amount != nil }.map(\.pool) })
        }
        guard let first = pools.first, pools.allSatisfy({ !$0.isEmpty }) else {
            return .open(.init("不是各类费用都有限额", "not all care has a limit"), named.first?.citation)
        }
        let shared = pools.dropFirst().reduce(first) { $0.intersection($1) }
        let limit = named.flatMap(\.limits).first { first.contains($0.pool) }
        return .figures([(.answer(!shared.isEmpty), limit?.citation ?? named[0].citation)])
    }

    private static func figure(
        _ quantity: BoundRule.Quantity, of benefit: BenefitRule, _ setting: Setting, _ rules: RuleSet
    ) -> BoundedFigure {
        let limit = benefit.limits.filter { $0.amount != nil }.min { ($0.amount ?? .zero) < ($1.amount ?? .zero) }
        switch quantity {
        case .rate:
            guard !benefit.bands.isEmpty else { return benefit.external }
            return .figures(benefit.bands.map { (.rate($0.rate), $0.citation) })
        case .limit:
            return .figures([(limit?.amount.map { .money($0) } ?? .unlimited, limit?.citation ?? benefit.who.citation)])
        case .wholeBill:
            let whole = benefit.bands.first { $0.rate == .whole }
            return .figures([(.answer(whole != nil && limit == nil), whole?.citation ?? benefit.who.citation)])
        case .threshold:
            guard let threshold = benefit.threshold else {
                return benefit.schedule == nil ? .figures([(.money(.zero), benefit.who.citation)]) : benefit.external
            }
            guard threshold.share == nil else {
                return .open(.init("起付线取决于人均收入", "the threshold depends on an income"), threshold.citation)
            }
            return .figures([(.money(threshold.amount), threshold.citation)])
        case .annual:
            let apart = benefit.schedule?.apart ?? benefit.threshold?.apart ?? []
            let citation = benefit.threshold?.citation ?? benefit.schedule?.citation ?? benefit.who.citation
            return .figures([(.answer(!apart.contains(.visit)), citation)])
        case .base:
            guard let base = benefit.bases.first(where: { $0.settings?.contains(setting) ?? true }) else {
                return benefit.external
            }
            var payers: Set<BenefitRule.Payer> = [.basic]
            if benefit.layer != .catastrophic { payers.insert(.catastrophic) }
            if benefit.layer == .reAssistance { payers.insert(.assistance) }
            return .figures([(.answer(base.costs == [.inScope] && payers.isSubset(of: base.less)), base.citation)])
        case .deductibleLowered, .deductibleKept: return deductible(quantity, of: benefit, rules)
        case .points: return points(of: benefit, rules)
        case .capRemoved:
            guard let external = benefit.schedule, external.scope != nil else {
                return .figures([(.answer(limit == nil), limit?.citation ?? benefit.citation)])
            }
            return .figures([
                (.answer(external.capRemoved?.value == true), external.capRemoved?.citation ?? external.citation)
            ])
        case .presence, .sharedLimit, .subsidyShare, .subsidyFixed, .from: return .open(.init(""), nil)
        }
    }

    private static func deductible(
        _ quantity: BoundRule.Quantity, of benefit: BenefitRule, _ rules: RuleSet
    ) -> BoundedFigure {
        let lowered = benefit.schedule?.deductibleLowered
        if quantity == .deductibleKept {
            let stated = benefit.threshold.map { $0.amount > .zero }
            return .figures([
                (
                    .answer(stated ?? (lowered?.value != .whole)),
                    (benefit.threshold?.citation ?? lowered?.citation) ?? benefit.citation
                )
            ])
        }
        guard let own = benefit.threshold else {
            return .figures([
                (.rate(lowered?.value ?? .zero), lowered?.citation ?? benefit.schedule?.citation ?? benefit.citation)
            ])
        }
        guard let ordinary = benefit.ordinary(in: rules)?.threshold, ordinary.amount > .zero else {
            return .open(.init("普通居民的起付线在文外", "the ordinary deductible is not in the text"), own.citation)
        }
        let share = Int64((Int128(ordinary.amount.fen - own.amount.fen) * 1_000_000) / Int128(ordinary.amount.fen))
        return .figures([(.rate(Rate(millionths: share)), own.citation)])
    }

    private static func points(of benefit: BenefitRule, _ rules: RuleSet) -> BoundedFigure {
        guard !benefit.bands.isEmpty else {
            let raised = benefit.schedule?.ratesRaised
            return .figures([(.rate(raised?.value ?? .zero), raised?.citation ?? benefit.citation)])
        }
        guard let ordinary = benefit.ordinary(in: rules), ordinary.bands.count == benefit.bands.count,
            zip(ordinary.bands, benefit.bands).allSatisfy({ $0.from == $1.from })
        else { return .open(.init("普通居民的比例在文外", "the ordinary rates are not in the text"), benefit.bands[0].citation) }
        return .figures(zip(ordinary.bands, benefit.bands).map { (.rate($1.rate - $0.rate), $1.citation) })
    }
}

extension BenefitRule {
    /// Whether it pays for some of the care in a setting.
    fileprivate func pays(for setting: Setting) -> Bool { care.contains { $0.settings.contains(setting) } }

    /// The benefit of the same layer and care for every insured person.
    fileprivate func ordinary(in rules: RuleSet) -> BenefitRule? {
        rules.benefits.first { other in
            other.layer == layer && other.who.identities == nil
                && other.insurance.types.contains(where: insurance.types.contains)
                && care.first.map { care in care.settings.contains(where: other.pays) } == true
        }
    }

    /// The answer where the figures are those of the request.
    fileprivate var external: BoundedFigure {
        .open(.init("数额在文外", "the figures are not in the text"), schedule?.citation ?? citation)
    }
}

extension SubsidyRule.Part {
    fileprivate var isRest: Bool {
        if case .rest = share, feeExempt == nil { true } else { false }
    }

    /// Whether it is a definite sum: an amount, or a whole contribution.
    fileprivate var isDefinite: Bool {
        switch share {
        case .rate(let rate): rate == .whole
        case .amount, .rest: true
        }
    }

    /// What it pays; nil where that depends on a floor, a condition or another tier's contribution.
    fileprivate var figure: BoundedFigure.Figure? {
        guard floor == nil, feeExempt == nil else { return nil }
        switch share {
        case .rate(let rate): return tier == nil ? (rate == .whole ? .whole : .rate(rate)) : nil
        case .amount(let amount): return .money(amount)
        case .rest: return .whole
        }
    }
}
