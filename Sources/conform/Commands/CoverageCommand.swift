import ArgumentParser
import ConformanceReports
import ConformanceRun
import EngineAdapters
import Foundation

struct CoverageCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "coverage",
            abstract: phrase(
                "不运行引擎，列出每一条款、其要求、案例，以及不可测试的文字与理由。",
                "Without an engine: each clause, its demands, their cases, and what is not testable and why."))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var selection: DocumentOptions

    @Option(
        help: .init(
            phrase("把 results.json 与 report.html 写入此文件夹。", "Write results.json and report.html into this folder."),
            valueName: "dir"))
    var output: String?

    func run() throws {
        let suite = try Suite(folder: common.suiteFolder(), documents: selection.documents)
        let coverage = Coverage(of: suite)
        print(CoverageMap(coverage, language: Console.language, style: Console.style).rendered())
        if let output {
            let reference = try ReferenceEngine(suite.library)
            try OutputFolder(output).write(
                RunResults(
                    SuiteRun(notRunning: suite), of: suite, reference: reference,
                    transport: RunResults.Engine.noTransport, date: Date.now.formatted(.iso8601)),
                in: ReportForm.usual)
        }
        let isWhole = coverage.documents.allSatisfy { $0.assertions.allSatisfy(\.isMapped) }
        if !isWhole { throw ExitStatus.notConformant }
    }
}
