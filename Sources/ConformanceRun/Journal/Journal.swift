import ConformanceCases
package import EngineAdapters
package import Foundation

/// The outcomes of a run, written line by line as they come, so that an interrupted run can go on.
///
/// The first line is a `JournalHeader`; every further one an answer. A line that was cut off in the middle by the end of
/// the process is ignored, because its case is simply asked again.
package final class Journal {
    package let file: URL
    private let handle: FileHandle
    private let cases: [String]
    private let encoder = JSONEncoder()
    /// Why an outcome could not be written; the run goes on without its journal.
    package private(set) var fault: JournalFault?

    package static let name = "journal.jsonl"
    /// The name of a journal that nobody went on from.
    package static let keptName = "journal.old.jsonl"

    /// Whether a folder holds the journal of an interrupted run.
    package static func isLeft(in folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: name).path)
    }

    private init(_ file: URL, _ handle: FileHandle, _ suite: Suite) {
        self.file = file
        self.handle = handle
        cases = suite.cases.cases.map(\.id)
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    deinit { try? handle.close() }

    /// Begins a journal in a folder; that of an interrupted run, if there is one, is kept under another name.
    package static func begin(_ header: JournalHeader, of suite: Suite, in folder: URL) throws(JournalFault) -> Journal
    {
        let file = folder.appending(path: name)
        do {
            if FileManager.default.fileExists(atPath: file.path) {
                let kept = folder.appending(path: keptName)
                try? FileManager.default.removeItem(at: kept)
                try FileManager.default.moveItem(at: file, to: kept)
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            try (try encoder.encode(header) + Data("\n".utf8)).write(to: file, options: .atomic)
            let handle = try FileHandle(forWritingTo: file)
            try handle.seekToEnd()
            return Journal(file, handle, suite)
        } catch {
            throw .unwritable(file.relativePath, reason: error.localizedDescription)
        }
    }

    /// Goes on with the journal in a folder.
    ///
    /// - Returns: The journal, and the answers that it holds, by their case's place in the suite.
    /// - Throws: A `JournalFault` when there is none, or it is of another run.
    package static func resume(
        _ header: JournalHeader, of suite: Suite, in folder: URL
    ) throws(JournalFault) -> (Journal, [Int: EngineAnswer]) {
        let file = folder.appending(path: name)
        guard FileManager.default.fileExists(atPath: file.path) else { throw .none(file.relativePath) }
        let bytes: Data
        do { bytes = try Data(contentsOf: file) } catch {
            throw .unreadable(file.relativePath, reason: error.localizedDescription)
        }
        let kept = bytes.lastIndex(of: UInt8(ascii: "\n")).map { bytes.index(after: $0) } ?? bytes.startIndex
        let lines = bytes[..<kept].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
        let decoder = JSONDecoder()
        guard let first = lines.first, let old = try? decoder.decode(JournalHeader.self, from: Data(first)) else {
            throw .damaged(file.relativePath, line: 1)
        }
        if let part = header.difference(from: old) { throw .differs(file.relativePath, part) }
        let places = Dictionary(
            suite.cases.cases.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var answers: [Int: EngineAnswer] = [:]
        for (number, line) in lines.enumerated().dropFirst() {
            guard let entry = try? decoder.decode(JournalEntry.self, from: Data(line)), let place = places[entry.case],
                let answer = try? entry.answer(to: suite.cases.cases[place].question.decision)
            else { throw .damaged(file.relativePath, line: number + 1) }
            answers[place] = answer
        }
        do {
            let handle = try FileHandle(forWritingTo: file)
            try handle.truncate(atOffset: UInt64(kept - bytes.startIndex))
            try handle.seekToEnd()
            return (Journal(file, handle, suite), answers)
        } catch {
            throw .unwritable(file.relativePath, reason: error.localizedDescription)
        }
    }

    /// Writes an outcome.
    package func record(_ outcome: CaseOutcome) {
        guard fault == nil else { return }
        do {
            let entry = try encoder.encode(JournalEntry(cases[outcome.index], outcome))
            try handle.write(contentsOf: entry + Data("\n".utf8))
        } catch {
            fault = .unwritable(file.relativePath, reason: error.localizedDescription)
        }
    }

    /// Removes the journal of a run that is done.
    package func close() throws(JournalFault) {
        do { try FileManager.default.removeItem(at: file) } catch {
            throw .unwritable(file.relativePath, reason: error.localizedDescription)
        }
    }
}
