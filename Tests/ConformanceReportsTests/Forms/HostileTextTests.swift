import ConformanceReports
import Foundation
import Testing
import Wording
import XMLTree

/// A text that would do harm where it is taken for more than text.
struct HostileText: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ description: String, _ text: String) {
        testDescription = description
        self.text = text
    }

    static let all: [HostileText] = [
        .init("a script", "</script><script>alert(1)</script>"), .init("an image", "<img src=x onerror=alert(1)>"),
        .init("quotes", "\"'”’`\""), .init("an end of CDATA", "]]><![CDATA["),
        .init("entities", "&lt;&#60;&amp;&nope;"), .init("a pipe", "a|b\\|c||"),
        .init("Markdown", "# *a* _b_ ~~c~~ `d` [e](http://x.example) ![f](g)\n\n- h\n> i\n\n---\n```\nj"),
        .init("an item", "- a"), .init("a numbered item", "1. a"), .init("an underline", "==="), .init("a plus", "+ a"),
        .init("links and mentions", "http://x.example www.x.example mailto:a@x.example @everyone #1 :smile: $x$"),
        .init("a formula", "=HYPERLINK(\"http://x.example\")"), .init("a command", "@SUM(1+1)*cmd|' /C calc'!A0"),
        .init("a hidden formula", "\t\r\n =1+1"),
        .init("control characters", "a\u{0}b\u{1B}[2Jc\u{7}d\u{8}e\u{7F}f\u{9B}g"),
        .init("line breaks", "a\r\nb\rc\nd\u{85}e\u{2028}f\u{2029}g\u{B}h\u{C}i"),
        .init("a byte order mark", "\u{FEFF}=1"), .init("noncharacters", "a\u{FFFE}b\u{FFFF}c"),
        .init("a turned direction", "a\u{202E}cba\u{2066}d"), .init("a combining mark", "<\u{338}script>|\u{301}"),
        .init("an emoji", "👩‍👩‍👧‍👦"), .init("a template", "{{title}}{{{title}}}"),
        .init("a very long line", String(repeating: "长<", count: 20_000)), .init("nothing", ""),
    ]

    /// Results in which the text stands wherever a text from outside may stand.
    func results() async throws -> RunResults {
        var results = try await SampleRun.faulty.fewResults
        var both = results.cases[0].title
        (both.zh, both.en) = (text, text)
        results.date = text
        results.suite = text
        results.suiteDigest = text
        results.readings = [text: text]
        results.engine.name = text
        results.engine.version = text
        results.engine.vendor = text
        results.engine.digest = text
        results.documents[0].title = text
        results.documents[0].digest = text
        for index in results.documents[0].clauses.indices {
            results.documents[0].clauses[index].label = text
            results.documents[0].clauses[index].heading = text
        }
        for index in results.documents[0].assertions.indices {
            results.documents[0].assertions[index].words = text
            results.documents[0].assertions[index].statement = both
        }
        for index in results.cases.indices {
            results.cases[index].title = both
            results.cases[index].note = both
            results.cases[index].file = text
            results.cases[index].kind = text
            results.cases[index].decision = text
            results.cases[index].id = "\(index)\(text)"
            results.cases[index].reason = text
            results.cases[index].answer = text
            results.cases[index].fault?.kind = text
            results.cases[index].fault?.message = both
            for place in results.cases[index].expected.indices { results.cases[index].expected[place].working = text }
            for place in results.cases[index].differences.indices {
                results.cases[index].differences[place].found = both
                results.cases[index].differences[place].message = text
            }
        }
        for index in results.inspections.indices {
            results.inspections[index].question = both
            results.inspections[index].answer = text
        }
        return results
    }
}

@Suite struct HostileTextTests {
    @Test("JUnit shows it as text", arguments: HostileText.all)
    func junit(_ hostile: HostileText) async throws {
        let results = try await hostile.results()
        let data = try file("junit.xml", of: .junit, results, .chinese)
        #expect(try ReportedCounts(junit: data) == ReportedCounts(results))
        let root = try XMLReader().read(bytes: Array(data), file: "junit.xml")
        let cases = root.elements.flatMap { $0.elements(named: "testcase") }
        #expect(cases.count == results.cases.count + results.inspections.count)
        let shown = hostile.text.plain
        if shown.count < 1000 {
            #expect(cases[3][attribute: "name"] == "\(shown) (3\(shown))")
            #expect(cases.contains { $0.first("failure")?.text.contains("“\(shown)”") == true })
        }
        for one in cases { #expect((one[attribute: "name"]?.unicodeScalars.count ?? 0) < 5000) }
        expectNoControlCharacters(data)
    }

    @Test("Spreadsheets show it as text", arguments: HostileText.all)
    func csv(_ hostile: HostileText) async throws {
        let results = try await hostile.results()
        for file in try ReportForm.csv.files(results, language: .chinese) {
            let rows = try ParsedSheet(file.data).rows
            #expect(Set(rows.map(\.count)).count == 1, "every line has the same number of fields")
            for field in rows.joined() {
                let first = field.unicodeScalars.first { !$0.properties.isWhitespace }
                #expect(first.map { !"=+-@＝＋－＠".unicodeScalars.contains($0) } ?? true, "\(field)")
                #expect(field.utf16.count < 32_768)
            }
            expectNoControlCharacters(file.data, but: "\r\n")
        }
        let counted = try ReportedCounts(cases: try file("cases.csv", of: .csv, results, .chinese), .chinese)
        #expect(counted == ReportedCounts(results))
    }

    @Test("Markdown shows it as text", arguments: HostileText.all)
    func markdown(_ hostile: HostileText) async throws {
        let results = try await hostile.results()
        let data = try file("summary.md", of: .markdown, results, .chinese)
        #expect(try ReportedCounts(markdown: data, .chinese) == ReportedCounts(results))
        let summary = String(decoding: data, as: UTF8.self)
        for sign in "<>`[]\\~$@".unicodeScalars { #expect(!summary.unicodeScalars.contains(sign), "\(sign)") }
        #expect(!summary.contains("://") && !summary.contains("www."))
        let lines = summary.split(separator: "\n", omittingEmptySubsequences: false)
        let harmless = try await HostileText("a word", "words").results()
        let expected = try file("summary.md", of: .markdown, harmless, .chinese).split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        #expect(lines.count == expected.count)
        for (line, other) in zip(lines, expected) {
            #expect(line.unicodeScalars.count { $0 == "|" } == other.count { $0 == UInt8(ascii: "|") })
            #expect(
                line.prefix { " #-+=|".contains($0) }
                    == String(decoding: other, as: UTF8.self).prefix { " #-+=|".contains($0) })
        }
        #expect(data.count < 1 << 20, "a job's page takes no more")
        expectNoControlCharacters(data)
    }

    @Test("EARL shows it as text", arguments: HostileText.all)
    func earl(_ hostile: HostileText) async throws {
        let results = try await hostile.results()
        let data = try file("earl.jsonld", of: .earl, results, .chinese)
        #expect(try ReportedCounts(earl: data) == ReportedCounts(results))
        #expect(!data.contains(UInt8(ascii: "<")), "nothing ends a script element")
        for (test, _) in try EARLAssertions(data).results {
            #expect(test.wholeMatch(of: /#[A-Za-z0-9.~_%\/-]+/) != nil)
        }
        expectNoControlCharacters(data)
    }

    @Test("The changes show it as text", arguments: HostileText.all)
    func changes(_ hostile: HostileText) async throws {
        let changes = ResultsChanges(from: try await SampleRun.reference.results, to: try await hostile.results())
        let report = ChangesReport(changes, language: .chinese, style: .init(isColoured: false)).rendered()
        expectNoControlCharacters(Data(report.utf8))
        #expect(report.split(separator: "\n").allSatisfy { $0.unicodeScalars.count < 1200 })
    }

    /// That there is no control character in UTF-8, and none of the hostile texts' separators and directions.
    private func expectNoControlCharacters(_ data: Data, but allowed: String = "\n") {
        var previous: (UInt8, UInt8) = (0, 0)
        var found: [UInt8] = []
        for byte in data {
            let isControl = byte < 0x20 || byte == 0x7F || previous.1 == 0xC2 && byte < 0xA0
            let isSeparator = previous == (0xE2, 0x80) && [0xA8, 0xA9, 0xAE].contains(byte)
            let isIsolate = previous == (0xE2, 0x81) && byte == 0xA6
            if isControl && !allowed.utf8.contains(byte) || isSeparator || isIsolate { found.append(byte) }
            previous = (previous.1, byte)
        }
        #expect(found.isEmpty)
    }

    @Test(
        "A text becomes one line",
        arguments: [
            ("a\r\nb", "a b"), ("a\r\rb", "a  b"), ("\n", " "), ("a\u{2028}b\u{85}c", "a b c"),
            ("a\0\u{1B}b\u{7F}", "a\u{FFFD}\u{FFFD}b\u{FFFD}"), ("\u{FEFF}a\u{202E}", "\u{FFFD}a\u{FFFD}"),
            ("五（一）", "五（一）"), ("", ""),
        ])
    func plain(_ text: String, _ expected: String) {
        #expect(text.plain.unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test(
        "A text is clipped where it is too long",
        arguments: [("abc", 3, "abc"), ("abcd", 3, "abc…"), ("", 0, ""), ("a\nb", 3, "a b")])
    func clipped(_ text: String, _ most: Int, _ expected: String) {
        #expect(text.plain(upTo: most) == expected)
    }

    @Test(
        "Markup becomes character references",
        arguments: [
            ("a|b", "a&#124;b"), ("<b>&", "&#60;b&#62;&#38;"), ("`x`", "&#96;x&#96;"), ("http://x", "http&#58;//x"),
            ("www.x.cn", "www&#46;x.cn"), ("- a", "&#45; a"), ("12. a", "12&#46; a"), ("1.civil-list", "1.civil-list"),
            ("1)", "1&#41;"), ("  a   b", "a b"),
            ("五（一） 70% 1.5", "五（一） 70% 1.5"),
            ("min((2 − 1) × 70%, 3)", "min((2 − 1) × 70%, 3)"),
        ])
    func escaped(_ text: String, _ expected: String) {
        #expect(MarkdownText.escaped(text) == expected)
    }
}
