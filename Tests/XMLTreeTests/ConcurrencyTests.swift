import Testing
import Wording

import XMLTree

@Suite("Many tasks at a time")
struct ConcurrencyTests {
    @Test("tasks share one schema, and each gets its own result and its own faults")
    func sharedSchema() async throws {
        let folder = try TemporaryFolder()
        let schema = try folder.schema(policySchema)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<200 {
                group.addTask {
                    let file = "task\(task).xml"
                    let lines = String(repeating: "\n", count: task)
                    let limit = task.isMultiple(of: 2) ? "\(task)" : "x\(task)"
                    let text = policy(name: lines + "<name/>", limit: "<limit>\(limit)</limit>")
                    do throws(XMLFault) {
                        let root = try XMLReader().read(bytes: Array(text.utf8), file: file, schema: schema)
                        #expect(root.first("rule")?.first("limit")?.text == "\(task)")
                        #expect(task.isMultiple(of: 2))
                    } catch {
                        #expect(!task.isMultiple(of: 2), "\(error)")
                        #expect(error.findings[0].location == SourceLocation(file: file, line: 5 + task))
                        #expect(error.explanation.english.contains("\"x\(task)\""))
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("tasks compile schemas, refuse documents and decode at a time")
    func everything() async throws {
        let folder = try TemporaryFolder()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<60 {
                group.addTask {
                    switch task % 3 {
                    case 0: _ = try folder.schema(policySchema)
                    case 1: try RefusalTests.doctypes[task % RefusalTests.doctypes.count].check()
                    default: try EncodingTests().gb18030()
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
