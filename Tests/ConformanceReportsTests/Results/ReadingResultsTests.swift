import ConformanceReports
import Foundation
import Testing
import Wording

/// Bytes that are no sound results, and what the complaint must name.
struct BrokenResults: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let hint: String
    let data: @Sendable (RunResults) throws -> Data

    init(_ description: String, _ text: String, hint: String) {
        self.init(description, hint: hint) { _ in Data(text.utf8) }
    }

    init(_ description: String, hint: String, _ data: @escaping @Sendable (RunResults) throws -> Data) {
        testDescription = description
        self.hint = hint
        self.data = data
    }

    /// Results with one thing wrong in them.
    private static func changed(
        _ description: String, hint: String, _ change: @escaping @Sendable (inout RunResults) -> Void
    ) -> BrokenResults {
        .init(description, hint: hint) { results in
            var changed = results
            change(&changed)
            return try changed.encoded()
        }
    }

    static let all: [BrokenResults] = [
        .init("nothing", "", hint: "JSON"), .init("no JSON", "hello", hint: "JSON"),
        .init("an array", "[]", hint: "outermost"), .init("an empty object", "{}", hint: "schema"),
        .init("an older version", #"{"schema":1}"#, hint: "version 1"),
        .init("a later version", #"{"schema":99,"cases":[]}"#, hint: "version 99"),
        .init("a version that is no number", #"{"schema":"2"}"#, hint: "schema"),
        .init("a number beyond all bounds", #"{"schema":1e999}"#, hint: "results.json"),
        .init("deep nesting", String(repeating: "[", count: 100_000), hint: "JSON"),
        .init("invalid UTF-8", hint: "JSON") { _ in Data([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D]) },
        .init("half a file", hint: "JSON") { try $0.encoded().dropLast(1000) },
        .init("a member of another type", hint: "documents") {
            try change($0) { $0["documents"] = "none" }
        },
        .init("a missing member deep inside", hint: "cases[2].title.zh") {
            try change($0) { root in
                var cases = root["cases"] as? [[String: Any]] ?? []
                cases[2]["title"] = ["en": "x"]
                root["cases"] = cases
            }
        },
        .init("too many bytes", hint: "256 MB") { _ in Data(count: RunResults.largest + 1) },
        .changed("a case twice", hint: "more than once") { $0.cases.append($0.cases[0]) },
        .changed("a document twice", hint: "more than once") { $0.documents.append($0.documents[0]) },
        .changed("a case of no document", hint: "jinan.1.full-destitute") { $0.cases[0].document = "nowhere" },
        .changed("an inspection of no document", hint: "jinan.1.procedure") { $0.inspections[0].document = "nowhere" },
        .changed("an unknown outcome", hint: "splendid") { $0.cases[0].outcome = "splendid" },
        .changed("a failure that is not counted", hint: "counts") { $0.cases[0].outcome = "failed" },
        .changed("cases left out", hint: "counts") { $0.cases.removeLast() },
        .changed("counts that were raised", hint: "counts") { $0.counts.passed += 1 },
    ]

    private static func change(_ results: RunResults, _ change: (inout [String: Any]) -> Void) throws -> Data {
        let object = try JSONSerialization.jsonObject(with: try results.encoded())
        var root = try #require(object as? [String: Any])
        change(&root)
        return try JSONSerialization.data(withJSONObject: root)
    }
}

@Suite struct ReadingResultsTests {
    @Test("What holds no sound results is refused in one sentence", arguments: BrokenResults.all)
    func refusal(_ broken: BrokenResults) async throws {
        let data = try broken.data(try await SampleRun.reference.fewResults)
        let fault = try #require(throws: ResultsFault.self) {
            try RunResults(reading: data, file: "results.json")
        }
        for sentence in [fault.explanation.chinese, fault.explanation.english] {
            #expect(
                sentence.contains("results.json") && !sentence.contains("\n") && sentence.count < 300, "\(sentence)")
        }
        #expect(fault.explanation.english.contains(broken.hint), "\(fault.explanation.english)")
    }

    @Test("What was written is read as it was", arguments: SampleRun.allCases)
    func roundTrip(_ run: SampleRun) async throws {
        let data = try await run.results.encoded()
        #expect(try RunResults(reading: data, file: "results.json").encoded() == data)
    }

    @Test func theVersionIsTheOneThatIsWritten() async throws {
        #expect(try await SampleRun.reference.results.schema == RunResults.version)
    }
}
