import MedicalAssistance
import PolicyDocuments
import Wording

extension Trace {
    func everyLayer(_ verdict: Verdict, because citation: Citation) {
        add(.init("各层均不支付", "no layer pays"), result: verdict.status.rawValue, [citation])
    }

    func nothing(_ layer: Layer, because citation: Citation) {
        add(
            .init("\(layer.term)不适用", "\(layer.rawValue) does not apply"), in: layer, result: VerdictStatus.notEligible.rawValue, [citation])
    }

    /// Several identities lead to different benefits, and the best is taken.
    func chose(row: BenefitPlan.Row, of rows: [BenefitPlan.Row], in settlement: Settlement) {
        let plan = settlement.plan
        let name = { (row: BenefitPlan.Row) in
            plan.layers.compactMap { row[$0] >= 0 ? plan.benefits[row[$0]].id : nil }.joined(separator: "+")
        }
        add(
            .init("多重身份，取支付最多者", "several identities: the one that pays most"),
            working: rows.map(name).joined(separator: " | "), result: name(row), [settlement.rules.severalIdentities])
    }

    func paid(
        _ benefit: BenefitRule, _ schedule: Schedule, base: Int64, before: Int64, after: Int64, accrued: ExactAmount,
        due: Int64, room: Room, pay: Int64, by rules: RuleSet
    ) {
        var deciding = [benefit.who.citation, benefit.insurance.citation, benefit.care.citation, benefit.base.citation]
        deciding += [benefit.threshold?.citation].compactMap { $0 }
        deciding += benefit.bands.map(\.citation)
        if let external = benefit.schedule {
            deciding.append(external.citation)
            deciding += [
                external.deductibleLowered?.citation, external.ratesRaised?.citation, external.capRemoved?.citation,
            ].compactMap { $0 }
        }
        deciding += benefit.limits.map(\.citation)
        deciding += [rules.recognition.citation, rules.year.citation, rules.rounding.citation, rules.insured.citation]
        let year = before == 0 ? "" : " − F(\(Money(fen: before)))"
        var working = "F(\(Money(fen: after)))\(year) = \(accrued)"
        if let left = room.left {
            working += "; min(\(Money(fen: due)), \(Money(fen: room.limit)) − \(Money(fen: room.used)) = \(Money(fen: left)))"
        }
        add(
            benefit.title, in: benefit.layer,
            working: "F(x) = \(schedule.formula)\n\(working)", result: Money(fen: pay).description, deciding,
            bound: pay < due ? room.citation : nil)
    }

    func remains(_ visit: Visit, _ left: Money, paid: Int64) {
        add(
            .init("个人仍负担", "the person still bears"),
            working: "\(Money(fen: visit.unpaid)) − \(Money(fen: paid))", result: left.description, [])
    }

    func applied(
        _ benefit: BenefitRule, _ span: Period, bases: [Int64], amount: Int64, assisted: Int64, pay: Int64
    ) {
        var deciding = [benefit.who.citation, benefit.insurance.citation, benefit.care.citation, benefit.base.citation]
        deciding += [benefit.threshold?.citation, benefit.window?.citation, benefit.once, benefit.offset?.citation].compactMap { $0 }
        deciding += benefit.bands.map(\.citation) + benefit.limits.map(\.citation)
        let sums = bases.map { Money(fen: $0).description }.joined(separator: "; ")
        add(
            benefit.title, in: .application,
            working:
                "\(span.begins) … \(span.ends?.description ?? "")\nF(x) = \(Schedule(benefit).formula)\nx = \(sums); \(Money(fen: amount)) − \(Money(fen: assisted))",
            result: Money(fen: pay).description, deciding)
    }
}

extension Trace {
    func noSubsidy(_ verdict: Verdict, because citation: Citation) {
        add(.init("不予资助", "no subsidy"), result: verdict.status.rawValue, [citation])
    }

    func subsidised(_ rule: SubsidyRule, _ contribution: Money, _ parts: [SubsidyResponse.Part], _ sum: Money) {
        let deciding =
            [rule.who.citation, rule.insurance.citation] + rule.parts.flatMap { [$0.citation, $0.payerCitation].compactMap { $0 } }
            + rule.periods.map(\.citation) + [rule.unlessOther].compactMap { $0 }
        let working = parts.map { "\($0.payer.map { "\($0) " } ?? "")\($0.amount)" }.joined(separator: " + ")
        add(rule.title, working: "min(\(working), \(contribution))", result: sum.description, deciding)
    }

    func status(_ response: StatusResponse, because citation: Citation) {
        add(
            .init("当日生效的身份", "identities in effect that day"),
            result: response.inEffect?.joined(separator: "、") ?? VerdictStatus.undetermined.rawValue, [citation])
    }
}

extension Schedule {
    /// The schedule in arithmetic, as a function of the year's burden x.
    var formula: String {
        let steps: [(from: Money, rate: Rate)] =
            switch bands {
            case .stated(let bands): bands.map { ($0.from, $0.rate) }
            case .external(let bands, let raised): bands.map { ($0.from, min($0.rate + raised, .whole)) }
            }
        return steps.enumerated().compactMap { index, step in
            let lower = max(ExactAmount(step.from), threshold)
            guard index + 1 < steps.count else {
                return lower == .zero ? "x × \(step.rate)" : "max(x − \(lower), 0) × \(step.rate)"
            }
            let upper = ExactAmount(steps[index + 1].from)
            return upper <= lower ? nil : "[\(lower), \(upper)) × \(step.rate)"
        }.joined(separator: " + ")
    }
}
