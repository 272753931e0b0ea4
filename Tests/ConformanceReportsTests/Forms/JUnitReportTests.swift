import ConformanceReports
import Foundation
import Testing
import Wording
import XMLTree

@Suite struct JUnitReportTests {
    /// The elements that each element may hold, in their order, and its attributes, by what build servers accept.
    private static let grammar: [String: (children: [String], attributes: Set<String>)] = [
        "testsuites": (["testsuite"], ["name", "time", "tests", "failures", "disabled", "errors"]),
        "testsuite": (
            ["properties", "testcase", "system-out", "system-err"],
            [
                "name", "tests", "failures", "errors", "time", "disabled", "skipped", "timestamp", "hostname", "id",
                "package",
            ]
        ),
        "properties": (["property"], []), "property": ([], ["name", "value"]),
        "testcase": (
            ["skipped", "error", "failure", "system-out", "system-err"],
            ["name", "assertions", "time", "classname", "status"]
        ),
        "skipped": ([], []), "error": ([], ["type", "message"]), "failure": ([], ["type", "message"]),
    ]

    /// Never inlined: the optimiser crashes over a typed throw within an asynchronous test.
    @inline(never)
    private static func report(_ results: RunResults, _ language: Language = .chinese) throws -> XMLElement {
        try XMLReader().read(bytes: Array(try file("junit.xml", of: .junit, results, language)), file: "junit.xml")
    }

    @Test("The report has the form that build servers accept", arguments: SampleRun.allCases)
    func grammar(_ run: SampleRun) async throws {
        var open = [try JUnitReportTests.report(try await run.results)]
        while let element = open.popLast() {
            let rule = try #require(JUnitReportTests.grammar[element.name], "\(element.name)")
            #expect(Set(element.attributes.map(\.name)).isSubset(of: rule.attributes), "\(element.name)")
            let places = element.elements.map { rule.children.firstIndex(of: $0.name) }
            #expect(!places.contains(nil), "\(element.name)")
            #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(element.name)")
            if element.name == "properties" { #expect(!element.elements.isEmpty) }
            open += element.elements
        }
    }

    @Test("The numbers of a suite are those of its test cases", arguments: SampleRun.allCases)
    func numbers(_ run: SampleRun) async throws {
        let root = try JUnitReportTests.report(try await run.results)
        var sums = ["tests": 0, "failures": 0, "errors": 0]
        for suite in root.elements {
            let cases = suite.elements(named: "testcase")
            let numbers = [
                "tests": cases.count, "failures": cases.count { $0.first("failure") != nil },
                "errors": cases.count { $0.first("error") != nil },
                "skipped": cases.count { $0.first("skipped") != nil },
            ]
            for (name, number) in numbers { #expect(suite[attribute: name] == "\(number)") }
            for name in sums.keys { sums[name, default: 0] += numbers[name] ?? 0 }
        }
        for (name, sum) in sums { #expect(root[attribute: name] == "\(sum)") }
        let cases = root.elements.flatMap { $0.elements(named: "testcase") }
        #expect(Set(cases.map { $0[attribute: "name"] }).count == cases.count, "each has a name of its own")
    }

    @Test func whatIsNotTestedIsSkippedWithTheReason() async throws {
        var results = try await SampleRun.faulty.results
        results.documents[0].assertions[0].cases = []
        results.documents[0].assertions[0].verdict = "unmapped"
        results.documents[0].assertions[1].method = "analysis"
        results.documents[0].assertions[1].verdict = "analysis"
        let root = try JUnitReportTests.report(results)
        let suites = root.elements
        try #require(suites.count == 2)
        let apart = suites[1].elements(named: "testcase")
        #expect(apart.count == 2 + results.inspections.count)
        #expect(apart.allSatisfy { $0.first("skipped")?.text.isEmpty == false })
        #expect(apart[0].first("skipped")?.text == "没有案例")
        #expect(apart[1].first("skipped")?.text == "由分析核对，不测试引擎")
        for (one, inspection) in zip(apart.dropFirst(2), results.inspections) {
            #expect(one[attribute: "name"] == "\(inspection.question.zh) (\(inspection.id))")
            #expect(one.first("skipped")?.text == "待人检查，尚未答复")
        }
        let skipped = suites[0].elements(named: "testcase").compactMap { $0.first("skipped")?.text }
        for reason in ["有争议：有争议的例子", "此读法下请求缺少 begntime", "本次未运行", "引擎不支持此文件或此决定"] {
            #expect(skipped.contains(reason), "\(reason)")
        }
    }

    @Test func aFailureTellsTheWordsWhatWasExpectedAndWhatCame() async throws {
        let results = try await SampleRun.mistaken.results
        let root = try JUnitReportTests.report(results)
        let failures = root.elements.flatMap { $0.elements(named: "testcase") }.compactMap { $0.first("failure") }
        let failed = results.cases.filter { $0.outcome == "failed" }
        #expect(!failed.isEmpty && failures.count == failed.count)
        for (failure, one) in zip(failures, failed) {
            #expect(failure[attribute: "type"] == "wrong-answer")
            for demand in results.documents[0].assertions where one.verifies.contains(demand.id) {
                #expect(failure.text.contains("“\(demand.words)”"))
            }
            for difference in one.differences {
                let working = one.expected.first { $0.subject.zh == difference.subject.zh }?.working ?? "?"
                #expect(
                    failure.text.contains("应为 \(difference.expected.zh) = \(working)，引擎答 \(difference.found.zh)"))
            }
            #expect(failure.text.contains("\(one.file):\(one.line)"))
        }
    }

    @Test func aFaultIsAnErrorOfItsKind() async throws {
        let results = try await SampleRun.faulty.results
        let errors = try JUnitReportTests.report(results, .english).elements
            .flatMap { $0.elements(named: "testcase") }.compactMap { $0.first("error") }
        #expect(Set(errors.map { $0[attribute: "type"] }) == ["crash", "time-out"])
        #expect(Set(errors.map { $0[attribute: "message"] }) == ["the engine ended.", "no answer in time."])
    }

    /// The schema, where it is at hand: beside the checkout, or in the folder that the environment names.
    private static let schema: URL? = [
        ProcessInfo.processInfo.environment["CONFORM_SCHEMAS"].map { URL(filePath: $0) },
        CheckedOut.folder.appending(path: "../shared/schemas"),
    ].compactMap { $0?.appending(path: "junit.xsd").standardizedFileURL }.first {
        FileManager.default.fileExists(atPath: $0.path)
    }

    private static let xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test(
        "The report follows the schema",
        .enabled(if: schema != nil && xmllint != nil, "xmllint or junit.xsd is missing"),
        arguments: SampleRun.allCases)
    func validity(_ run: SampleRun) async throws {
        let data = try file("junit.xml", of: .junit, try await run.results, .chinese)
        let place = FileManager.default.temporaryDirectory.appending(path: "junit-\(UUID().uuidString).xml")
        try data.write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        let process = Process()
        process.executableURL = URL(filePath: try #require(JUnitReportTests.xmllint))
        process.arguments = ["--noout", "--nonet", "--schema", try #require(JUnitReportTests.schema).path, place.path]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
