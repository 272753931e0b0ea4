import ArgumentParser
import ConformanceCases
import ConformanceRun
import Foundation
import PolicyDocuments
import XMLTree

struct Inspect: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "inspect",
            abstract: phrase(
                "由人检查的要求：生成表格，填写后以 --inspection 提供给 run、report 或 certify。",
                "What a person inspects: make the form, and give it filled in to run, report or certify by --inspection."
            ),
            subcommands: [Init.self])
    }

    struct Init: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "init",
                abstract: phrase(
                    "生成空白检查表（XML），交引擎所有者填写。", "Make an empty form (XML) for the engine's owner to fill in."))
        }

        @OptionGroup var common: CommonOptions
        @OptionGroup var selection: DocumentOptions

        @Option(
            help: .init(
                phrase(
                    "写入此文件（不覆盖已有文件）；省略则写到标准输出。", "Write this file, which must not exist; standard output when left out."
                ),
                valueName: "file"))
        var output: String?

        func run() throws {
            let suite = try Suite(folder: common.suiteFolder(), documents: selection.documents)
            let digest = try SuiteDigest(of: suite)
            var form = BlankInspectionForm()
            for instrument in suite.library.instruments {
                form.add(
                    suite.cases.inspections.filter { $0.document == instrument.id }, of: instrument,
                    textDigest: digest.documents[instrument.id] ?? "")
            }
            let text = XMLWriter(indentation: 2).serialise(form.element)
            guard let output else { return print(text, terminator: "") }
            try NewFile.write(Data(text.utf8), to: output, mode: 0o644)
            print(phrase("检查表写入 \(output)。", "The form is in \(output)."))
        }
    }
}
