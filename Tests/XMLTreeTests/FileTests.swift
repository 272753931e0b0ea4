import Foundation
import Testing
import Wording

import XMLTree

@Suite("Files")
struct FileTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("a file is read under its display name, or under its path")
    func names() throws {
        let path = try folder.write("<a>\n<b/></a>", to: "政策 1.xml")
        #expect(try XMLReader().read(file: path).location == SourceLocation(file: path, line: 1))
        let root = try XMLReader().read(file: path, displayName: "政策.xml")
        #expect(root.elements[0].location == SourceLocation(file: "政策.xml", line: 2))
    }

    func expectFault(
        _ path: String, _ code: XMLFault.Code, line: Int = 0, says text: String, limits: XMLLimits = .standard
    ) throws {
        let fault = try #require(throws: XMLFault.self) {
            try XMLReader(limits: limits).read(file: path, displayName: "x.xml")
        }
        #expect(fault.findings.map(\.code) == [code])
        #expect(fault.findings[0].location == SourceLocation(file: "x.xml", line: line))
        #expect(fault.explanation.english.contains(text))
        fault.expectSentence(line == 0 ? "x.xml: " : "x.xml:\(line): ")
    }

    @Test func missingFile() throws {
        try expectFault(folder.path + "/absent.xml", .unreadable, says: "no such file")
    }

    @Test func missingFolder() throws {
        try expectFault(folder.path + "/absent/a.xml", .unreadable, says: "no such file")
    }

    @Test func directory() throws {
        try expectFault(folder.path, .unreadable, says: "directory")
    }

    @Test("a pipe that nobody writes is refused at once")
    func pipe() throws {
        let path = folder.path + "/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        try expectFault(path, .unreadable, says: "ordinary file")
    }

    @Test func endlessDevice() throws {
        try expectFault("/dev/zero", .unreadable, says: "ordinary file")
    }

    @Test func emptyFile() throws {
        try expectFault(folder.write("", to: "a.xml"), .malformed, line: 1, says: "empty")
    }

    @Test func largeFile() throws {
        let path = try folder.write("<a>12345</a>", to: "a.xml")
        try expectFault(path, .tooLarge, says: "11 bytes", limits: XMLLimits(maximumBytes: 11))
        #expect(try XMLReader(limits: XMLLimits(maximumBytes: 12)).read(file: path).text == "12345")
    }

    @Test("a file that is permitted to nobody is unreadable", .enabled(if: geteuid() != 0))
    func forbiddenFile() throws {
        let path = try folder.write("<a/>", to: "a.xml")
        chmod(path, 0)
        try expectFault(path, .unreadable, says: "permitted")
    }
}
