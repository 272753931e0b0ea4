package import MedicalAssistance
import Wording
import XMLTree

extension BenefitRule {
    init(_ reader: RuleReader) throws(RuleFault) {
        id = try reader.string("id")
        layer = try reader.value("layer", Layer.init(rawValue:))
        title = reader.element.bilingual("title")
        citation = reader.citation
        who = try Who(reader.required("who"))
        insurance = try Insurances(reader.required("insurance"))
        care = try Care.list(reader)
        conditions = try [Condition](reader)
        for base in reader.children("base") { bases.append(try Base(base)) }
        guard !bases.isEmpty else { throw reader.fault(.init("缺少 base。", "the child base is missing.")) }
        let external = reader.child("schedule")
        schedule = try external.map { (schedule) throws(RuleFault) in try ExternalSchedule(schedule) }
        let figures = external ?? reader
        threshold = try figures.child("threshold").map { (threshold) throws(RuleFault) in try Threshold(threshold) }
        for rate in figures.children("rate") { bands.append(try Band(rate)) }
        for limit in reader.children("limit") { limits.append(try Limit(limit)) }
        reached = try reader.child("reached").map { (reached) throws(RuleFault) in
            Reached(
                pool: try reached.string("pool"), counts: try reached.oneOf("counts", orElse: .year),
                withoutLimit: try reached.oneOf("without-limit", orElse: .never),
                citation: reached.citation)
        }
        topUp = try reader.child("top-up").map { (topUp) throws(RuleFault) in
            TopUp(
                rate: try topUp.value("value", { Rate($0) }), costs: try topUp.all("of", CostClass.self),
                counted: try topUp.all("less", Payer.self), conditions: try [Condition](topUp), citation: topUp.citation
            )
        }
        try readWindow(reader)
        try check(reader)
    }

    private mutating func readWindow(_ reader: RuleReader) throws(RuleFault) {
        window = try reader.child("window").map { (window) throws(RuleFault) in
            Window(
                months: try window.value("months", { Int($0) }),
                until: try window.oneOf("until", orElse: Window.End.eve),
                earliest: try window.valueIfPresent("from", { CalendarDate($0) }), citation: window.citation)
        }
        once = try reader.child("once").map { (once) throws(RuleFault) in
            Once(after: try once.oneOf("after", orElse: .granted), citation: once.citation)
        }
        noOverlap = try reader.child("no-overlap").map { (rule) throws(RuleFault) in
            NoOverlap(rule: try rule.oneOf("rule", orElse: .cut), citation: rule.citation)
        }
        offset = try reader.child("offset").map { (offset) throws(RuleFault) in
            Offset(
                layers: try offset.all("layers", Layer.self),
                rule: try offset.value("rule", Offset.Kind.init(rawValue:)),
                citation: offset.citation)
        }
    }

    private func check(_ reader: RuleReader) throws(RuleFault) {
        guard schedule?.scope != nil || !bands.isEmpty else {
            throw reader.fault(
                .init("须写 rate，或写明 scope 的 schedule。", "rates, or a schedule with a scope, must be stated."))
        }
        guard zip(bands, bands.dropFirst()).allSatisfy({ $0.from < $1.from }) else {
            throw reader.fault(.init("各段须由低到高排列。", "the bands must ascend."))
        }
        guard (layer == .application) == (window != nil) else {
            throw reader.fault(
                .init("依申请救助须有 window，其他层不得有。", "the application layer has a window, and no other layer has."))
        }
    }

    /// The benefit of one layer that a text promises and leaves to rules to come.
    package init(_ rule: OpenRule, in layer: Layer) {
        id = rule.id
        self.layer = layer
        title = rule.title
        citation = rule.citation
        who = rule.who
        insurance = rule.insurance
        care = rule.care
        conditions = rule.conditions
        without = .init(rule.answer, rule.citation)
    }
}

extension BenefitRule.Who {
    init(_ reader: RuleReader) throws(RuleFault) {
        let listed = try reader.string("identities")
        self.init(
            identities: listed == "*" ? nil : reader.list("identities"), except: reader.list("except-identities"),
            citation: reader.citation)
    }
}

extension BenefitRule.Insurances {
    init(_ reader: RuleReader) throws(RuleFault) {
        self.init(types: try reader.all("types", InsuranceType.self), citation: reader.citation)
    }
}

extension BenefitRule.Care {
    /// The care that a rule names, at least one kind of it.
    static func list(_ reader: RuleReader) throws(RuleFault) -> [BenefitRule.Care] {
        var care: [BenefitRule.Care] = []
        for child in reader.children("care") { care.append(try BenefitRule.Care(child)) }
        guard !care.isEmpty else { throw reader.fault(.init("缺少 care。", "the child care is missing.")) }
        return care
    }

    private init(_ reader: RuleReader) throws(RuleFault) {
        self.init(
            settings: try reader.all("settings", Setting.self),
            diseases: try reader.diseases("diseases"), exceptDiseases: try reader.diseases("except-diseases"),
            package: try reader.valueIfPresent("package", { Bool($0) }),
            beside: try reader.oneOf("beside", orElse: .nothing), citation: reader.citation)
    }
}

extension BenefitRule.Base {
    init(_ reader: RuleReader) throws(RuleFault) {
        self.init(
            settings: reader.element[attribute: "settings"] == nil ? nil : try reader.all("settings", Setting.self),
            costs: try reader.all("of", BenefitRule.CostClass.self),
            less: try reader.all("less", BenefitRule.Payer.self),
            withinPackage: reader.flag("within-package"),
            accumulates: try reader.oneOf("accumulates", orElse: .held), countsBarred: reader.flag("counts-barred"),
            omits: try reader.valueIfPresent("omits", BenefitRule.Base.Omission.init(rawValue:)),
            citation: reader.citation)
    }
}

extension BenefitRule.Threshold {
    init(_ reader: RuleReader) throws(RuleFault) {
        let amount = try reader.valueIfPresent("amount", { Money($0) })
        let rate = try reader.valueIfPresent("share", { Rate($0) })
        guard (amount == nil) != (rate == nil) else {
            throw reader.fault(.init("须写 amount 或 share 之一。", "exactly one of amount and share must be stated."))
        }
        self.init(
            amount: amount ?? .zero,
            share: try rate.map { (rate) throws(RuleFault) in
                BenefitRule.IncomeShare(
                    rate: rate, division: try reader.string("admdvs"),
                    effective: try reader.valueIfPresent("effective", BenefitRule.IncomeShare.Effect.init(rawValue:)),
                    year: try reader.oneOf("year", orElse: .before), at: try reader.oneOf("at", orElse: .application),
                    isWholeYuan: reader.flag("whole-yuan"))
            }, apart: try reader.dimensions("apart"), order: try reader.oneOf("order", orElse: .beforeRate),
            bands: try reader.oneOf("bands", orElse: .absolute), citation: reader.citation)
    }
}

extension BenefitRule.Band {
    init(_ reader: RuleReader) throws(RuleFault) {
        self.init(
            from: try reader.valueIfPresent("from", { Money($0) }) ?? .zero,
            rate: try reader.value("value", { Rate($0) }),
            citation: reader.citation)
    }
}

extension BenefitRule.Limit {
    init(_ reader: RuleReader) throws(RuleFault) {
        self.init(
            amount: try reader.valueIfPresent("amount", { Money($0) }), pool: try reader.string("pool"),
            apart: try reader.dimensions("apart"), order: try reader.oneOf("order", orElse: .afterRate),
            citation: reader.citation)
    }
}

extension BenefitRule.ExternalSchedule {
    init(_ reader: RuleReader) throws(RuleFault) {
        self.init(
            scope: try reader.valueIfPresent("scope", InsuranceSchedule.Scope.init(rawValue:)),
            pool: try reader.string("pool"), apart: try reader.dimensions("apart"),
            switching: try reader.oneOf("switching", orElse: .increment),
            bands: try reader.oneOf("bands", orElse: .absolute), citation: reader.citation)
        if let deductible = reader.child("deductible") {
            deductibleLowered = .init(
                value: try deductible.value("lowered", { Rate($0) }), citation: deductible.citation)
        }
        if let rates = reader.child("rates") {
            ratesRaised = .init(value: try rates.value("raised", { Rate($0) }), citation: rates.citation)
        }
        if let cap = reader.child("cap") {
            capRemoved = .init(value: cap.flag("removed"), citation: cap.citation)
        }
    }
}
