import ArgumentParser
import ConformanceReports
import ConformanceRun
import EngineAdapters
import Foundation
import MedicalAssistance
import PolicyDocuments
import ReferenceCalculator

struct Calculate: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "calculate",
            abstract: phrase("按文件计算一个请求（JSON），并说明依据。", "Answer one request (JSON) by a document, and say why."),
            discussion: phrase(
                #"请求形如 {"document":"…","decision":"settlement","request":{…}}；决定有 subsidy、settlement、status、monitoring、service。"#,
                #"A request is {"document":"…","decision":"settlement","request":{…}}; decisions are subsidy, settlement, status, monitoring, service."#
            ))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var readingOptions: ReadingOptions

    @Flag(help: .init(phrase("输出 JSON（含计算步骤）。", "Print JSON, with the steps.")))
    var json = false

    @Argument(
        help: .init(phrase("请求文件；省略则读标准输入。", "The request's file; standard input when left out."), valueName: "file"))
    var file: String?

    static let largest = 10 * 1024 * 1024

    func run() throws {
        let body = try read()
        let question = try Question(json: body)
        let folder = try common.suiteFolder()
        let library = try PolicyLibrary(folder: folder.appending(path: "Documents"), only: [question.document])
        let engine = try ReferenceEngine(
            library, readings: try readingOptions.checked(library), language: Console.language)
        let trace = Trace()
        let answer = engine.explain(
            EngineQuestion(document: question.document, body: .request(question.request)), trace: trace)
        switch answer {
        case .refusal(_, let message): throw UsageFault(message, message)
        case .unsupported, .fault:
            throw LibraryFault.noSuchInstrument(question.document, library.instruments.map(\.id))
        case .response(let response):
            if json {
                print(try CalculationOutput(response, trace).encoded())
            } else {
                print(
                    Letter(library.instruments[0], language: Console.language, style: Console.style).rendered(
                        question.request, trace))
            }
        }
    }

    private func read() throws -> Data {
        let handle: FileHandle
        if let file {
            guard let opened = FileHandle(forReadingAtPath: file) else {
                throw UsageFault("不能读取文件 \(file)。", "the file \(file) cannot be read.")
            }
            handle = opened
        } else {
            handle = .standardInput
        }
        var body = Data()
        do {
            while let part = try handle.read(upToCount: 1 << 16), !part.isEmpty {
                body.append(part)
                guard body.count <= Calculate.largest else {
                    throw UsageFault(
                        "请求超过 \(Calculate.largest >> 20) MB，不予读取。",
                        "the request is larger than \(Calculate.largest >> 20) MB and is not read.")
                }
            }
        } catch let fault as UsageFault {
            throw fault
        } catch {
            throw UsageFault(
                "不能读取请求：\(error.localizedDescription)", "the request cannot be read: \(error.localizedDescription)")
        }
        return body
    }
}
