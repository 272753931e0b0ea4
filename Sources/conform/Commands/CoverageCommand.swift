import ArgumentParser
import ConformanceReports
import ConformanceRun

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

    func run() throws {
        let suite = try Suite(folder: common.suiteFolder(), documents: selection.documents)
        let coverage = Coverage(of: suite)
        print(CoverageMap(coverage, language: Console.language, style: Console.style).rendered())
        let isWhole = coverage.documents.allSatisfy { $0.assertions.allSatisfy(\.isMapped) }
        if !isWhole { throw ExitStatus.notConformant }
    }
}
