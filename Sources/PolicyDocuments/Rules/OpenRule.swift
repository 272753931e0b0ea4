package import MedicalAssistance
package import Wording

/// Benefits that a text promises, or does not settle, and leaves to other rules: the answer is undetermined.
package struct OpenRule: Sendable, Hashable {
    package var id: String
    package var layers: [Layer]
    package var title: Bilingual
    package var who: BenefitRule.Who
    package var insurance: BenefitRule.Insurances
    package var care: [BenefitRule.Care]
    package var conditions: [Condition]
    package var citation: Citation
}

extension OpenRule {
    init(_ reader: RuleReader) throws(RuleFault) {
        self.init(
            id: try reader.string("id"), layers: try reader.all("layers", Layer.self),
            title: reader.element.bilingual("title"), who: try BenefitRule.Who(reader.required("who")),
            insurance: try BenefitRule.Insurances(reader.required("insurance")), care: try BenefitRule.Care.list(reader),
            conditions: try [Condition](reader), citation: reader.citation)
    }
}
