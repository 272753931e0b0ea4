import ArgumentParser
import ConformanceCases
import ConformanceReports
import ConformanceRun
import EngineAdapters
import Foundation
import PolicyDocuments

struct Run: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "run",
            abstract: phrase(
                "在参考计算器上运行测试集，按条款给出结论。", "Run the suite on the reference calculator and give the verdict by clause."))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var selection: DocumentOptions
    @OptionGroup var readingOptions: ReadingOptions
    @OptionGroup var inspectionOptions: InspectionOptions

    @Option(
        name: .customLong("case"),
        help: .init(
            phrase(
                "只运行编号符合此式样的案例（可重复），* 代表任意字符。", "Only cases whose id matches (repeatable); * stands for any characters."
            ),
            valueName: "pattern"))
    var patterns: [String] = []

    @Option(
        name: .customLong("mutant"),
        help: .init(
            phrase(
                "给参考计算器加入这个错误（可重复），用于演示诊断；编号见 conform prove。",
                "Give the reference this mistake (repeatable), to see the diagnosis; keys as in conform prove."),
            valueName: "key"))
    var mutants: [String] = []

    @Option(
        help: .init(phrase("把 results.json 写入此文件夹。", "Write results.json into this folder."), valueName: "dir"))
    var output: String?

    @Option(
        name: .customLong("format"),
        help: .init(
            phrase(
                "除 results.json 外写出的报告形式（可重复）：\(ReportForm.list)；须有 --output。",
                "A form of the report beside results.json (repeatable): \(ReportForm.list); needs --output."),
            valueName: "form"))
    var forms: [ReportForm] = []

    func validate() throws {
        guard forms.isEmpty || output != nil else {
            throw ValidationError(
                phrase("--format 须与 --output 一起使用。", "--format needs --output: the folder to write into."))
        }
    }

    func run() async throws {
        let suite = try Suite(folder: common.suiteFolder(), documents: selection.documents)
        let readings = try readingOptions.checked(suite.library)
        let engine = try ReferenceEngine(
            suite.library, readings: readings, mistakes: try mistakes(suite), language: Console.language)
        let selected = patterns.map { CasePattern($0) }
        for (text, pattern) in zip(patterns, selected)
        where !suite.cases.cases.contains(where: { pattern.matches($0.id) }) {
            throw UsageFault(
                "没有编号符合“\(text)”的案例；用 conform cases 查看。", "no case's id matches “\(text)”; see conform cases.")
        }
        let answers = try inspectionOptions.answers(of: suite, in: common.suiteFolder())
        var run = await SuiteRun(
            of: suite, on: engine, patterns: selected, readings: readings, progress: Console.progress)
        run.inspectionAnswers = answers
        let coverage = Coverage(of: suite, run: run)
        let diagnoses = await report(run, suite, coverage)
        if let output {
            var results = try RunResults(
                run, of: suite, reference: try ReferenceEngine(suite.library, readings: readings),
                transport: "in-process", date: Date.now.formatted(.iso8601))
            results.note(diagnoses)
            try OutputFolder(output).write(results, in: forms.isEmpty ? ReportForm.usual : forms)
        }
        let hasFailed = run.outcomes.contains { $0.result.isFailure }
        if hasFailed || run.isWhole && !coverage.isConformant { throw ExitStatus.notConformant }
    }

    /// The changes of the rules that the mutants asked for make.
    private func mistakes(_ suite: Suite) throws -> [String: [RuleSource.Change]] {
        guard !mutants.isEmpty else { return [:] }
        var mistakes: [String: [RuleSource.Change]] = [:]
        let catalogues = suite.library.instruments.map { ($0.id, MutantCatalogue($0, suite.library)) }
        for key in mutants {
            var isFound = false
            for (document, catalogue) in catalogues {
                guard let mutant = catalogue[key] else { continue }
                mistakes[document, default: []] += mutant.changes
                isFound = true
            }
            guard isFound else { throw UsageFault("没有变异 \(key)。", "there is no mutant \(key).") }
        }
        return mistakes
    }

    private func report(_ run: SuiteRun, _ suite: Suite, _ coverage: Coverage) async -> [Diagnosis] {
        let (language, style) = (Console.language, Console.style)
        let failures = FailureList(of: suite, language: language, style: style).rendered(run)
        print(phrase("引擎：", "Engine: ") + "\(run.engine.name) \(run.engine.version)\n")
        print(ClauseTable(coverage, language: language, style: style).rendered())
        let failing = Set(run.outcomes.filter(\.result.isFailure).map { suite.cases.cases[$0.index].document })
        var diagnoses: [Diagnosis] = []
        for instrument in suite.library.instruments where failing.contains(instrument.id) {
            let mistakes = await MistakeBench(instrument, in: suite, readings: run.readings)
            let diagnosis = Diagnosis(of: run, in: suite, by: mistakes)
            diagnoses.append(diagnosis)
            let report = DiagnosisReport(diagnosis, of: instrument, language: language, style: style).rendered()
            if !report.isEmpty { print("\n\(report)") }
        }
        if !failures.isEmpty { print("\n\(failures)") }
        print("\n" + RunSummary(run, coverage, language: language, style: style).rendered())
        return diagnoses
    }
}
