import ArgumentParser
import ConformanceCases
import ConformanceReports
import ConformanceRun
import EngineAdapters
import PolicyDocuments
import ReferenceCalculator
import Wording

struct Explain: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain",
            abstract: phrase(
                "逐步说明一个案例如何得出结果，每一步引用条款原文。",
                "How a case comes to its result, step by step, with the words of each clause."))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var readingOptions: ReadingOptions

    @Argument(
        help: .init(phrase("案例编号（或其中唯一的一部分）。", "The case's id, or a part of it that is unique."), valueName: "case"))
    var id: String

    func run() throws {
        let suite = try Suite(folder: common.suiteFolder())
        let one = try suite.cases.find(id)
        let readings = try readingOptions.checked(suite.library)
        guard let instrument = suite.library[one.document] else { return }
        let engine = try ReferenceEngine(suite.library, readings: readings, language: Console.language)
        let trace = Trace()
        let answer = engine.explain(EngineQuestion(one), trace: trace)
        print("\(Console.style(.strong, one.id))  \(one.title[Console.language])  (\(one.location))")
        if !one.note[Console.language].isEmpty { print(one.note[Console.language]) }
        print("")
        switch (one.question, answer) {
        case (_, .refusal(_, let message)):
            print(phrase("请求被拒绝：", "The request is refused: ") + message)
        case (.request(let request), _):
            print(Letter(instrument, language: Console.language, style: Console.style).rendered(request, trace))
        default: break
        }
        print("\n" + phrase("文件要求（手工推算）：", "What the text demands (derived by hand):"))
        for expectation in one.expectations(under: readings) {
            let working = expectation.working.map { " = \($0)" } ?? ""
            print(
                "  \(expectation.subject.name[Console.language])：\(expectation.value.name[Console.language])\(working)")
        }
    }
}

extension CaseLibrary {
    /// The case of an id, or the only one whose id contains a text.
    func find(_ id: String) throws -> ConformanceCase {
        if let one = self[id] { return one }
        let near = cases.filter { $0.id.contains(id) }
        if let only = near.first, near.count == 1 { return only }
        let list = near.prefix(12).map(\.id).joined(separator: " ")
        throw near.isEmpty
            ? UsageFault("没有案例 \(id)；用 conform cases 查看。", "there is no case \(id); see conform cases.")
            : UsageFault("“\(id)”不只一个案例：\(list)", "“\(id)” is more than one case: \(list)")
    }
}
