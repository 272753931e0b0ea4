package import Wording
package import XMLTree

/// A change of a rule that changes no answer, with the reason that a reviewer can check.
package struct EquivalentMutant: Sendable, Hashable {
    package var key: String
    package var reason: Bilingual
    package var location: SourceLocation

    package init(key: String, reason: Bilingual, location: SourceLocation) {
        self.key = key
        self.reason = reason
        self.location = location
    }

    init(_ element: XMLElement) {
        key = element[attribute: "mutant"] ?? ""
        reason = element.bilingual("reason")
        location = element.location
    }
}
