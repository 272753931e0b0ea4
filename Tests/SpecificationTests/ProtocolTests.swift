import ConformanceCases
import ConformanceReports
import ConformanceRun
import EngineAdapters
import Foundation
import MedicalAssistance
import SchemaChecking
import Testing

/// Everything that the suite asks, and everything that the reference answers, follows the published schema.
@Suite struct ProtocolTests {
    @Test func fixturesAndAnswersFollowTheSchema() async throws {
        let suite = try CheckedOut.suite.get()
        let schema = try JSONSchema(
            Data(contentsOf: CheckedOut.folder.appending(path: "Protocol").appending(path: "protocol.schema.json")))
        let engine = try ReferenceEngine(suite.library)
        var used: Set<String> = []
        for one in suite.cases.cases {
            guard case .request(let request) = one.question else { continue }
            let name = request.decision.rawValue
            let call = """
                {"jsonrpc":"2.0","id":1,"method":"\(name)","params":{"document":"\(one.document)",\
                "request":\(try one.question.json())}}
                """
            let value = try ExactJSON(Data(call.utf8))
            #expect(schema.faults(value, as: "\(name)Call") == [], "\(one.id)")
            note(value, in: &used)
            guard case .response(let response) = await engine.answer(EngineQuestion(one)) else { continue }
            let grants: [Decision] = [.monitoring, .service]
            let result = try ExactJSON(try JSONEncoder().encode(response))
            let definition = grants.contains(request.decision) ? "grant" : "\(name)Response"
            #expect(schema.faults(result, as: definition) == [], "\(one.id)")
            note(result, in: &used)
        }
        // So many members of the protocol are really used; a schema of other names would not pass by being empty.
        let members: Set = ["hifob_pay", "schedules", "cap", "appl_time", "in_effect", "psn_part_amt", "granted"]
        #expect(members.subtracting(used) == [])
    }

    private func note(_ value: ExactJSON, in used: inout Set<String>) {
        for (name, member) in value.members {
            used.insert(name)
            note(member, in: &used)
        }
        for item in value.items { note(item, in: &used) }
    }

    /// The messages that the specification shows.
    @Test(arguments: ["README.md", "README.en.md"]) func theExamplesOfTheSpecificationAreValid(_ name: String) throws {
        let folder = CheckedOut.folder.appending(path: "Protocol")
        let schema = try JSONSchema(Data(contentsOf: folder.appending(path: "protocol.schema.json")))
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        var messages: [(isCall: Bool, text: String)] = []
        for line in text.split(separator: "\n") where line.hasPrefix("       ") {
            let words = line.trimmingCharacters(in: .whitespaces)
            if words.hasPrefix("→") || words.hasPrefix("←") {
                messages.append((words.hasPrefix("→"), String(words.dropFirst())))
            } else if !messages.isEmpty {
                messages[messages.count - 1].text += words
            }
        }
        #expect(messages.count == 4)
        for message in messages {
            let value = try ExactJSON(Data(message.text.utf8))
            #expect(schema.faults(value, as: message.isCall ? "call" : "reply") == [], "\(message.text)")
        }
    }
}
