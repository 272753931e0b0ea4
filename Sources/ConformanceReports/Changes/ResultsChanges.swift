/// What changed from one run's results to another's.
package struct ResultsChanges: Sendable, Codable {
    /// Whether anything got worse.
    package private(set) var isWorse = false
    /// What the runs were of: engine, suite, readings.
    package private(set) var facts: [Fact] = []
    package private(set) var documents: [Document] = []
    package private(set) var cases: [Case] = []
    package private(set) var demands: [Demand] = []
    package private(set) var inspections: [Inspection] = []

    /// A fact about a run that is not the same; nil for what a run did not have.
    package struct Fact: Sendable, Codable, Hashable {
        /// One of `engine`, `engine-version`, `engine-vendor`, `engine-digest`, `transport`, `suite`, `suite-digest`, `whole`,
        /// or `reading` with the interpretation's id after a space.
        package var name: String
        package var old, new: String?

        package init(name: String, old: String?, new: String?) {
            self.name = name
            self.old = old
            self.new = new
        }
    }

    /// A document that is not the same, or has another verdict; nil for what results do not hold.
    package struct Document: Sendable, Codable, Hashable {
        package var id: String
        package var oldVerdict, newVerdict: String?
        package var oldDigest, newDigest: String?
        package var oldProof, newProof: String?
        package var isWorse: Bool
    }

    /// A case whose outcome is another one; nil for results that do not hold it.
    package struct Case: Sendable, Codable {
        package var id, document: String
        package var title: RunResults.Text
        package var kind: Kind
        package var old, new: String?
    }

    package enum Kind: String, Sendable, Codable, Hashable, CaseIterable {
        case newlyFailing = "newly-failing"
        case newlyUntested = "newly-untested"
        case disappeared
        case newlyPassing = "newly-passing"
        case appeared
        /// Another outcome that is neither better nor worse, such as a fault in the place of a wrong answer.
        case other

        /// Whether the engine, or what is known of it, is worse than before.
        package var isWorse: Bool {
            switch self {
            case .newlyFailing, .newlyUntested, .disappeared: true
            case .newlyPassing, .appeared, .other: false
            }
        }
    }

    /// A demand whose state or proof is another one; nil for results that do not hold it.
    package struct Demand: Sendable, Codable, Hashable {
        package var id, document: String
        package var oldState, newState: String?
        package var oldForced, newForced: String?
        package var isWorse: Bool
    }

    /// An inspection that is answered otherwise; nil for results that do not hold it.
    package struct Inspection: Sendable, Codable, Hashable {
        package var id, document: String
        package var old, new: String?
        package var isWorse: Bool
    }

    /// Compares two results.
    ///
    /// - Complexity: O(*n*) in the size of both.
    package init(from old: RunResults, to new: RunResults) {
        facts = ResultsChanges.facts(old, new)
        documents = pairs(old.documents, new.documents, \.id).compactMap(ResultsChanges.document)
        cases = pairs(old.cases, new.cases, \.id).compactMap(ResultsChanges.outcome)
        demands = pairs(old.documents, new.documents, \.id).flatMap { old, new in
            let document = new?.id ?? old?.id ?? ""
            return pairs(old?.assertions ?? [], new?.assertions ?? [], \.id)
                .compactMap { ResultsChanges.demand($0, $1, of: document) }
        }
        inspections = pairs(old.inspections, new.inspections, \.id).compactMap(ResultsChanges.inspection)
        isWorse =
            documents.contains(where: \.isWorse) || cases.contains(where: \.kind.isWorse)
            || demands.contains(where: \.isWorse) || inspections.contains(where: \.isWorse)
    }

    /// Whether the results say the same but for their date.
    package var isEmpty: Bool {
        facts.isEmpty && documents.isEmpty && cases.isEmpty && demands.isEmpty && inspections.isEmpty
    }

    /// The cases that changed in one way.
    package func cases(_ kind: Kind) -> [Case] { cases.filter { $0.kind == kind } }
}

/// The members of two lists by their ids: those of the later list in its order, then what only the earlier one holds.
private func pairs<Member>(_ old: [Member], _ new: [Member], _ id: (Member) -> String) -> [(Member?, Member?)] {
    let earlier = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let later = Set(new.map(id))
    return new.map { (earlier[id($0)], $0) } + old.filter { !later.contains(id($0)) }.map { ($0, nil) }
}
