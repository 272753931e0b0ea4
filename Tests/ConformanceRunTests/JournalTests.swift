import ConformanceCases
import ConformanceRun
import EngineAdapters
import Foundation
import PolicyDocuments
import Testing
import Wording

/// An interrupted run goes on from its journal as if nothing had happened.
@Suite struct JournalTests {
    /// A folder that is removed with its user.
    private final class Folder {
        let url = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)")

        init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(at: url) }

        var file: URL { url.appending(path: Journal.name) }
    }

    private static func header(_ suite: Suite, _ engine: some Engine) -> JournalHeader {
        JournalHeader(
            suite: "digest", engine: engine.description, program: nil, readings: [:], documents: [], patterns: [],
            cases: suite.cases.cases.count)
    }

    /// An engine that answers in every way there is: rightly, wrongly, not, and with a refusal.
    private static func engine(_ suite: Suite) throws -> RewordedEngine {
        RewordedEngine(try ReferenceEngine(suite.library), capacity: 4) { question, answer in
            switch question.document {
            case suite.library.instruments[0].id: answer
            case suite.library.instruments[1].id: answer.summed()
            case suite.library.instruments[2].id: .fault(EngineFault(.timeOut, .init("超时", "late")))
            default: .unsupported
            }
        }
    }

    @Test(arguments: [0, 1, 100, 1000]) func aRunGoesOnFromItsJournal(_ interruption: Int) async throws {
        let suite = try CheckedOut.suite.get()
        let folder = try Folder()
        let whole = await SuiteRun(of: suite, on: try JournalTests.engine(suite))
        let (first, second) = (try JournalTests.engine(suite), try JournalTests.engine(suite))
        let stop = RunStop()
        if interruption == 0 { stop.ask() }
        let journal = try Journal.begin(JournalTests.header(suite, first), of: suite, in: folder.url)
        var count = 0
        let broken = await SuiteRun(
            of: suite, on: first, stop: stop,
            record: {
                journal.record($0)
                count += 1
                if count == interruption { stop.ask() }
            })
        #expect(!broken.isWhole)
        // The end came in the middle of a line.
        let handle = try FileHandle(forWritingTo: folder.file)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(#"{"case":"jin"#.utf8))
        try handle.close()
        let (next, known) = try Journal.resume(JournalTests.header(suite, second), of: suite, in: folder.url)
        let run = await SuiteRun(of: suite, on: second, known: known, record: next.record)
        #expect(second.questions == suite.cases.cases.count - known.count)
        #expect(known.count >= interruption)
        #expect(run.outcomes.map(\.result) == whole.outcomes.map(\.result))
        #expect(
            run.outcomes.map { "\($0.answer.debugDescription)" }
                == whole.outcomes.map { "\($0.answer.debugDescription)" })
        let (_, all) = try Journal.resume(JournalTests.header(suite, second), of: suite, in: folder.url)
        #expect(all.count == suite.cases.cases.count, "the second part stands in the journal, too")
        try next.close()
        #expect(!FileManager.default.fileExists(atPath: folder.file.path))
    }

    @Test("A journal of another run is refused", arguments: JournalHeader.Part.allCases)
    func anotherRun(_ part: JournalHeader.Part) async throws {
        let suite = try CheckedOut.suite.get()
        let folder = try Folder()
        var header = JournalTests.header(suite, try ReferenceEngine(suite.library))
        _ = try Journal.begin(header, of: suite, in: folder.url)
        switch part {
        case .suite: header.suite = "another"
        case .engine: header.program = "another"
        case .readings: header.readings = ["a": "b"]
        case .selection: header.patterns = ["*"]
        }
        let path = folder.file.relativePath
        #expect(throws: JournalFault.differs(path, part)) { try Journal.resume(header, of: suite, in: folder.url) }
    }

    @Test func aNewRunKeepsTheJournalOfAnInterruptedOne() throws {
        let suite = try CheckedOut.suite.get()
        let folder = try Folder()
        #expect(!Journal.isLeft(in: folder.url))
        let header = JournalTests.header(suite, try ReferenceEngine(suite.library))
        _ = try Journal.begin(header, of: suite, in: folder.url)
        let text = try Data(contentsOf: folder.file)
        #expect(Journal.isLeft(in: folder.url))
        _ = try Journal.begin(header, of: suite, in: folder.url)
        #expect(try Data(contentsOf: folder.url.appending(path: Journal.keptName)) == text)
    }

    @Test func withoutAJournalThereIsNothingToResume() throws {
        let suite = try CheckedOut.suite.get()
        let folder = try Folder()
        let header = JournalTests.header(suite, try ReferenceEngine(suite.library))
        #expect(throws: JournalFault.none(folder.file.relativePath)) {
            try Journal.resume(header, of: suite, in: folder.url)
        }
        for (text, line) in [("", 1), ("{}\n", 1), ("hello\n", 1)] {
            try Data(text.utf8).write(to: folder.file)
            #expect(throws: JournalFault.damaged(folder.file.relativePath, line: line)) {
                try Journal.resume(header, of: suite, in: folder.url)
            }
        }
        _ = try Journal.begin(header, of: suite, in: folder.url)
        let handle = try FileHandle(forWritingTo: folder.file)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("{\"case\":\"no.such\",\"result\":\"passed\"}\n".utf8))
        #expect(throws: JournalFault.damaged(folder.file.relativePath, line: 2)) {
            try Journal.resume(header, of: suite, in: folder.url)
        }
    }
}
