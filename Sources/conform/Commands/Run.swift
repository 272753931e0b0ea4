import ArgumentParser
import ConformanceCases
import ConformanceReports
import ConformanceRun
import EngineAdapters
import Foundation

struct Run: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "run",
            abstract: phrase("在参考计算器上运行测试集，按条款给出结论。", "Run the suite on the reference calculator and give the verdict by clause."))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var selection: DocumentOptions
    @OptionGroup var readingOptions: ReadingOptions

    @Option(
        name: .customLong("case"),
        help: .init(
            phrase("只运行编号符合此式样的案例（可重复），* 代表任意字符。", "Only cases whose id matches (repeatable); * stands for any characters."),
            valueName: "pattern"))
    var patterns: [String] = []

    @Option(
        help: .init(phrase("把 results.json 写入此文件夹。", "Write results.json into this folder."), valueName: "dir"))
    var output: String?

    func run() async throws {
        let suite = try Suite(folder: common.suiteFolder(), documents: selection.documents)
        let readings = try readingOptions.checked(suite.library)
        let engine = try ReferenceEngine(suite.library, readings: readings, language: Console.language)
        let selected = patterns.map { CasePattern($0) }
        for (text, pattern) in zip(patterns, selected) where !suite.cases.cases.contains(where: { pattern.matches($0.id) }) {
            throw UsageFault("没有编号符合“\(text)”的案例；用 conform cases 查看。", "no case's id matches “\(text)”; see conform cases.")
        }
        let run = await SuiteRun(of: suite, on: engine, patterns: selected, readings: readings, progress: Console.progress)
        let coverage = Coverage(of: suite, run: run)
        report(run, suite, coverage)
        if let output {
            let results = try RunResults(
                run, of: suite, reference: engine, transport: "in-process", date: Date.now.formatted(.iso8601))
            let file = try OutputFolder(output).write(try results.encoded(), to: "results.json")
            print(phrase("结果写入 \(file)。", "Results are in \(file)."))
        }
        let hasFailed = run.outcomes.contains { $0.result.isFailure }
        if hasFailed || run.isWhole && !coverage.documents.allSatisfy(\.isConformant) { throw ExitStatus.notConformant }
    }

    private func report(_ run: SuiteRun, _ suite: Suite, _ coverage: Coverage) {
        let (language, style) = (Console.language, Console.style)
        let failures = FailureList(run, of: suite, language: language, style: style).rendered()
        print(phrase("引擎：", "Engine: ") + "\(run.engine.name) \(run.engine.version)\n")
        print(ClauseTable(coverage, language: language, style: style).rendered())
        if !failures.isEmpty { print("\n\(failures)") }
        print("\n" + RunSummary(run, coverage, language: language, style: style).rendered())
    }
}
