import ConformanceCases
import ConformanceReports
import ConformanceRun
import EngineAdapters
import PolicyDocuments

extension Certification {
    /// Everything that keeps results from being certified.
    ///
    /// - Parameters:
    ///   - results: The results as they are stated.
    ///   - recorded: The same, judged anew.
    ///   - covered: The documents to certify.
    ///   - suite: The suite at hand.
    static func reasons(
        _ results: RunResults, _ recorded: RecordedRun, _ covered: [DocumentCoverage], _ suite: Suite
    ) -> [CertificationRefusal.Reason] {
        var reasons: [CertificationRefusal.Reason] = recorded.deviations.map { .deviation($0) }
        if let digest = results.engine.digest, !digest.isSHA256 { reasons.append(.engineDigestUnreadable) }
        if results.counts != RunResults.Counts(recorded.run) { reasons.append(.countsDiffer) }
        guard !covered.isEmpty else { return reasons + [.nothingToCertify] }
        reasons += cases(recorded.run, covered, suite)
        for one in covered {
            let open = one.tested.filter { $0.state == .unmapped || $0.isOnlyDisputed }
            if !open.isEmpty {
                reasons.append(.unverified(document: one.instrument.id, open.map(\.assertion.id)))
            }
        }
        let inspections = covered.flatMap(\.assertions).flatMap(\.inspections).map(\.id)
        let answers = recorded.run.inspectionAnswers
        let missing = inspections.filter { answers[$0] == nil }
        let denied = inspections.filter { answers[$0]?.value == .no }
        let unmapped = covered.flatMap { one in
            one.assertions.filter { $0.assertion.method == .inspection && $0.inspections.isEmpty }
        }
        if !missing.isEmpty { reasons.append(.inspectionsMissing(unique(missing))) }
        if !unmapped.isEmpty { reasons.append(.inspectionsMissing(unmapped.map(\.assertion.id))) }
        if !denied.isEmpty { reasons.append(.inspectionsDenied(unique(denied))) }
        return reasons + readings(results, covered, suite)
    }

    private static func cases(
        _ run: SuiteRun, _ covered: [DocumentCoverage], _ suite: Suite
    ) -> [CertificationRefusal.Reason] {
        let documents = Set(covered.map(\.instrument.id))
        let outcomes = run.outcomes.filter { documents.contains(suite.cases.cases[$0.index].document) }
        func ids(_ belongs: (CaseOutcome.Result) -> Bool) -> [String] {
            outcomes.filter { belongs($0.result) }.map { suite.cases.cases[$0.index].id }
        }
        let notRun = ids { $0 == .notRun }
        let failures = ids { if case .wrong = $0 { true } else { false } }
        let faults = ids { if case .faulted = $0 { true } else { false } }
        let unsupported = ids { $0 == .unsupported }
        let undecided = ids { if case .undecided = $0 { true } else { false } }
        var reasons: [CertificationRefusal.Reason] = []
        if !notRun.isEmpty { reasons.append(.partial(notRun: notRun, of: outcomes.count)) }
        if !failures.isEmpty { reasons.append(.failures(failures)) }
        if !faults.isEmpty { reasons.append(.faults(faults)) }
        if !unsupported.isEmpty { reasons.append(.unsupported(unsupported)) }
        if !undecided.isEmpty { reasons.append(.undecided(undecided)) }
        return reasons
    }

    private static func readings(
        _ results: RunResults, _ covered: [DocumentCoverage], _ suite: Suite
    ) -> [CertificationRefusal.Reason] {
        let known = Conformance.readings(of: covered.map(\.instrument.id), in: suite, used: results.readings)
        let claims = results.engine.claims.readings
        let all = suite.library.allInterpretations
        var reasons: [CertificationRefusal.Reason] = []
        for (id, used) in results.readings.sorted(by: { $0.key < $1.key })
        where !all.contains(where: { $0.id == id && $0.readings.contains { $0.id == used } }) {
            reasons.append(.unknownReading("\(id)=\(used)"))
        }
        for one in known where one.used != (claims[one.interpretation] ?? one.followed) {
            reasons.append(
                .readingNotDeclared(
                    interpretation: one.interpretation, used: one.used, claimed: claims[one.interpretation]))
        }
        return reasons
    }

    private static func unique(_ ids: [String]) -> [String] {
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }
    }
}

extension AssertionCoverage {
    /// Whether it has cases, and each of them is disputed.
    fileprivate var isOnlyDisputed: Bool { !cases.isEmpty && cases.allSatisfy { $0.quarantine != nil } }
}

extension String {
    /// Whether it is a SHA-256 in hexadecimal.
    var isSHA256: Bool {
        utf8.count == 64 && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
