import ConformanceCases
import EngineAdapters
import MedicalAssistance

/// Compares an answer with what is expected: exactly, with no tolerance.
enum Comparison {
    /// The expectations by which an answer is judged: of an engine that knows the sum of the layers of assistance only,
    /// the sum is expected for every visit of which it states no layer by itself.
    static func judged(
        _ expectations: [Expectation], _ answer: EngineAnswer, _ assistance: EngineClaims.Assistance
    ) -> [Expectation] {
        guard assistance == .sum, case .response(.settlement(let settlement)) = answer else { return expectations }
        let visits = settlement.visits.filter { $0.assistanceTotal != nil || $0.hasNoLayerOfAssistance }
        return expectations.summed(for: Set(visits.map(\.id)))
    }

    static func result(_ expectations: [Expectation], _ answer: EngineAnswer) -> CaseOutcome.Result {
        switch answer {
        case .unsupported: return .unsupported
        case .fault(let fault): return .faulted(fault)
        case .response, .refusal: break
        }
        let differences = expectations.compactMap { difference($0, answer) }
        return differences.isEmpty ? .passed : .wrong(differences)
    }

    private static func difference(_ expectation: Expectation, _ answer: EngineAnswer) -> Difference? {
        switch answer {
        case .unsupported, .fault: return nil
        case .refusal(let field, let message):
            if expectation.value == .fault(field: field) { return nil }
            return Difference(expectation: expectation, found: .fault(field: field), message: message)
        case .response(let response):
            let found = value(of: expectation.subject, in: response)
            return agrees(expectation.value, found, on: expectation.subject)
                ? nil : Difference(expectation: expectation, found: found)
        }
    }

    /// Whether two answers say the same of all that is expected.
    static func agree(_ left: EngineAnswer, _ right: EngineAnswer, on expectations: [Expectation]) -> Bool {
        switch (left, right) {
        case (.response(let left), .response(let right)):
            expectations.allSatisfy { expectation in
                let (one, other) = (value(of: expectation.subject, in: left), value(of: expectation.subject, in: right))
                return one.map { agrees($0, other, on: expectation.subject) } ?? (other == nil)
            }
        case (.refusal(let left, _), .refusal(let right, _)): left == right
        default: false
        }
    }

    /// Whether a value is the one expected; the clause of a verdict is told for people and not compared.
    private static func agrees(
        _ expected: Expectation.Value, _ found: Expectation.Value?, on subject: Expectation.Subject
    ) -> Bool {
        switch (expected, found) {
        case (.verdict(let expected), .verdict(let found)?) where subject.isSum:
            expected.paid == found.paid
        case (.verdict(let expected), .verdict(let found)?):
            expected.status == found.status && expected.amount == found.amount
        case (.identities(let expected), .identities(let found)?):
            Set(expected) == Set(found) && expected.count == found.count
        case (_, let found?): expected == found
        case (_, nil): false
        }
    }

    /// What an answer says of a subject; nil when it says nothing.
    private static func value(of subject: Expectation.Subject, in response: DecisionResponse) -> Expectation.Value? {
        switch (subject, response) {
        case (.visit(let id, let layer), .settlement(let settlement)):
            settlement.visits.first { $0.id == id }?[layer].map { .verdict($0) }
        case (.assistance(let id), .settlement(let settlement)):
            settlement.visits.first { $0.id == id }?.sumOfAssistance.map { .verdict($0) }
        case (.left(let id), .settlement(let settlement)):
            settlement.visits.first { $0.id == id }?.personBears.map { .verdict(.amount($0)) }
        case (.bears(let id), .settlement(let settlement)):
            settlement.visits.first { $0.id == id }.map { .verdict(.amount($0.institutionBears)) }
        case (.application(let number), .settlement(let settlement)):
            settlement.applications.indices.contains(number - 1) ? .verdict(settlement.applications[number - 1]) : nil
        case (.subsidy(nil), .subsidy(let subsidy)): .verdict(subsidy.subsidy)
        case (.subsidy(let payer?), .subsidy(let subsidy)):
            subsidy.parts.first { $0.payer == payer }.map { .verdict(.amount($0.amount)) }
        case (.personPays, .subsidy(let subsidy)): subsidy.personPays.map { .verdict(.amount($0)) }
        case (.inEffect, .status(let status)):
            status.inEffect.map { .identities($0) } ?? .verdict(.undetermined(clause: status.clause ?? ""))
        case (.monitored, .monitoring(let grant)), (.granted, .service(let grant)):
            grant.granted.map { .answer($0) } ?? .verdict(.undetermined(clause: grant.clause))
        default: nil
        }
    }
}

extension Expectation.Subject {
    /// Whether it is the sum of the layers of assistance.
    var isSum: Bool {
        if case .assistance = self { true } else { false }
    }
}
