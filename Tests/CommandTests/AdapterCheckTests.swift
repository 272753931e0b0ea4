import Foundation
import Testing

/// The self-test of adapters finds what is wrong, and says how to mend it.
@Suite struct AdapterCheckTests {
    @Test func theReferenceSpeaksTheProtocol() async throws {
        let run = try await CommandLineRun(["adapter", "check", "\(CommandLineRun.binary.path) engine"])
        #expect(run.status == 0, "\(run.output)")
        #expect(!run.output.contains("✘"))
        for step in ["握手", "U+2028", "数百次就诊", "shutdown", "以 0 结束"] {
            #expect(run.output.contains("✔") && run.output.contains(step))
        }
    }

    /// An adapter with one fault, before the reference.
    struct Faulty: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let script: String
        /// What the advice must say.
        let advice: String

        static let all: [Faulty] = [
            .init(testDescription: "it ends at once", script: "exit 3", advice: "initialize"),
            .init(testDescription: "an echo", script: "exec cat", advice: "-32003"),
            .init(
                testDescription: "ids become strings",
                script: #""$conform" engine | sed -u 's/"id":\([0-9][0-9]*\)/"id":"\1"/'"#, advice: "id 原样返回"),
            .init(
                testDescription: "another code for unknown methods",
                script: #""$conform" engine | sed -u 's/-32601/-32603/'"#, advice: "-32601"),
            .init(
                testDescription: "unknown members are not named",
                script: #""$conform" engine | sed -u 's/"field":"no_such_member"/"field":""/'"#,
                advice: "no_such_member"),
            .init(
                testDescription: "lines are split at U+2028",
                script: #""$conform" engine | sed -u "s/$(printf '\342\200\250')/\\n/g""#, advice: "U+2028"),
            .init(
                testDescription: "shutdown answers an object",
                script: #""$conform" engine | sed -u 's/"result":null/"result":{}/'"#, advice: "\"result\":null"),
            .init(
                testDescription: "it ends with another code", script: "\"$conform\" engine\nexit 7", advice: "退出码应为 0"),
            .init(testDescription: "it does not end", script: "\"$conform\" engine\nexec sleep 30", advice: "应自行结束"),
        ]
    }

    @Test("A fault is found and mended by its advice", arguments: Faulty.all) func faults(_ faulty: Faulty) async throws
    {
        let script = try EngineScript(faulty.script)
        let run = try await CommandLineRun(["adapter", "check", script.command, "--timeout", "30"])
        #expect(run.status == 1)
        let advice = run.output.split(separator: "\n").filter { $0.contains("→") }
        #expect(advice.contains { $0.contains(faulty.advice) }, "\(run.output)")
        #expect(try await script.processesLeft() == [])
    }
}
