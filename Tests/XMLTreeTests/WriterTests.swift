import Testing

import XMLTree

@Suite("Writing")
struct WriterTests {
    static let place = SourceLocation(file: "x.xml", line: 1)

    static func read(_ text: String) throws -> XMLElement {
        try XMLReader().read(bytes: Array(text.utf8), file: "x.xml").unplaced
    }

    @Test(
        "what was read is written and read back the same",
        arguments: [
            "<a/>", "<a>济南 &lt;&amp;&gt;]]&gt; \"'</a>", "<a x='&lt;&amp;&quot;&#39;&#9;&#10;&#13; 济'/>",
            "<a>\t\n&#13; \n</a>",
            "<a xmlns='urn:1'><b xmlns='urn:2'><c xmlns=''/></b><d/></a>",
            "<p:a xmlns:p='urn:p' xmlns:q='urn:q' p:x='1' q:y='2' z='3'><q:b q:y='4'/><p:c p:x='5'/></p:a>",
            "<a xmlns:p='1' p:x=''><b xmlns:p='2' p:x=''><c xmlns:p='1' p:x=''/></b></a>",
            "<a xml:lang='zh' xml:space='preserve'> <b/> </a>", "<a>甲<b>乙</b>丙<c/> <d/></a>",
            "<a>&#x10FFFF;&#x85;&#x2028;&#x7F;</a>",
            policy(),
        ])
    func roundTrip(text: String) throws {
        let element = try Self.read(text)
        let written = serialise(element)
        #expect(written.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"))
        #expect(try Self.read(written) == element)
        #expect(serialise(try Self.read(written)) == written)
    }

    @Test(
        "characters that XML forbids become U+FFFD",
        arguments: ["\0", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
    func forbidden(character: String) throws {
        let element = XMLElement(
            name: "a", attributes: [XMLAttribute(name: "x", value: "1\(character)2")],
            children: [.text("3\(character)4")], location: Self.place)
        let back = try Self.read(serialise(element))
        #expect(back[attribute: "x"] == "1\u{FFFD}2")
        #expect(back.text == "3\u{FFFD}4")
    }

    @Test("characters near the forbidden ones stay")
    func allowed() throws {
        let text = "\u{FFFD}\u{FFFC}\u{EFBE}\u{7FF}\u{BF}\u{BE}\u{1FFFE}\u{10FFFF}"
        let element = XMLElement(name: "a", children: [.text(text)], location: Self.place)
        #expect(try Self.read(serialise(element)).text == text)
    }

    @Test("indentation breaks elements into lines but leaves text alone")
    func indentation() throws {
        let element = try Self.read(
            "<a><b>\n x <i>y</i><i>z</i></b>   <c><d/><e>1</e></c><f xml:space='preserve'><g/> </f><h> </h></a>")
        #expect(
            XMLWriter(indentation: 2).serialise(element) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a>
                  <b>
                 x <i>y</i><i>z</i></b>
                  <c>
                    <d/>
                    <e>1</e>
                  </c>
                  <f xml:space="preserve"><g/> </f>
                  <h> </h>
                </a>

                """)
    }
}

extension XMLElement {
    /// The element with one and the same location everywhere, for comparison.
    var unplaced: XMLElement {
        var copy = self
        copy.location = WriterTests.place
        copy.children = children.map { child in
            if case .element(let element) = child { .element(element.unplaced) } else { child }
        }
        return copy
    }
}
