package import PolicyDocuments
import Wording
import XMLTree

/// The mutants of an instrument: every rule changed in every way that its attributes allow.
package struct MutantCatalogue: Sendable {
    package private(set) var mutants: [Mutant] = []
    private let instrument: Instrument
    private let domain: MutationDomain
    /// What the rule that a mutant changes cites, by the mutant's key.
    private var cited: [String: [String]] = [:]

    /// - Parameters:
    ///   - instrument: The instrument.
    ///   - library: The library, whose identities the instrument's text may name.
    package init(_ instrument: Instrument, _ library: PolicyLibrary) {
        self.instrument = instrument
        domain = MutationDomain(instrument, library)
        // Of rules that no engine calculates by, no case can notice anything.
        guard instrument.catalogue.assertions.contains(where: { $0.method == .test }) else { return }
        let root = instrument.ruleSource.root
        for element in root.elements where element.name != "variation" && element.name != "bounds" {
            visit(element, path: element[attribute: "id"] ?? element.name, owner: element)
        }
        adopt()
        for variation in instrument.ruleSource.variations { add(variation) }
    }

    /// Gives the mutants of a rule to those assertions it cites that own none anywhere: words that state a relation, such
    /// as a rise by some points, are proved by the figures that follow from it.
    private mutating func adopt() {
        let owned = Set(mutants.flatMap(\.assertions))
        for index in mutants.indices {
            mutants[index].assertions += (cited[mutants[index].key] ?? []).filter { !owned.contains($0) }
        }
    }

    package subscript(key: String) -> Mutant? {
        mutants.first { $0.key == key }
    }

    private mutating func visit(_ element: XMLElement, path: String, owner: XMLElement) {
        let cites = element.list("cites")
        if !cites.isEmpty || !element.list("interprets").isEmpty {
            let rule = RuleNames.name(of: element, in: owner)
            for attribute in element.attributes where attribute.name != "identities" {
                for (value, change) in domain.values(of: attribute.name, in: element, of: owner) {
                    mutants.append(
                        Mutant(
                            document: instrument.id, key: "\(path)@\(attribute.name)=\(value)",
                            mistake: rule + Bilingual("：", ": ") + change,
                            changes: [
                                .init(
                                    element: path, attribute: attribute.name, value: value, location: element.location)
                            ],
                            assertions: owners(of: attribute.value, cites)))
                    cited["\(path)@\(attribute.name)=\(value)"] = cites
                }
            }
            if element.name == "who" { addIdentities(element, path: path, owner: owner, rule, cites) }
            for (attribute, value, change) in domain.omissions(in: element, of: owner) {
                mutants.append(
                    Mutant(
                        document: instrument.id, key: "\(path)@\(attribute)=\(value)",
                        mistake: rule + Bilingual("：", ": ") + change,
                        changes: [.init(element: path, attribute: attribute, value: value, location: element.location)],
                        assertions: cites))
            }
            if domain.isRemovable(element) {
                mutants.append(
                    Mutant(
                        document: instrument.id, key: "\(path)-", mistake: rule + Bilingual("：没有这一条", ": left out"),
                        changes: [
                            .init(
                                element: domain.removal(of: element, at: path), attribute: nil, value: nil,
                                location: element.location)
                        ],
                        assertions: cites))
            }
        }
        for child in element.elements where child.name != "title" {
            visit(child, path: "\(path)/\(child[attribute: "id"] ?? child.name)", owner: owner)
        }
    }

    /// Adds the mutants in which an identity is left out of a list, or taken into it from wherever it belongs.
    private mutating func addIdentities(
        _ element: XMLElement, path: String, owner: XMLElement, _ rule: Bilingual, _ cites: [String]
    ) {
        for (value, change, identity) in domain.identities(in: element) {
            var changes = [
                RuleSource.Change(element: path, attribute: "identities", value: value, location: element.location)
            ]
            var contrary = cites
            if let identity, let home = domain.home(of: identity, besides: owner) {
                // To move an identity between rules of the same terms is no mistake.
                if home.terms == owner.terms { continue }
                changes.append(home.without(identity))
                contrary += home.first("who")?.list("cites").filter { !cites.contains($0) } ?? []
            }
            mutants.append(
                Mutant(
                    document: instrument.id, key: "\(path)@identities=\(value)",
                    mistake: rule + Bilingual("：", ": ") + change, changes: changes, assertions: contrary))
        }
    }

    /// The cited assertions whose words state the figure, or all cited where none does.
    private func owners(of value: String, _ cites: [String]) -> [String] {
        guard cites.count > 1 else { return cites }
        let forms = FigureForms.forms(of: value)
        let stating = cites.filter { id in
            guard let assertion = instrument.catalogue[id] else { return false }
            let words = instrument.text.words(of: assertion.spans)
            return forms.contains { words.contains($0) }
        }
        return stating.isEmpty ? cites : stating
    }

    private mutating func add(_ variation: RuleSource.Variation) {
        guard
            let interpretation = domain.interpretations.first(where: { $0.id == variation.interpretation }),
            let reading = interpretation.readings.first(where: { $0.id == variation.reading }), !reading.isFollowed
        else { return }
        mutants.append(
            Mutant(
                document: instrument.id, key: "reading:\(variation.interpretation)=\(variation.reading)",
                mistake: Bilingual("按另一读法：", "by another reading: ") + reading.text, changes: variation.changes,
                assertions: [], interpretation: variation.interpretation))
    }
}
