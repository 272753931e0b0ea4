import ArgumentParser
import ConformanceReports
import Foundation
import PolicyDocuments

struct Compare: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "compare",
            abstract: phrase(
                "并列几份文件的政策：资助、起付标准、比例、限额、分段、身份与时间，并注明条款。",
                "The policies of documents side by side: subsidies, thresholds, rates, limits, identities, timing, with clauses."
            ))
    }

    @OptionGroup var common: CommonOptions

    @Option(
        help: .init(
            phrase("把 compare.csv 与 compare.html 写入此文件夹。", "Write compare.csv and compare.html into this folder."),
            valueName: "dir"))
    var output: String?

    @Argument(
        help: .init(
            phrase("文件编号，按所列顺序成列；省略则为全部文件。", "Documents by their ids, in columns of that order; all when left out."),
            valueName: "id"))
    var documents: [String] = []

    func run() throws {
        let library = try PolicyLibrary(folder: common.suiteFolder().appending(path: "Documents"), only: documents)
        // A document that is named twice is one column, where it is named first.
        let instruments = library.instruments.sorted { left, right in
            (documents.firstIndex(of: left.id) ?? 0, left.id) < (documents.firstIndex(of: right.id) ?? 0, right.id)
        }
        let comparison = PolicyComparison(instruments, identities: library.identities)
        let (language, style) = (Console.language, Console.style)
        print(ComparisonTable(comparison, language: language, style: style, width: Compare.terminalWidth).rendered())
        guard let output else { return }
        let folder = try OutputFolder(output)
        for (name, data) in [
            ("compare.csv", ComparisonSheet(comparison, language: language).encoded()),
            ("compare.html", try ComparisonPage(comparison, language: language).encoded()),
        ] {
            let file = try folder.write(data, to: name)
            print(phrase("对照表写入 \(file)。", "The comparison is in \(file)."))
        }
    }

    /// The columns of the terminal, as the environment or the terminal says; nil when the output goes elsewhere.
    private static var terminalWidth: Int? {
        if let asked = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), asked > 0 { return asked }
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }
}
