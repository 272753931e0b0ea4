package import MedicalAssistance
package import Wording

/// Who gets a subsidy of the contribution, of how much, by whom, and when.
package struct SubsidyRule: Sendable, Hashable {
    package var id: String
    package var title: Bilingual
    package var who: BenefitRule.Who
    package var insurance: BenefitRule.Insurances
    /// The parts, paid one after the other out of the contribution.
    package var parts: [Part]
    /// The periods within which the contribution must be paid.
    package var periods: [Condition<ExternalPeriod>]
    /// The rule that a person with another subsidy gets none.
    package var unlessOther: Citation?

    /// A part of the subsidy, borne by one payer.
    package struct Part: Sendable, Hashable {
        package var share: Share
        /// 医疗救助基金 or 财政; nil when the text names none.
        package var payer: String?
        package var citation: Citation
        package var payerCitation: Citation?
    }

    package enum Share: Sendable, Hashable {
        case rate(Rate)
        case amount(Money)
        /// What the parts before have left.
        case rest
    }

    package struct Condition<Value: Sendable & Hashable>: Sendable, Hashable {
        package var value: Value
        package var citation: Citation
    }

    /// A period whose dates the text leaves to others.
    package enum ExternalPeriod: String, Sendable, Hashable, CaseIterable {
        /// 脱贫攻坚过渡期.
        case transition
        /// 集中征缴期.
        case collection
    }
}

extension SubsidyRule {
    init(_ reader: RuleReader) throws(RuleFault) {
        id = try reader.string("id")
        title = reader.element.bilingual("title")
        who = try BenefitRule.Who(reader.required("who"))
        insurance = try BenefitRule.Insurances(reader.required("insurance"))
        parts = []
        for part in reader.children("part") { parts.append(try Part(part)) }
        periods = []
        for within in reader.children("within") {
            periods.append(
                .init(value: try within.value("period", ExternalPeriod.init(rawValue:)), citation: within.citation))
        }
        unlessOther = reader.child("unless-other")?.citation
    }
}

extension SubsidyRule.Part {
    init(_ reader: RuleReader) throws(RuleFault) {
        let payer = reader.child("payer")
        let share: SubsidyRule.Share
        if let rate = try reader.valueIfPresent("rate", { Rate($0) }) {
            share = .rate(rate)
        } else if let amount = try reader.valueIfPresent("amount", { Money($0) }) {
            share = .amount(amount)
        } else {
            share = .rest
        }
        self.init(
            share: share, payer: try payer?.string("name"), citation: reader.citation, payerCitation: payer?.citation)
    }
}
