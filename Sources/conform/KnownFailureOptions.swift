import ArgumentParser
import ConformanceRun
import Foundation
import MedicalAssistance

/// Failures that are known, and where to write those of a run.
struct KnownFailureOptions: ParsableArguments {
    @Option(
        help: .init(
            phrase(
                "已知不符的清单（XML，见 Cases/known-failures.rng）。",
                "The list of known failures (XML, see Cases/known-failures.rng)."),
            valueName: "file"))
    var expectations: String?

    @Option(
        help: .init(
            phrase(
                "把本次的不符写成这样的清单；期限为三十天后，负责人与原因请自行填写。",
                "Write this run's failures as such a list; they expire in thirty days, owner and reason are yours to fill in."
            ),
            valueName: "file"))
    var writeExpectations: String?

    /// The known failures; nil when none were stated.
    func read(_ suite: Suite) throws -> [KnownFailure]? {
        guard let expectations, let folder = suite.folder else { return nil }
        do { return try KnownFailureFile(expectations, suite: folder).failures } catch {
            // What is wrong with the engine's owner's file is wrong usage, and no defect of the suite.
            throw UsageFault(error)
        }
    }

    /// Writes the failures of a run, where that was asked for.
    func write(_ run: SuiteRun, of suite: Suite, keeping old: [KnownFailure], on today: CalendarDate) throws {
        guard let writeExpectations else { return }
        let file = KnownFailureFile(run, of: suite, keeping: old, expires: today.adding(days: 30))
        do {
            try Data(file.text().utf8).write(to: URL(filePath: writeExpectations), options: .atomic)
        } catch {
            throw UsageFault(
                "不能写入 \(writeExpectations)：\(error.localizedDescription)",
                "\(writeExpectations) cannot be written: \(error.localizedDescription)")
        }
        print(
            phrase(
                "\(file.failures.count) 个案例的不符写入 \(writeExpectations)。",
                "The failures of \(file.failures.count) cases are in \(writeExpectations)."))
    }
}

extension CalendarDate {
    /// The day of this machine's calendar.
    static func today() throws -> CalendarDate {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date.now)
        guard let day = CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) else {
            throw UsageFault("系统时钟没有给出日期。", "the machine's clock gives no date.")
        }
        return day
    }
}
