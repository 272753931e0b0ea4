import PolicyDocuments
import Wording
import XMLTree

/// What rules and cases name is there: assertions of their document, and interpretations of it or common to all.
struct CitationCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        suite.documents.flatMap { document -> [LintFinding] in
            let known = document.catalogue.map { Set($0.assertions.map(\.id)) }
            let open = suite.interpretations(for: document)
            let rules = document.rules.map { RuleElement.all(in: $0.root) } ?? []
            var findings: [LintFinding] = []
            if let known {
                for rule in rules { findings += unknown(rule.assertions, in: known, rule.location) }
                for one in document.cases + document.inspections {
                    findings += unknown(one.verifies, in: known, one.location)
                    for value in one.element.elements(named: "expect").flatMap(\.elements) {
                        findings += unknown(value.list("clause"), in: known, value.location)
                    }
                }
            }
            if let open {
                for rule in rules { findings += missing(rule.interpretations, in: open, rule.location) }
                for one in document.cases { findings += missing(one.interprets, in: open, one.location) }
            }
            return findings
        }
    }

    private func unknown(_ ids: [String], in known: Set<String>, _ location: SourceLocation) -> [LintFinding] {
        ids.filter { !known.contains($0) }.map {
            LintFinding(
                location, "没有断言 \($0)；请改正，或在 assertions.xml 中补上。",
                "there is no assertion \($0); correct the id, or add it to assertions.xml.")
        }
    }

    private func missing(_ ids: [String], in known: [String: Interpretation], _ location: SourceLocation)
        -> [LintFinding]
    {
        ids.filter { known[$0] == nil }.map {
            LintFinding(
                location, "没有解释 \($0)；请改正，或在 interpretations.xml 或 assertions.xml 中补上。",
                "there is no interpretation \($0); correct the id, or add it to interpretations.xml or assertions.xml.")
        }
    }
}
