package import Wording

/// Whose burden of the year is watched, and over which threshold.
package struct MonitoringRule: Sendable, Hashable {
    package var id: String
    package var title: Bilingual
    package var who: BenefitRule.Who
    package var insurance: BenefitRule.Insurances
    /// The burden that must be exceeded.
    package var threshold: BenefitRule.Threshold
    package var citation: Citation
}

extension MonitoringRule {
    init(_ reader: RuleReader) throws(RuleFault) {
        self.init(
            id: try reader.string("id"), title: reader.element.bilingual("title"),
            who: try BenefitRule.Who(reader.required("who")),
            insurance: try BenefitRule.Insurances(reader.required("insurance")),
            threshold: try BenefitRule.Threshold(reader.required("threshold")), citation: reader.citation)
    }
}
