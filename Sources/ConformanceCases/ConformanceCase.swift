package import Foundation
package import MedicalAssistance
package import Wording
package import XMLTree

/// A test case: a request, what the text demands as its answer, and how that follows from the words.
package struct ConformanceCase: Sendable {
    /// Unique in the suite; never changed and never used again.
    package var id: String
    package var document: String
    package var kind: Kind
    package var level: Level
    package var title: Bilingual
    package var note: Bilingual
    /// The assertions that the case verifies.
    package var verifies: [String]
    /// The open questions on which its answer depends.
    package var interprets: [String]
    package var question: Question
    package var expectations: [Expectation]
    /// What is expected instead under readings that are not followed.
    package var variants: [Variant]
    /// Why the case is disputed and does not count, if it is.
    package var quarantine: String?
    package var location: SourceLocation
    /// The case's element as it stands in the file.
    package var source: XMLElement

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case positive, negative, boundary
    }

    package enum Level: String, Sendable, Hashable, CaseIterable {
        /// The words decide.
        case required
        /// An interpretation decides.
        case interpreted
        /// Robustness of engines; never counts as coverage of a clause.
        case convention
    }

    /// What an engine is asked.
    package enum Question: Sendable {
        case request(DecisionRequest)
        /// JSON as it is sent, broken on purpose.
        case raw(Decision, Data)

        package var decision: Decision {
            switch self {
            case .request(let request): request.decision
            case .raw(let decision, _): decision
            }
        }
    }

    package struct Variant: Sendable {
        package var interpretation: String
        package var reading: String
        package var expectations: [Expectation]

        /// Whether it takes the whole subsidy away, or leaves it open.
        fileprivate var paysNoSubsidy: Bool {
            expectations.contains { expectation in
                guard expectation.subject == .subsidy(payer: nil), case .verdict(let verdict) = expectation.value
                else { return false }
                return verdict.amount == nil
            }
        }
    }

    /// What is expected under some readings: the variants' values take the place of those they answer.
    package func expectations(under readings: [String: String]) -> [Expectation] {
        var expectations = expectations
        for variant in variants where readings[variant.interpretation] == variant.reading {
            // Parts are expected of a subsidy that is paid; where a reading pays none, only what it states itself.
            if variant.paysNoSubsidy { expectations.removeAll { $0.subject.isOfPaidSubsidy } }
            for other in variant.expectations {
                if let index = expectations.firstIndex(where: { $0.subject == other.subject }) {
                    expectations[index] = other
                } else {
                    expectations.append(other)
                }
            }
        }
        return expectations
    }
}

extension Expectation.Subject {
    /// Whether it is part of a subsidy that is paid, or what the person pays beside it.
    fileprivate var isOfPaidSubsidy: Bool {
        switch self {
        case .subsidy(.some), .personPays: true
        default: false
        }
    }
}
