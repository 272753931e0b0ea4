import Foundation
import Testing

@Suite struct RunTests {
    @Test func theReferenceConforms() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "results-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try await CommandLineRun(["run", "--output", folder.path])
        #expect(run.status == 0)
        #expect(run.complaint.isEmpty)
        #expect(run.output.contains("五（一）"))
        #expect(run.output.contains("符合"))
        #expect(!run.output.contains("\u{1B}"), "there is no colour in a file")
        let results = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "results.json")))
                as? [String: Any])
        let counts = try #require(results["counts"] as? [String: Int])
        #expect(counts["cases"] == counts["passed"])
        #expect((results["cases"] as? [Any])?.count == counts["cases"])
        #expect((results["documents"] as? [[String: Any]])?.first?["spans"] != nil)
    }

    @Test func aPartialRunNeverLooksWhole() async throws {
        let run = try await CommandLineRun(["run", "--case", "jinan.5-1.*"])
        #expect(run.status == 0)
        #expect(run.output.contains("部分运行"))
        #expect(!run.output.contains("：符合"))
    }

    @Test func aMistakeIsNamedBeforeTheFailedCases() async throws {
        let run = try await CommandLineRun(["run", "--mutant", "assistance.priority/limit@apart=setting"])
        #expect(run.status == 1)
        let cause = try #require(run.output.range(of: "可能的原因 1：医疗救助（特困、低保、返贫致贫）的限额：住院与门诊分开"))
        let failure = try #require(run.output.range(of: "✘ jinan."))
        #expect(cause.lowerBound < failure.lowerBound)
        #expect(run.output.contains("年度救助限额为8万元；"))
    }

    @Test(
        "Wrong usage ends with 2 and says what to do",
        arguments: [
            (["run", "--document", "nowhere-1"], "jinan-2022-14"),
            (["run", "--case", "nothing.like.this"], "conform cases"),
            (["run", "--reading", "rounding"], "rounding"), (["run", "--reading", "rounding=sideways"], "visit"),
            (["run", "--reading", "nonsense=x"], "rounding"), (["run", "--mutant", "none"], "none"),
            (["explain", "jinan.5-1.no-such"], "conform cases"), (["show", "no-such-thing"], "conform coverage"),
            (["frobnicate"], "frobnicate"), (["run", "--output", "/proc/nowhere"], "/proc/nowhere"),
        ])
    func wrongUsage(_ arguments: [String], _ hint: String) async throws {
        let run = try await CommandLineRun(arguments)
        #expect(run.status == 2)
        #expect(run.complaint.contains(hint), "\(run.complaint)")
    }

    @Test func anotherReadingIsTold() async throws {
        let run = try await CommandLineRun(["run", "--reading", "rounding=visit", "--language", "en"])
        #expect(run.status == 0)
        #expect(run.output.contains("Readings used: rounding=visit"))
    }

    @Test(
        "The language follows the option, then the locale, then the readers",
        arguments: [
            (["run", "--case", "jinan.1.*", "--language", "en"], [:], "Cases:"),
            (["run", "--case", "jinan.1.*"], ["LANG": "en_GB.UTF-8"], "Cases:"),
            (["run", "--case", "jinan.1.*"], ["LC_ALL": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"], "案例："),
            (["run", "--case", "jinan.1.*"], ["LC_ALL": "C"], "案例："),
        ] as [([String], [String: String], String)])
    func language(_ arguments: [String], _ environment: [String: String], _ word: String) async throws {
        let run = try await CommandLineRun(arguments, environment: environment)
        #expect(run.output.contains(word))
    }

    @Test(
        "Every command explains itself",
        arguments: ["run", "prove", "coverage", "lint", "explain", "calculate", "cases", "show", "report", "diff"])
    func help(_ command: String) async throws {
        let run = try await CommandLineRun([command, "--help"])
        #expect(run.status == 0)
        #expect(run.output.contains("USAGE"))
    }

    @Test func theSuiteIsFoundBesideTheBinary() async throws {
        let run = try await CommandLineRun(["cases", "jinan.5-1.over-limit"], environment: ["CONFORM_SUITE": ""])
        #expect(run.status == 0)
    }

    @Test func aFolderThatIsNoSuiteIsRefused() async throws {
        let run = try await CommandLineRun(["run", "--suite", "/"])
        #expect(run.status == 2)
        #expect(run.complaint.contains("Documents"))
    }

    @Test func aLetterQuotesTheWords() async throws {
        let run = try await CommandLineRun(["explain", "jinan.5-1.over-limit"])
        #expect(run.status == 0)
        for words in ["年度救助限额为8万元；", "按70%给予救助，", "超过5000元的部分", "80000.00", "个人仍负担"] {
            #expect(run.output.contains(words))
        }
    }
}
