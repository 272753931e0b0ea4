import ConformanceCases
import ConformanceRun
import EngineAdapters
import Foundation
import MedicalAssistance
import PolicyDocuments
import Testing

/// Known failures excuse just what they state.
@Suite struct KnownFailureTests {
    private static let today: CalendarDate = {
        guard let day = CalendarDate(year: 2024, month: 6, day: 30) else { preconditionFailure("this day exists") }
        return day
    }()

    /// A run whose engine makes one mistake in the first document.
    private static func run(_ suite: Suite) async throws -> SuiteRun {
        let instrument = suite.library.instruments[0]
        let catalogue = try #require(CheckedOut.catalogues[instrument.id])
        let mutant = try #require(catalogue["assistance.priority/limit@apart=setting"])
        return await SuiteRun(
            of: suite, on: try ReferenceEngine(suite.library, mistakes: [instrument.id: mutant.changes]))
    }

    private static func check(
        _ failures: [KnownFailure], _ run: SuiteRun, _ suite: Suite, on day: CalendarDate = today
    ) -> KnownFailureCheck {
        KnownFailureCheck(failures, against: run, of: suite, selected: [], on: day)
    }

    @Test func theListMadeFromARunExcusesThatRun() async throws {
        let suite = try CheckedOut.suite.get()
        let run = try await KnownFailureTests.run(suite)
        let file = KnownFailureFile(run, of: suite, expires: KnownFailureTests.today)
        #expect(!file.failures.isEmpty)
        let path = FileManager.default.temporaryDirectory.appending(path: "known-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(file.text().utf8).write(to: path)
        let read = try KnownFailureFile(path.path, suite: CheckedOut.folder).failures
        #expect(read.map(\.wrong) == file.failures.map(\.wrong))
        let check = KnownFailureTests.check(read, run, suite)
        #expect(check.findings.allSatisfy { $0.state == .holds })
        #expect(check.count == file.failures.count)
        #expect(check.isAsExpected(run, of: suite))
        #expect(Coverage(of: suite, run: run).documents[0].verdict == .notConformant)
    }

    @Test func whatIsNotAsListedIsTold() async throws {
        let suite = try CheckedOut.suite.get()
        let run = try await KnownFailureTests.run(suite)
        let sound = await SuiteRun(of: suite, on: try ReferenceEngine(suite.library))
        let known = KnownFailureFile(run, of: suite, expires: KnownFailureTests.today).failures
        let one = try #require(known.first)

        func states(_ failures: [KnownFailure], _ run: SuiteRun, on day: CalendarDate = KnownFailureTests.today) -> Set<
            String
        > {
            let check = KnownFailureTests.check(failures, run, suite, on: day)
            #expect(!check.isAsExpected(run, of: suite))
            return Set(check.findings.map(\.state.rawValue))
        }
        #expect(states(known, sound) == ["passes"])
        #expect(states(known, run, on: KnownFailureTests.today.adding(days: 1)) == ["expired"])
        var other = one
        other.wrong = .fault(.crash)
        #expect(states([other] + known.dropFirst(), run) == ["holds", "fails-differently"])
        other.id = "no.such.case"
        #expect(states([other] + known, run) == ["holds", "matches-nothing"])
        #expect(states(Array(known.dropFirst()), run) == ["holds"], "a failure that is not listed fails the run")
    }

    @Test(
        "A list that is none is refused with its line",
        arguments: [
            #"<known-failures><case id="a" document="b" owner="c" expires="2024-01-01"/></known-failures>"#,
            #"<known-failures><case id="a" document="b" owner="c" expires="2024-01-01"><reason>r</reason></case></known-failures>"#,
            #"<known-failures><case id="a" document="b" owner="c" expires="2024-02-30" fault="crash"><reason>r</reason></case></known-failures>"#,
            #"<known-failures><case id="a" document="b" owner=" " expires="2024-01-01" fault="crash"><reason>r</reason></case></known-failures>"#,
            #"<known-failures><case id="a" document="b" owner="c" expires="2024-01-01" fault="crash"><reason>r</reason><answer subject="granted" value="true"/></case></known-failures>"#,
            "<known-failures>",
        ])
    func refusal(_ text: String) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "known-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(text.utf8).write(to: path)
        let error = #expect(throws: (any Error).self) { try KnownFailureFile(path.path, suite: CheckedOut.folder) }
        #expect(
            "\(error.debugDescription)".contains("\(path.lastPathComponent):1")
                || "\(error.debugDescription)".contains("line: 1"))
    }
}
