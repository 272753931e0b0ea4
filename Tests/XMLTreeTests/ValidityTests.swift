import Testing
import Wording

import XMLTree

@Suite("Documents against a schema")
struct ValidityTests {
    let folder: TemporaryFolder
    let schema: RelaxNGSchema

    init() throws {
        folder = try TemporaryFolder()
        schema = try folder.schema(policySchema)
    }

    static let invalid = [
        FaultCase("unknown root", policy(root: "police"), .invalid, line: 2),
        FaultCase("root of another namespace", policy(namespace: "urn:other"), .invalid, line: 2),
        FaultCase("unknown element", policy(limit: "<ceiling>1</ceiling>"), .invalid, line: 5),
        FaultCase(
            "unknown element of another namespace", policy(limit: "<limit xmlns='u'>1</limit>"), .invalid, line: 5),
        FaultCase("missing element", policy(name: "", limit: ""), .invalid, line: 3),
        FaultCase("wrong order", policy(name: "<limit>1</limit>", limit: "<name/>"), .invalid, line: 4),
        FaultCase("element twice", policy(limit: "<limit>1</limit>\n<limit>2</limit>"), .invalid, line: 6),
        FaultCase("wrong number", policy(limit: "<limit>two</limit>"), .invalid, line: 5),
        FaultCase("wrong number in a tag over lines", policy(limit: "<limit\n\n>two</limit>"), .invalid, line: 5),
        FaultCase("missing attribute", policy(id: ""), .invalid, line: 3),
        FaultCase("unknown attribute", policy(id: " id='r' colour='red'"), .invalid, line: 3),
        FaultCase("wrong attribute", policy(id: " id='1 2'"), .invalid, line: 3),
        FaultCase("text where none may be", policy(limit: "text"), .invalid, line: 3),
        FaultCase(
            "beyond 65 535 lines",
            policy(name: String(repeating: "\n", count: 70_000) + "<name/>", limit: "<limit>two</limit>"), .invalid,
            line: 70_005),
        FaultCase("not well formed", policy(limit: "<limit>"), .malformed, line: 6),
    ]

    @Test(arguments: invalid)
    func refuses(_ refused: FaultCase) throws {
        try refused.check(schema: schema)
    }

    @Test(
        "valid documents are read",
        arguments: [
            policy(), policy(limit: ""), policy(limit: "<limit><!-- c --> 7 <?p i?></limit>"), policy(name: "<name/>"),
        ])
    func accepts(text: String) throws {
        let root = try XMLReader().read(bytes: Array(text.utf8), file: "x.xml", schema: schema)
        #expect(root.first("rule")?[attribute: "id"] == "r1")
    }

    @Test("the explanation names the value, in both languages")
    func wording() throws {
        let fault = try #require(throws: XMLFault.self) {
            try XMLReader().read(bytes: Array(policy(limit: "<limit>二百</limit>").utf8), file: "x.xml", schema: schema)
        }
        #expect(
            fault.explanation.chinese.hasPrefix(
                "x.xml:5: 值“二百”不是 integer 类型；请改正（libxml2：Type integer doesn't allow value '二百'"))
        #expect(fault.explanation.english.hasPrefix("x.xml:5: the value \"二百\" is no integer; correct it (libxml2: "))
    }

    @Test("many faults are all found up to a hundred, and quickly")
    func manyFaults() throws {
        let rules = String(repeating: "<rule id='1'><nom/></rule>\n", count: 20_000)
        let text = "<policy xmlns='urn:policy'>\n\(rules)</policy>"
        let fault = try #require(throws: XMLFault.self) {
            try XMLReader().read(bytes: Array(text.utf8), file: "x.xml", schema: schema)
        }
        #expect((1...100).contains(fault.findings.count))
        #expect(fault.findings.allSatisfy { $0.code == .invalid })
    }
}
