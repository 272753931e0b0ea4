import Foundation
import SuiteLint
import Testing
import Wording
import XMLTree

@Suite("Files that are missing or cannot be read")
struct FileDefectTests {
    @Test(
        "a missing file is named, and the rest is examined",
        arguments: [
            File.source, File.text, File.assertions, File.rules, File.identities, File.interpretations,
            "Documents/rules.rng",
            "Cases/case.rng",
        ])
    func missing(file: String) throws {
        let suite = try SuiteCopy()
        try FileManager.default.removeItem(at: suite.folder.appending(path: file))
        try suite.edit(File.cases("7"), "amount=\"1950.00\"", to: "amount=\"1950.01\"")
        let findings = suite.findings()
        #expect(findings.contains { $0.location == SourceLocation(file: file) })
        #expect(
            findings.contains {
                $0.location.file == File.cases("7") && $0.message.english.contains("1950.01 is expected")
            })
        #expect(findings.count == 2, "\(findings.map(\.description).joined(separator: "\n"))")
    }

    @Test("a document without a folder of cases")
    func noCases() throws {
        let suite = try SuiteCopy()
        try FileManager.default.removeItem(at: suite.folder.appending(path: "Cases/\(SuiteCopy.document)"))
        let finding = suite.findings().first { $0.location == SourceLocation(file: "Cases/\(SuiteCopy.document)") }
        #expect(finding?.message.english.contains("has no cases") == true)
    }

    @Test("cases without a document")
    func noDocument() throws {
        let suite = try SuiteCopy()
        let stray = suite.folder.appending(path: "Cases/nowhere-2022-1")
        try FileManager.default.createDirectory(at: stray, withIntermediateDirectories: true)
        #expect(suite.findings().map(\.location) == [SourceLocation(file: "Cases/nowhere-2022-1")])
    }

    @Test("an unknown document is named, and a known one is examined by itself")
    func selection() throws {
        let suite = try SuiteCopy()
        let unknown = SuiteLint(folder: suite.folder, documents: ["nowhere-2022-1"]).findings()
        #expect(unknown.map(\.message.english) == ["there is no document nowhere-2022-1; correct the name."])
        #expect(SuiteLint(folder: suite.folder, documents: [SuiteCopy.document]).findings() == [])
    }

    @Test("an empty folder is a finding, not a crash")
    func empty() {
        let folder = FileManager.default.temporaryDirectory.appending(path: "none \(UUID().uuidString)")
        #expect(
            SuiteLint(folder: folder).findings().contains { $0.message.english.contains("there are no documents here") }
        )
    }

    @Test("equivalent mutants may be left out, and are examined where they stand")
    func equivalents() throws {
        let suite = try SuiteCopy()
        let file = "Documents/\(SuiteCopy.document)/equivalents.xml"
        let url = suite.folder.appending(path: file)
        try? FileManager.default.removeItem(at: url)
        #expect(suite.findings() == [])
        try Data("<equivalents document=\"nowhere-2022-1\"/>".utf8).write(to: url)
        #expect(suite.findings().map(\.location) == [SourceLocation(file: file, line: 1)])
        try Data("<equivalents/>".utf8).write(to: url)
        #expect(suite.findings().contains { $0.message.english.contains("libxml2") })
    }

    @Test("a source that is not in UTF-8")
    func encoding() throws {
        let suite = try SuiteCopy()
        try Data([0xBC, 0xC3, 0xC4, 0xCF]).write(to: suite.folder.appending(path: File.source))
        #expect(suite.findings().map(\.message.english) == ["the file is not in UTF-8; convert it."])
    }
}
