import ArgumentParser
import ConformanceCases
import ConformanceReports
import ConformanceRun
import Wording

struct Cases: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cases", abstract: phrase("列出案例与检查项。", "List cases and inspections."))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var selection: DocumentOptions

    @Argument(
        help: .init(
            phrase("编号的式样，或标题、要求编号中的文字。", "A pattern of ids, or a text in titles or assertion ids."),
            valueName: "pattern"))
    var pattern: String?

    func run() throws {
        let suite = try Suite(folder: common.suiteFolder(), documents: selection.documents)
        let matching = pattern.map { CasePattern($0) }
        func isFound(_ id: String, _ title: String, _ verifies: [String]) -> Bool {
            guard let pattern, let matching else { return true }
            return matching.matches(id) || title.contains(pattern) || verifies.contains(pattern)
        }
        var count = 0
        for one in suite.cases.cases where isFound(one.id, one.title[Console.language], one.verifies) {
            print(
                "\(one.id)  \(one.title[Console.language])  \(Console.style(.faint, "\(one.verifies.joined(separator: " ")) \(one.location)"))"
            )
            count += 1
        }
        for one in suite.cases.inspections where isFound(one.id, one.question[Console.language], one.verifies) {
            print(
                "\(one.id)  \(one.question[Console.language])  \(Console.style(.faint, "\(one.verifies.joined(separator: " ")) \(one.location)"))"
            )
            count += 1
        }
        guard count > 0 else {
            throw UsageFault("没有符合“\(pattern ?? "")”的案例。", "nothing matches “\(pattern ?? "")”.")
        }
        print(phrase("共 \(count) 项。", "\(count) in all."))
    }
}
