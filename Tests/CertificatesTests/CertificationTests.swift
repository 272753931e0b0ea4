import ConformanceCases
import ConformanceReports
import ConformanceRun
import EngineAdapters
import Foundation
import MedicalAssistance
import PolicyDocuments
import Testing
import Wording

@testable import Certificates

@Suite struct CertificationTests {
    /// Results that are changed, and what certification must say to them.
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout RunResults) -> Void
        let expected: @Sendable (CertificationRefusal.Reason) -> Bool

        init(
            _ name: String, _ change: @escaping @Sendable (inout RunResults) -> Void,
            expects expected: @escaping @Sendable (CertificationRefusal.Reason) -> Bool
        ) {
            testDescription = name
            self.change = change
            self.expected = expected
        }
    }

    /// The place of a case that pays something.
    private static let place = 10

    private static func recount(_ results: inout RunResults) {
        func count(_ outcome: String) -> Int { results.cases.count { $0.outcome == outcome } }
        results.counts.cases = results.cases.count
        results.counts.passed = count("passed")
        results.counts.failed = count("failed")
        results.counts.faulted = count("fault")
        results.counts.unsupported = count("unsupported")
        results.counts.notRun = count("not-run")
    }

    private static func setOutcome(_ outcome: String, _ results: inout RunResults) {
        results.cases[place].outcome = outcome
        if outcome != "failed" { results.cases[place].answer = nil }
        recount(&results)
    }

    static let rows: [Row] = [
        Row(
            "a failure",
            { results in
                results.cases[place].answer = results.cases[0].answer
                setOutcome("failed", &results)
            }
        ) { if case .failures(let ids) = $0 { ids.count == 1 } else { false } },
        Row("a wrong answer told as passed", { $0.cases[place].answer = $0.cases[0].answer }) {
            if case .deviation(let one) = $0 {
                one.kind == .otherOutcome(stated: "passed", found: "failed")
            } else {
                false
            }
        },
        Row("a right answer told as failed", { $0.cases[place].outcome = "failed" }) {
            if case .deviation(let one) = $0 {
                one.kind == .otherOutcome(stated: "failed", found: "passed")
            } else {
                false
            }
        },
        Row("a fault", { setOutcome("fault", &$0) }) {
            if case .faults(let ids) = $0 { ids.count == 1 } else { false }
        },
        Row("an unsupported case", { setOutcome("unsupported", &$0) }) {
            if case .unsupported(let ids) = $0 { ids.count == 1 } else { false }
        },
        Row("a case not run", { setOutcome("not-run", &$0) }) {
            if case .partial(let ids, let all) = $0 { ids.count == 1 && all > 100 } else { false }
        },
        Row(
            "a case left out",
            { results in
                results.cases.remove(at: place)
                recount(&results)
            }
        ) { if case .partial(let ids, _) = $0 { ids.count == 1 } else { false } },
        Row("a case twice", { $0.cases.append($0.cases[0]) }) {
            if case .deviation(let one) = $0 { one.kind == .repeated } else { false }
        },
        Row(
            "a case of nobody",
            { results in
                var other = results.cases[0]
                other.id = "jinan.none"
                results.cases.append(other)
            }
        ) { if case .deviation(let one) = $0 { one.kind == .unknown && one.caseID == "jinan.none" } else { false } },
        Row("another request", { $0.cases[place].request = "{}" }) {
            if case .deviation(let one) = $0 { one.kind == .otherRequest } else { false }
        },
        Row("an answer that is none", { $0.cases[place].answer = "[" }) {
            if case .deviation(let one) = $0 { one.kind == .unreadable } else { false }
        },
        Row("a comparison as a sum that was none", { $0.cases[place].comparedAsSum = true }) {
            if case .deviation(let one) = $0 { one.kind == .otherComparison } else { false }
        },
        Row("counts that are not so", { $0.counts.passed += 1 }) { $0 == .countsDiffer },
        Row("a digest that is none", { $0.engine.digest = "program" }) { $0 == .engineDigestUnreadable },
        Row("another suite", { $0.suiteDigest = "0" }) { if case .otherSuite = $0 { true } else { false } },
        Row("no document claimed", { $0.engine.claims = EngineClaims(documents: []) }) { $0 == .nothingToCertify },
        Row("a reading that is claimed and was not used", { $0.engine.claims.readings = ["rounding": "visit"] }) {
            if case .readingNotDeclared("rounding", _, "visit") = $0 { true } else { false }
        },
        Row("a reading that was used and is not claimed", { $0.readings = ["rounding": "visit"] }) {
            $0 == .readingNotDeclared(interpretation: "rounding", used: "visit", claimed: nil)
        },
        Row("a reading that there is not", { $0.readings = ["rounding": "sideways"] }) {
            $0 == .unknownReading("rounding=sideways")
        },
    ]

    @Test("What is not whole is refused, and what is missing is said", arguments: rows)
    func refusals(_ row: Row) async throws {
        var results = try await Issued.value().results
        row.change(&results)
        let reasons = try await reasons(results)
        #expect(reasons.contains(where: row.expected), "\(reasons.prefix(5))")
    }

    private func reasons(
        _ results: RunResults, answers: [String: InspectionAnswer]? = nil, validDays: Int = 30
    ) async throws -> [CertificationRefusal.Reason] {
        let suite = try Issued.suite()
        do {
            _ = try await Certification(
                of: results, file: Data(), in: suite,
                answers: try answers ?? Issued.answers(suite), from: Issued.start, validDays: validDays)
            return []
        } catch let refusal as CertificationRefusal {
            return refusal.reasons
        }
    }

    @Test func whatIsWholeIsCertified() async throws {
        #expect(try await reasons(try await Issued.value().results).isEmpty)
    }

    @Test func inspectionsMustBeAnsweredAndNotByNo() async throws {
        let issued = try await Issued.value()
        guard case .inspectionsMissing(let missing)? = try await reasons(issued.results, answers: [:]).first else {
            Issue.record("certified without inspections")
            return
        }
        #expect(Set(missing) == Set(issued.answers.keys))
        var answers = issued.answers
        answers["jinan.2.funds"]?.value = .no
        #expect(try await reasons(issued.results, answers: answers) == [.inspectionsDenied(["jinan.2.funds"])])
        answers["jinan.2.funds"]?.value = .notApplicable
        answers["jinan.2.funds"]?.reason = "由市级统筹"
        #expect(try await reasons(issued.results, answers: answers).isEmpty)
    }

    @Test("Known failures in use are refused, even when the list is empty", arguments: [0, 1])
    func expectations(_ count: Int) async throws {
        var results = try await Issued.value().results
        let one = #"{"id":"a","document":"d","owner":"o","reason":"r","expires":"2027-01-01","state":"s"}"#
        results.expectations = try JSONDecoder().decode(
            [RunResults.KnownFailure].self,
            from: Data("[\(Array(repeating: one, count: count).joined(separator: ","))]".utf8))
        #expect(try await reasons(results) == [.expectationsInUse])
    }

    @Test func answersWithinTheResultsCount() async throws {
        let issued = try await Issued.value()
        #expect(try await reasons(issued.results.attested(by: issued.answers), answers: [:]).isEmpty)
    }

    @Test(
        "The validity is 1 to 3650 days", arguments: [(0, false), (1, true), (3650, true), (3651, false), (-5, false)])
    func validity(_ days: Int, _ isPossible: Bool) async throws {
        let found = try await reasons(try await Issued.value().results, validDays: days)
        #expect(found == (isPossible ? [] : [.validity]))
    }

    @Test func aDeclaredReadingIsCertifiedAndTold() async throws {
        let suite = try Issued.suite()
        var results = try await Issued.results(of: suite, readings: ["rounding": "visit"])
        results.engine.claims.readings = ["rounding": "visit"]
        let certification = try await Certification(
            of: results, file: Data(), in: suite, answers: try Issued.answers(suite),
            from: Issued.start, validDays: 30)
        let used = certification.conformance.predicate.readings.first { $0.interpretation == "rounding" }
        #expect(used?.used == "visit" && used?.followed != "visit")
        let verified = try await Issued.verify(try Issued.signed(certification.conformance))
        #expect(String(decoding: CertificatePage(verified).encoded(), as: UTF8.self).contains("rounding"))
    }

    @Test func theStatementTellsAllThatTheTextHolds() async throws {
        let issued = try await Issued.value()
        let suite = try Issued.suite()
        let stated = try #require(issued.certification.conformance.predicate.documents.first)
        let instrument = try #require(suite.library.instruments.first)
        #expect(stated.assertions.map(\.id) == instrument.catalogue.assertions.map(\.id))
        #expect(stated.cases.count == suite.cases.cases.count)
        #expect(stated.assertions.allSatisfy { $0.mapped })
        let facts = stated.untested
        #expect(facts.count { $0.kind == .attestedOnly } == stated.assertions.count { $0.method == "inspection" })
        #expect(facts.filter { $0.kind == .notTestable }.map(\.spans) == instrument.catalogue.notTestable.map(\.spans))
        #expect(stated.inspections.count == suite.cases.inspections.count)
    }

    @Test func theTestResultIsTheOneThatToolsKnow() async throws {
        let issued = try await Issued.value()
        let object = try #require(
            try JSONSerialization.jsonObject(with: issued.certification.testResult.encoded()) as? [String: Any])
        #expect(object["_type"] as? String == "https://in-toto.io/Statement/v1")
        #expect(object["predicateType"] as? String == "https://in-toto.io/attestation/test-result/v0.1")
        let predicate = try #require(object["predicate"] as? [String: Any])
        #expect(predicate["result"] as? String == "PASSED")
        #expect((predicate["passedTests"] as? [String])?.count == issued.results.cases.count)
        #expect((predicate["failedTests"] as? [String])?.isEmpty == true)
        #expect((predicate["configuration"] as? [[String: Any]])?.count == 2)
    }

    @Test(
        "A test-result is PASSED, WARNED or FAILED",
        arguments: [("quarantined", "WARNED"), ("failed", "FAILED"), ("not-run", "FAILED"), ("fault", "FAILED")])
    func testResults(_ outcome: String, _ expected: String) async throws {
        var results = try await Issued.value().results
        results.cases[0].outcome = outcome
        let predicate = TestResult(results, documents: [Issued.document])
        #expect(predicate.result.rawValue == expected)
        #expect(predicate.warnedTests + predicate.failedTests == [results.cases[0].id])
        #expect(TestResult(results, documents: []).result == .failed)
    }

    @Test func everyReasonHasItsOwnSentence() {
        let all: [CertificationRefusal.Reason] = [
            .otherSuite(stated: "a", found: "b"), .engineDigestUnreadable, .countsDiffer,
            .deviation(.init(caseID: "a", kind: .unknown)), .deviation(.init(caseID: "a", kind: .repeated)),
            .deviation(.init(caseID: "a", kind: .otherRequest)), .deviation(.init(caseID: "a", kind: .otherComparison)),
            .deviation(.init(caseID: "a", kind: .unreadable)),
            .deviation(.init(caseID: "a", kind: .otherOutcome(stated: "x", found: "y"))),
            .partial(notRun: ["a"], of: 2), .failures(["a"]), .faults(["a"]), .unsupported(["a"]), .undecided(["a"]),
            .unverified(document: "d", ["a"]), .inspectionsMissing(["a"]), .inspectionsDenied(["a"]),
            .expectationsInUse, .readingNotDeclared(interpretation: "a", used: "b", claimed: nil),
            .readingNotDeclared(interpretation: "a", used: "b", claimed: "c"), .unknownReading("a"),
            .nothingToCertify, .validity,
        ]
        #expect(Set(all.map(\.explanation.chinese)).count == all.count)
        #expect(Set(all.map(\.explanation.english)).count == all.count)
    }
}
