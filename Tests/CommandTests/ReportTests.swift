import Foundation
import Testing

/// A folder that is removed in the end.
private final class Scratch {
    let folder = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path }
    func data(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

    func write(_ text: String, to name: String) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: name))
        return path(name)
    }
}

@Suite struct ReportTests {
    private static let forms = ["junit", "csv", "markdown", "earl"].flatMap { ["--format", $0] }
    private static let files = ["junit.xml", "clauses.csv", "cases.csv", "summary.md", "earl.jsonld"]

    @Test func aReportFromTheFileIsThatOfTheRun() async throws {
        let scratch = Scratch()
        let run = try await CommandLineRun(
            ["run", "--document", "jinan-2022-14", "--case", "jinan.5-1.*", "--output", scratch.path("run")]
                + ReportTests.forms)
        #expect(run.status == 0 && run.complaint.isEmpty)
        let report = try await CommandLineRun(
            ["report", scratch.path("run"), "--output", scratch.path("again")] + ReportTests.forms,
            environment: ["CONFORM_SUITE": "/nowhere"])
        #expect(report.status == 0 && report.complaint.isEmpty)
        for name in ReportTests.files {
            #expect(run.output.contains(name) && report.output.contains(name))
            let data = try scratch.data("again/\(name)")
            #expect(!data.isEmpty)
            #expect(try scratch.data("run/\(name)") == data)
        }
    }

    @Test func withoutAFolderTheReportStandsBesideTheResults() async throws {
        let scratch = Scratch()
        _ = try await CommandLineRun(
            ["run", "--document", "jinan-2022-14", "--case", "jinan.1.*", "--output", scratch.path("run")])
        let report = try await CommandLineRun(
            ["report", scratch.path("run/results.json"), "--format", "markdown", "--language", "en"])
        #expect(report.status == 0)
        #expect(String(decoding: try scratch.data("run/summary.md"), as: UTF8.self).contains("Not verified"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("run/junit.xml")))
    }

    @Test func aLinkOutOfTheFolderIsReplacedAndNotFollowed() async throws {
        let scratch = Scratch()
        _ = try await CommandLineRun(
            ["run", "--document", "jinan-2022-14", "--case", "jinan.1.*", "--output", scratch.path("run")])
        let outside = try scratch.write("kept", to: "outside.txt")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path("run/junit.xml"), withDestinationPath: outside)
        let report = try await CommandLineRun(["report", scratch.path("run"), "--format", "junit"])
        #expect(report.status == 0)
        #expect(try scratch.data("outside.txt") == Data("kept".utf8))
        #expect(try scratch.data("run/junit.xml").starts(with: Data("<?xml".utf8)))
    }

    @Test func theDifferenceDecidesTheExitCode() async throws {
        let scratch = Scratch()
        _ = try await CommandLineRun(["run", "--document", "jinan-2022-14", "--output", scratch.path("old")])
        let old = scratch.path("old")
        var results = try #require(
            try JSONSerialization.jsonObject(with: try scratch.data("old/results.json")) as? [String: Any])
        var cases = try #require(results["cases"] as? [[String: Any]])
        var counts = try #require(results["counts"] as? [String: Int])
        var documents = try #require(results["documents"] as? [[String: Any]])
        cases[0]["outcome"] = "failed"
        counts["passed", default: 0] -= 1
        counts["failed", default: 0] += 1
        documents[0]["verdict"] = "not-conformant"
        results.merge(["cases": cases, "counts": counts, "documents": documents]) { $1 }
        let new = try scratch.write(
            String(decoding: try JSONSerialization.data(withJSONObject: results), as: UTF8.self), to: "new.json")

        let worse = try await CommandLineRun(["diff", old, new])
        #expect(worse.status == 1 && worse.complaint.isEmpty)
        #expect(worse.output.contains("新的不符") && worse.output.contains("结论 符合 → 不符合"))
        let better = try await CommandLineRun(["diff", new, old, "--language", "en"])
        #expect(better.status == 0 && better.output.contains("Newly passing"))
        let same = try await CommandLineRun(["diff", old, old])
        #expect(same.status == 0 && same.output == "两次结果没有变化。\n")
        let json = try await CommandLineRun(["diff", "--json", old, new])
        #expect(json.status == 1)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(root["isWorse"] as? Bool == true)
    }

    @Test(
        "What holds no results is refused in one sentence",
        arguments: [
            ("hello", "JSON"), ("{}", "schema"), (#"{"schema":1}"#, "version 1"), ("", "JSON"),
        ])
    func noResults(_ text: String, _ hint: String) async throws {
        let scratch = Scratch()
        let file = try scratch.write(text, to: "results.json")
        for arguments in [["report", file], ["diff", file, file], ["report", scratch.folder.path]] {
            let run = try await CommandLineRun(arguments + ["--language", "en"])
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(run.complaint.contains("results.json"))
            #expect(run.complaint.contains(hint), "\(run.complaint)")
            #expect(run.complaint.split(separator: "\n").count == 1, "\(run.complaint)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["results.json"])
    }

    @Test(
        "Wrong usage ends with 2 and says what to do",
        arguments: [
            (["report", "/nowhere/results.json"], "conform run --output"), (["report", "/"], "/results.json"),
            (["report"], "results"), (["diff", "/nowhere"], "new"), (["run", "--format", "junit"], "--output"),
            (["run", "--format", "papyrus", "--output", "/nowhere"], "markdown"), (["report", "/dev/null"], "JSON"),
        ])
    func wrongUsage(_ arguments: [String], _ hint: String) async throws {
        let run = try await CommandLineRun(arguments)
        #expect(run.status == 2)
        #expect(run.complaint.contains(hint), "\(run.complaint)")
    }
}
