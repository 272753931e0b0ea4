import ArgumentParser
import ConformanceRun
import EngineAdapters
import Foundation
import PolicyDocuments

struct EngineCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "engine",
            abstract: phrase(
                "把参考计算器作为引擎运行（适配协议，标准输入输出或 HTTP）。",
                "Serve the reference calculator as an engine: the adapter protocol over standard input and output, or HTTP."
            ))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var selection: DocumentOptions
    @OptionGroup var readingOptions: ReadingOptions

    @Option(
        name: .customLong("mutant"),
        help: .init(
            phrase("加入这个错误（可重复）；编号见 conform prove。", "Make this mistake (repeatable); keys as in conform prove."),
            valueName: "key"))
    var mutants: [String] = []

    @Option(
        help: .init(
            phrase(
                "改用 HTTP，在此端口等待 POST；0 表示任选一个，并写到标准错误。",
                "Serve HTTP instead and await POSTs on this port; 0 picks one, which is told on standard error."),
            valueName: "port"))
    var http: UInt16?

    @Option(
        help: .init(
            phrase("HTTP 监听的地址，默认只限本机。", "The address to serve HTTP on; by default this machine only."),
            valueName: "address"))
    var host = "127.0.0.1"

    func run() async throws {
        let folder = try common.suiteFolder()
        let library = try PolicyLibrary(folder: folder.appending(path: "Documents"), only: selection.documents)
        let readings = try readingOptions.checked(library)
        let engine = try ReferenceEngine(
            library, readings: readings, mistakes: try library.mistakes(mutants), language: Console.language)
        let service = EngineService(
            engine, documents: library.instruments.map(\.id), readings: readings, language: Console.language)
        guard let http else { return LineService(service).serve() }
        let host = host
        try await WebService(service, host: host, port: http).serve { port in
            let address = host.contains(":") ? "[\(host)]" : host
            Console.complain(
                phrase("正在 http://\(address):\(port)/ 等待请求。", "Awaiting requests at http://\(address):\(port)/."))
        }
    }
}
