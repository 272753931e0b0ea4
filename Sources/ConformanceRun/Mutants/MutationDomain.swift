import MedicalAssistance
import PolicyDocuments
import Wording
import XMLTree

/// The other values that a rule's attribute might take in the hands of a careless reader.
struct MutationDomain: Sendable {
    /// The identities that the instrument's rules or text name.
    private let identities: [String]
    private let pools: [String]
    private let rules: [XMLElement]
    let interpretations: [Interpretation]

    /// Rules that may be left out as a whole.
    static let removable: Set = [
        "once", "offset", "within", "unless-other", "deductible", "rates", "limit", "condition",
    ]

    /// Values of enumerated attributes.
    private static let enumerations: [String: [String]] = [
        "begins": RuleSet.Recognition.Begin.allCases.map(\.rawValue),
        "stay-date": RuleSet.MedicalYear.StayDate.allCases.map(\.rawValue),
        "point": RuleSet.Rounding.Point.allCases.map(\.rawValue), "mode": RoundingMode.allCases.map(\.rawValue),
        "accumulates": BenefitRule.Accumulation.allCases.map(\.rawValue),
        "switching": BenefitRule.Switching.allCases.map(\.rawValue),
        "until": BenefitRule.Window.End.allCases.map(\.rawValue),
        "removed": ["true", "false"],
    ]

    init(_ instrument: Instrument, _ library: PolicyLibrary) {
        rules = instrument.ruleSource.root.elements
        let text = instrument.text.spans.map(\.words).joined()
        let named = Set(instrument.ruleSource.root.descendants.flatMap { $0.list("identities") })
        identities = library.identities.filter { named.contains($0.type) || text.contains($0.type) }.map(\.type)
        var pools: [String] = []
        for element in instrument.ruleSource.root.descendants {
            if let pool = element[attribute: "pool"], !pools.contains(pool) { pools.append(pool) }
        }
        self.pools = pools
        interpretations = library.interpretations + instrument.catalogue.interpretations
    }

    /// The other values of an attribute, each with the mistake in words.
    func values(of attribute: String, in element: XMLElement, of owner: XMLElement) -> [(String, Bilingual)] {
        guard let value = element[attribute: attribute] else { return [] }
        switch attribute {
        case "settings":
            return lists(value, Setting.allCases.map(\.rawValue), .init("类别", "settings"))
        case "types", "insurances": return lists(value, InsuranceType.allCases.map(\.rawValue), .init("险种", "insurances"))
        case "of" where element.name == "base":
            return lists(value, BenefitRule.CostClass.allCases.map(\.rawValue), .init("费用", "costs"))
        case "accumulates", "switching":
            // Where each yuan has the same share, it does not matter in which order the burden adds up.
            if owner.isLinear { return [] }
            let others = enumerated(value, MutationDomain.enumerations[attribute] ?? [])
            // Everyone holds an identity that a benefit for everyone names.
            let isForAll = owner.first("who")?[attribute: "identities"] == "*"
            return others.filter { !isForAll || $0.0 != BenefitRule.Accumulation.held.rawValue }
        case "less": return omissions(of: value, .init("未扣除", "not deducted: "))
        case "layers", "diseases": return omissions(of: value, .init("漏掉", "left out: "))
        case "pool":
            guard owner[attribute: "layer"] != Layer.application.rawValue else { return [] }
            return pools.filter { $0 != value && element.name == "limit" }.map {
                ($0, .init("与“\($0)”共用限额", "sharing the limit of “\($0)”"))
            }
        case "apart":
            return [("", .init("合并计算", "taken together"))]
        case "rule" where element.name == "offset":
            return enumerated(value, BenefitRule.Offset.Kind.allCases.map(\.rawValue))
        case "months":
            return Int(value).map { months in [months - 1, months + 1].map { ("\($0)", number(value, "\($0)")) } } ?? []
        case "name" where element.name == "payer":
            return ["财政", "医疗救助基金"].filter { $0 != value }.map { ($0, number(value, $0)) }
        case _ where MutationDomain.enumerations[attribute] != nil:
            return enumerated(value, MutationDomain.enumerations[attribute] ?? [])
        default: return figures(value, attribute)
        }
    }

    /// Attributes that are left out and might have been stated.
    func omissions(in element: XMLElement, of owner: XMLElement) -> [(String, String, Bilingual)] {
        var mistakes: [(attribute: String, value: String)] = []
        let isApplication = owner[attribute: "layer"] == Layer.application.rawValue
        switch element.name {
        case "threshold" where Money(element[attribute: "amount"] ?? "") != .zero:
            mistakes.append(("order", BenefitRule.Order.afterRate.rawValue))
            if !isApplication { mistakes += apart(element) }
        case "limit":
            if !owner.hasWholeRate { mistakes.append(("order", BenefitRule.Order.beforeRate.rawValue)) }
            if !isApplication { mistakes += apart(element) }
        case "base" where owner[attribute: "layer"] == Layer.reAssistance.rawValue:
            mistakes.append(("omits", BenefitRule.Base.Omission.overLimit.rawValue))
            if firstLayerHasThreshold(beside: owner) {
                mistakes.append(("omits", BenefitRule.Base.Omission.underThreshold.rawValue))
            }
        case "several-identities":
            mistakes += RuleSet.SeveralIdentities.Choice.allCases.filter { $0 != .best }.map { ("rule", $0.rawValue) }
        case "schedule" where element[attribute: "scope"] == InsuranceSchedule.Scope.ordinary.rawValue:
            mistakes += bands
        default: break
        }
        if element.name == "threshold", owner.elements(named: "rate").count > 1 { mistakes += bands }
        return mistakes.filter { element[attribute: $0.attribute] == nil }
            .map { ($0.attribute, $0.value, RuleNames.value($0.value)) }
    }

    /// Whether some identity of a second-layer benefit has first-layer assistance above a threshold.
    private func firstLayerHasThreshold(beside owner: XMLElement) -> Bool {
        let helped = Set(owner.first("who")?.list("identities") ?? [])
        return rules.contains { rule in
            rule[attribute: "layer"] == Layer.assistance.rawValue && !rule.isLinear
                && rule.first("who")?.list("identities").contains(where: helped.contains) == true
        }
    }

    private func apart(_ element: XMLElement) -> [(attribute: String, value: String)] {
        ["visit", "setting", "insurance"].map { ("apart", $0) }
    }

    private var bands: [(attribute: String, value: String)] {
        BenefitRule.BandMeasure.allCases.filter { $0 != .absolute }.map { ("bands", $0.rawValue) }
    }

    /// The other lists of identities, each with the identity that it has besides, if it has one.
    func identities(in element: XMLElement) -> [(value: String, change: Bilingual, added: String?)] {
        guard let value = element[attribute: "identities"], value != "*" else { return [] }
        let items = Set(value.split(separator: " ").map(String.init))
        return lists(value, identities, .init("对象", "persons")).map { other, change in
            (other, change, other.split(separator: " ").map(String.init).first { !items.contains($0) })
        }
    }

    /// The rule of the same kind to which an identity belongs, if there is one.
    func home(of identity: String, besides owner: XMLElement) -> XMLElement? {
        rules.first { rule in
            rule != owner && rule.name == owner.name && rule[attribute: "layer"] == owner[attribute: "layer"]
                && rule.first("care")?.list("settings").contains { owner.first("care")?.list("settings").contains($0) == true } ?? true
                && rule.first("who")?.list("identities").contains(identity) == true
        }
    }

    private func lists(_ value: String, _ all: [String], _ what: Bilingual) -> [(String, Bilingual)] {
        let items = value.split(separator: " ").map(String.init)
        let fewer = omissions(of: value, .init("漏掉", "left out: "))
        let more = all.filter { !items.contains($0) }.map {
            ((items + [$0]).joined(separator: " "), Bilingual("\(what.chinese)多出\($0)", "\(what.english) with \($0) besides"))
        }
        return fewer + more
    }

    private func omissions(of value: String, _ what: Bilingual) -> [(String, Bilingual)] {
        let items = value.split(separator: " ").map(String.init)
        return items.indices.map { index in
            var rest = items
            let left = rest.remove(at: index)
            return (rest.joined(separator: " "), what + Bilingual(left))
        }
    }

    private func enumerated(_ value: String, _ all: [String]) -> [(String, Bilingual)] {
        all.filter { $0 != value }.map { ($0, RuleNames.value($0)) }
    }

    private func number(_ value: String, _ other: String) -> Bilingual {
        Bilingual("把 \(value) 当作 \(other)", "\(value) taken for \(other)")
    }

    private func figures(_ value: String, _ attribute: String) -> [(String, Bilingual)] {
        var others: [String] = []
        if let rate = Rate(value) {
            let point = Rate(millionths: 10_000)
            if rate > .zero { others.append((rate - point).description) }
            if rate < .whole { others.append((rate + point).description) }
            if ["raised", "lowered"].contains(attribute), rate != point { others.append("0%") }
        } else if let date = CalendarDate(value) {
            others = [date.adding(days: -1), date.adding(days: 1)].map(\.description)
        } else if value.contains("."), let money = Money(value) {
            let unit = Money(fen: MutationDomain.unit(of: money.fen))
            for step in Set([Money(fen: 1), unit]).sorted() {
                if money >= step { others.append((money - step).description) }
                others.append((money + step).description)
            }
            if attribute == "amount", money > unit { others.append(Money.zero.description) }
        }
        var seen: Set = [value]
        return others.filter { seen.insert($0).inserted }.map { ($0, number(value, $0)) }
    }

    /// The unit of the last digit that an amount states: 1 000 yuan for 11 000.
    private static func unit(of fen: Int64) -> Int64 {
        var unit: Int64 = 1
        while fen > 0, fen.isMultiple(of: unit * 10) { unit *= 10 }
        return unit
    }
}

extension XMLElement {
    /// Whether a benefit gives each yuan of its base the same share.
    var isLinear: Bool {
        guard first("schedule") == nil, elements(named: "rate").count == 1 else { return false }
        return first("threshold").map { Money($0[attribute: "amount"] ?? "") == .zero } ?? true
    }

    /// Whether a benefit pays all of its base, so that a limit before the rate is one after it.
    var hasWholeRate: Bool {
        elements(named: "rate").allSatisfy { $0[attribute: "value"] == "100%" }
    }

    /// What a rule states, whoever it is for and whatever it is called.
    var terms: [[String]] {
        elements.filter { !["who", "title"].contains($0.name) }.flatMap(\.descendants).map { element in
            [element.name]
                + element.attributes.filter { !["id", "cites", "interprets"].contains($0.name) }.map { "\($0.name)=\($0.value)" }.sorted()
        }
    }

    /// The change that takes an identity out of a rule's list.
    func without(_ identity: String) -> RuleSource.Change {
        let rest = first("who")?.list("identities").filter { $0 != identity } ?? []
        return RuleSource.Change(
            element: "\(self[attribute: "id"] ?? name)/who", attribute: "identities", value: rest.joined(separator: " "),
            location: location)
    }

    /// The element and all below it.
    var descendants: [XMLElement] {
        [self] + elements.flatMap(\.descendants)
    }
}
