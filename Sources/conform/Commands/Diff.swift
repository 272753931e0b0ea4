import ArgumentParser
import ConformanceReports

struct Diff: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "diff",
            abstract: phrase(
                "两次结果之间的变化：新的不符、新的通过、不再测试的，以及文件、读法、引擎的变化。",
                "What changed between two results: newly failing, passing and untested; documents, readings, engine."),
            discussion: phrase(
                "退出码：0 没有变差，1 有变差，2 用法或输入有误。",
                "Exit codes: 0 nothing is worse, 1 something is worse, 2 wrong usage or input."))
    }

    @OptionGroup var languageOption: LanguageOption

    @Flag(help: .init(phrase("输出 JSON。", "Print JSON.")))
    var json = false

    @Argument(
        help: .init(phrase("原先的 results.json 或其文件夹。", "The earlier results.json, or its folder."), valueName: "old"))
    var old: String

    @Argument(
        help: .init(phrase("后来的 results.json 或其文件夹。", "The later results.json, or its folder."), valueName: "new"))
    var new: String

    func run() throws {
        let changes = ResultsChanges(from: try ResultsFile(old).read(), to: try ResultsFile(new).read())
        if json {
            print(try changes.encoded())
        } else {
            print(ChangesReport(changes, language: Console.language, style: Console.style).rendered())
        }
        if changes.isWorse { throw ExitStatus.notConformant }
    }
}
