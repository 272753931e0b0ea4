import Testing

import XMLTree

@Suite("Compiling schemas")
struct SchemaTests {
    static let relaxNG = "xmlns=\"http://relaxng.org/ns/structure/1.0\""

    static let unusable: [(String, String, XMLFault.Code, Int)] = [
        ("not well formed", "<element \(relaxNG)\n name='a'>\n</elem>", .malformed, 3),
        ("empty", "", .malformed, 1),
        ("DOCTYPE", "<!DOCTYPE a>\n<element \(relaxNG) name='a'><text/></element>", .doctype, 1),
        ("no RELAX NG", "<a/>", .schema, 1),
        ("unknown pattern", "<element \(relaxNG) name='a'>\n<nonsense/></element>", .schema, 2),
        (
            "undefined reference",
            "<element \(relaxNG) name='a'>\n<grammar><start>\n<ref name='b'/></start></grammar></element>", .schema, 3
        ),
        ("missing include", "<grammar \(relaxNG)>\n<include href='absent.rng'/></grammar>", .schema, 2),
        ("network include", "<grammar \(relaxNG)>\n<include href='http://127.0.0.1:9/a.rng'/></grammar>", .schema, 2),
        (
            "network external reference",
            "<element \(relaxNG) name='a'>\n<externalRef href='https://127.0.0.1:9/a.rng'/></element>", .schema, 2
        ),
    ]

    @Test(arguments: unusable)
    func refuses(title: String, text: String, code: XMLFault.Code, line: Int) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(text, to: "s.rng")
        let fault = try #require(throws: XMLFault.self) { try RelaxNGSchema(file: path, displayName: "schema/s.rng") }
        #expect(fault.findings[0].code == code, "\(fault)")
        #expect(fault.findings[0].location == SourceLocation(file: "schema/s.rng", line: line), "\(fault.findings)")
        fault.expectSentence("schema/s.rng:\(line): ")
    }

    @Test("an include is found beside the schema, and a fault within it names it")
    func includes() throws {
        let folder = try TemporaryFolder()
        let main = "<grammar \(Self.relaxNG)>\n<include href='part.rng'/><start><ref name='a'/></start></grammar>"
        let path = try folder.write(main, to: "s.rng")
        _ = try folder.write(
            "<grammar \(Self.relaxNG)><define name='a'><element name='a'><empty/></element></define></grammar>",
            to: "part.rng")
        let schema = try RelaxNGSchema(file: path)
        _ = try XMLReader().read(bytes: Array("<a/>".utf8), file: "x.xml", schema: schema)

        let part = try folder.write(
            "<grammar \(Self.relaxNG)>\n<define name='a'>\n<nonsense/></define></grammar>", to: "part.rng")
        let fault = try #require(throws: XMLFault.self) { try RelaxNGSchema(file: path) }
        #expect(fault.findings[0].location == SourceLocation(file: part, line: 3), "\(fault.findings)")
    }

    @Test("a missing schema is unreadable")
    func missing() throws {
        let fault = try #require(throws: XMLFault.self) { try RelaxNGSchema(file: "/absent/s.rng") }
        #expect(fault.findings.map(\.code) == [.unreadable])
    }
}
