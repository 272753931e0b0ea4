package import ConformanceCases
import EngineAdapters
package import PolicyDocuments

/// How far a document is covered, clause by clause: the denominators come from its text, never from what was run.
package struct Coverage: Sendable {
    package var documents: [DocumentCoverage]

    /// - Parameters:
    ///   - suite: The suite.
    ///   - run: The run whose outcomes are judged; nil for the static map.
    package init(of suite: Suite, run: SuiteRun? = nil) {
        let analysis = ProvincialAnalysis(of: suite.library, readings: run?.readings ?? [:])
        var facts = RunFacts(engine: run?.engine, answers: run?.inspectionAnswers ?? [:])
        for outcome in run?.outcomes ?? [] {
            let id = suite.cases.cases[outcome.index].id
            facts.results[id] = outcome.result
            if outcome.isComparedAsSum { facts.summed.insert(id) }
        }
        documents = suite.library.instruments.map { DocumentCoverage($0, suite, facts, analysis) }
    }
}

/// What a run found out, as far as coverage asks; empty for the static map.
struct RunFacts {
    var engine: EngineDescription?
    /// The answers to inspections, by their ids.
    var answers: [String: InspectionAnswer]
    /// What became of the cases, by their ids.
    var results: [String: CaseOutcome.Result] = [:]
    /// The cases whose layers of assistance were compared as a sum only.
    var summed: Set<String> = []
}

/// What is known of one document.
package struct DocumentCoverage: Sendable {
    package var verdict: DocumentVerdict
    package var instrument: Instrument
    package var proof: ProofStatus
    package var assertions: [AssertionCoverage]
    package var clauses: [ClauseCoverage]
    /// What became of the bounds that the document lays on others, bound by bound.
    package var judgements: [ProvincialAnalysis.Judgement]

    init(_ instrument: Instrument, _ suite: Suite, _ facts: RunFacts, _ analysis: ProvincialAnalysis) {
        self.instrument = instrument
        proof = suite.proofStatus(of: instrument.id)
        judgements = analysis.judgements.filter { $0.bounding == instrument.id }
        let verdicts = analysis.verdicts(of: instrument.id)
        let all = instrument.catalogue.assertions.map {
            AssertionCoverage($0, of: instrument.id, suite, facts, verdicts[$0.id])
        }
        assertions = all
        let ran = suite.cases.cases.filter { $0.document == instrument.id && $0.quarantine == nil }
        verdict = DocumentVerdict(
            all, of: ran.map { facts.results[$0.id] ?? .notRun },
            isClaimed: facts.engine?.claims.documents?.contains(instrument.id) ?? true)
        let clauseOfSpan = Dictionary(
            instrument.text.spans.map { ($0.id, $0.clause) }, uniquingKeysWith: { first, _ in first })
        let byClause = Dictionary(grouping: all) { $0.assertion.spans.first.flatMap { clauseOfSpan[$0] } ?? "" }
        let openByClause = Dictionary(grouping: instrument.catalogue.notTestable) {
            $0.spans.first.flatMap { clauseOfSpan[$0] } ?? ""
        }
        clauses = instrument.text.clauses.map {
            ClauseCoverage(clause: $0, assertions: byClause[$0.id] ?? [], notTestable: openByClause[$0.id] ?? [])
        }
    }

    /// The assertions that are verified by test.
    package var tested: [AssertionCoverage] { assertions.filter { $0.assertion.method == .test } }
    package var verified: [AssertionCoverage] { tested.filter { $0.state == .verified } }
    /// The verified ones of which some case was compared by the sum of the layers of assistance only.
    package var verifiedAsSum: [AssertionCoverage] { verified.filter(\.isComparedAsSum) }
}

/// What is known of one assertion.
package struct AssertionCoverage: Sendable {
    package var assertion: Assertion
    package var cases: [ConformanceCase]
    package var inspections: [InspectionCase]
    package var state: State
    /// Whether some of its cases were compared by the sum of the layers of assistance only.
    package var isComparedAsSum: Bool

    package enum State: String, Sendable, Hashable, CaseIterable {
        /// It has cases, all were run, and all pass.
        case verified
        case failed
        /// A case of it was not run, is not supported by the engine, or is disputed.
        case notVerified = "not-verified"
        /// It is a person's to answer, and nobody has.
        case notAttested = "not-attested"
        /// A person answered that it is met, or that it does not apply.
        case attested
        /// A person answered that it is not met.
        case denied
        /// It is computed over the rules, and the documents that it is about are not there.
        case analysis
        /// It is computed over the rules: all documents keep it, one deviates, or the rules do not decide.
        case kept
        case deviates
        case cannotBeJudged = "cannot-be-judged"
        /// It should have a case and has none.
        case unmapped
    }

    init(
        _ assertion: Assertion, of document: String, _ suite: Suite, _ facts: RunFacts,
        _ analysed: ProvincialAnalysis.Verdict?
    ) {
        self.assertion = assertion
        cases = suite.cases(verifying: assertion.id, of: document)
        isComparedAsSum = !facts.summed.isEmpty && cases.contains { facts.summed.contains($0.id) }
        inspections = suite.inspections(verifying: assertion.id, of: document)
        switch assertion.method {
        case .inspection: state = .attested(by: inspections.map { facts.answers[$0.id]?.value })
        case .analysis:
            state =
                switch analysed {
                case .kept: .kept
                case .deviates: .deviates
                case .cannotBeJudged: .cannotBeJudged
                case nil: .analysis
                }
        case .test:
            let counting = cases.filter { $0.quarantine == nil }
            let found = counting.map { facts.results[$0.id] ?? .notRun }
            if counting.isEmpty {
                state = cases.isEmpty ? .unmapped : .notVerified
            } else if found.contains(where: \.isFailure) {
                state = .failed
            } else {
                state = found.allSatisfy { $0 == .passed } ? .verified : .notVerified
            }
        }
    }

    /// Whether it has what its method of verification asks for.
    package var isMapped: Bool { state != .unmapped }
}

/// What is known of one clause: it is as good as its weakest assertion.
package struct ClauseCoverage: Sendable {
    package var clause: Clause
    package var assertions: [AssertionCoverage]
    package var notTestable: [NotTestable]

    /// The cases that verify any of the clause's assertions, each once.
    package var caseCount: Int { Set(assertions.flatMap { $0.cases.map(\.id) }).count }

    package func count(_ state: AssertionCoverage.State) -> Int { assertions.count { $0.state == state } }
    package func count(_ method: Assertion.Method) -> Int { assertions.count { $0.assertion.method == method } }

    /// The state of the weakest assertion; nil when the clause has none.
    package var weakest: AssertionCoverage.State? {
        .weakest(of: assertions.map(\.state))
    }
}

extension AssertionCoverage.State {
    /// The state of an assertion that is a person's to answer.
    ///
    /// - Parameter answers: What was answered to each of its inspections; nil where nobody has.
    package static func attested(by answers: [InspectionAnswer.Value?]) -> AssertionCoverage.State {
        if answers.isEmpty { return .unmapped }
        if answers.contains(.no) { return .denied }
        return answers.contains(nil) ? .notAttested : .attested
    }

    /// The state of the weakest of some assertions; nil when there are none.
    package static func weakest(of states: [AssertionCoverage.State]) -> AssertionCoverage.State? {
        let order: [AssertionCoverage.State] = [
            .unmapped, .failed, .denied, .notVerified, .deviates, .cannotBeJudged, .verified, .kept, .analysis,
            .notAttested, .attested,
        ]
        return order.first { states.contains($0) }
    }
}
