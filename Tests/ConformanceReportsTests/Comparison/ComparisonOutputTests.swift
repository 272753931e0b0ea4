import ConformanceReports
import Foundation
import Testing
import Wording

@Suite struct ComparisonOutputTests {
    /// A comparison of one value, in a document whose title would do harm.
    private static func comparison(of value: String) -> PolicyComparison {
        let entry = PolicyComparison.Entry(
            value: Bilingual(value), references: [.init(clause: "一", id: "1.a")], rules: ["a"])
        let row = PolicyComparison.Row(
            subject: .identity("低保对象"), item: .limit, cells: [.init([entry]), .init([])])
        return PolicyComparison(
            documents: [.init(id: "one", title: "甲,\"乙\""), .init(id: "two", title: "<b>&丙</b>")],
            sections: [.init(name: Bilingual("医疗救助"), rows: [row])])
    }

    @Test func theSheetIsCSVWithAByteOrderMark() {
        let data = ComparisonSheet(ComparisonOutputTests.comparison(of: "80000.00"), language: .chinese).encoded()
        #expect(data.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(
            String(decoding: data.dropFirst(3), as: UTF8.self)
                == [
                    "类别,对象,项目,\"甲,\"\"乙\"\" one\",依据 one,<b>&丙</b> two,依据 two\r\n",
                    "医疗救助,低保对象,限额,80000.00,一 1.a,—,\r\n",
                ].joined())
    }

    @Test(
        "A field is quoted where it must be, and is no formula",
        arguments: [
            ("80000.00", "80000.00"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
            ("a\r\nb", "\"a\r\nb\""),
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("＝1", "'＝1"), (" =1", "' =1"),
            ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("—", "—"), ("", ""), ("\"\u{301}", "\"\"\"\u{301}\""),
        ])
    func field(_ text: String, _ expected: String) {
        #expect(Sheet.field(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test(
        "The page escapes everything",
        arguments: ["<script>alert(1)</script>", "<\u{338}script>", "\"'&<>", "{{title}}{{{title}}}", "\u{1B}[2J\0"])
    func escaping(_ value: String) throws {
        let page = String(
            decoding: try ComparisonPage(ComparisonOutputTests.comparison(of: value), language: .chinese).encoded(),
            as: UTF8.self)
        #expect(!page.contains("<script"))
        #expect(!page.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\0" })
        #expect(page.contains("&lt;b&gt;&amp;丙&lt;/b&gt;"))
        let scalars = page.unicodeScalars
        for index in scalars.indices where scalars[index] == "<" {
            let next = scalars[scalars.index(after: index)]
            #expect(next.isASCII && (next.properties.isAlphabetic || next == "/" || next == "!"))
        }
        if value.contains("{{") { #expect(page.contains("{{title}}{{{title}}}")) }
    }

    @Test("The page is one accessible file", arguments: Language.allCases)
    func page(_ language: Language) throws {
        let comparison = try PolicyComparison.checkedOut()
        let page = String(decoding: try ComparisonPage(comparison, language: language).encoded(), as: UTF8.self)
        #expect(page.contains("<html lang=\"\(language == .chinese ? "zh-Hans" : "en")\">"))
        #expect(page.components(separatedBy: "<caption").count == comparison.sections.count + 1)
        #expect(!page.contains("<th>") && page.contains("scope=\"rowgroup\" rowspan="))
        for outside in ["http://", "https://", "<script", "<link", "<img", " src=", "url("] {
            #expect(!page.contains(outside))
        }
        #expect(page.contains("80000.00") && page.contains("5-1.limit"))
    }

    @Test("The terminal's table fits", arguments: [80, 100, 133, 200])
    func fits(_ width: Int) throws {
        let comparison = try PolicyComparison.checkedOut("jinan-2022-14", "taian-2022-20")
        let table = ComparisonTable(comparison, language: .chinese, style: .init(isColoured: false), width: width)
            .rendered()
        for line in table.split(separator: "\n") {
            #expect(String(line).displayWidth <= width, "\(line)")
        }
        #expect(table.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
    }

    @Test func controlCharactersDoNotReachTheTerminal() {
        let table = ComparisonTable(
            ComparisonOutputTests.comparison(of: "\u{1B}[2J8"), language: .english, style: .init(isColoured: false))
        #expect(!table.rendered().contains("\u{1B}"))
    }
}
