import ArgumentParser
import ConformanceCases
import ConformanceReports
import ConformanceRun
import EngineAdapters
import Foundation
import MedicalAssistance
import PolicyDocuments
import Wording

struct Run: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "run",
            abstract: phrase(
                "在引擎（默认为参考计算器）上运行测试集，按条款给出结论。",
                "Run the suite on an engine (the reference calculator by default) and give the verdict by clause."),
            discussion: phrase(
                """
                退出码 0：引擎声明的文件全部符合；用 --case 只运行一部分时：没有不符。1：不符合、引擎故障或运行中断。2：用法有误，\
                或引擎从未应答握手。

                使用 --expectations 时，结论不变（有已知的不符即为不符合），但退出码 0 表示：与清单完全一致，别无不符。清单中已经\
                通过、以别的方式不符、过期或对不上案例的条目，使退出码为 1。

                使用 --output 时，结果随到随写入 journal.jsonl；中断后加 --resume 继续。
                """,
                """
                Exit code 0: conformant with every document that the engine claims; with --case, nothing fails. 1: not \
                conformant, faults of the engine, or interrupted. 2: wrong usage, or the engine never answered the handshake.

                With --expectations the verdicts stay what they are (a known failure is a failure), but exit code 0 means: \
                exactly as listed, and nothing else fails. An entry that passes, fails otherwise, has expired or matches \
                nothing makes the exit code 1.

                With --output, outcomes are written to journal.jsonl as they come; after an interruption go on with --resume.
                """))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var selection: DocumentOptions
    @OptionGroup var readingOptions: ReadingOptions
    @OptionGroup var inspectionOptions: InspectionOptions
    @OptionGroup var engineOptions: EngineOptionGroup
    @OptionGroup var known: KnownFailureOptions

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

    @Flag(
        help: .init(
            phrase(
                "从 --output 文件夹中的运行日志继续中断的运行。",
                "Go on with the interrupted run whose journal is in the --output folder.")))
    var resume = false

    func validate() throws {
        guard forms.isEmpty || output != nil else {
            throw ValidationError(
                phrase("--format 须与 --output 一起使用。", "--format needs --output: the folder to write into."))
        }
        if resume, output == nil {
            throw ValidationError(phrase("--resume 需要 --output。", "--resume needs --output."))
        }
        if engineOptions.engine != nil, !mutants.isEmpty {
            throw ValidationError(
                phrase("--mutant 只用于参考计算器，不能与 --engine 同用。", "--mutant is for the reference only, not with --engine."))
        }
    }

    func run() async throws {
        let suite = try Suite(folder: common.suiteFolder(), documents: selection.documents)
        let selected = patterns.map { CasePattern($0) }
        for (text, pattern) in zip(patterns, selected)
        where !suite.cases.cases.contains(where: { pattern.matches($0.id) }) {
            throw UsageFault(
                "没有编号符合“\(text)”的案例；用 conform cases 查看。", "no case's id matches “\(text)”; see conform cases.")
        }
        let asked = try readingOptions.checked(suite.library)
        let failures = try known.read(suite)
        let inspected = try inspectionOptions.answers(of: suite, in: common.suiteFolder())
        let folder = try output.map { try OutputFolder($0) }
        let engine = try await engine(for: suite, asked)
        let stop = RunStop()
        let interruption = Interruption {
            stop.ask()
            Task { await engine.shutDown() }
        }
        let isGood: Bool
        do {
            isGood = try await run(suite, on: engine, selected, asked, failures, inspected, into: folder, until: stop)
        } catch {
            await engine.shutDown()
            throw error
        }
        await engine.shutDown()
        interruption.end()
        if !isGood { throw ExitStatus.notConformant }
    }

    private func engine(for suite: Suite, _ readings: [String: String]) async throws -> ConnectedEngine {
        if let place = engineOptions.engine { return try await ConnectedEngine(place, engineOptions.options) }
        return ConnectedEngine(
            try ReferenceEngine(
                suite.library, readings: readings, mistakes: try suite.library.mistakes(mutants),
                language: Console.language))
    }

    /// Runs the suite and tells what came of it.
    ///
    /// - Returns: Whether all is as it should be.
    private func run(
        _ suite: Suite, on engine: ConnectedEngine, _ selected: [CasePattern], _ asked: [String: String],
        _ failures: [KnownFailure]?, _ inspected: [String: InspectionAnswer], into folder: OutputFolder?,
        until stop: RunStop
    ) async throws -> Bool {
        let claims = engine.engine.description.claims
        let readings = try readingOptions.withClaims(claims.readings, asked, suite, selection.documents)
        var (journal, answers): (Journal?, [Int: EngineAnswer]) = (nil, [:])
        if let folder {
            let header = JournalHeader(
                suite: try SuiteDigest(of: suite).suite, engine: engine.engine.description, program: engine.digest,
                readings: readings, documents: selection.documents, patterns: patterns, cases: suite.cases.cases.count)
            if resume {
                let (old, had) = try Journal.resume(header, of: suite, in: folder.url)
                (journal, answers) = (old, had)
                print(
                    phrase("继续中断的运行：已有 \(had.count) 个案例的结果。\n", "Going on with \(had.count) cases answered already.\n"))
            } else {
                journal = try Journal.begin(header, of: suite, in: folder.url)
            }
        }
        var run = await SuiteRun(
            of: suite, on: engine.engine, patterns: selected, readings: readings, known: answers, stop: stop,
            progress: Console.progress, record: { journal?.record($0) })
        run.inspectionAnswers = inspected
        let isBrokenOff = stop.isAsked && run.lacksAnswers(of: suite, selected)
        let today = try CalendarDate.today()
        let check = failures.map {
            KnownFailureCheck($0, against: run, of: suite, selected: selection.documents, on: today)
        }
        let coverage = Coverage(of: suite, run: run)
        let diagnoses = await report(run, suite, coverage, check, engine, isBrokenOff: isBrokenOff)
        try known.write(run, of: suite, keeping: failures ?? [], on: today)
        if let fault = journal?.fault { Console.complain(fault.explanation[Console.language]) }
        if let folder {
            var results = try RunResults(
                run, of: suite,
                reference: ReferenceEngine(suite.library, readings: readings, language: Console.language),
                transport: engine.transport, engineDigest: engine.digest, known: check,
                date: Date.now.formatted(.iso8601))
            results.note(diagnoses)
            try folder.write(results, in: forms.isEmpty ? ReportForm.usual : forms)
            if !isBrokenOff { try journal?.close() }
        }
        if isBrokenOff {
            let next =
                folder == nil
                ? phrase("加 --output 文件夹，下次中断后即可用 --resume 继续。", "With --output DIR a run can be resumed by --resume.")
                : phrase("以同样的选项加 --resume 继续。", "Go on with the same options and --resume.")
            Console.complain(phrase("运行中断，结果不完整。", "The run was broken off; its results are partial. ") + next)
            return false
        }
        if let check { return check.isAsExpected(run, of: suite) }
        if run.outcomes.contains(where: { $0.result.isFailure }) { return false }
        return run.isWhole ? coverage.isConformant : run.outcomes.contains { $0.result == .passed }
    }

    private func report(
        _ run: SuiteRun, _ suite: Suite, _ coverage: Coverage, _ check: KnownFailureCheck?, _ engine: ConnectedEngine,
        isBrokenOff: Bool
    ) async -> [Diagnosis] {
        let (language, style) = (Console.language, Console.style)
        let engineReport = EngineReport(of: suite, language: language, style: style)
        print(engineReport.heading(run, transport: engine.transport) + "\n")
        print(ClauseTable(coverage, language: language, style: style).rendered())
        let deviations = AnalysisList(coverage, language: language, style: style).rendered()
        if !deviations.isEmpty { print("\n\(deviations)") }
        var wrong: Set<String> = []
        for outcome in run.outcomes {
            if case .wrong = outcome.result { wrong.insert(suite.cases.cases[outcome.index].document) }
        }
        var diagnoses: [Diagnosis] = []
        for instrument in suite.library.instruments where wrong.contains(instrument.id) && !isBrokenOff {
            let mistakes = await MistakeBench(instrument, in: suite, readings: run.readings)
            let diagnosis = Diagnosis(of: run, in: suite, by: mistakes)
            diagnoses.append(diagnosis)
            let report = DiagnosisReport(diagnosis, of: instrument, language: language, style: style).rendered()
            if !report.isEmpty { print("\n\(report)") }
        }
        let failures = FailureList(of: suite, language: language, style: style).rendered(run, without: check)
        if !failures.isEmpty { print("\n\(failures)") }
        let faults = engineReport.faults(run, errorTail: await engine.errorTail())
        if !faults.isEmpty { print("\n\(faults)") }
        if let check {
            let list = KnownFailureReport(check, language: language, style: style).rendered()
            if !list.isEmpty { print("\n\(list)") }
        }
        print("\n" + RunSummary(run, coverage, known: check, language: language, style: style).rendered())
        return diagnoses
    }
}

extension SuiteRun {
    /// Whether some case that was to be run has no outcome.
    fileprivate func lacksAnswers(of suite: Suite, _ patterns: [CasePattern]) -> Bool {
        outcomes.contains { outcome in
            outcome.result == .notRun
                && (patterns.isEmpty || patterns.contains { $0.matches(suite.cases.cases[outcome.index].id) })
        }
    }
}
