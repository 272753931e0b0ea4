import ConformanceCases
package import ConformanceRun
package import EngineAdapters
import Foundation
import MedicalAssistance
import PolicyDocuments
package import ReferenceCalculator
import Wording
import XMLTree

extension RunResults {
    /// Gathers a run's results.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - suite: The suite that was run.
    ///   - reference: The reference calculator under the run's readings, which explains each case.
    ///   - transport: How the engine was reached.
    ///   - engineDigest: The SHA-256 of the program that is the engine, in hexadecimal; nil when it is not at hand.
    ///   - known: How the failures stand to the known ones, where these were stated.
    ///   - date: The day of the run.
    package init(
        _ run: SuiteRun, of suite: Suite, reference: ReferenceEngine, transport: String, engineDigest: String? = nil,
        known: KnownFailureCheck? = nil, date: String
    ) throws {
        let digest = try SuiteDigest(of: suite)
        let coverage = Coverage(of: suite, run: run)
        self.suite = ReferenceEngine.version
        suiteDigest = digest.suite
        engine = Engine(
            name: run.engine.name, version: run.engine.version, vendor: run.engine.vendor, transport: transport,
            digest: engineDigest, claims: run.engine.claims)
        self.date = date
        readings = run.readings
        whole = run.isWhole
        counts = Counts(run)
        documents = coverage.documents.map { Document($0, suite, run, digest) }
        let kills = coverage.documents.reduce(into: [String: [String]]()) { all, document in
            if let record = document.proof.record { all.merge(record.kills) { first, _ in first } }
        }
        cases = try run.outcomes.map { try Case($0, suite, reference, kills) }
        inspections = suite.cases.inspections.map {
            Inspection(
                id: $0.id, document: $0.document, verifies: $0.verifies, question: Text($0.question),
                evidence: Text($0.evidence), answeredBy: Text($0.answeredBy), answer: "not-attested"
            ).answered(run.inspectionAnswers[$0.id])
        }
        expectations = known.map { $0.findings.map(KnownFailure.init) }
        analyses = coverage.documents.flatMap { bounding in
            bounding.judgements.map { Analysis($0, of: bounding.instrument, over: suite.library[$0.document]) }
        }
    }
}

extension RunResults.Counts {
    package init(_ run: SuiteRun) {
        self.init(
            cases: run.outcomes.count, passed: 0, failed: 0, faulted: 0, unsupported: 0, undecided: 0, quarantined: 0,
            notRun: 0)
        for outcome in run.outcomes {
            switch outcome.result {
            case .passed: passed += 1
            case .wrong: failed += 1
            case .unsupported: unsupported += 1
            case .faulted: faulted += 1
            case .undecided: undecided += 1
            case .quarantined: quarantined += 1
            case .notRun: notRun += 1
            }
        }
    }
}

extension RunResults.Text {
    init(_ text: Bilingual) {
        self.init(zh: text.chinese, en: text.english)
    }
}

extension RunResults.Document {
    fileprivate init(_ coverage: DocumentCoverage, _ suite: Suite, _ run: SuiteRun, _ digest: SuiteDigest) {
        let instrument = coverage.instrument
        let text = instrument.text
        self.init(
            id: instrument.id, title: text.title, digest: digest.documents[instrument.id] ?? "",
            verdict: coverage.verdict.rawValue, proof: coverage.proof.word,
            mutants: coverage.proof.record.map {
                .init(all: $0.counts.killed + $0.counts.survived, killed: $0.counts.killed)
            },
            stage: text.stage, inForceFrom: instrument.rules.inForce.period?.begins.description,
            inForceTo: instrument.rules.inForce.period?.ends?.description, blocks: text.blocks.map { .init($0) },
            clauses: coverage.clauses.map { RunResults.Clause($0, coverage.proof) },
            spans: text.spans.map { RunResults.Span(id: $0.id, clause: $0.clause, words: $0.words) },
            assertions: coverage.assertions.map { one in
                RunResults.Assertion(
                    id: one.assertion.id, clause: one.assertion.spans.first.flatMap { text[span: $0]?.clause } ?? "",
                    prescription: one.assertion.prescription.rawValue, method: one.assertion.method.rawValue,
                    verdict: one.state.rawValue,
                    forced: coverage.proof.state(of: one.assertion.id)?.rawValue ?? "not-proved",
                    words: text.words(of: one.assertion.spans),
                    statement: .init(one.assertion.statement), spans: one.assertion.spans, cases: one.cases.map(\.id),
                    inspections: one.inspections.map(\.id), comparedAsSum: one.isComparedAsSum,
                    isSuspect: one.assertion.words != text.words(of: one.assertion.spans),
                    mutants: coverage.proof.record?.tallies[one.assertion.id].map { .init($0) })
            },
            notTestable: instrument.catalogue.notTestable.map {
                RunResults.NotTestable(spans: $0.spans, reason: $0.reason.rawValue, note: $0.note)
            },
            interpretations: (suite.library.interpretations + instrument.catalogue.interpretations).map { one in
                let followed = one.followed?.id ?? ""
                return RunResults.Interpretation(
                    id: one.id, question: .init(one.question), reason: .init(one.reason), spans: one.spans,
                    readings: one.readings.map { .init(id: $0.id, text: .init($0.text)) }, followed: followed,
                    used: run.readings[one.id] ?? followed)
            })
    }
}

extension RunResults.KnownFailure {
    fileprivate init(_ finding: KnownFailureCheck.Finding) {
        let failure = finding.failure
        self.init(
            id: failure.id, document: failure.document, owner: failure.owner, reason: failure.reason,
            expires: failure.expires.description, state: finding.state.rawValue)
    }
}

extension RunResults.Analysis {
    fileprivate init(
        _ judgement: ProvincialAnalysis.Judgement, of bounding: Instrument, over document: Instrument?
    ) {
        var cited: [String] = []
        for assertion in judgement.citations.flatMap(\.assertions) where !cited.contains(assertion) {
            cited.append(assertion)
        }
        let demanding = judgement.bound.citation.assertions
        self.init(
            id: judgement.bound.id, bounding: bounding.id, document: judgement.document, assertions: demanding,
            state: judgement.verdict.rawValue, mayBeSuperseded: judgement.mayBeSuperseded,
            bound: .init(judgement.bound.words), found: .init(judgement.found), words: bounding.quote(demanding),
            citedAssertions: cited, citedWords: document?.quote(cited) ?? "")
    }
}

extension RunResults.Clause {
    fileprivate init(_ coverage: ClauseCoverage, _ proof: ProofStatus) {
        var forced: Int?
        if case .current(let record) = proof {
            forced = coverage.assertions.count { record.states[$0.assertion.id] == .forced }
        }
        self.init(
            id: coverage.clause.id, label: coverage.clause.label, heading: coverage.clause.heading,
            assertions: coverage.assertions.map(\.assertion.id), mapped: coverage.assertions.count(where: \.isMapped),
            tested: coverage.count(.test), verified: coverage.count(.verified), failed: coverage.count(.failed),
            toInspect: coverage.count(.notAttested), cases: coverage.caseCount,
            verdict: coverage.weakest?.rawValue ?? "not-testable", forced: forced)
    }
}

extension RunResults.Case {
    fileprivate init(
        _ outcome: CaseOutcome, _ suite: Suite, _ reference: ReferenceEngine, _ kills: [String: [String]]
    ) throws {
        let one = suite.cases.cases[outcome.index]
        let trace = Trace()
        _ = reference.explain(EngineQuestion(one), trace: trace)
        self.init(
            id: one.id, document: one.document, kind: one.kind.rawValue, level: one.level.rawValue,
            file: one.location.file, line: one.location.line, title: .init(one.title), note: .init(one.note),
            verifies: one.verifies, interprets: one.interprets, decision: one.question.decision.rawValue,
            request: try one.question.json(), outcome: outcome.result.word, reason: outcome.result.reason,
            fault: outcome.result.fault, comparedAsSum: outcome.isComparedAsSum,
            expected: outcome.expectations.map(RunResults.Value.init),
            variants: one.variants.map {
                RunResults.Variant(
                    interpretation: $0.interpretation, reading: $0.reading,
                    expected: $0.expectations.map(RunResults.Value.init))
            }, answer: try outcome.answer?.json(),
            differences: outcome.result.differences, trace: trace.steps.map(RunResults.Step.init),
            kills: kills[one.id] ?? [], fixture: serialise(one.source))
    }
}

extension RunResults.Value {
    fileprivate init(_ expectation: Expectation) {
        var clause: String?
        if case .verdict(let verdict) = expectation.value { clause = verdict.clause }
        self.init(
            subject: .init(expectation.subject.name), value: .init(expectation.value.name),
            working: expectation.working, clause: clause)
    }
}

extension RunResults.Step {
    package init(_ step: Trace.Step) {
        func unique(_ list: [String]) -> [String] {
            var seen = Set<String>()
            return list.filter { seen.insert($0).inserted }
        }
        self.init(
            subject: .init(step.name), title: .init(step.title), layer: step.layer?.rawValue,
            working: step.working.map { RunResults.Text($0.text) },
            result: step.result, rules: step.citations.map(\.element),
            assertions: unique(step.citations.flatMap(\.assertions)),
            interpretations: unique(step.citations.flatMap(\.interpretations)), bound: step.bound?.assertions ?? [])
    }
}

extension Trace.Step {
    /// What the step is about, as expectations name it.
    fileprivate var name: Bilingual {
        switch (subject, layer) {
        case (.visit(let id), let layer?): Expectation.Subject.visit(id, layer).name
        case (.visit(let id), nil): Bilingual("就诊 \(id) ", "visit \(id), ") + title
        case (.application(let number), _): Expectation.Subject.application(number).name
        case (.contribution, _), (.status, _): title
        }
    }
}

extension ProofStatus {
    package var word: String {
        switch self {
        case .current: "current"
        case .stale: "stale"
        case .absent: "absent"
        }
    }
}

extension CaseOutcome.Result {
    fileprivate var reason: String? {
        switch self {
        case .quarantined(let reason): reason
        case .undecided(let field): field
        default: nil
        }
    }

    fileprivate var fault: RunResults.Fault? {
        guard case .faulted(let fault) = self else { return nil }
        return RunResults.Fault(kind: fault.kind.rawValue, message: .init(fault.explanation))
    }

    fileprivate var differences: [RunResults.Difference] {
        guard case .wrong(let differences) = self else { return [] }
        return differences.map {
            RunResults.Difference(
                subject: .init($0.expectation.subject.name), expected: .init($0.expectation.value.name),
                found: .init($0.found?.name ?? Bilingual("没有回答", "no answer")), message: $0.message)
        }
    }
}

extension ConformanceCase.Question {
    /// The question as JSON.
    package func json() throws -> String {
        switch self {
        case .request(let request): try compactJSON(request)
        case .raw(_, let data): String(decoding: data, as: UTF8.self)
        }
    }
}

extension EngineAnswer {
    fileprivate func json() throws -> String? {
        switch self {
        case .fault: nil
        case .response(let response): try compactJSON(response)
        case .refusal(let field, let message): try compactJSON(["error": message, "field": field])
        case .unsupported: nil
        }
    }
}

private func compactJSON(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}
