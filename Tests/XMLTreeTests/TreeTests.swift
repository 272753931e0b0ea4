import Testing

import XMLTree

@Suite("The tree that is read")
struct TreeTests {
    static func read(_ text: String) throws -> XMLElement {
        try XMLReader().read(bytes: Array(text.utf8), file: "x.xml")
    }

    @Test("names, namespaces, attributes and children")
    func structure() throws {
        let root = try Self.read(
            """
            <p:policy xmlns:p="urn:p" xmlns="urn:d" xml:lang="zh" p:kind="k" kind="&lt;&amp;&#38;&#10;济">
              <rule id="1"/><p:rule id="2">甲<name>乙</name>丙</p:rule><other/>
            </p:policy>
            """)
        #expect(root.name == "policy" && root.namespace == "urn:p")
        #expect(root.attributes.map(\.name) == ["xml:lang", "p:kind", "kind"])
        #expect(root[attribute: "xml:lang"] == "zh")
        #expect(root[attribute: "kind"] == "<&&\n济")
        #expect(root.attributes[1].namespace == "urn:p" && root.attributes[2].namespace == nil)
        #expect(root[attribute: "absent"] == nil)
        #expect(root.elements.map(\.name) == ["rule", "rule", "other"])
        #expect(root.elements(named: "rule").map { $0[attribute: "id"] } == ["1", "2"])
        #expect(root.first("rule")?.namespace == "urn:d")
        #expect(root.first("absent") == nil)
        #expect(root.elements[1].text == "甲乙丙")
        #expect(root.elements[1].children.count == 3)
        #expect(root.elements.map(\.location.line) == [2, 2, 2])
    }

    @Test(
        "comments and instructions are dropped, CDATA is text, and texts are joined",
        arguments: [
            ("a<!-- x -->b", "ab"), ("a<?p x?>b", "ab"), ("a<![CDATA[<&>]]>b", "a<&>b"), ("&#65;&lt;&#x4E2D;", "A<中"),
            ("<![CDATA[]]>", ""), ("  ", "  "), ("a\r\nb", "a\nb"),
        ])
    func text(content: String, text: String) throws {
        let root = try Self.read("<a>\(content)</a>")
        #expect(root.children == (text.isEmpty ? [] : [.text(text)]))
        #expect(root.text == text)
    }

    @Test("an element is where its start tag begins, also over lines and beyond 65 535 lines")
    func lines() throws {
        let gap = String(repeating: "\n", count: 70_000)
        let root = try Self.read("<a\n x='1'\n y='>\n'\n>\n<b/><c\n/>\(gap)<d><e/></d><f>\n</f>\n<g></g></a>")
        #expect(root.location == SourceLocation(file: "x.xml", line: 1))
        #expect(root.elements.map(\.location.line) == [6, 6, 70_007, 70_007, 70_009])
        #expect(root.elements[2].elements[0].location.line == 70_007)
        #expect("\(root.elements[4].location)" == "x.xml:70009")
    }

    @Test("big attributes and texts are read quickly, with their lines")
    func bigValues() throws {
        let value = String(repeating: "0123456 济南&amp;", count: 250_000)
        let plain = String(repeating: "0123456 济南&", count: 250_000)
        var read: XMLElement?
        let time = try processorTime {
            read = try Self.read("<a>\n<b x='\(value)'\n y=''/>\n<c>\(value)</c>\n</a>")
        }
        let root = try #require(read)
        #expect(time < .seconds(1))
        #expect(root.first("b")?[attribute: "x"] == plain)
        #expect(root.first("c")?.text == plain)
        #expect(root.elements.map(\.location.line) == [2, 4])
    }

    @Test("XInclude is an element like any other")
    func xinclude() throws {
        let root = try Self.read(
            "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='/etc/hostname' parse='text'/></a>")
        #expect(root.elements.map(\.name) == ["include"])
        #expect(root.text.isEmpty)
    }

    @Test("attributes are set, replaced and removed")
    func mutation() {
        var element = XMLElement(name: "a", location: SourceLocation(file: "x.xml", line: 1))
        element.setAttribute("id", to: "1")
        element.setAttribute("xml:lang", to: "zh")
        element.setAttribute("id", to: "2")
        #expect(element.attributes.map(\.name) == ["id", "xml:lang"])
        #expect(element[attribute: "id"] == "2")
        element.setAttribute("id", to: nil)
        element.setAttribute("absent", to: nil)
        #expect(element.attributes.map(\.name) == ["xml:lang"])
        element.children.append(.text("t"))
        #expect(element.text == "t")
    }

    @Test("a location names its line, and a whole file only itself")
    func locations() {
        #expect("\(SourceLocation(file: "a.xml", line: 7))" == "a.xml:7")
        #expect("\(SourceLocation(file: "a.xml"))" == "a.xml")
    }

    @Test("a hundred thousand elements are read within a second, so nothing is copied over and over")
    func many() throws {
        let text = "<a>" + String(repeating: "<b id='1'>x</b>\n", count: 100_000) + "</a>"
        var root: XMLElement?
        #expect(try processorTime { root = try Self.read(text) } < .seconds(1))
        #expect(root?.elements.last?.location.line == 100_000)
    }
}
