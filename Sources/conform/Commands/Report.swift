import ArgumentParser
import ConformanceReports
import Foundation

struct Report: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report",
            abstract: phrase(
                "由 results.json 再写出各种形式的报告，不运行引擎。", "Write the reports again from results.json, without an engine."))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var inspectionOptions: InspectionOptions

    @Option(
        name: .customLong("format"),
        help: .init(
            phrase(
                "报告的形式（可重复）：\(ReportForm.list)；省略则全部写出。",
                "A form of the report (repeatable): \(ReportForm.list); all when left out."), valueName: "form"))
    var forms: [ReportForm] = []

    @Option(
        help: .init(
            phrase("把报告写入此文件夹；省略则写在结果旁边。", "Write into this folder; beside the results when left out."),
            valueName: "dir"))
    var output: String?

    @Argument(
        help: .init(
            phrase("results.json，或它所在的文件夹。", "The file results.json, or the folder that holds it."),
            valueName: "results"))
    var results: String

    func run() throws {
        let file = ResultsFile(results)
        let read = try file.read()
        let answers = try inspectionOptions.answers(to: read.inspectionQuestions, suite: common.suiteFolder)
        let found = read.attested(by: answers)
        let folder = try OutputFolder(output ?? file.url.deletingLastPathComponent().relativePath)
        try folder.write(forms.isEmpty ? ReportForm.allCases : forms, of: found)
    }
}
