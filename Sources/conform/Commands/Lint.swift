import ArgumentParser
import SuiteLint
import Wording

struct Lint: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "lint",
            abstract: phrase("检查文件、规则与案例自身的缺陷。", "Find everything that is wrong in documents, rules and cases."))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var selection: DocumentOptions

    func run() throws {
        let findings = SuiteLint(folder: try common.suiteFolder(), documents: selection.documents).findings()
        for finding in findings { print("\(finding.location)\(phrase("：", ": "))\(finding.message[Console.language])") }
        guard findings.isEmpty else {
            print(phrase("发现 \(findings.count) 处缺陷。", "\(findings.count) defects found."))
            throw ExitStatus.defectiveSuite
        }
        print(phrase("没有发现缺陷。", "No defects found."))
    }
}
