import Foundation
import Testing

/// A file of cases that is an attack or an accident.
struct HostileFile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let body: Data

    static let path = "Cases/jinan-2022-14/5-1.xml"

    init(_ description: String, _ text: String) {
        self.init(description, Data(text.utf8))
    }

    init(_ description: String, _ body: Data) {
        testDescription = description
        self.body = body
    }

    static let all: [HostileFile] = [
        .init("a DOCTYPE", "<?xml version=\"1.0\"?>\n<!DOCTYPE cases>\n<cases document=\"x\"/>"),
        .init(
            "an external entity",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE c [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<cases document=\"x\">&e;</cases>"
        ),
        .init(
            "a billion laughs",
            "<!DOCTYPE c [<!ENTITY a \"ha\">"
                + (1...20).map {
                    "<!ENTITY a\($0) \"\(String(repeating: $0 == 1 ? "&a;" : "&a\($0 - 1);", count: 10))\">"
                }.joined()
                + "]>\n<cases document=\"x\">&a20;</cases>"),
        .init("100 000 nested elements", String(repeating: "<a>", count: 100_000)),
        .init("invalid UTF-8", Data("<cases document=\"".utf8) + Data([0xC3, 0x28]) + Data("\"/>".utf8)),
        .init("a truncated end", "<?xml version=\"1.0\"?>\n<cases document=\"jinan-2022-14\">\n  <case id=\"x"),
        .init("nothing", ""),
    ]
}

@Suite struct HostileFileTests {
    @Test("A hostile file ends the run with one sentence that names file and line", arguments: HostileFile.all)
    func refusal(_ file: HostileFile) async throws {
        let copy = try SuiteCopy()
        try copy.write(file.body, to: HostileFile.path)
        let run = try await CommandLineRun(["run"], environment: copy.environment)
        #expect(run.status == 3)
        #expect(
            run.complaint.contains("\(HostileFile.path):")
                || file.body.isEmpty && run.complaint.contains(HostileFile.path))
        #expect(run.complaint.split(separator: "\n").count == 1, "\(run.complaint)")
    }

    @Test func aDefectIsToldByLintWithItsLine() async throws {
        let copy = try SuiteCopy()
        try copy.replace(
            "value=\"70%\" cites=\"5-1.rate\"", by: "value=\"71%\" cites=\"5-1.rate\"",
            in: "Documents/jinan-2022-14/rules.xml")
        let run = try await CommandLineRun(["lint"], environment: copy.environment)
        #expect(run.status == 3)
        #expect(run.output.contains("Documents/jinan-2022-14/rules.xml:"))
        #expect(run.output.contains("71%"))
    }

    @Test func aWrongRuleIsNotConformant() async throws {
        let copy = try SuiteCopy()
        try copy.replace(
            "value=\"70%\" cites=\"5-1.rate\"", by: "value=\"71%\" cites=\"5-1.rate\"",
            in: "Documents/jinan-2022-14/rules.xml")
        let run = try await CommandLineRun(["run"], environment: copy.environment)
        #expect(run.status == 1)
        #expect(run.output.contains("不符合"))
        #expect(run.output.contains("需重新证明"), "the recorded proof is of other rules")
    }

    @Test func withoutABoundaryCaseAClauseIsUnforced() async throws {
        let copy = try SuiteCopy()
        let file = "Cases/jinan-2022-14/6.xml"
        let text = try String(contentsOf: copy.folder.appending(path: file), encoding: .utf8)
        // The only case that would notice special drugs among the costs of 六.
        let kept = text.components(separatedBy: "  <case ").filter {
            !$0.hasPrefix("id=\"jinan.6.settings-special-drugs\"")
        }
        try copy.write(Data(kept.joined(separator: "  <case ").utf8), to: file)
        let run = try await CommandLineRun(["prove"], environment: copy.environment)
        #expect(run.status == 1)
        #expect(run.output.contains("未证明 6.settings"))
        #expect(run.output.contains("类别多出特药"))
    }
}
