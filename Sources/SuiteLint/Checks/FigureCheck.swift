import PolicyDocuments
import Wording
import XMLTree

/// Every figure of a rule stands in the words that the rule cites, or in the followed reading of a question about them
/// that the rule names.
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
            var readings: [String: FigureText] = [:]
            for question in catalogue.interpretations {
                readings[question.id] = question.followed.map { FigureText($0.text.chinese) }
            }
            return RuleElement.all(in: root).flatMap { rule in
                rule.element.attributes.compactMap { attribute -> LintFinding? in
                    // A bound on the points by which rates are raised states points, whatever its attribute's name.
                    let isPoints = attribute.name == "value" && rule.element[attribute: "quantity"] == "points"
                    guard let figure = Figure(attribute: isPoints ? "raised" : attribute.name, value: attribute.value)
                    else { return nil }
                    guard !rule.interpretations.contains(where: { readings[$0].map(figure.stands) ?? false }) else {
                        return nil
                    }
                    return finding(for: figure, attribute, of: rule, texts)
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
