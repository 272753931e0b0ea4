package import Wording
package import XMLTree

/// What `assertions.xml` holds: the demands of a text, what is not testable in it, and its open questions.
package struct AssertionCatalogue: Sendable {
    package var document: String
    package var assertions: [Assertion]
    package var notTestable: [NotTestable]
    package var interpretations: [Interpretation]

    private var indices: [String: Int]

    package subscript(id: String) -> Assertion? {
        indices[id].map { assertions[$0] }
    }

    /// Reads the catalogue from a valid `assertions.xml`, or the common `interpretations.xml`.
    package init(_ root: XMLElement) {
        document = root[attribute: "document"] ?? ""
        assertions = root.elements(named: "assertion").map(Assertion.init)
        notTestable = root.elements(named: "not-testable").map(NotTestable.init)
        interpretations = root.elements(named: "interpretation").map(Interpretation.init)
        indices = Dictionary(zip(assertions.map(\.id), assertions.indices), uniquingKeysWith: { first, _ in first })
    }
}

extension Assertion {
    init(_ element: XMLElement) {
        self.init(
            id: element[attribute: "id"] ?? "", spans: element.list("spans"),
            words: element.first("words")?.text.withoutWhiteSpace ?? "",
            prescription: Prescription(rawValue: element[attribute: "prescription"] ?? "") ?? .mandatory,
            method: Method(rawValue: element[attribute: "method"] ?? "") ?? .test,
            statement: element.bilingual("statement"), location: element.location)
    }
}

extension NotTestable {
    init(_ element: XMLElement) {
        self.init(
            spans: element.list("spans"), reason: Reason(rawValue: element[attribute: "reason"] ?? "") ?? .heading,
            note: element.text.trimmed, location: element.location)
    }
}

extension Interpretation {
    init(_ element: XMLElement) {
        self.init(
            id: element[attribute: "id"] ?? "", spans: element.list("spans"), question: element.bilingual("question"),
            readings: element.elements(named: "reading").map {
                Reading(
                    id: $0[attribute: "id"] ?? "", isFollowed: $0[attribute: "followed"] == "true",
                    text: $0.bilingual("text"))
            },
            reason: element.bilingual("reason"), location: element.location)
    }
}

extension XMLElement {
    /// The items of an attribute that is a list separated by spaces.
    package func list(_ attribute: String) -> [String] {
        self[attribute: attribute]?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
    }

    /// The text of the children of a name, one for each language.
    package func bilingual(_ name: String) -> Bilingual {
        var text = Bilingual("")
        for element in elements(named: name) {
            let words = element.text.trimmed
            if element[attribute: "xml:lang"] == "en" { text.english = words } else { text.chinese = words }
        }
        if text.english.isEmpty { text.english = text.chinese }
        return text
    }
}

extension String {
    /// The text without white space at its ends, and with inner runs of it closed up to one space.
    package var trimmed: String {
        unicodeScalars.split(whereSeparator: \.isWhiteSpace).map(String.init).joined(separator: " ")
    }
}
