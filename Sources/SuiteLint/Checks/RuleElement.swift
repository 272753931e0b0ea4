import PolicyDocuments
import XMLTree

/// An element of `rules.xml` that states something.
struct RuleElement {
    let element: XMLElement
    /// Whether it only holds the elements that state a rule, as a benefit or a subsidy does.
    let isContainer: Bool

    var assertions: [String] { element.list("cites") }
    var interpretations: [String] { element.list("interprets") }
    var location: SourceLocation { element.location }
    var citesNothing: Bool { assertions.isEmpty && interpretations.isEmpty }

    /// The elements of a file of rules, outer before inner, without titles and variations.
    static func all(in root: XMLElement) -> [RuleElement] {
        root.statements.flatMap { rule in
            [RuleElement(element: rule, isContainer: !rule.statements.isEmpty)]
                + rule.statements.flatMap { $0.withDescendants }.map { RuleElement(element: $0, isContainer: false) }
        }
    }
}

extension XMLElement {
    /// The child elements that are neither titles nor variations.
    fileprivate var statements: [XMLElement] { elements.filter { $0.name != "title" && $0.name != "variation" } }

    fileprivate var withDescendants: [XMLElement] { [self] + statements.flatMap(\.withDescendants) }
}
