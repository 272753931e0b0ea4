import ConformanceCases
import Foundation
import MedicalAssistance
import PolicyDocuments
import Testing
import Wording
import XMLTree

@Suite("A form of inspections") struct InspectionFormTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let schema = Result {
        try FolderReader(folder: folder.appending(path: "Cases")).schema("inspection.rng")
    }
    private static let digest = String(repeating: "0a", count: 32)
    private static let questions = [
        InspectionQuestion(
            id: "test.1.a", document: "test-2023-1", textDigest: digest, question: .init("是否办理？", "Is it done?")),
        InspectionQuestion(
            id: "test.1.b", document: "test-2023-1", textDigest: digest, question: .init("是否公开？", "Is it public?")),
    ]

    /// A form of two inspections whose answers stand in lines 5 and 9.
    private static func form(
        _ first: String, _ second: String = #"value="" date="" role="" evidence="" reason="""#,
        digest: String = digest, id: String = "test.1.a", question: String = "是否办理？"
    ) -> String {
        """
        <inspections>
        <document id="test-2023-1" text-sha256="\(digest)" title="办法">
        <inspection id="\(id)" verifies="1.a">
        <question xml:lang="zh">\(question)</question><question xml:lang="en">Is it done?</question>
        <answer \(first)/></inspection>
        <inspection id="test.1.b" verifies="1.b">
        <question xml:lang="zh">是否公开？</question>
        <question xml:lang="en">Is it public?</question>
        <answer \(second)/></inspection>
        </document>
        </inspections>
        """
    }

    private static func answers(_ form: String) throws -> [String: InspectionAnswer] {
        let root = try XMLReader().read(bytes: Array(form.utf8), file: "form.xml", schema: schema.get())
        let today = try #require(CalendarDate("2026-03-05"))
        return try InspectionForm(root).answers(to: questions, on: today)
    }

    @Test func whatIsFilledInIsRead() throws {
        let found = try Self.answers(
            Self.form(
                #"value="yes" date="2026-03-05" role=" 救助科&#10;科长 " evidence="文号1" reason="""#,
                #"value="not-applicable" date="2025-12-31" role="科长" evidence="" reason="无此业务""#))
        let (day, earlier) = (try #require(CalendarDate("2026-03-05")), try #require(CalendarDate("2025-12-31")))
        #expect(found["test.1.a"] == InspectionAnswer(.yes, date: day, role: "救助科 科长", evidence: "文号1"))
        #expect(found["test.1.b"] == InspectionAnswer(.notApplicable, date: earlier, role: "科长", reason: "无此业务"))
    }

    @Test func whatIsLeftEmptyIsNotAnswered() throws {
        let found = try Self.answers(Self.form(#"value="no" date="2026-03-01" role="科长" evidence="" reason="""#))
        #expect(found.mapValues(\.value) == ["test.1.a": .no])
    }

    static let faults: [(String, String, String)] = [
        (form(#"value="yes" date="2026-03-01" role="科长" evidence="" reason="""#), "form.xml:5", "evidence"),
        (form(#"value="yes" date="2026-03-01" role=" " evidence="x" reason="""#), "form.xml:5", "role"),
        (form(#"value="yes" date="2026-02-30" role="x" evidence="x" reason="""#), "form.xml:5", "2026-02-30"),
        (form(#"value="no" date="" role="x" evidence="x" reason="""#), "form.xml:5", "date"),
        (form(#"value="not-applicable" date="2026-03-01" role="x" evidence="x" reason="""#), "form.xml:5", "reason"),
        (form(#"value="" date="" role="x" evidence="" reason="""#), "form.xml:5", "value"),
        (form(#"value="yes" date="2026-03-06" role="x" evidence="x" reason="""#), "form.xml:3", "2026-03-06"),
        (form(#"value="perhaps" date="" role="" evidence="" reason="""#), "form.xml:5", "perhaps"),
        (form(#"value="yes" date="2026-03-01" evidence="x" reason="""#), "form.xml:5", "answer"),
        (form(#"value="yes" date="2026-03-01" role="x" evidence="x" reason="" name="王某""#), "form.xml:5", "name"),
        (form(blank, id: "test.1.c"), "form.xml:3", "test.1.c"),
        (form(blank, id: "test.1.b", question: "是否公开？"), "form.xml:3", "test.1.b"),
        (form(blank, question: "是否打算办理？"), "form.xml:3", "test.1.a"),
        (form(blank, digest: String(repeating: "0b", count: 32)), "form.xml:3", "test-2023-1"),
        (form(blank, digest: "0b"), "form.xml:2", "document"),
        ("<inspections><inspection/></inspections>", "form.xml:1", "inspection"),
    ]
    private static let blank = #"value="" date="" role="" evidence="" reason="""#

    @Test("A fault is one sentence with its line", arguments: faults)
    func fault(_ form: String, _ place: String, _ word: String) throws {
        let fault = try #require(throws: (any Error).self) { try Self.answers(form) }
        let explained = try #require(fault as? any ExplainedError).explanation
        #expect(explained.chinese.hasPrefix("\(place)"), "\(explained.chinese)")
        #expect(explained.chinese.contains(word) && explained.english.contains(word), "\(explained)")
        #expect(!explained.chinese.contains("\n"))
    }

    @Test func anEmptyFormOfTheSuiteIsValidAndAsksEverything() throws {
        let library = try PolicyLibrary(folder: Self.folder.appending(path: "Documents"), only: ["jinan-2022-14"])
        let cases = try CaseLibrary(folder: Self.folder.appending(path: "Cases"), instruments: ["jinan-2022-14"])
        let instrument = try #require(library.instruments.first)
        var form = BlankInspectionForm()
        form.add(cases.inspections, of: instrument, textDigest: Self.digest)
        form.add([], of: instrument, textDigest: Self.digest)
        let text = XMLWriter(indentation: 2).serialise(form.element)
        let root = try XMLReader().read(bytes: Array(text.utf8), file: "form.xml", schema: Self.schema.get())
        let read = try InspectionForm(root)
        #expect(!read.items.isEmpty && read.items.map(\.question.id) == cases.inspections.map(\.id))
        #expect(read.items.map(\.question.question) == cases.inspections.map(\.question))
        #expect(read.items.allSatisfy { $0.answer == nil && $0.question.textDigest == Self.digest })
        for one in cases.inspections {
            for id in one.verifies {
                let words = instrument.text.words(of: try #require(instrument.catalogue[id]).spans)
                #expect(text.contains(words), "the words of \(id)")
            }
        }
    }
}
