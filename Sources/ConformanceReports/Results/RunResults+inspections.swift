package import ConformanceCases
import ConformanceRun
import MedicalAssistance
import PolicyDocuments
import Wording

extension RunResults {
    /// What a form's answers must belong to.
    package var inspectionQuestions: [InspectionQuestion] {
        let digests = Dictionary(documents.map { ($0.id, $0.digest) }, uniquingKeysWith: { first, _ in first })
        return inspections.map {
            InspectionQuestion(
                id: $0.id, document: $0.document, textDigest: digests[$0.document] ?? "",
                question: Bilingual($0.question.zh, $0.question.en))
        }
    }

    /// The results with the answers of persons, which stand as attested and never as tested.
    ///
    /// - Parameter answers: The answers by the inspections' ids; an earlier answer gives way to them.
    package func attested(by answers: [String: InspectionAnswer]) -> RunResults {
        var results = self
        results.inspections = inspections.map { $0.answered(answers[$0.id]) }
        var values: [String: InspectionAnswer.Value] = [:]
        for one in results.inspections { values[one.id] = InspectionAnswer.Value(rawValue: one.answer) }
        for index in results.documents.indices { results.documents[index].attest(values) }
        return results
    }
}

extension RunResults.Inspection {
    /// The inspection with an answer; unchanged without one.
    func answered(_ answer: InspectionAnswer?) -> RunResults.Inspection {
        guard let answer else { return self }
        var one = self
        one.answer = answer.value.rawValue
        one.evidenceGiven = answer.evidence
        one.date = answer.date.description
        one.role = answer.role
        one.givenReason = answer.reason
        return one
    }
}

extension RunResults.Document {
    fileprivate mutating func attest(_ values: [String: InspectionAnswer.Value]) {
        for index in assertions.indices where assertions[index].method == Assertion.Method.inspection.rawValue {
            let state = AssertionCoverage.State.attested(by: assertions[index].inspections.map { values[$0] })
            assertions[index].verdict = state.rawValue
        }
        let states = Dictionary(
            assertions.map { ($0.id, AssertionCoverage.State(rawValue: $0.verdict)) },
            uniquingKeysWith: { first, _ in first })
        for index in clauses.indices {
            let found = clauses[index].assertions.compactMap { states[$0] ?? nil }
            clauses[index].toInspect = found.count { $0 == .notAttested }
            clauses[index].verdict = AssertionCoverage.State.weakest(of: found)?.rawValue ?? "not-testable"
        }
    }
}
