import PolicyDocuments
import XMLTree

/// Every figure of a rule stands in the words that the rule cites.
///
/// A rule that only rests on an interpretation cites no words, and the figures of variations are other readings'.
struct FigureCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        suite.documents.flatMap { document -> [LintFinding] in
            guard let root = document.rules?.root, let catalogue = document.catalogue else { return [] }
            var texts: [String: FigureText] = [:]
            for assertion in catalogue.assertions {
                texts[assertion.id] = FigureText(document.text?.words(of: assertion.spans) ?? assertion.words)
            }
            return RuleElement.all(in: root).flatMap { rule in
                rule.element.attributes.compactMap { attribute in
                    Figure(attribute: attribute.name, value: attribute.value).flatMap {
                        finding(for: $0, attribute, of: rule, texts)
                    }
                }
            }
        }
    }

    private func finding(
        for figure: Figure, _ attribute: XMLAttribute, of rule: RuleElement, _ texts: [String: FigureText]
    ) -> LintFinding? {
        let name = "\(rule.element.name) \(attribute.name)=\"\(attribute.value)\""
        if rule.assertions.isEmpty {
            guard rule.interpretations.isEmpty else { return nil }
            return LintFinding(
                rule.location, "数值 \(name) 没有引用断言；请在 cites 中写明出处。",
                "the figure \(name) cites no assertion; name the one it comes from in cites.")
        }
        // Assertions that are not there are another check's.
        let cited = rule.assertions.compactMap { texts[$0] }
        guard cited.count == rule.assertions.count, !cited.contains(where: { figure.stands(in: $0) }) else {
            return nil
        }
        let words = cited.map(\.words).joined(separator: "…")
        return LintFinding(
            rule.location, "数值 \(name) 不见于所引 \(rule.assertions.joined(separator: "、")) 的文字“\(words)”；请改正数值或引用。",
            "the figure \(name) does not stand in the words of \(rule.assertions.joined(separator: ", ")), “\(words)”; correct the figure or the citation."
        )
    }
}
