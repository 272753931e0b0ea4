import ArgumentParser
import ConformanceReports
import ConformanceRun
import PolicyDocuments

struct Prove: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "prove",
            abstract: phrase(
                "逐一改错规则，证明案例会发现：每条要求是否已被证明。",
                "Change every rule as a careless reader might, and see whether a case notices."))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var selection: DocumentOptions

    @Option(
        name: .customLong("assertion"),
        help: .init(phrase("只看这项要求（可重复）。", "Only this assertion (repeatable)."), valueName: "id"))
    var assertions: [String] = []

    @Flag(
        help: .init(
            phrase("把结果记入各文件的 proof.xml，供运行时显示。", "Record the result in each document's proof.xml, for runs to show.")))
    var record = false

    func run() async throws {
        let suite = try Suite(folder: common.suiteFolder(), documents: selection.documents)
        let coverage = Coverage(of: suite)
        for id in assertions where !suite.library.instruments.contains(where: { $0.catalogue[id] != nil }) {
            throw UsageFault("没有要求 \(id)；用 conform coverage 查看。", "there is no assertion \(id); see conform coverage.")
        }
        let only = Set(assertions)
        var isForced = true
        var isSound = true
        for document in coverage.documents
        where only.isEmpty || document.assertions.contains(where: { only.contains($0.assertion.id) }) {
            let forcing = Forcing(await Proof.prove(document.instrument, in: suite), of: document.instrument)
            print(
                ForcingReport(document, forcing, language: Console.language, style: Console.style).rendered(only: only)
                    + "\n")
            if record, only.isEmpty { try suite.record(forcing, of: document.instrument) }
            isForced =
                isForced
                && !forcing.states.contains { $0.value == .unforced && (only.isEmpty || only.contains($0.key)) }
            isSound = isSound && forcing.refuted.isEmpty
        }
        if !isSound { throw ExitStatus.defectiveSuite }
        if !isForced { throw ExitStatus.notConformant }
    }
}
