import ArgumentParser
import ConformanceCases
import ConformanceRun
import Foundation
import MedicalAssistance
import PolicyDocuments
import Wording
import XMLTree

/// The forms with the answers of persons.
struct InspectionOptions: ParsableArguments {
    @Option(
        name: .customLong("inspection"),
        help: .init(
            phrase(
                "已填写的检查表（可重复）；空表见 conform inspect init。",
                "A filled-in form of inspections (repeatable); conform inspect init makes an empty one."),
            valueName: "file"))
    var forms: [String] = []

    /// The answers by the inspections' ids.
    ///
    /// - Parameters:
    ///   - questions: What is asked.
    ///   - folder: The suite's folder, which holds the forms' schema; asked for only when there is a form.
    /// - Throws: A `UsageFault` that names a form's line.
    func answers(
        to questions: [InspectionQuestion], suite folder: () throws -> URL
    ) throws -> [String: InspectionAnswer] {
        guard !forms.isEmpty else { return [:] }
        let schema = try FolderReader(folder: try folder().appending(path: "Cases")).schema("inspection.rng")
        let now = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: .now)
        guard let today = CalendarDate(year: now.year ?? 0, month: now.month ?? 0, day: now.day ?? 0) else {
            return [:]
        }
        var answers: [String: InspectionAnswer] = [:]
        for file in forms {
            let found: [String: InspectionAnswer]
            do {
                found = try InspectionForm(file: file, schema: schema).answers(to: questions, on: today)
            } catch let fault as any ExplainedError {
                throw UsageFault(fault.explanation.chinese, fault.explanation.english)
            }
            if let twice = found.keys.sorted().first(where: { answers[$0] != nil }) {
                throw UsageFault(
                    "\(file)：检查项 \(twice) 在前一张表中已有答复。",
                    "\(file): the inspection \(twice) is answered in an earlier form.")
            }
            answers.merge(found) { _, new in new }
        }
        return answers
    }

    /// The answers to the inspections of a suite.
    func answers(of suite: Suite, in folder: URL) throws -> [String: InspectionAnswer] {
        try answers(to: forms.isEmpty ? [] : suite.inspectionQuestions(), suite: { folder })
    }
}
