package import EngineAdapters

/// What a certificate states: our own predicate, version 1.
package struct Conformance: Codable, Sendable, Hashable {
    /// The predicate's type without its version. The address is reserved (RFC 2606) and leads nowhere.
    static let predicateFamily = "https://conform.example/attestation/conformance/"
    package static let predicateType = predicateFamily + "v1"

    package var engine: Engine
    package var suite: Suite
    package var run: Run
    package var validity: Validity
    package var rule: VerdictRule
    package var readings: [Reading]
    /// The documents that the engine is certified for.
    package var documents: [Document]
    /// The documents that were looked at, or claimed, and that this certificate does not cover.
    package var notCovered: [NotCovered]

    package struct Engine: Codable, Sendable, Hashable {
        package var name, version, vendor, transport: String
        package var identifiedBy: Identification
        package var claims: EngineClaims
    }

    /// What the subject's digest is of.
    package enum Identification: String, Codable, Sendable, Hashable, CaseIterable {
        /// The program's file.
        case program
        /// The requests and answers of the run, because the program is not at hand.
        case transcript
    }

    package struct Suite: Codable, Sendable, Hashable {
        package var version: String
        /// Of the certified documents, those not covered that were run, and what all share (see `SuiteDigest`).
        package var digest: DigestSet
    }

    package struct Run: Codable, Sendable, Hashable {
        package var date: String
        /// Of the file `results.json`.
        package var results: DigestSet
        package var transcript: DigestSet
    }

    /// Moments in UTC, such as `2026-01-31T08:00:00Z`.
    package struct Validity: Codable, Sendable, Hashable {
        package var from, until: String
    }

    package struct Reading: Codable, Sendable, Hashable {
        package var interpretation, followed, used: String
    }

    package struct NotCovered: Codable, Sendable, Hashable {
        package var document: String
        package var reason: Reason

        package enum Reason: String, Codable, Sendable, Hashable, CaseIterable {
            case notClaimed = "not-claimed"
            case notRun = "not-run"
            /// The document demands nothing that an engine is tested for.
            case analysed
        }
    }
}

extension Conformance {
    package struct Document: Codable, Sendable, Hashable {
        package var id, title: String
        /// What the text says of its stage, such as 征求意见稿; nil for a text in force.
        package var stage: String?
        /// Of the text as received.
        package var text: DigestSet
        /// Of the lines that `sha256sum` prints for the document's own files and its cases.
        package var material: DigestSet
        package var verdict: String
        /// Whether the proof of the cases is of these very files: current, stale or absent.
        package var proof: String
        package var assertions: [Assertion]
        package var cases: [Case]
        package var inspections: [Inspection]
        package var untested: [Untested]
    }

    package struct Assertion: Codable, Sendable, Hashable {
        package var id, prescription, method: String
        package var mapped: Bool
        /// Its state: verified, attested, analysis …
        package var outcome: String
        /// Whether its cases would notice a mistake: forced, weak, unforced, not-proved.
        package var forced: String
        package var cases, inspections: [String]
    }

    package struct Case: Codable, Sendable, Hashable {
        package var id, outcome: String
        /// Whether the layers of assistance were compared as a sum only.
        package var comparedAsSum: Bool
    }

    package struct Inspection: Codable, Sendable, Hashable {
        package var id: String
        package var verifies: [String]
        package var answer, date, role, evidence, reason: String
    }

    /// Something that the text says, or a case tells, and that no test of the engine has shown.
    package struct Untested: Codable, Sendable, Hashable {
        package var kind: Kind
        /// The assertion's or the case's id; nil for spans that demand nothing testable.
        package var id: String?
        package var spans: [String]
        package var reason: String

        package enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
            /// A person's word stands for it.
            case attestedOnly = "attested-only"
            /// It is computed over the rules of the document, not asked of the engine.
            case analysis
            /// The layers of assistance were compared as a sum only.
            case sumOnly = "sum-only"
            case disputedCase = "disputed-case"
            case notTestable = "not-testable"
        }
    }
}
