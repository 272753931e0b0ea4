import ArgumentParser
import ConformanceReports
import EngineAdapters
import Foundation
import Wording

/// Tools for those who connect an engine.
struct AdapterCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "adapter",
            abstract: phrase("接入引擎时的工具。", "Tools for connecting an engine."),
            subcommands: [Check.self])
    }

    /// The self-test of an adapter.
    struct Check: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "check",
                abstract: phrase(
                    "在运行任何案例之前，检验适配程序是否按协议应答；每条发现都说明怎样改。",
                    "Test, before any case, whether an adapter speaks the protocol; each finding says how to mend it."))
        }

        @OptionGroup var common: CommonOptions

        @Option(help: .init(phrase("等待一个应答的秒数。", "Seconds to wait for an answer."), valueName: "seconds"))
        var timeout: Double = 10

        @Argument(
            help: .init(
                phrase(
                    "启动适配程序的命令（整个用引号括起），或 http(s) 网址。",
                    "The command that starts it (in quotes as a whole), or an http(s) URL."),
                valueName: "command|url"))
        var engine: String

        func run() async throws {
            guard timeout > 0, timeout <= 86_400 else {
                throw UsageFault("--timeout 应在 0 与 86400 秒之间。", "--timeout should be between 0 and 86400 seconds.")
            }
            let place = engine
            guard let words = CommandWords.split(place), !words.isEmpty else {
                throw UsageFault("命令为空，或引号没有配对。", "the command is empty, or a quote is not closed.")
            }
            let test = AdapterSelfTest(patience: .milliseconds(Int(timeout * 1000))) {
                () async throws(SelfTestFault) -> any SelfTestLine in
                if let url = ConnectedEngine.url(place) { return SelfTestWeb(url) }
                return try SelfTestProgram(words)
            }
            let findings = await test.run(telling: Check.tell)
            let failed = findings.count(where: \.result.isFailure)
            let isWhole = findings.last?.step == .end
            guard failed > 0 || !isWhole else {
                return print(phrase("适配程序符合协议。", "The adapter speaks the protocol."))
            }
            print(phrase("\(failed) 项不符合协议。", "\(failed) findings against the protocol."))
            throw ExitStatus.notConformant
        }

        private static func tell(_ finding: SelfTestFinding) {
            let (language, style) = (Console.language, Console.style)
            let name = finding.step.name[language]
            switch finding.result {
            case .passed: print("\(style(.good, "✔")) \(name)")
            case .skipped(let reason): print("\(style(.faint, "–")) \(name)  \(style(.faint, reason[language]))")
            case .failed(let seen, let advice):
                print("\(style(.bad, "✘")) \(name)")
                print("    \(seen[language].harmless)")
                print("    → \(advice[language])")
            }
        }
    }
}
