import PolicyDocuments
package import Wording

/// What a value of the comparison rests on: an assertion in a clause, or the reading of an open question.
package struct ClauseReference: Sendable, Hashable {
    /// How the text counts the clause, such as 五（一）; nil for an interpretation, which belongs to none.
    package var clause: String?
    /// The assertion's or the interpretation's id.
    package var id: String

    package init(clause: String?, id: String) {
        self.clause = clause
        self.id = id
    }

    /// The references of some citations, each once; interpretations only where a citation names no assertion.
    static func list(_ citations: [Citation], in instrument: Instrument) -> [ClauseReference] {
        var found: [ClauseReference] = []
        for citation in citations {
            let cited =
                citation.assertions.isEmpty
                ? citation.interpretations.map { ClauseReference(clause: nil, id: $0) }
                : citation.assertions.map { ClauseReference(clause: label(of: $0, in: instrument), id: $0) }
            for one in cited where !found.contains(one) { found.append(one) }
        }
        return found
    }

    private static func label(of assertion: String, in instrument: Instrument) -> String {
        let span = instrument.catalogue[assertion]?.spans.first.flatMap { instrument.text[span: $0] }
        return span.flatMap { instrument.text.clause($0.clause)?.label } ?? ""
    }
}

extension [ClauseReference] {
    /// The references in words, each clause's label once: `五（一） 5-1.limit 5-1.rate；解释 rounding`.
    package func words(_ language: Language) -> String {
        var groups: [(label: String, ids: [String])] = []
        for reference in self {
            let label = reference.clause ?? Bilingual("解释", "reading of")[language]
            if let index = groups.firstIndex(where: { $0.label == label }) {
                groups[index].ids.append(reference.id)
            } else {
                groups.append((label, [reference.id]))
            }
        }
        return groups.map { ([$0.label] + $0.ids).filter { !$0.isEmpty }.joined(separator: " ") }
            .joined(separator: Bilingual("；", "; ")[language])
    }

    /// The first reference in words, and how many more there are.
    func briefWords(_ language: Language) -> String {
        guard let first else { return "" }
        return [first].words(language) + (count > 1 ? " +\(count - 1)" : "")
    }
}
