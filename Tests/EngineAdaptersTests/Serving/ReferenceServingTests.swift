import ConformanceCases
import ConformanceRun
import EngineAdapters
import Foundation
import PolicyDocuments
import Testing
import Wording

extension OutsideEngineTests {
    /// The reference calculator as a program and behind HTTP answers every case as it does in this process.
    @Suite struct ReferenceServingTests {
        private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()

        private static let suite = Result { try ConformanceRun.Suite(folder: checkout) }

        private func compare(_ engine: some Engine) async throws {
            let suite = try ReferenceServingTests.suite.get()
            let reference = try ReferenceEngine(suite.library)
            let outcomes = await withTaskGroup(of: (String, Bool).self) { group in
                for one in suite.cases.cases {
                    let question = EngineQuestion(one)
                    group.addTask {
                        let (there, here) = (await engine.answer(question), await reference.answer(question))
                        return (one.id, isAlike(there, here))
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count == suite.cases.cases.count)
            #expect(outcomes.filter { !$0.1 }.map(\.0) == [])
        }

        @Test func asAProgram() async throws {
            let binary = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
                .appending(path: "conform").path
            let command = [binary, "engine", "--suite", ReferenceServingTests.checkout.path]
            let engine = try await ProgramEngine(command: command, options: .patient)
            #expect(engine.capacity == 64)
            try await compare(engine)
            await engine.shutDown()
        }

        @Test func behindHTTP() async throws {
            let suite = try ReferenceServingTests.suite.get()
            let service = EngineService(
                try ReferenceEngine(suite.library), documents: suite.library.instruments.map(\.id), readings: [:],
                language: .chinese)
            let web = try WebService(service, host: "127.0.0.1", port: 0)
            let (ports, port) = AsyncStream.makeStream(of: UInt16.self)
            let serving = Task { try await web.serve { port.yield($0) } }
            let chosen = try #require(await ports.first { _ in true })
            let engine = try await HTTPEngine("http://127.0.0.1:\(chosen)/", options: .patient)
            try await compare(engine)
            await engine.shutDown()
            serving.cancel()
        }
    }
}

/// Whether two answers say the same, clauses and all.
private func isAlike(_ left: EngineAnswer, _ right: EngineAnswer) -> Bool {
    switch (left, right) {
    case (.response(let left), .response(let right)): left == right
    case (.refusal(let left, _), .refusal(let right, _)): left == right
    case (.unsupported, .unsupported): true
    default: false
    }
}
