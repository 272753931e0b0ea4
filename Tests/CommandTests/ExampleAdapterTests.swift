import Foundation
import Testing

/// An example under `Examples/Adapters`: an implementation of its own, written from the text.
struct ExampleAdapter: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let command: String
    /// The documents that it claims.
    let documents: [String]
    /// The files and programs without which it cannot run.
    let needs: [String]

    static let all = [
        ExampleAdapter(
            testDescription: "Python", command: "python3 Examples/Adapters/python/adapter.py",
            documents: ["jinan-2022-14"], needs: ["python3"]),
        ExampleAdapter(
            testDescription: "Java", command: "sh Examples/Adapters/java/run.sh", documents: ["taian-2022-20"],
            needs: ["java", "javac", "/usr/share/java/gson.jar"]),
    ]

    /// What is missing on this machine; nil when it can run.
    var missing: String? {
        let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return needs.first { need in
            let places = need.hasPrefix("/") ? [need] : path.map { "\($0)/\(need)" }
            return !places.contains {
                FileManager.default.isExecutableFile(atPath: $0)
                    || need.hasPrefix("/") && FileManager.default.fileExists(atPath: $0)
            }
        }
    }
}

@Suite(.serialized) struct ExampleAdapterTests {
    @Test("An example passes every case of what it claims; the rest is unsupported", arguments: ExampleAdapter.all)
    func conforms(_ example: ExampleAdapter) async throws {
        if let missing = example.missing {
            return print("skipped: the \(example) example needs \(missing), which is not on this machine")
        }
        let folder = ResultsFolder()
        let run = try await CommandLineRun(
            ["run", "--engine", example.command, "--timeout", "60", "--output", folder.path],
            directory: CommandLineRun.checkout)
        #expect(run.status == 0, "\(run.complaint)\(run.output.suffix(2000))")
        let results = try RunResultsFile(in: folder.url)
        for (document, verdict) in results.verdicts {
            // A document of a province demands nothing of engines.
            guard verdict != "analysed" else { continue }
            let isClaimed = example.documents.contains(document)
            #expect(verdict == (isClaimed ? "conformant" : "not-claimed"), "\(document)")
            let outcomes = results.outcomes(of: document)
            if !isClaimed { #expect(outcomes.keys.allSatisfy { ["unsupported", "quarantined"].contains($0) }) }
        }
        #expect(example.documents.allSatisfy { results.verdicts[$0] == "conformant" })
    }

    @Test("An example speaks the protocol", arguments: ExampleAdapter.all)
    func speaks(_ example: ExampleAdapter) async throws {
        if let missing = example.missing {
            return print("skipped: the \(example) example needs \(missing), which is not on this machine")
        }
        let run = try await CommandLineRun(
            ["adapter", "check", example.command, "--timeout", "60"], directory: CommandLineRun.checkout)
        #expect(run.status == 0, "\(run.output)")
    }
}
