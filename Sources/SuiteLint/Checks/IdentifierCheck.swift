import PolicyDocuments
import XMLTree

/// No id is used twice where it should tell things apart.
struct IdentifierCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        var findings: [LintFinding] = []
        var identities = Register()
        for identity in suite.identities ?? [] {
            identities.enter(identity[attribute: "type"], identity.location)
            for alias in identity.elements(named: "alias") { identities.enter(alias.text.trimmedEnds, alias.location) }
        }
        var interpretations = Register()
        for one in suite.interpretations ?? [] { interpretations.enter(one.id, one.location) }
        var cases = Register()
        for document in suite.documents {
            for one in document.catalogue?.interpretations ?? [] { interpretations.enter(one.id, one.location) }
            for one in document.cases + document.inspections { cases.enter(one.id, one.location) }
            var assertions = Register()
            for one in document.catalogue?.assertions ?? [] { assertions.enter(one.id, one.location) }
            var rules = Register()
            for rule in document.rules?.root.elements ?? [] where rule.name != "variation" {
                rules.enter(identifiersOf: rule, "id")
            }
            var spans = Register()
            if let text = document.textRoot { spans.enter(identifiersOf: text, "eId") }
            for register in [assertions, rules, spans] { findings += register.findings }
        }
        for register in [identities, interpretations, cases] { findings += register.findings }
        return findings + (suite.interpretations ?? []).flatMap(readings)
            + suite.documents.flatMap { ($0.catalogue?.interpretations ?? []).flatMap(readings) }
    }

    private func readings(of interpretation: Interpretation) -> [LintFinding] {
        var readings = Register()
        for reading in interpretation.readings { readings.enter(reading.id, interpretation.location) }
        return readings.findings
    }
}

/// Ids and where each was used first.
private struct Register {
    private var first: [String: SourceLocation] = [:]
    private(set) var findings: [LintFinding] = []

    mutating func enter(_ id: String?, _ location: SourceLocation) {
        guard let id, !id.isEmpty else { return }
        guard let earlier = first[id] else {
            first[id] = location
            return
        }
        let place = earlier.file == location.file ? "\(earlier.line)" : earlier.description
        findings.append(
            LintFinding(
                location, "“\(id)”已在 \(place)\(earlier.file == location.file ? " 行" : "") 用过；请改用新的名称。",
                "“\(id)” is used already \(earlier.file == location.file ? "on line" : "at") \(place); choose another.")
        )
    }

    mutating func enter(identifiersOf element: XMLElement, _ attribute: String) {
        enter(element[attribute: attribute], element.location)
        for child in element.elements { enter(identifiersOf: child, attribute) }
    }
}

extension String {
    fileprivate var trimmedEnds: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
