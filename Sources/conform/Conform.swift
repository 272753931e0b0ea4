import ArgumentParser
import Certificates
import ConformanceCases
import ConformanceReports
import ConformanceRun
import Foundation
import MedicalAssistance
import PolicyDocuments
import Wording
import XMLTree

/// The command line.
@main
struct Conform: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "conform",
            abstract: phrase(
                "医疗救助政策的符合性测试：逐条核对结算引擎是否按文件办理。",
                "Conformance suite for medical-assistance policy: does an engine do what the documents say, clause by clause?"
            ),
            discussion: phrase(
                "退出码：0 符合，1 不符合，2 用法或输入有误，3 测试集自身有缺陷。",
                "Exit codes: 0 conformant, 1 not conformant, 2 wrong usage or input, 3 the suite itself is defective."),
            version: SuiteVersion.current,
            subcommands: [
                Run.self, Prove.self, CoverageCommand.self, Lint.self, Explain.self, Calculate.self, Cases.self,
                Show.self, Compare.self, Report.self, Diff.self, Inspect.self, EngineCommand.self, AdapterCommand.self,
                Keygen.self, Certify.self, Verify.self, Countersign.self,
            ])
    }

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            finish(with: error)
        }
    }

    /// Tells the error and ends with the code that stands for its kind.
    private static func finish(with error: any Error) -> Never {
        switch error {
        case let status as ExitStatus:
            Foundation.exit(status.rawValue)
        case let explained as any ExplainedError:
            Console.complain(explained.explanation[Console.language])
            let isUsage: Bool =
                switch error {
                case is RequestFault, is UsageFault, is ResultsFault, is KeyFault, is JournalFault: true
                case let fault as LibraryFault: if case .noSuchInstrument = fault { true } else { false }
                default: false
                }
            Foundation.exit((isUsage ? ExitStatus.wrongUsage : .defectiveSuite).rawValue)
        default:
            let message = fullMessage(for: error)
            guard exitCode(for: error) != .success else {
                print(message)
                Foundation.exit(0)
            }
            Console.complain(message)
            Foundation.exit(ExitStatus.wrongUsage.rawValue)
        }
    }
}

/// What the process's exit code means.
enum ExitStatus: Int32, Error {
    case notConformant = 1
    case wrongUsage = 2
    case defectiveSuite = 3
}

/// A wrong use of the command.
struct UsageFault: ExplainedError {
    let explanation: Bilingual

    init(_ chinese: String, _ english: String) {
        explanation = Bilingual(chinese, english)
    }

    /// What another error says, as a fault of usage.
    init(_ error: any Error) {
        explanation = (error as? any ExplainedError)?.explanation ?? Bilingual(error.localizedDescription)
    }
}

/// A phrase in the language of this process.
func phrase(_ chinese: String, _ english: String) -> String {
    Bilingual(chinese, english)[Console.language]
}
