import MedicalAssistance
import PolicyDocuments
import XMLTree

/// What a rule's element states, as far as a mutant must know it.
extension XMLElement {
    /// Whether a benefit gives each yuan of its base the same share.
    var isLinear: Bool {
        guard first("schedule") == nil, elements(named: "rate").count == 1 else { return false }
        return first("threshold").map { Money($0[attribute: "amount"] ?? "") == .zero } ?? true
    }

    /// Whether a benefit pays all of its base, so that a limit before the rate is one after it.
    var hasWholeRate: Bool {
        elements(named: "rate").allSatisfy { $0[attribute: "value"] == "100%" }
    }

    /// The insurances whose members a rule is for.
    var insurances: [String] { first("insurance")?.list("types") ?? [] }

    /// The settings that a rule is for, in any of its kinds of care.
    var settings: Set<String> { Set(elements(named: "care").flatMap { $0.list("settings") }) }

    /// Whether a rule is for persons of any identity.
    var isForEveryone: Bool { first("who")?[attribute: "identities"] == "*" }

    /// What a rule states, whoever it is for and whatever it is called.
    var terms: [[String]] {
        elements.filter { !["who", "title"].contains($0.name) }.flatMap(\.descendants).map { element in
            [element.name]
                + element.attributes.filter { !["id", "cites", "interprets"].contains($0.name) }.map {
                    "\($0.name)=\($0.value)"
                }.sorted()
        }
    }

    /// The change that takes an identity out of a rule's list.
    func without(_ identity: String) -> RuleSource.Change {
        let rest = first("who")?.list("identities").filter { $0 != identity } ?? []
        return RuleSource.Change(
            element: "\(self[attribute: "id"] ?? name)/who", attribute: "identities",
            value: rest.joined(separator: " "),
            location: location)
    }

    /// The element and all below it.
    var descendants: [XMLElement] {
        [self] + elements.flatMap(\.descendants)
    }
}
