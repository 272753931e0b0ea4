package import ConformanceCases
package import EngineAdapters
import MedicalAssistance

/// The way in which a case fails: what the engine answers wrongly, by subject, or why it gives no answer.
package enum WrongAnswer: Sendable, Hashable {
    /// The answers' words by the subjects' keys.
    case answers([String: String])
    case fault(EngineFault.Kind)

    /// The way in which an outcome fails; nil when it does not.
    package init?(_ result: CaseOutcome.Result) {
        switch result {
        case .wrong(let differences):
            var answers: [String: String] = [:]
            for difference in differences {
                if case .fault(let field) = difference.found {
                    answers[Expectation.Subject.refusal.key] = field
                } else {
                    answers[difference.expectation.subject.key] = difference.found?.key ?? "none"
                }
            }
            self = .answers(answers)
        case .faulted(let fault): self = .fault(fault.kind)
        default: return nil
        }
    }
}

extension Expectation.Subject {
    /// A word for the subject that stays the same: the member of the answer that it is.
    package var key: String {
        switch self {
        case .visit(let id, let layer): "visit[\(id)].\(layer.rawValue)"
        case .assistance(let id): "visit[\(id)].maf_pay"
        case .application(let number): "application[\(number)]"
        case .left(let id): "visit[\(id)].psn_part_amt"
        case .bears(let id): "visit[\(id)].hosp_part_amt"
        case .subsidy(let payer): payer.map { "subsidy[\($0)]" } ?? "subsidy"
        case .personPays: "psn_pay"
        case .inEffect: "in_effect"
        case .monitored: "monitored"
        case .granted: "granted"
        case .refusal: "refusal"
        }
    }
}

extension Expectation.Value {
    /// A word for the value that stays the same.
    package var key: String {
        switch self {
        case .verdict(let verdict): verdict.amount?.description ?? verdict.status.rawValue
        case .identities(let list): list.sorted().joined(separator: " ")
        case .answer(let yes): "\(yes)"
        case .fault(let field): field
        }
    }
}
