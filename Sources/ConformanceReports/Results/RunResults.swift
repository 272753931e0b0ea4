package import EngineAdapters
package import Foundation

/// What `results.json` holds: a run, complete enough to make every other view of it.
package struct RunResults: Codable, Sendable {
    /// The version of this form.
    package var schema = 2
    /// The suite's version.
    package var suite: String
    /// The SHA-256 of the suite's data, in hexadecimal (see `SuiteDigest`).
    package var suiteDigest: String
    package var engine: Engine
    package var date: String
    /// The readings that took the place of the followed ones.
    package var readings: [String: String]
    /// Whether every case of the documents was to be run.
    package var whole: Bool
    package var counts: Counts
    package var documents: [Document]
    package var cases: [Case]
    package var inspections: [Inspection]
    /// The known failures that the run was held against; nil when none were stated.
    package var expectations: [KnownFailure]?
    /// What became of the bounds that documents lay on others; it says nothing of the engine.
    package var analyses: [Analysis]

    package struct Engine: Codable, Sendable {
        package var name, version, vendor, transport: String
        /// The SHA-256 of the program, in hexadecimal; nil when it is not at hand, as of a remote engine.
        package var digest: String?
        package var claims: EngineClaims
    }

    package struct Text: Codable, Sendable {
        package var zh, en: String
    }

    /// Numbers of cases by what became of them, and of all.
    package struct Counts: Codable, Sendable, Hashable {
        package var cases, passed, failed, faulted, unsupported, undecided, quarantined, notRun: Int
    }

    package struct Document: Codable, Sendable {
        package var id, title: String
        /// The SHA-256 of the text as received (`source.txt`), in hexadecimal.
        package var digest: String
        /// A `DocumentVerdict`.
        package var verdict: String
        /// Whether the recorded proof is of these very documents and cases: current, stale or absent.
        package var proof: String
        /// How many mutants the proof tried and killed; nil when the proof is absent or stale.
        package var mutants: MutantTally?
        /// How the text calls itself while it is not final, such as （征求意见稿）; nil for a final one.
        package var stage: String?
        /// The first and the last day on which the text is in force, as far as it says so.
        package var inForceFrom, inForceTo: String?
        /// The paragraphs and headings in order; they hold every span.
        package var blocks: [Block]
        /// The likely causes of wrong answers; nil when there are none, or none were looked for.
        package var diagnosis: Diagnosis?
        package var clauses: [Clause]
        package var spans: [Span]
        package var assertions: [Assertion]
        package var notTestable: [NotTestable]
        package var interpretations: [Interpretation]
    }

    package struct Clause: Codable, Sendable {
        package var id, label, heading: String
        package var assertions: [String]
        package var mapped, tested, verified, failed, toInspect, cases: Int
        package var verdict: String
        /// Of the tested assertions, how many are forced; nil when the proof is absent or stale.
        package var forced: Int?
    }

    package struct Span: Codable, Sendable {
        package var id, clause, words: String
    }

    package struct Assertion: Codable, Sendable {
        package var id, clause, prescription, method, verdict, forced, words: String
        package var statement: Text
        package var spans, cases, inspections: [String]
        /// Whether some of its cases were compared by the sum of the layers of assistance only.
        package var comparedAsSum: Bool
        /// Whether the text's words are no longer those that the assertion was reviewed with.
        package var isSuspect: Bool
        /// The mutants of the rules that cite it, and how many its own cases kill; nil when that is not on record.
        package var mutants: MutantTally?
    }

    package struct KnownFailure: Codable, Sendable {
        package var id, document, owner, reason, expires: String
        /// A `KnownFailureCheck.State`.
        package var state: String
    }

    package struct NotTestable: Codable, Sendable {
        package var spans: [String]
        package var reason, note: String
    }

    package struct Interpretation: Codable, Sendable {
        package var id: String
        package var question, reason: Text
        package var spans: [String]
        package var readings: [Reading]
        package var followed: String
        /// The reading that this run used.
        package var used: String

        package struct Reading: Codable, Sendable {
            package var id: String
            package var text: Text
        }
    }

    package struct Case: Codable, Sendable {
        package var id, document, kind, level, file: String
        package var line: Int
        package var title, note: Text
        package var verifies, interprets: [String]
        package var decision: String
        /// The request as it was sent, in JSON.
        package var request: String
        package var outcome: String
        package var reason: String?
        package var fault: Fault?
        /// Whether the layers of assistance were compared as a sum only.
        package var comparedAsSum: Bool
        package var expected: [Value]
        /// What is expected instead under readings that are not followed.
        package var variants: [Variant]
        /// The answer as it came, in JSON; nil when there is none.
        package var answer: String?
        package var differences: [Difference]
        /// How the reference comes to its answer.
        package var trace: [Step]
        /// The keys of the mutants that the case is the first of an assertion's cases to kill.
        package var kills: [String]
        /// The fixture as it stands in its file.
        package var fixture: String
    }

    /// What is expected under another reading, where it differs.
    package struct Variant: Codable, Sendable {
        package var interpretation, reading: String
        package var expected: [Value]
    }

    package struct Fault: Codable, Sendable {
        package var kind: String
        package var message: Text
    }

    package struct Value: Codable, Sendable {
        package var subject: Text
        package var value: Text
        package var working, clause: String?
    }

    package struct Difference: Codable, Sendable {
        package var subject, expected, found: Text
        package var message: String?
    }

    package struct Step: Codable, Sendable {
        /// What the step is about, in the words of `Value.subject` where it answers an expectation.
        package var subject: Text
        package var title: Text
        package var layer: String?
        package var working: [Text]
        package var result: String
        package var rules, assertions, interpretations: [String]
        package var bound: [String]
    }

    package struct Inspection: Codable, Sendable {
        package var id, document: String
        package var verifies: [String]
        /// The question, the evidence wanted, and who is to answer.
        package var question, evidence, answeredBy: Text
        /// What was answered: yes, no, not-applicable, or not-attested when nobody has; never a test.
        package var answer: String
        /// The evidence named, the day of the answer, the office of who answered, and the reason; nil without an answer.
        package var evidenceGiven, date, role, givenReason: String?
    }

    /// What became of one bound in one document.
    package struct Analysis: Codable, Sendable {
        /// The bound's id.
        package var id: String
        /// The document that lays down the bound, and the one that is to keep it.
        package var bounding, document: String
        /// The assertions of the bounding document that the bound rests on.
        package var assertions: [String]
        /// kept, deviates or cannot-be-judged.
        package var state: String
        /// Whether the document rests on a later text that may have altered the bound.
        package var mayBeSuperseded: Bool
        /// What the bound demands, and what the document states, or why it does not decide.
        package var bound, found: Text
        /// The words of the bounding document.
        package var words: String
        /// The assertions of the other document that decided, and its words; none where it has no such rule.
        package var citedAssertions: [String]
        package var citedWords: String
    }

    /// The form as bytes: the same run gives the same bytes.
    package func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
