import PolicyDocuments
import XMLTree

/// Every rule rests on something, and every assertion that is tested has a rule that answers it.
struct RuleCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        suite.documents.flatMap { document -> [LintFinding] in
            guard let root = document.rules?.root else { return [] }
            let rules = RuleElement.all(in: root)
            let groundless = rules.filter { !$0.isContainer && $0.citesNothing }.map { rule in
                LintFinding(
                    rule.location, "规则 \(rule.element.name) 没有依据；请在 cites 或 interprets 中写明。",
                    "the rule \(rule.element.name) rests on nothing; name its assertions in cites, or interpretations in interprets."
                )
            }
            let cited = Set(rules.flatMap(\.assertions))
            let unanswered = (document.catalogue?.assertions ?? []).filter {
                $0.method == .test && !cited.contains($0.id)
            }
            return groundless
                + unanswered.map {
                    LintFinding(
                        $0.location, "没有规则回答断言 \($0.id)；请在 rules.xml 中补上规则或引用。",
                        "no rule answers the assertion \($0.id); add a rule or a citation to rules.xml.")
                }
        }
    }
}
