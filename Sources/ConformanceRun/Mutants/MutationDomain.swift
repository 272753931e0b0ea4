import MedicalAssistance
import PolicyDocuments
import Wording
import XMLTree

/// The other values that a rule's attribute might take in the hands of a careless reader.
struct MutationDomain: Sendable {
    /// The identities that the instrument's rules or text name.
    private let identities: [String]
    private let pools: [String]
    /// The tiers of contribution that the rules name.
    private let tiers: [String]
    let rules: [XMLElement]
    let interpretations: [Interpretation]

    /// Rules that may be left out as a whole.
    private static let removable: Set = [
        "once", "no-overlap", "offset", "within", "in-force", "place", "referral", "recognised-at", "enrolled",
        "fee-exempt",
        "unless-other", "designated", "service", "monitoring", "deductible", "rates", "cap", "limit", "top-up",
        "reached", "open", "year-end", "over-package", "over-share",
    ]

    /// Values of enumerated attributes.
    private static let enumerations: [String: [String]] = [
        "begins": RuleSet.Recognition.Begin.allCases.map(\.rawValue),
        "stay-date": RuleSet.MedicalYear.StayDate.allCases.map(\.rawValue),
        "point": RuleSet.Rounding.Point.allCases.map(\.rawValue), "mode": RoundingMode.allCases.map(\.rawValue),
        "switching": BenefitRule.Switching.allCases.map(\.rawValue),
        // What a benefit that shares its threshold with another counts is a matter of that document alone.
        "accumulates": BenefitRule.Accumulation.allCases.filter { $0 != .assistedCare }.map(\.rawValue),
        "effective": BenefitRule.IncomeShare.Effect.allCases.map(\.rawValue),
        "unstated": Condition.Absence.allCases.map(\.rawValue), "otherwise": Condition.Absence.allCases.map(\.rawValue),
        "removed": ["true", "false"], "until": BenefitRule.Window.End.allCases.map(\.rawValue),
        "ends": RuleSet.Recognition.End.allCases.map(\.rawValue),
        "after": BenefitRule.Once.Event.allCases.map(\.rawValue), "management": ["visit", "limit"],
        "identity": ["visit", "year-end"],
    ]

    init(_ instrument: Instrument, _ library: PolicyLibrary) {
        rules = instrument.ruleSource.root.elements
        let text = instrument.text.spans.map(\.words).joined()
        let named = Set(instrument.ruleSource.root.descendants.flatMap { $0.list("identities") })
        identities = library.identities.filter { named.contains($0.type) || text.contains($0.type) }.map(\.type)
        var pools: [String] = []
        // A pool that only another reading has is nothing to draw on.
        for element in rules.filter({ $0.name != "variation" }).flatMap(\.descendants) {
            if let pool = element[attribute: "pool"], !pools.contains(pool) { pools.append(pool) }
        }
        self.pools = pools
        var tiers: [String] = []
        for tier in rules.flatMap(\.descendants).flatMap({ $0.list("tiers") + $0.list("tier") })
        where !tiers.contains(tier) {
            tiers.append(tier)
        }
        self.tiers = tiers
        interpretations = library.interpretations + instrument.catalogue.interpretations
    }

    /// Whether a rule may be left out as a whole.
    func isRemovable(_ element: XMLElement) -> Bool {
        // A person enrols in one of the tiers there are.
        MutationDomain.removable.contains(element.name)
            && !(element.name == "enrolled" && Set(tiers).isSubset(of: element.list("tiers")))
    }

    /// The element that must go when a rule is left out: what an institution bears is nothing without the excess.
    func removal(of element: XMLElement, at path: String) -> String {
        element.name.hasPrefix("over-") ? path.split(separator: "/").dropLast().joined(separator: "/") : path
    }

    /// The other values of an attribute, each with the mistake in words.
    func values(of attribute: String, in element: XMLElement, of owner: XMLElement) -> [(String, Bilingual)] {
        guard let value = element[attribute: attribute] else { return [] }
        switch attribute {
        // An open rule gives nothing that a wider one could give wrongly.
        case "settings" where owner.name == "service":
            // No request for a term of service speaks of special drugs.
            let others = Setting.allCases.filter { $0 != .specialDrug }.map(\.rawValue)
            return lists(value, others, .init("类别", "settings"))
        case "settings" where owner.name == "open", "types" where owner.name == "open":
            return omissions(of: value, .init("漏掉", "left out: "))
        // The one base of a benefit is that of whatever it pays for.
        case "settings" where element.name == "base" && owner.elements(named: "base").count == 1: return []
        case "settings":
            let others = Setting.allCases.map(\.rawValue).filter {
                !isOpen(owner, setting: $0) && !takes(owner, $0, besides: element) && matters($0, element, of: owner)
            }
            return lists(value, others, .init("类别", "settings"))
        case "types", "insurances":
            let others = InsuranceType.allCases.map(\.rawValue).filter { !isOpen(owner, insurance: $0) }
            return lists(value, others, .init("险种", "insurances"))
        case "of" where element.name == "base" || element.name == "over-share":
            return lists(value, BenefitRule.CostClass.allCases.map(\.rawValue), .init("费用", "costs"))
        // The first base says for all of them what they accumulate.
        case "accumulates" where element != owner.first("base"): return []
        case "accumulates", "switching":
            // Where each yuan has the same share, it does not matter in which order the burden adds up.
            if owner.isLinear { return [] }
            let others = enumerated(value, MutationDomain.enumerations[attribute] ?? [])
            // Everyone holds an identity that a benefit for everyone names.
            return others.filter { !owner.isForEveryone || $0.0 != BenefitRule.Accumulation.held.rawValue }
        case "less":
            // Residents have no large-sum fund.
            let isDeducted = { (payer: String) in
                payer != BenefitRule.Payer.largeSum.rawValue || owner.insurances != ["390"]
            }
            return omissions(of: value, .init("未扣除", "not deducted: "), where: isDeducted)
        case "tier": return tiers.filter { $0 != value }.map { ($0, number(value, $0)) }
        case "tiers": return lists(value, tiers, .init("档次", "tiers"))
        case "accepts" where owner.name == "service": return []
        case "accepts": return lists(value, Referral.allCases.map(\.rawValue), .init("转诊", "referral"))
        case "layers", "diseases", "classes", "except-identities":
            return omissions(of: value, .init("漏掉", "left out: "))
        case "pool":
            guard owner[attribute: "layer"] != Layer.application.rawValue else { return [] }
            guard element.name == "limit" else { return [] }
            return pools.filter { $0 != value && !isOnlyDrawnOn($0, by: owner) }.map {
                ($0, .init("与“\($0)”共用限额", "sharing the limit of “\($0)”"))
            }
        case "apart":
            return [("", .init("合并计算", "taken together"))]
        case "rule" where element.name == "offset":
            return enumerated(value, BenefitRule.Offset.Kind.allCases.map(\.rawValue))
        case "lasts":
            guard let years = Int(value.filter(\.isNumber)), value == "P\(years)Y" else { return [] }
            return [years - 1, years + 1].map { ("P\($0)Y", number(value, "P\($0)Y")) }
        case "from-year", "to-year":
            return Int(value).map { year in [year - 1, year + 1].map { ("\($0)", number(value, "\($0)")) } } ?? []
        case "months":
            return Int(value).map { months in [months - 1, months + 1].map { ("\($0)", number(value, "\($0)")) } } ?? []
        case "name" where element.name == "payer":
            return ["财政", "医疗救助基金"].filter { $0 != value }.map { ($0, number(value, $0)) }
        case _ where MutationDomain.enumerations[attribute] != nil:
            return enumerated(value, MutationDomain.enumerations[attribute] ?? [])
        default: return figures(value, attribute, in: element)
        }
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
                && rule.first("care")?.list("settings").contains {
                    owner.first("care")?.list("settings").contains($0) == true
                } ?? true
                && rule.first("who")?.list("identities").contains(identity) == true
        }
    }

    private func lists(_ value: String, _ all: [String], _ what: Bilingual) -> [(String, Bilingual)] {
        let items = value.split(separator: " ").map(String.init)
        let fewer = omissions(of: value, .init("漏掉", "left out: "))
        let more = all.filter { !items.contains($0) }.map {
            (
                (items + [$0]).joined(separator: " "),
                Bilingual("\(what.chinese)多出\($0)", "\(what.english) with \($0) besides")
            )
        }
        return fewer + more
    }

    private func omissions(
        of value: String, _ what: Bilingual, where isOmissible: (String) -> Bool = { _ in true }
    ) -> [(String, Bilingual)] {
        let items = value.split(separator: " ").map(String.init)
        return items.indices.filter { isOmissible(items[$0]) }.map { index in
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

    private func figures(_ value: String, _ attribute: String, in element: XMLElement) -> [(String, Bilingual)] {
        var others: [String] = []
        if let rate = Rate(value) {
            let point = Rate(millionths: 10_000)
            if rate > .zero { others.append((rate - point).description) }
            if rate < .whole { others.append((rate + point).description) }
            if ["raised", "lowered"].contains(attribute), rate != point { others.append("0%") }
        } else if let date = CalendarDate(value) {
            others = [date.adding(days: -1), date.adding(days: 1)].map(\.description)
        } else if value.contains("."), let money = Money(value) {
            // A fen at a band's bound moves the payment by less than half a fen.
            let isBound = element.name == "rate" && attribute == "from"
            let unit = isBound ? Money(fen: 100) : Money(fen: MutationDomain.unit(of: money.fen))
            for step in isBound ? [unit] : Set([Money(fen: 1), unit]).sorted() {
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
