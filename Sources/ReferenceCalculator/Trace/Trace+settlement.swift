import MedicalAssistance
import PolicyDocuments
import Wording

/// How a benefit came to pay what it pays for a visit; amounts in fen.
struct PaymentSteps {
    let benefit: BenefitRule
    /// The cost that the benefit shares in the visit's setting.
    let shared: BenefitRule.Base?
    let schedule: Schedule
    let visit: Visit
    let outcome: VisitOutcome
    /// The visit's part of the base, and the year's base before and after it.
    let base, before, after: Int64
    let accrued: ExactAmount
    let due: Int64
    let room: Room
    /// What is paid, and how much of it makes all payments reach a share of the stay's cost.
    var pay: Int64
    var topUp: Int64 = 0
}

extension Trace {
    func everyLayer(_ verdict: Verdict, because citation: Citation) {
        add(.init("各层均不支付", "no layer pays"), result: verdict.status.rawValue, [citation])
    }

    func nothing(_ layer: Layer, _ status: VerdictStatus = .notEligible, because citation: Citation) {
        let title =
            status == .undetermined
            ? Bilingual("\(layer.term)待定", "\(layer.rawValue) is undetermined")
            : Bilingual("\(layer.term)不适用", "\(layer.rawValue) does not apply")
        add(title, in: layer, result: status.rawValue, [citation])
    }

    func awaited(_ benefit: BenefitRule, _ room: Room, by citation: Citation) {
        let (limit, used) = (Money(fen: room.limit), Money(fen: room.used))
        add(
            benefit.title, in: benefit.layer,
            working: [
                Line(
                    "限额 \(limit) 已用 \(used)，尚未达到", "of the limit \(limit), \(used) is used: not reached", by: citation)
            ], result: Money.zero.description, [])
    }

    /// - Parameter share: The rule of the share that is kept to or exceeded, where there is one.
    func institutionBears(_ rule: InstitutionRule, _ amount: Money, share: Citation?) {
        add(
            .init("医疗机构负担", "borne by the institution"), result: amount.description,
            [rule.excess.citation] + [share].compactMap { $0 } + rule.conditions.map(\.citation) + [rule.who.citation])
    }

    /// Several identities lead to different benefits, and the best is taken.
    func chose(row: BenefitPlan.Row, of rows: [BenefitPlan.Row], in settlement: Settlement) {
        let plan = settlement.plan
        let name = { (row: BenefitPlan.Row) in
            plan.layers.compactMap { row[$0] >= 0 ? plan.benefits[row[$0]].rule.id : nil }.joined(separator: " + ")
        }
        add(
            .init("多重身份，取支付最多者", "several identities: the one that pays most"),
            working: rows.map { Line(name($0), name($0)) }, result: name(row),
            [settlement.rules.severalIdentities.citation])
    }

    func paid(_ steps: PaymentSteps, by rules: RuleSet) {
        let benefit = steps.benefit
        var lines = [steps.identityLine, steps.baseLine]
        if steps.before > 0 {
            let (before, base, after) = (Money(fen: steps.before), Money(fen: steps.base), Money(fen: steps.after))
            lines.append(
                Line(
                    "本年累计 \(before) + \(base) = \(after)", "this year so far \(before) + \(base) = \(after)",
                    by: rules.year.citation))
        }
        lines.append(steps.entitlementLine)
        if steps.before > 0 {
            let earlier = steps.schedule.entitlement(steps.before)
            lines.append(
                Line(
                    "减去此前 \(earlier)，本次 \(steps.accrued)", "less \(earlier) before, this visit \(steps.accrued)",
                    by: rules.rounding.citation))
        }
        if let left = steps.room.left {
            let (limit, used, rest) = (Money(fen: steps.room.limit), Money(fen: steps.room.used), Money(fen: left))
            let binds = steps.pay < steps.due
            lines.append(
                Line(
                    "限额 \(limit) − 已用 \(used) = 尚余 \(rest)\(binds ? "，按限额支付" : "")",
                    "limit \(limit) − used \(used) = left \(rest)\(binds ? ", which binds" : "")",
                    by: steps.room.citation))
        }
        if steps.topUp > 0 {
            let more = Money(fen: steps.topUp)
            lines.append(Line("补足 \(more)", "topped up by \(more)", by: benefit.topUp?.citation))
        }
        let told = Set(lines.flatMap(\.grounds))
        let rest = (benefit.deciding + [rules.recognition.citation, rules.year.citation, rules.rounding.citation])
            .filter { !told.contains($0) }
        add(
            benefit.title, in: benefit.layer, working: lines, result: Money(fen: steps.pay).description, rest,
            bound: steps.pay < steps.due ? steps.room.citation : nil)
    }

    func remains(_ visit: VisitFigures, _ left: Money, paid: Int64, institution: Int64) {
        let (unpaid, paid) = (Money(fen: visit.unpaid), Money(fen: paid))
        let borne = institution > 0 ? " − \(Money(fen: institution))" : ""
        add(
            .init("个人仍负担", "the person still bears"),
            working: [
                Line(
                    "总额中尚未支付的 \(unpaid) − 以上各层 \(paid)\(borne) = \(left)",
                    "unpaid of the total \(unpaid) − the layers above \(paid)\(borne) = \(left)")
            ], result: left.description, [])
    }

    func applied(
        _ benefit: BenefitRule, _ schedule: Schedule, _ span: Period, _ costs: Settlement.WindowCosts, pay: Int64
    ) {
        let ends = span.ends?.description ?? ""
        var lines = [
            Line(
                "费用发生期间 \(span.begins) 至 \(ends)", "costs from \(span.begins) to \(ends)", by: benefit.window?.citation)
        ]
        for base in costs.years.values.sorted() {
            let working = schedule.working(base)
            lines.append(
                Line(
                    "应付 \(working)", "entitlement \(working)", by: benefit.threshold?.citation,
                    benefit.bands.first?.citation))
        }
        if let limit = benefit.limits.first, let amount = limit.amount {
            lines.append(Line("限额 \(amount)", "limit \(amount)", by: limit.citation))
        }
        if costs.assisted > 0 {
            let assisted = Money(fen: costs.assisted)
            lines.append(
                Line(
                    "减去这些费用已获的救助 \(assisted)", "less the assistance these costs have had, \(assisted)",
                    by: benefit.offset?.citation))
        }
        let told = Set(lines.flatMap(\.grounds))
        add(
            benefit.title, in: .application, working: lines, result: Money(fen: pay).description,
            benefit.deciding.filter { !told.contains($0) })
    }
}

extension PaymentSteps {
    fileprivate var identityLine: Trace.Line {
        let setting = visit.setting.rawValue
        return Trace.Line(
            "\(visit.insurance.term)，\(setting)", "\(visit.insurance.term), \(setting)", by: benefit.who.citation,
            benefit.insurance.citation, benefit.care.first { $0.settings.contains(visit.setting) }?.citation)
    }

    fileprivate var entitlementLine: Trace.Line {
        let working = schedule.working(after)
        var line = Trace.Line("应付 \(working)", "entitlement \(working)", by: benefit.threshold?.citation)
        line.grounds += benefit.bands.map(\.citation)
        if let external = benefit.schedule {
            line.grounds.append(external.citation)
            line.grounds += [
                external.deductibleLowered?.citation, external.ratesRaised?.citation, external.capRemoved?.citation,
            ].compactMap { $0 }
        }
        return line
    }

    /// The visit's base in words and figures.
    fileprivate var baseLine: Trace.Line {
        var line = Bilingual("")
        let base = shared
        for cost in base?.costs ?? [] {
            let plus = line.chinese.isEmpty ? "" : " + "
            line = line + .init(plus) + cost.name + .init(" \(cost.amount(of: visit))")
        }
        for payer in base?.less ?? [] {
            guard let amount = payer.amount(for: visit, outcome) else { continue }
            line = line + .init(" − ") + payer.name + .init(" \(amount)")
        }
        line = line + .init(" = \(Money(fen: self.base))")
        return Trace.Line(line.chinese, line.english, by: base?.citation)
    }
}

extension BenefitRule {
    /// The citations of all that the benefit states.
    var deciding: [Citation] {
        var citations = [who.citation, insurance.citation] + care.map(\.citation) + bases.map(\.citation)
        citations += conditions.map(\.citation)
        citations += [
            threshold?.citation, reached?.citation, topUp?.citation, window?.citation, once?.citation,
            noOverlap?.citation,
            offset?.citation,
        ].compactMap { $0 }
        citations += bands.map(\.citation) + limits.map(\.citation)
        if let external = schedule {
            citations.append(external.citation)
            citations += [
                external.deductibleLowered?.citation, external.ratesRaised?.citation, external.capRemoved?.citation,
            ].compactMap { $0 }
        }
        return citations
    }
}

extension BenefitRule.CostClass {
    fileprivate var name: Bilingual {
        switch self {
        case .inScope: .init("政策范围内费用", "in-scope cost")
        case .firstSelfPayment: .init("先行自付", "first self-payment")
        case .overStandard: .init("超限价", "over the standard")
        case .outsideCatalogue: .init("全自费", "outside the catalogue")
        }
    }

    fileprivate func amount(of visit: Visit) -> Money {
        switch self {
        case .inScope: visit.costs.inScope
        case .firstSelfPayment: visit.costs.firstSelfPayment
        case .overStandard: visit.costs.overStandard
        case .outsideCatalogue: visit.costs.outsideCatalogue
        }
    }
}

extension BenefitRule.Payer {
    fileprivate var name: Bilingual {
        switch self {
        case .basic: .init("基本医保", "basic insurance")
        case .largeSum: .init("职工大额补助", "large-sum fund")
        case .catastrophic: .init("大病保险", "catastrophic insurance")
        case .enterprise: .init("企业补充", "enterprise supplement")
        case .civilServants: .init("公务员补助", "civil servants' supplement")
        case .other: .init("其他支出", "other payments")
        case .assistance: .init("医疗救助", "assistance")
        case .outsideCatalogue: .init("目录外费用救助", "assistance outside the catalogue")
        case .institution: .init("医疗机构负担", "borne by the institution")
        }
    }

    fileprivate func amount(for visit: Visit, _ outcome: VisitOutcome) -> Money? {
        switch self {
        case .basic: visit.payments.basic
        case .largeSum: visit.payments.largeSum
        case .catastrophic: visit.payments.catastrophic ?? Money(fen: outcome.catastrophic)
        case .enterprise: visit.payments.enterprise
        case .civilServants: visit.payments.civilServants
        case .other: visit.payments.other
        case .assistance: Money(fen: outcome.assistance)
        case .outsideCatalogue: Money(fen: outcome.outsideCatalogue)
        case .institution: Money(fen: outcome.institution)
        }
    }
}
