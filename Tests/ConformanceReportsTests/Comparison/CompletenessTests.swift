import ConformanceReports
import PolicyDocuments
import Testing
import XMLTree

@Suite("Nothing of the rules is lost in the comparison") struct CompletenessTests {
    @Test("Every rule of a document stands somewhere", arguments: CheckedOut.ids)
    func everyRule(_ document: String) throws {
        let rules = try #require(CheckedOut.library.get()[document]).rules
        try expectAll(rules, in: PolicyComparison.checkedOut().entries(of: document))
    }

    @Test("Every assertion that a document's rules cite stands somewhere", arguments: CheckedOut.ids)
    func everyCitation(_ document: String) throws {
        let root = try #require(CheckedOut.library.get()[document]).ruleSource.root
        let said = Set(try PolicyComparison.checkedOut().entries(of: document).flatMap(\.references).map(\.id))
        for id in cited(in: root) { #expect(said.contains(id), "\(id) is cited and not compared") }
    }

    @Test func everyKindOfRuleStandsSomewhere() throws {
        let invented = try InventedInstrument()
        let entries = try PolicyComparison([invented.instrument], identities: []).entries(of: invented.instrument.id)
        expectAll(invented.instrument.rules, in: entries)
        let said = Set(entries.flatMap(\.references).map(\.id))
        for id in cited(in: invented.root) { #expect(said.contains(id), "\(id) is cited and not compared") }
    }

    private func expectAll(_ rules: RuleSet, in entries: [PolicyComparison.Entry]) {
        let said = Set(entries.flatMap(\.rules))
        let all =
            rules.subsidies.map(\.id) + rules.benefits.map(\.id) + rules.open.map(\.id) + rules.institutions.map(\.id)
            + rules.monitoring.map(\.id) + rules.services.map(\.id) + rules.bounds.map(\.id)
        for id in all { #expect(said.contains(id), "\(id) is not compared") }
    }

    /// The assertions that the rules cite, other readings' changes aside.
    private func cited(in element: XMLElement) -> [String] {
        guard element.name != "variation" else { return [] }
        return element.list("cites") + element.elements.flatMap(cited)
    }
}
