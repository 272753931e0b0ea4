import PolicyDocuments
import XMLTree

/// Identities are terms of the shared vocabulary, wherever rules, requests and expectations name them.
struct IdentityCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        guard let identities = suite.identities else { return [] }
        let known = Set(identities.compactMap { $0[attribute: "type"] })
        return suite.documents.flatMap { document -> [LintFinding] in
            var findings: [LintFinding] = []
            for rule in document.rules.map({ RuleElement.all(in: $0.root) }) ?? [] {
                findings += unknown(rule.element.list("identities").filter { $0 != "*" }, in: known, rule.location)
            }
            for change in document.rules?.variations.flatMap(\.changes) ?? [] where change.attribute == "identities" {
                let listed = (change.value ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
                findings += unknown(listed.filter { $0 != "*" }, in: known, change.location)
            }
            for one in document.cases {
                // A convention may send an unknown identity in order to be refused.
                guard !one.element.elements(named: "expect").contains(where: { $0.first("error") != nil }) else {
                    continue
                }
                for request in one.element.elements {
                    for record in request.elements(named: "idetinfo") {
                        findings += unknown(record.list("psn_idet_type"), in: known, record.location)
                    }
                    for effect in request.elements(named: "in-effect") where request.name == "expect" {
                        let listed = effect.text.split(whereSeparator: \.isWhitespace).map(String.init)
                        findings += unknown(listed, in: known, effect.location)
                    }
                }
            }
            return findings
        }
    }

    private func unknown(_ terms: [String], in known: Set<String>, _ location: SourceLocation) -> [LintFinding] {
        terms.filter { !known.contains($0) }.map {
            LintFinding(
                location, "“\($0)”不是 identities.xml 中的身份；请改正，或补入该文件。",
                "“\($0)” is no identity of identities.xml; correct it, or add it there.")
        }
    }
}
