package import MedicalAssistance
package import Wording

/// What an institution has to bear itself of a visit's cost.
package struct InstitutionRule: Sendable, Hashable {
    package var id: String
    package var title: Bilingual
    package var who: BenefitRule.Who
    package var insurance: BenefitRule.Insurances
    package var care: [BenefitRule.Care]
    package var conditions: [Condition]
    package var excess: Excess
    package var citation: Citation

    /// The excess that it bears.
    package enum Excess: Sendable, Hashable {
        /// What the whole cost exceeds the limit of the visit's package by.
        case overPackage(Citation)
        /// What some classes of cost exceed a share of the whole cost by, depending on the class of charges.
        case overShare(of: [BenefitRule.CostClass], [Share], citation: Citation)
    }

    package struct Share: Sendable, Hashable {
        package var classes: [ChargeClass]
        package var rate: Rate
        package var citation: Citation
    }
}

extension InstitutionRule {
    init(_ reader: RuleReader) throws(RuleFault) {
        let excess: Excess
        if let over = reader.child("over-package") {
            excess = .overPackage(over.citation)
        } else {
            let over = try reader.required("over-share")
            var shares: [Share] = []
            for share in over.children("share") {
                shares.append(
                    Share(
                        classes: try share.all("classes", ChargeClass.self),
                        rate: try share.value("value", { Rate($0) }),
                        citation: share.citation))
            }
            excess = .overShare(of: try over.all("of", BenefitRule.CostClass.self), shares, citation: over.citation)
        }
        self.init(
            id: try reader.string("id"), title: reader.element.bilingual("title"),
            who: try BenefitRule.Who(reader.required("who")),
            insurance: try BenefitRule.Insurances(reader.required("insurance")),
            care: try BenefitRule.Care.list(reader),
            conditions: try [Condition](reader), excess: excess, citation: reader.citation)
    }
}
