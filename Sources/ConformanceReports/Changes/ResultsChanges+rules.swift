import ConformanceRun
import Foundation

extension ResultsChanges {
    static func facts(_ old: RunResults, _ new: RunResults) -> [Fact] {
        let both: [(String, String?, String?)] = [
            ("engine", old.engine.name, new.engine.name),
            ("engine-version", old.engine.version, new.engine.version),
            ("engine-vendor", old.engine.vendor, new.engine.vendor),
            ("engine-digest", old.engine.digest, new.engine.digest),
            ("transport", old.engine.transport, new.engine.transport),
            ("suite", old.suite, new.suite), ("suite-digest", old.suiteDigest, new.suiteDigest),
            ("whole", "\(old.whole)", "\(new.whole)"),
        ]
        let (earlier, later) = (readings(old), readings(new))
        let changed = Set(earlier.keys).intersection(later.keys).sorted().map {
            ("reading \($0)", earlier[$0], later[$0])
        }
        return (both + changed).filter { $0.1 != $0.2 }.map { Fact(name: $0.0, old: $0.1, new: $0.2) }
    }

    /// The reading that a run used of every open question of its documents.
    private static func readings(_ results: RunResults) -> [String: String] {
        let used = results.documents.flatMap(\.interpretations).map { ($0.id, $0.used) }
        return results.readings.merging(used) { asked, _ in asked }
    }

    /// What changed of a document: worse is one that is no longer conformant, no longer there, or newly not conformant.
    static func document(_ old: RunResults.Document?, _ new: RunResults.Document?) -> Document? {
        let change = Document(
            id: new?.id ?? old?.id ?? "", oldVerdict: old?.verdict, newVerdict: new?.verdict, oldDigest: old?.digest,
            newDigest: new?.digest, oldProof: old?.proof, newProof: new?.proof,
            isWorse: isLost(DocumentVerdict.conformant.rawValue, old?.verdict, new?.verdict)
                || isGained(DocumentVerdict.notConformant.rawValue, old?.verdict, new?.verdict)
                || old != nil && new == nil
                || new != nil && isLost("current", old?.proof, new?.proof))
        let isSame =
            change.oldVerdict == change.newVerdict && change.oldDigest == change.newDigest
            && change.oldProof == change.newProof
        return isSame ? nil : change
    }

    /// What changed of a case: worse is one that newly fails, or that the engine was tested with and no longer is.
    static func outcome(_ old: RunResults.Case?, _ new: RunResults.Case?) -> Case? {
        guard let one = new ?? old, old?.outcome != new?.outcome else { return nil }
        let kind: Kind =
            switch (old?.result, new?.result) {
            case (nil, let new?): new.isFailure ? .newlyFailing : .appeared
            case (_?, nil), (nil, nil): .disappeared
            case (let old?, let new?):
                if new.isFailure && !old.isFailure {
                    .newlyFailing
                } else if old.isTested && !new.isTested {
                    .newlyUntested
                } else {
                    new == .passed ? .newlyPassing : .other
                }
            }
        return Case(
            id: one.id, document: one.document, title: one.title, kind: kind, old: old?.outcome, new: new?.outcome)
    }

    /// What changed of a demand: worse is one that is no longer verified, newly fails, or is no longer forced.
    ///
    /// A proof that is stale or absent for a whole document is told of the document.
    static func demand(_ old: RunResults.Assertion?, _ new: RunResults.Assertion?, of document: String) -> Demand? {
        let isSame = old?.verdict == new?.verdict && old?.forced == new?.forced
        guard !isSame, let id = (new ?? old)?.id else { return nil }
        let (verified, failed) = (AssertionCoverage.State.verified.rawValue, AssertionCoverage.State.failed.rawValue)
        return Demand(
            id: id, document: document, oldState: old?.verdict, newState: new?.verdict, oldForced: old?.forced,
            newForced: new?.forced,
            isWorse: isLost(verified, old?.verdict, new?.verdict) || isGained(failed, old?.verdict, new?.verdict)
                || isLost(Forcing.State.forced.rawValue, old?.forced, new?.forced))
    }

    /// What changed of an inspection: worse is an answer that is no longer there, and one that became a no.
    static func inspection(_ old: RunResults.Inspection?, _ new: RunResults.Inspection?) -> Inspection? {
        guard old?.answer != new?.answer, let one = new ?? old else { return nil }
        let open = "not-attested"
        let wasAnswered = old.map { $0.answer != open } ?? false
        let isAnswered = new.map { $0.answer != open } ?? false
        return Inspection(
            id: one.id, document: one.document, old: old?.answer, new: new?.answer,
            isWorse: wasAnswered && !isAnswered || new?.answer == "no")
    }

    private static func isLost(_ word: String, _ old: String?, _ new: String?) -> Bool { old == word && new != word }
    private static func isGained(_ word: String, _ old: String?, _ new: String?) -> Bool { old != word && new == word }
}
