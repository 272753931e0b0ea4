/// The results with what the page looks up in them again and again.
struct PageIndex: Sendable {
    let results: RunResults
    let documents: [PageDocument]
    private let places: [String: Int]
    /// Whether an engine answered at all.
    var hasRun: Bool { results.engine.transport != RunResults.Engine.noTransport }

    init(_ results: RunResults) {
        self.results = results
        let cases = Dictionary(grouping: results.cases.indices, by: { results.cases[$0].document })
        let inspections = Dictionary(grouping: results.inspections, by: \.document)
        documents = results.documents.map { document in
            PageDocument(
                document, cases: (cases[document.id] ?? []).map { results.cases[$0] },
                inspections: inspections[document.id] ?? [])
        }
        places = Dictionary(
            results.cases.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(case id: String) -> RunResults.Case? {
        places[id].map { results.cases[$0] }
    }

    /// A link to a case, or its id alone where there is no such case.
    func link(case id: String) -> Markup {
        let label = Markup(id)
        return places[id] == nil ? label : Anchor.testCase(id).link(label)
    }
}

/// A document of the results with what belongs to it.
struct PageDocument: Sendable {
    let document: RunResults.Document
    /// The cases in their order.
    let cases: [RunResults.Case]
    let inspections: [RunResults.Inspection]
    private let assertions: [String: Int]
    private let clauses: [String: Int]
    private let owners: [String: Owner]
    private let words: [String: String]
    private let readings: Set<String>
    /// The spans that something leads to.
    private let targets: Set<String>

    /// Whose words a span holds.
    enum Owner: Sendable, Hashable {
        case assertion(String)
        case notTestable(Int)
    }

    init(_ document: RunResults.Document, cases: [RunResults.Case], inspections: [RunResults.Inspection]) {
        self.document = document
        self.cases = cases
        self.inspections = inspections
        assertions = Dictionary(
            document.assertions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        clauses = Dictionary(document.clauses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        words = Dictionary(document.spans.map { ($0.id, $0.words) }, uniquingKeysWith: { first, _ in first })
        readings = Set(document.interpretations.map(\.id))
        targets = Set(document.assertions.flatMap(\.spans) + document.interpretations.flatMap(\.spans))
        var owners: [String: Owner] = [:]
        for (number, one) in document.notTestable.enumerated() {
            for span in one.spans { owners[span] = .notTestable(number) }
        }
        for one in document.assertions {
            for span in one.spans { owners[span] = .assertion(one.id) }
        }
        self.owners = owners
    }

    var id: String { document.id }

    subscript(assertion id: String) -> RunResults.Assertion? {
        assertions[id].map { document.assertions[$0] }
    }

    subscript(clause id: String) -> RunResults.Clause? {
        clauses[id].map { document.clauses[$0] }
    }

    func owner(of span: String) -> Owner? { owners[span] }

    func isTarget(_ span: String) -> Bool { targets.contains(span) }

    func words(of span: String) -> String { words[span] ?? "" }

    /// The clause that a case is listed under: that of the first assertion it verifies.
    func clause(of one: RunResults.Case) -> String {
        one.verifies.lazy.compactMap { self[assertion: $0]?.clause }.first ?? ""
    }

    /// Links to assertions of the document; an id that is none stands alone.
    ///
    /// - Parameters:
    ///   - ids: The assertions' ids.
    ///   - most: How many are linked; those behind them are made links by the page's script.
    func links(_ ids: [String], most: Int = .max) -> Markup {
        ids.enumerated().map { number, id in
            assertions[id] == nil || number >= most ? Markup(id) : Anchor.part(id, of: self.id).link(Markup(id))
        }.joined(Markup(html: " "))
    }

    /// Links to open questions, as many as are asked for.
    func readingLinks(_ ids: [String], most: Int = .max) -> Markup {
        ids.enumerated().map { number, id in
            readings.contains(id) && number < most ? Anchor.interpretation(id).link(Markup(id)) : Markup(id)
        }.joined(Markup(html: " "))
    }
}

extension RunResults.Engine {
    /// The transport of results that no engine had a part in.
    package static let noTransport = "none"
}
