package import MedicalAssistance
package import Wording

/// Layers that a text leaves to other rules, so that the answer is undetermined, or that it excludes.
package struct OpenRule: Sendable, Hashable {
    package var id: String
    package var answer: Condition.Absence
    package var layers: [Layer]
    package var title: Bilingual
    package var who: BenefitRule.Who
    package var insurance: BenefitRule.Insurances
    package var care: [BenefitRule.Care]
    package var conditions: [Condition]
    package var citation: Citation
}

extension OpenRule {
    init(_ reader: RuleReader, _ answer: Condition.Absence) throws(RuleFault) {
        self.init(
            id: try reader.string("id"), answer: answer, layers: try reader.all("layers", Layer.self),
            title: reader.element.bilingual("title"), who: try BenefitRule.Who(reader.required("who")),
            insurance: try BenefitRule.Insurances(reader.required("insurance")),
            care: try BenefitRule.Care.list(reader),
            conditions: try [Condition](reader), citation: reader.citation)
    }
}
