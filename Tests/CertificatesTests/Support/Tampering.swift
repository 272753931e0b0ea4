import EngineAdapters
import Testing

@testable import Certificates

/// A change of what a certificate states, signed by its own signer, and the refusal that it must meet.
struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout Statement<Conformance>) -> Void
    let isExpected: @Sendable (CertificateRefusal) -> Bool

    init(
        _ name: String, _ change: @escaping @Sendable (inout Statement<Conformance>) -> Void,
        expects isExpected: @escaping @Sendable (CertificateRefusal) -> Bool
    ) {
        testDescription = name
        self.change = change
        self.isExpected = isExpected
    }

    /// A change of the certified document.
    init(
        document name: String, _ change: @escaping @Sendable (inout Conformance.Document) -> Void,
        expects isExpected: @escaping @Sendable (CertificateRefusal) -> Bool
    ) {
        self.init(name, { change(&$0.predicate.documents[0]) }, expects: isExpected)
    }
}

extension Tampering {
    private static let id = Issued.document

    static let ofDocuments: [Tampering] = [
        .init(document: "an older text", { $0.text.sha256 = String(repeating: "0", count: 64) }) {
            if case .olderText(id, _, _) = $0 { true } else { false }
        },
        .init(document: "other cases", { $0.material.sha256 = String(repeating: "0", count: 64) }) {
            $0 == .otherMaterial(document: id)
        },
        .init(document: "a document that is not at hand", { $0.id = "nowhere-2020-1" }) {
            $0 == .noSuchDocument("nowhere-2020-1")
        },
        .init(document: "a path for a document", { $0.id = "../Documents/jinan-2022-14" }) {
            $0 == .noSuchDocument("../Documents/jinan-2022-14")
        },
        .init(document: "a demand removed", { $0.assertions.removeAll { $0.id == "5-1.limit" } }) {
            $0 == .assertionsMissing(document: id, ["5-1.limit"])
        },
        .init(document: "a demand twice", { $0.assertions.append($0.assertions[0]) }) {
            if case .assertionsUnknown(id, let list) = $0 { list.count == 1 } else { false }
        },
        .init(document: "a case removed", { $0.cases.removeAll { $0.id == "jinan.5-1.over-limit" } }) {
            if case .partialRun(id, ["jinan.5-1.over-limit"], _) = $0 { true } else { false }
        },
        .init(document: "a case not run", { $0.cases[3].outcome = "not-run" }) {
            if case .partialRun(id, let list, _) = $0 { list.count == 1 } else { false }
        },
        .init(document: "no case at all", { $0.cases = [] }) {
            if case .partialRun(id, let list, let all) = $0 { list.count == all && all > 100 } else { false }
        },
        .init(document: "a case of nobody", { $0.cases[0].id = "jinan.none" }) {
            if case .partialRun = $0 { true } else { false }
        },
        .init(
            document: "a case added",
            { $0.cases.append(.init(id: "jinan.none", outcome: "passed", comparedAsSum: false)) }
        ) {
            $0 == .casesUnknown(document: id, ["jinan.none"])
        },
        .init(document: "a failure", { $0.cases[5].outcome = "failed" }) {
            if case .casesNotPassed(id, let list) = $0 { list.count == 1 } else { false }
        },
        .init(document: "a failure told as a dispute", { $0.cases[5].outcome = "quarantined" }) {
            if case .casesNotPassed(id, let list) = $0 { list.count == 1 } else { false }
        },
        .init(document: "an outcome that there is not", { $0.cases[5].outcome = "" }) {
            if case .casesNotPassed = $0 { true } else { false }
        },
        .init(document: "a state changed", { $0.assertions[0].outcome = "analysis" }) {
            if case .assertionDiffers(id, _) = $0 { true } else { false }
        },
        .init(document: "a proof claimed", { $0.assertions[1].forced = "proved" }) {
            if case .assertionDiffers(id, _) = $0 { true } else { false }
        },
        .init(document: "a demand's case removed", { $0.assertions[0].cases.removeLast() }) {
            if case .assertionDiffers(id, _) = $0 { true } else { false }
        },
        .init(document: "a fact left out", { $0.untested.removeLast() }) { $0 == .untestedDiffers(document: id) },
        .init(document: "no inspection answered", { $0.inspections = [] }) {
            if case .inspectionsMissing(id, let list) = $0 { list.count == 6 } else { false }
        },
        .init(document: "an answer without evidence", { $0.inspections[0].evidence = "" }) {
            if case .inspectionsMissing(id, let list) = $0 { list.count == 1 } else { false }
        },
        .init(document: "an inspection answered by no", { $0.inspections[0].answer = "no" }) {
            if case .inspectionsDenied(id, let list) = $0 { list.count == 1 } else { false }
        },
        .init(document: "a verdict changed", { $0.verdict = "partial" }) {
            $0 == .verdictDiffers(document: id, stated: "partial", found: "conformant")
        },
        .init(document: "another title", { $0.title = "另一文件" }) { $0 == .documentDiffers(id) },
    ]

    static let ofStatements: [Tampering] = [
        .init("a future version", { $0.predicateType = Conformance.predicateFamily + "v2" }) {
            $0 == .unknownVersion("v2")
        },
        .init("another predicate", { $0.predicateType = TestResult.predicateType }) {
            $0 == .notCertificate(TestResult.predicateType)
        },
        .init("two subjects", { $0.subject.append($0.subject[0]) }) { $0 == .subjectUnclear },
        .init("no subject", { $0.subject = [] }) { $0 == .subjectUnclear },
        .init("a subject of another name", { $0.subject[0].name = "another engine 9" }) { $0 == .subjectUnclear },
        .init("a digest that is none", { $0.subject[0].digest.sha256 = "abc" }) { $0 == .subjectUnclear },
        .init("a program told as a transcript", { $0.predicate.engine.identifiedBy = .transcript }) {
            $0 == .subjectUnclear
        },
        .init("a rule of one's own", { $0.predicate.rule.caseOutcome = "failed" }) {
            $0 == .unknownRule("every-demand/1")
        },
        .init("no document", { $0.predicate.documents = [] }) { $0 == .nothingCertified },
        .init("a document twice", { $0.predicate.documents.append($0.predicate.documents[0]) }) { $0 == .damaged },
        .init("a validity that is none", { $0.predicate.validity.until = "soon" }) { $0 == .validityUnclear },
        .init("a validity that ends first", { $0.predicate.validity.until = "2000-01-01T00:00:00Z" }) {
            $0 == .validityUnclear
        },
        .init(
            "a reading that is not claimed",
            { one in
                guard let index = one.predicate.readings.firstIndex(where: { $0.interpretation == "rounding" }) else {
                    return
                }
                one.predicate.readings[index].used = "visit"
            }
        ) { $0 == .otherReadings("rounding") },
        .init("a reading left out", { $0.predicate.readings.removeLast() }) {
            if case .otherReadings = $0 { true } else { false }
        },
        .init(
            "a claimed document left out",
            { $0.predicate.engine.claims.documents = [Issued.document, "taian-2022-20"] }
        ) {
            $0 == .claimedMissing(["taian-2022-20"])
        },
    ]
}
