import Wording
package import XMLTree

/// A `rules.xml` as it stands, from which rule sets are made: the followed reading's, or a variation's.
package struct RuleSource: Sendable {
    package var root: XMLElement

    package init(root: XMLElement) {
        self.root = root
    }

    /// A named change of the rules: what they would be under another reading of an open question.
    package struct Variation: Sendable, Hashable {
        package var interpretation: String
        package var reading: String
        package var changes: [Change]
        package var location: SourceLocation
    }

    /// Another value of one attribute of one rule, or a rule left out.
    package struct Change: Sendable, Hashable {
        /// The rule's element, such as `assistance.priority/limit`.
        package var element: String
        /// The attribute; nil leaves the element out.
        package var attribute: String?
        /// The value; nil takes the attribute away.
        package var value: String?
        /// Rules that are added inside the element, in place of an attribute's change.
        package var additions: [XMLElement]
        package var location: SourceLocation

        package init(
            element: String, attribute: String?, value: String?, additions: [XMLElement] = [], location: SourceLocation
        ) {
            self.element = element
            self.attribute = attribute
            self.value = value
            self.additions = additions
            self.location = location
        }
    }

    package var variations: [Variation] {
        root.elements(named: "variation").map { variation in
            Variation(
                interpretation: variation[attribute: "interpretation"] ?? "",
                reading: variation[attribute: "reading"] ?? "",
                changes: variation.elements.map { change in
                    Change(
                        element: change[attribute: "element"] ?? "",
                        attribute: change.name == "set" ? change[attribute: "attribute"] ?? "" : nil,
                        value: change[attribute: "value"], additions: change.name == "add" ? change.elements : [],
                        location: change.location)
                },
                location: variation.location)
        }
    }

    /// The rules that cite an assertion, with their places.
    package func citing(_ assertion: String) -> [Citation] {
        var found: [Citation] = []
        func search(_ reader: RuleReader) {
            if reader.citation.assertions.contains(assertion) { found.append(reader.citation) }
            for child in reader.element.elements { search(RuleReader(child, in: reader)) }
        }
        search(RuleReader(root))
        return found
    }

    /// The rules under some readings; a question without one keeps the followed reading.
    ///
    /// - Parameter readings: Readings by the interpretation's id; those that the instrument does not vary by are ignored.
    /// - Throws: A `RuleFault` for a change of a rule that is not there, or rules that cannot be understood.
    package func rules(readings: [String: String] = [:]) throws(RuleFault) -> RuleSet {
        try rules(changing: changes(for: readings))
    }

    /// The changes by which some readings differ from the followed ones.
    package func changes(for readings: [String: String]) -> [Change] {
        readings.isEmpty ? [] : variations.filter { readings[$0.interpretation] == $0.reading }.flatMap(\.changes)
    }

    /// The rules with some changes.
    ///
    /// - Throws: A `RuleFault` for a change of a rule that is not there, or rules that cannot be understood.
    package func rules(changing changes: [Change]) throws(RuleFault) -> RuleSet {
        guard !changes.isEmpty else { return try RuleSet(root) }
        var changed = root
        for change in changes {
            guard changed.apply(change, at: change.element.split(separator: "/")[...]) else {
                throw RuleFault(
                    location: change.location,
                    message: .init("没有规则 \(change.element)。", "there is no rule \(change.element)."))
            }
        }
        return try RuleSet(changed)
    }
}

extension XMLElement {
    /// Changes the element at the end of a path of ids or names, and tells whether there is one.
    fileprivate mutating func apply(_ change: RuleSource.Change, at path: ArraySlice<Substring>) -> Bool {
        guard let name = path.first else {
            if let attribute = change.attribute { setAttribute(attribute, to: change.value) }
            children += change.additions.map { .element($0) }
            return true
        }
        for index in children.indices {
            guard case .element(var child) = children[index], (child[attribute: "id"] ?? child.name) == name else {
                continue
            }
            if path.count == 1, change.attribute == nil, change.additions.isEmpty {
                children.remove(at: index)
                return true
            }
            guard child.apply(change, at: path.dropFirst()) else { return false }
            children[index] = .element(child)
            return true
        }
        return false
    }
}
