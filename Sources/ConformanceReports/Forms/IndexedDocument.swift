import ConformanceRun
import Wording

/// A document of the results, with its parts by their ids and its cases.
struct IndexedDocument {
    let document: RunResults.Document
    /// The document's cases in the order of the results.
    let cases: [RunResults.Case]
    /// The document's inspections in the order of the results.
    let inspections: [RunResults.Inspection]
    private let assertions: [String: RunResults.Assertion]
    private let clauses: [String: RunResults.Clause]

    private init(
        _ document: RunResults.Document, cases: [RunResults.Case], inspections: [RunResults.Inspection]
    ) {
        self.document = document
        self.cases = cases
        self.inspections = inspections
        assertions = Dictionary(document.assertions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        clauses = Dictionary(document.clauses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The documents of results, in their order.
    static func all(of results: RunResults) -> [IndexedDocument] {
        let cases = Dictionary(grouping: results.cases, by: \.document)
        let inspections = Dictionary(grouping: results.inspections, by: \.document)
        return results.documents.map {
            IndexedDocument($0, cases: cases[$0.id] ?? [], inspections: inspections[$0.id] ?? [])
        }
    }

    subscript(assertion id: String) -> RunResults.Assertion? { assertions[id] }

    /// The clause's number, as the document writes it.
    func label(ofClause id: String) -> String {
        clauses[id].map { $0.label.isEmpty ? $0.id : $0.label } ?? id
    }

    /// The numbers of the clauses that demands stand in, each once.
    func labels(of ids: [String]) -> [String] {
        var seen = Set<String>()
        return ids.compactMap { assertions[$0] }.map { label(ofClause: $0.clause) }.filter { seen.insert($0).inserted }
    }

    /// The demands that no case tests, each with the reason.
    var untested: [UntestedDemand] {
        let demands = document.assertions.compactMap { one -> UntestedDemand? in
            if one.verdict == AssertionCoverage.State.unmapped.rawValue || one.method == "test" && one.cases.isEmpty {
                return UntestedDemand(id: one.id, assertions: [one.id], text: one.statement, reason: .noCase)
            }
            guard one.method == "analysis" else { return nil }
            return UntestedDemand(id: one.id, assertions: [one.id], text: one.statement, reason: .analysis)
        }
        return demands
            + inspections.map { one in
                UntestedDemand(
                    id: one.id, assertions: one.verifies, text: one.question,
                    reason: one.answer == "not-attested" ? .notAttested : .attested(one.answer))
            }
    }
}

/// What no case tests, and why not.
struct UntestedDemand {
    /// The id of the assertion or of the inspection.
    var id: String
    var assertions: [String]
    var text: RunResults.Text
    var reason: Reason

    enum Reason {
        case noCase
        case analysis
        case notAttested
        /// A person has answered; that is no test.
        case attested(String)
    }

    /// The reason in words.
    var words: Bilingual {
        switch reason {
        case .noCase: .init("没有案例", "there is no case")
        case .analysis: .init("由分析核对，不测试引擎", "by analysis, no engine is tested")
        case .notAttested: .init("待人检查，尚未答复", "awaits a person's inspection")
        case .attested(let answer): .init("由人答复（\(answer)），不是测试", "answered by a person (\(answer)), not tested")
        }
    }
}
