import ConformanceCases
import ConformanceReports
package import ConformanceRun
import MedicalAssistance
import PolicyDocuments
import Wording

extension Conformance.Document {
    /// What follows from a run for one document; both who certifies and who verifies come to it from the documents.
    ///
    /// - Parameters:
    ///   - coverage: The document's coverage.
    ///   - run: The run.
    ///   - suite: The suite at hand.
    ///   - digest: The suite's digests.
    ///   - summed: The cases of which the layers of assistance were compared as a sum only.
    package init(
        _ coverage: DocumentCoverage, of run: SuiteRun, in suite: ConformanceRun.Suite, _ digest: SuiteDigest,
        comparedAsSum summed: Set<String>
    ) {
        let instrument = coverage.instrument
        id = instrument.id
        title = instrument.text.title
        stage = instrument.text.stage
        text = .init(sha256: digest.documents[id] ?? "")
        material = .init(sha256: digest.materials[id] ?? "")
        verdict = coverage.verdict.rawValue
        (proof, assertions, cases, inspections, untested) = (coverage.proof.word, [], [], [], [])
        var sums: Set<String> = []
        for outcome in run.outcomes {
            let one = suite.cases.cases[outcome.index]
            guard one.document == instrument.id else { continue }
            cases.append(.init(id: one.id, outcome: outcome.result.word, comparedAsSum: summed.contains(one.id)))
            if summed.contains(one.id), one.level != .convention { sums.formUnion(one.verifies) }
            if case .quarantined(let reason) = outcome.result {
                untested.append(.init(kind: .disputedCase, id: one.id, spans: [], reason: reason))
            }
        }
        for one in coverage.assertions { add(one, isSum: sums.contains(one.assertion.id), coverage.proof) }
        for one in suite.cases.inspections where one.document == instrument.id {
            guard let answer = run.inspectionAnswers[one.id] else { continue }
            inspections.append(
                .init(
                    id: one.id, verifies: one.verifies, answer: answer.value.rawValue, date: answer.date.description,
                    role: answer.role, evidence: answer.evidence, reason: answer.reason))
        }
        untested += instrument.catalogue.notTestable.map {
            .init(kind: .notTestable, id: nil, spans: $0.spans, reason: $0.reason.rawValue)
        }
    }

    private mutating func add(_ one: AssertionCoverage, isSum: Bool, _ proof: ProofStatus) {
        let assertion = one.assertion
        assertions.append(
            .init(
                id: assertion.id, prescription: assertion.prescription.rawValue, method: assertion.method.rawValue,
                mapped: one.isMapped, outcome: one.state.rawValue,
                forced: proof.state(of: assertion.id)?.rawValue ?? "not-proved", cases: one.cases.map(\.id),
                inspections: one.inspections.map(\.id)))
        let kind: Conformance.Untested.Kind? =
            switch assertion.method {
            case .inspection: .attestedOnly
            case .analysis: .analysis
            case .test: isSum ? .sumOnly : nil
            }
        if let kind {
            untested.append(
                .init(kind: kind, id: assertion.id, spans: assertion.spans, reason: assertion.statement.chinese))
        }
    }
}
