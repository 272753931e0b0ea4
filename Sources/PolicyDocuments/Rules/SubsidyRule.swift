package import MedicalAssistance
package import Wording
import XMLTree

/// Who gets a subsidy of the contribution, of how much, by whom, and when.
package struct SubsidyRule: Sendable, Hashable {
    package var id: String
    package var title: Bilingual
    package var who: BenefitRule.Who
    package var insurance: BenefitRule.Insurances
    /// The parts, paid one after the other out of the contribution.
    package var parts: [Part]
    package var conditions: [Condition]
    /// The words that leave the subsidy to other rules; it then has no parts.
    package var open: Citation?
    /// The rule that a person with another subsidy gets none.
    package var unlessOther: Citation?

    /// A part of the subsidy, borne by one payer.
    package struct Part: Sendable, Hashable {
        package var share: Share
        /// The tier whose contribution a rate is applied to; nil for the person's own.
        package var tier: String?
        /// The least that is paid.
        package var floor: Money?
        /// Whether it may exceed what is left of the contribution.
        package var mayExceed: Bool
        /// Whether only persons exempt from contribution get it.
        package var feeExempt: FeeExempt?
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

    /// Persons whom a policy exempts from contribution (政策规定免缴费人群).
    package struct FeeExempt: Sendable, Hashable {
        /// The identities by which they are known, beside the request's word.
        package var identities: [String]
        /// What holds of a person of whom nothing is said.
        package var unstated: Condition.Absence
        package var citation: Citation
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
        conditions = try [Condition](reader)
        open = reader.child("open")?.citation
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
            share = reader.element[attribute: "tier"] == nil ? .rest : .rate(.whole)
        }
        let exempt = try reader.child("fee-exempt").map { (exempt) throws(RuleFault) in
            SubsidyRule.FeeExempt(
                identities: exempt.list("identities"), unstated: try exempt.oneOf("unstated", orElse: .undetermined),
                citation: exempt.citation)
        }
        self.init(
            share: share, tier: reader.element[attribute: "tier"],
            floor: try reader.valueIfPresent("at-least", { Money($0) }), mayExceed: reader.flag("may-exceed"),
            feeExempt: exempt, payer: try payer?.string("name"), citation: reader.citation,
            payerCitation: payer?.citation)
    }
}
