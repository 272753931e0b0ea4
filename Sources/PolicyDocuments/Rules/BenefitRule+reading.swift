import MedicalAssistance
import Wording

extension BenefitRule {
    init(_ reader: RuleReader) throws(RuleFault) {
        id = try reader.string("id")
        layer = try reader.value("layer", Layer.init(rawValue:))
        title = reader.element.bilingual("title")
        citation = reader.citation
        who = try Who(reader.required("who"))
        insurance = try Insurances(reader.required("insurance"))
        let care = try reader.required("care")
        self.care = Care(settings: try care.all("settings", Setting.self), citation: care.citation)
        base = try Base(reader.required("base"))
        threshold = try reader.child("threshold").map { (threshold) throws(RuleFault) in try Threshold(threshold) }
        bands = []
        for rate in reader.children("rate") { bands.append(try Band(rate)) }
        limits = []
        for limit in reader.children("limit") { limits.append(try Limit(limit)) }
        schedule = try reader.child("schedule").map { (schedule) throws(RuleFault) in try ExternalSchedule(schedule) }
        window = try reader.child("window").map { (window) throws(RuleFault) in
            Window(
                months: try window.value("months", { Int($0) }),
                until: try window.oneOf("until", orElse: Window.End.eve), citation: window.citation)
        }
        once = reader.child("once")?.citation
        offset = try reader.child("offset").map { (offset) throws(RuleFault) in
            Offset(
                layers: try offset.all("layers", Layer.self), rule: try offset.value("rule", Offset.Kind.init(rawValue:)),
                citation: offset.citation)
        }
        guard (schedule == nil) != bands.isEmpty else {
            throw reader.fault(.init("须写 rate 或 schedule 之一。", "exactly one of rate and schedule must be stated."))
        }
        guard zip(bands, bands.dropFirst()).allSatisfy({ $0.from < $1.from }) else {
            throw reader.fault(.init("各段须由低到高排列。", "the bands must ascend."))
        }
        guard (layer == .application) == (window != nil) else {
            throw reader.fault(.init("依申请救助须有 window，其他层不得有。", "the application layer has a window, and no other layer has."))
        }
    }
}

extension BenefitRule.Who {
    init(_ reader: RuleReader) throws(RuleFault) {
        let listed = try reader.string("identities")
        self.init(identities: listed == "*" ? nil : reader.list("identities"), citation: reader.citation)
    }
}

extension BenefitRule.Insurances {
    init(_ reader: RuleReader) throws(RuleFault) {
        self.init(types: try reader.all("types", InsuranceType.self), citation: reader.citation)
    }
}

extension BenefitRule.Base {
    init(_ reader: RuleReader) throws(RuleFault) {
        self.init(
            costs: try reader.all("of", BenefitRule.CostClass.self), less: try reader.all("less", BenefitRule.Payer.self),
            accumulates: try reader.oneOf("accumulates", orElse: .held),
            omits: try reader.valueIfPresent("omits", BenefitRule.Base.Omission.init(rawValue:)), citation: reader.citation)
    }
}

extension BenefitRule.Threshold {
    init(_ reader: RuleReader) throws(RuleFault) {
        self.init(
            amount: try reader.value("amount", { Money($0) }),
            apart: try reader.dimensions("apart"), order: try reader.oneOf("order", orElse: .beforeRate),
            bands: try reader.oneOf("bands", orElse: .absolute), citation: reader.citation)
    }
}

extension BenefitRule.Band {
    init(_ reader: RuleReader) throws(RuleFault) {
        self.init(
            from: try reader.valueIfPresent("from", { Money($0) }) ?? .zero, rate: try reader.value("value", { Rate($0) }),
            citation: reader.citation)
    }
}

extension BenefitRule.Limit {
    init(_ reader: RuleReader) throws(RuleFault) {
        self.init(
            amount: try reader.value("amount", { Money($0) }), pool: try reader.string("pool"),
            apart: try reader.dimensions("apart"), order: try reader.oneOf("order", orElse: .afterRate),
            citation: reader.citation)
    }
}

extension BenefitRule.ExternalSchedule {
    init(_ reader: RuleReader) throws(RuleFault) {
        self.init(
            scope: try reader.value("scope", InsuranceSchedule.Scope.init(rawValue:)), pool: try reader.string("pool"),
            apart: try reader.dimensions("apart"),
            switching: try reader.oneOf("switching", orElse: .increment),
            bands: try reader.oneOf("bands", orElse: .absolute), citation: reader.citation)
        if let deductible = reader.child("deductible") {
            deductibleLowered = .init(value: try deductible.value("lowered", { Rate($0) }), citation: deductible.citation)
        }
        if let rates = reader.child("rates") {
            ratesRaised = .init(value: try rates.value("raised", { Rate($0) }), citation: rates.citation)
        }
        if let cap = reader.child("cap") {
            capRemoved = .init(value: cap.flag("removed"), citation: cap.citation)
        }
    }
}
