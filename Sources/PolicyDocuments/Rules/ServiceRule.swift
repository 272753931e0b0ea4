package import Wording

/// A term of service, and to whom it is granted.
package struct ServiceRule: Sendable, Hashable {
    package var id: String
    /// The name by which requests ask for it.
    package var name: String
    package var title: Bilingual
    package var who: BenefitRule.Who
    package var insurance: BenefitRule.Insurances
    /// The care in which it is granted; nil for any.
    package var care: BenefitRule.Care?
    package var conditions: [Condition]
    /// The words that ask for a designated institution; nil where none is asked for.
    package var designated: Citation?
    package var citation: Citation
}

extension ServiceRule {
    init(_ reader: RuleReader) throws(RuleFault) {
        self.init(
            id: try reader.string("id"), name: try reader.string("name"), title: reader.element.bilingual("title"),
            who: try BenefitRule.Who(reader.required("who")),
            insurance: try BenefitRule.Insurances(reader.required("insurance")),
            care: reader.child("care") == nil ? nil : try BenefitRule.Care.list(reader).first,
            conditions: try [Condition](reader), designated: reader.child("designated")?.citation,
            citation: reader.citation)
    }
}
