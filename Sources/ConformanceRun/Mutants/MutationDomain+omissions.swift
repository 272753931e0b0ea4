import MedicalAssistance
import PolicyDocuments
import Wording
import XMLTree

extension MutationDomain {
    /// Attributes that are left out and might have been stated.
    func omissions(in element: XMLElement, of owner: XMLElement) -> [(String, String, Bilingual)] {
        var mistakes: [(attribute: String, value: String)] = []
        let isApplication = owner[attribute: "layer"] == Layer.application.rawValue
        switch element.name {
        case "threshold" where owner.name != "monitoring" && Money(element[attribute: "amount"] ?? "") != .zero:
            mistakes.append(("order", BenefitRule.Order.afterRate.rawValue))
            if !isApplication, owner.first("threshold") == element { mistakes += apart(owner) }
        // What is only counted against a pool is limited by nothing.
        case "limit" where element[attribute: "amount"] != nil:
            if !owner.hasWholeRate { mistakes.append(("order", BenefitRule.Order.beforeRate.rawValue)) }
            if !isApplication { mistakes += apart(owner) }
        case "base" where owner[attribute: "layer"] == Layer.reAssistance.rawValue:
            mistakes.append(("omits", BenefitRule.Base.Omission.overLimit.rawValue))
            if firstLayerHasThreshold(beside: owner) {
                mistakes.append(("omits", BenefitRule.Base.Omission.underThreshold.rawValue))
            }
        case "designated" where element == owner: mistakes.append(("required", "false"))
        case "several-identities":
            // To take all benefits by one identity is a reading, not a mistake.
            mistakes += [RuleSet.SeveralIdentities.Choice.first, .sum].map { ("rule", $0.rawValue) }
        case "schedule"
        where element.first("rate") == nil && element[attribute: "scope"] == InsuranceSchedule.Scope.ordinary.rawValue:
            mistakes += bands
        default: break
        }
        let rates = owner.elements(named: "rate").count + (owner.first("schedule")?.elements(named: "rate").count ?? 0)
        if element.name == "threshold", rates > 1 { mistakes += bands }
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

    /// The ways in which a benefit's years might be kept apart, as far as it has what could be.
    private func apart(_ owner: XMLElement) -> [(attribute: String, value: String)] {
        var dimensions = ["visit"]
        if owner.settings.count > 1 { dimensions.append("setting") }
        if owner.insurances.count > 1 { dimensions.append("insurance") }
        return dimensions.map { ("apart", $0) }
    }

    private var bands: [(attribute: String, value: String)] {
        BenefitRule.BandMeasure.allCases.filter { $0 != .absolute }.map { ("bands", $0.rawValue) }
    }

    /// Whether an open rule covers whom a benefit helps in a setting, so that the answer stays open whatever it pays.
    func isOpen(_ owner: XMLElement, setting: String) -> Bool {
        openRules(beside: owner).contains { $0.isForEveryone && $0.settings.contains(setting) }
    }

    /// Whether an open rule covers whom a rule helps in an insurance.
    func isOpen(_ owner: XMLElement, insurance: String) -> Bool {
        openRules(beside: owner).contains { $0.isForEveryone && $0.insurances.contains(insurance) }
    }

    private func openRules(beside owner: XMLElement) -> [XMLElement] {
        rules.filter { rule in
            guard rule != owner else { return false }
            if owner.name == "subsidy" { return rule.name == "subsidy" && rule.first("open") != nil }
            return rule.name == "open" && rule.list("layers").contains(owner[attribute: "layer"] ?? "")
        }
    }

    /// Whether it makes a difference that an element names a setting.
    func matters(_ setting: String, _ element: XMLElement, of owner: XMLElement) -> Bool {
        // Of care that a benefit does not pay for, no base is asked.
        if element.name == "base" { return owner.settings.contains(setting) }
        guard owner.name == "excluded" else { return true }
        return rules.contains {
            owner.list("layers").contains($0[attribute: "layer"] ?? "") && $0.settings.contains(setting)
        }
    }

    /// Whether another kind of care of the same benefit takes in a setting.
    func takes(_ owner: XMLElement, _ setting: String, besides element: XMLElement) -> Bool {
        owner.elements(named: "care").contains {
            $0 != element && $0.list("settings").contains(setting) && $0[attribute: "diseases"] == nil
        }
    }

    /// Whether a pool is one that a benefit alone draws on, so that to share it is to draw on it twice.
    func isOnlyDrawnOn(_ pool: String, by owner: XMLElement) -> Bool {
        rules.filter { $0.descendants.contains { $0.name == "limit" && $0[attribute: "pool"] == pool } } == [owner]
    }
}
