import ConformanceReports
import Foundation
import Testing
import Wording
import XMLTree

@Suite struct FormCountsTests {
    @Test func theSampleRunsHoldEveryOutcome() async throws {
        var found = Set<RunResults.Outcome>()
        for run in SampleRun.allCases { found.formUnion(try await run.results.cases.map(\.result)) }
        #expect(found == Set(RunResults.Outcome.allCases))
    }

    @Test("All forms tell the counts of the results", arguments: SampleRun.allCases, Language.allCases)
    func counts(_ run: SampleRun, _ language: Language) async throws {
        let results = try await run.results
        let expected = ReportedCounts(results)
        #expect(results.counts.cases == expected.cases.values.reduce(0, +))
        #expect(results.counts.cases == results.cases.count)
        #expect(try ReportedCounts(junit: try file("junit.xml", of: .junit, results, language)) == expected)
        #expect(try ReportedCounts(cases: try file("cases.csv", of: .csv, results, language), language) == expected)
        #expect(
            try ReportedCounts(markdown: try file("summary.md", of: .markdown, results, language), language) == expected
        )
        #expect(try ReportedCounts(earl: try file("earl.jsonld", of: .earl, results, language)) == expected)
    }

    @Test("The clause matrix tells the demands of the results", arguments: SampleRun.allCases)
    func clauses(_ run: SampleRun) async throws {
        let results = try await run.results
        let rows = try ParsedSheet(try file("clauses.csv", of: .csv, results, .english)).rows
        let headings = try #require(rows.first)
        func sum(_ heading: String) throws -> Int {
            let column = try #require(headings.firstIndex(of: heading))
            return rows.dropFirst().reduce(0) { $0 + (Int($1[column]) ?? 0) }
        }
        let demands = results.documents.flatMap(\.assertions)
        #expect(rows.count == 1 + results.documents.flatMap(\.clauses).count)
        #expect(try sum("demands") == demands.count)
        #expect(try sum("demands by test") == demands.count { $0.method == "test" })
        #expect(try sum("verified") == demands.count { $0.verdict == "verified" })
        #expect(try sum("failed") == demands.count { $0.verdict == "failed" })
        #expect(try sum("to inspect") == demands.count { $0.verdict == "not-attested" })
        let kinds = try sum("positive cases") + sum("negative cases") + sum("boundary cases")
        #expect(try sum("cases") == kinds)
    }

    @Test("Every demand has an assertion in EARL", arguments: SampleRun.allCases)
    func demands(_ run: SampleRun) async throws {
        let results = try await run.results
        let found = try EARLAssertions(try file("earl.jsonld", of: .earl, results, .chinese)).results
            .filter { !$0.test.hasPrefix("#case/") }.map(\.1)
        let demands = results.documents.flatMap(\.assertions)
        #expect(found.count == demands.count)
        #expect(found.count { $0.outcome == "earl:passed" } == demands.count { $0.verdict == "verified" })
        #expect(found.count { $0.outcome == "earl:failed" } == demands.count { $0.verdict == "failed" })
        #expect(
            found.count { $0.outcome == "earl:untested" }
                == demands.count { ["not-verified", "not-attested", "unmapped"].contains($0.verdict) })
    }

    @Test func theSummaryNamesWhatIsNotVerified() async throws {
        let results = try await SampleRun.faulty.results
        let summary = String(decoding: try file("summary.md", of: .markdown, results, .chinese), as: UTF8.self)
        let demands = results.documents.flatMap(\.assertions)
        let open = demands.filter { $0.verdict != "verified" }
        #expect(summary.contains("\(demands.count) 项要求中有 \(open.count) 项未经测试验证"))
        let list = try #require(summary.split(separator: "## 未验证").last?.split(separator: "## ").first)
        for demand in open { #expect(list.contains(" \(demand.id)") || list.contains("：\(demand.id)"), "\(demand.id)") }
        let verdict = try #require(summary.range(of: "## 结论"))
        let clauses = try #require(summary.range(of: "## 条款"))
        let failures = try #require(summary.range(of: "## 不符与故障 (\(results.counts.failed + results.counts.faulted))"))
        #expect(verdict.lowerBound < clauses.lowerBound && clauses.lowerBound < failures.lowerBound)
    }

    @Test func theSameResultsGiveTheSameBytesThroughTheFile() async throws {
        let results = try await SampleRun.faulty.results
        let read = try RunResults(reading: try results.encoded(), file: "results.json")
        for form in ReportForm.allCases {
            #expect(try form.files(results, language: .chinese) == form.files(read, language: .chinese), "\(form)")
        }
    }

    @Test func aFormsFilesHaveNamesOfTheirOwn() async throws {
        let results = try await SampleRun.reference.results
        let names = try ReportForm.allCases.flatMap { try $0.files(results, language: .chinese) }.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(!names.contains("results.json"))
        #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z]+\.[a-z]+/) != nil })
    }
}

/// One file of a form.
func file(_ name: String, of form: ReportForm, _ results: RunResults, _ language: Language) throws -> Data {
    try #require(try form.files(results, language: language).first { $0.name == name }).data
}
