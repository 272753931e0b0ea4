import ConformanceReports
import Foundation
import Testing
import Wording

/// A change of results, and what is to be told of it.
struct ChangeRow: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var isWorse: Bool
    /// What the report must hold, in Chinese.
    var words: [String]
    var old: @Sendable (inout RunResults) -> Void = { _ in }
    var new: @Sendable (inout RunResults) -> Void

    init(
        _ description: String, isWorse: Bool, _ words: [String],
        old: @escaping @Sendable (inout RunResults) -> Void = { _ in },
        new: @escaping @Sendable (inout RunResults) -> Void
    ) {
        testDescription = description
        self.isWorse = isWorse
        self.words = words
        self.old = old
        self.new = new
    }

    private static func outcome(
        _ old: RunResults.Outcome, _ new: RunResults.Outcome, isWorse: Bool, _ title: String
    ) -> ChangeRow {
        .init(
            "from \(old) to \(new)", isWorse: isWorse,
            [title + " (1)", "\(old.name.chinese) → \(new.name.chinese)"],
            old: { $0.cases[1].outcome = old.rawValue }, new: { $0.cases[1].outcome = new.rawValue })
    }

    static let all: [ChangeRow] = [
        .outcome(.passed, .failed, isWorse: true, "新的不符"), .outcome(.passed, .fault, isWorse: true, "新的不符"),
        .outcome(.notRun, .failed, isWorse: true, "新的不符"), .outcome(.unsupported, .fault, isWorse: true, "新的不符"),
        .outcome(.passed, .unsupported, isWorse: true, "不再测试"), .outcome(.passed, .notRun, isWorse: true, "不再测试"),
        .outcome(.failed, .quarantined, isWorse: true, "不再测试"), .outcome(.passed, .undecided, isWorse: true, "不再测试"),
        .outcome(.failed, .passed, isWorse: false, "新的通过"), .outcome(.fault, .passed, isWorse: false, "新的通过"),
        .outcome(.notRun, .passed, isWorse: false, "新的通过"), .outcome(.failed, .fault, isWorse: false, "其他变化"),
        .outcome(.notRun, .unsupported, isWorse: false, "其他变化"),
        .init("a case disappears", isWorse: true, ["消失的案例 (1)", "通过 → 无"]) { $0.cases.remove(at: 1) },
        .init("a case appears", isWorse: false, ["新增的案例 (1)", "无 → 通过"], old: { $0.cases.remove(at: 1) }) { _ in },
        .init(
            "a case appears and fails", isWorse: true, ["新的不符 (1)", "无 → 不符"], old: { $0.cases.remove(at: 1) },
            new: { $0.cases[1].outcome = "failed" }),
        .init("a document is no longer conformant", isWorse: true, ["结论 符合 → 部分运行"]) {
            $0.documents[0].verdict = "partial"
        },
        .init(
            "a document becomes conformant", isWorse: false, ["结论 不符合 → 符合"],
            old: { $0.documents[0].verdict = "not-conformant" }, new: { _ in }),
        .init(
            "a document that was not claimed is not conformant", isWorse: true, ["→ 不符合"],
            old: { $0.documents[0].verdict = "not-claimed" }, new: { $0.documents[0].verdict = "not-conformant" }),
        .init("a document's text changes", isWorse: false, ["原文摘要", "→ abc"]) { $0.documents[0].digest = "abc" },
        .init("a document disappears", isWorse: true, ["结论 符合 → 无"]) {
            $0.documents = []
            $0.cases = []
            $0.inspections = []
        },
        .init("the proof is stale", isWorse: true, ["证明 有效 → 需重新证明"]) { $0.documents[0].proof = "stale" },
        .init("a demand is no longer verified", isWorse: true, ["要求 (1)", "已验证 → 未验证"]) {
            $0.documents[0].assertions[2].verdict = "not-verified"
        },
        .init(
            "a demand becomes verified", isWorse: false, ["要求 (1)", "无案例 → 已验证"],
            old: { $0.documents[0].assertions[2].verdict = "unmapped" }, new: { _ in }),
        .init("a demand is no longer forced", isWorse: true, ["要求 (1)", "已证明 → 旁证"]) {
            $0.documents[0].assertions[2].forced = "weak"
        },
        .init("another reading", isWorse: false, ["读法 rounding", "→ visit"]) { $0.readings["rounding"] = "visit" },
        .init("another engine", isWorse: false, ["引擎版本：0.1.0 → 9", "引擎摘要：无 → 12ab"]) {
            $0.engine.version = "9"
            $0.engine.digest = "12ab"
        },
        .init("another suite", isWorse: false, ["测试集版本", "测试集摘要"]) {
            $0.suite = "9"
            $0.suiteDigest = "12ab"
        },
        .init("an inspection is answered", isWorse: false, ["检查 (1)", "尚未答复 → yes"]) {
            $0.inspections[0].answer = "yes"
        },
        .init("an inspection is answered with no", isWorse: true, ["检查 (1)", "尚未答复 → no"]) {
            $0.inspections[0].answer = "no"
        },
        .init(
            "an answer of an inspection is gone", isWorse: true, ["检查 (1)", "yes → 尚未答复"],
            old: { $0.inspections[0].answer = "yes" }, new: { _ in }),
    ]
}

@Suite struct ResultsChangesTests {
    @Test("A change is told for what it is", arguments: ChangeRow.all)
    func change(_ row: ChangeRow) async throws {
        var (old, new) = (try await SampleRun.reference.fewResults, try await SampleRun.reference.fewResults)
        row.old(&old)
        row.new(&new)
        let changes = ResultsChanges(from: old, to: new)
        #expect(!changes.isEmpty)
        #expect(changes.isWorse == row.isWorse)
        let report = ChangesReport(changes, language: .chinese, style: .init(isColoured: false)).rendered()
        for words in row.words { #expect(report.contains(words), "\(report)") }
        #expect(report.contains("✘") == row.isWorse)
        let english = ChangesReport(changes, language: .english, style: .init(isColoured: false)).rendered()
        #expect(english.contains(row.isWorse ? "Something is worse." : "Nothing is worse."))
    }

    @Test("The same results have not changed", arguments: SampleRun.allCases)
    func same(_ run: SampleRun) async throws {
        let old = try await run.results
        var new = old
        new.date = "2027-01-01T00:00:00Z"
        let changes = ResultsChanges(from: old, to: new)
        #expect(changes.isEmpty && !changes.isWorse)
        #expect(ChangesReport(changes, language: .chinese, style: .init(isColoured: false)).rendered() == "两次结果没有变化。")
    }

    @Test func aMistakeIsToldByCaseAndDemand() async throws {
        let (old, new) = (try await SampleRun.reference.results, try await SampleRun.mistaken.results)
        let changes = ResultsChanges(from: old, to: new)
        #expect(changes.isWorse)
        #expect(changes.cases(.newlyFailing).map(\.id) == new.cases.filter { $0.outcome == "failed" }.map(\.id))
        #expect(changes.cases.count == new.counts.failed)
        #expect(changes.demands.allSatisfy { $0.oldState == "verified" && $0.newState == "failed" && $0.isWorse })
        #expect(changes.demands.count == new.documents[0].assertions.count { $0.verdict == "failed" })
        let mended = ResultsChanges(from: new, to: old)
        #expect(!mended.isWorse)
        #expect(mended.cases(.newlyPassing).count == new.counts.failed)
    }

    @Test func aPartialRunIsWorseThanAWholeOne() async throws {
        let (old, new) = (try await SampleRun.reference.results, try await SampleRun.partial.results)
        let changes = ResultsChanges(from: old, to: new)
        #expect(changes.isWorse)
        #expect(changes.cases(.newlyUntested).count == new.counts.notRun)
        #expect(changes.facts.contains(.init(name: "whole", old: "true", new: "false")))
    }

    @Test func theChangesAsJSONAreReadBack() async throws {
        let changes = ResultsChanges(
            from: try await SampleRun.reference.results, to: try await SampleRun.faulty.results)
        let json = try changes.encoded()
        let read = try JSONDecoder().decode(ResultsChanges.self, from: Data(json.utf8))
        #expect(read.isWorse && read.cases.count == changes.cases.count && !read.cases.isEmpty)
        #expect(try read.encoded() == json)
    }
}
