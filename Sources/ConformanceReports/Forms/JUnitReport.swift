import ConformanceRun
package import Foundation
package import Wording
import XMLTree

/// The results as JUnit XML, which build servers show.
///
/// A document is a suite of its cases: a wrong answer is a failure, an engine's fault an error, and what was not tested is
/// skipped with the reason. What has no case is skipped, too, in a suite of its own, so that the numbers of cases stay
/// comparable.
package struct JUnitReport {
    package var results: RunResults
    package var language: Language

    package init(_ results: RunResults, language: Language) {
        self.results = results
        self.language = language
    }

    package func encoded() -> Data {
        var suites: [XMLElement] = []
        for document in IndexedDocument.all(of: results) {
            suites.append(
                suite(
                    "\(document.document.id) \(document.document.title)", of: document,
                    document.cases.map { testCase($0, in: document) }))
            let untested = document.untested
            guard !untested.isEmpty else { continue }
            suites.append(
                suite(
                    "\(document.document.id) " + text("没有由案例测试的要求", "demands that no case tests"), of: document,
                    untested.map { skipped($0, in: document) }))
        }
        var root = element("testsuites", [("name", "conform \(results.engine.name) \(results.engine.version)")])
        root.setAttribute("tests", to: "\(suites.reduce(0) { $0 + number($1, "tests") })")
        root.setAttribute("failures", to: "\(suites.reduce(0) { $0 + number($1, "failures") })")
        root.setAttribute("errors", to: "\(suites.reduce(0) { $0 + number($1, "errors") })")
        root.children = suites.map { .element($0) }
        return Data(XMLWriter(indentation: 2).serialise(root).utf8)
    }

    private func text(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

    private func suite(_ name: String, of document: IndexedDocument, _ cases: [XMLElement]) -> XMLElement {
        func count(_ outcome: String) -> String { "\(cases.count { $0.first(outcome) != nil })" }
        var suite = element(
            "testsuite",
            [
                ("name", name), ("tests", "\(cases.count)"), ("failures", count("failure")),
                ("errors", count("error")), ("skipped", count("skipped")), ("timestamp", results.date),
                ("package", document.document.id),
            ])
        var properties = element("properties")
        properties.children = facts(of: document.document).map { name, value in
            .element(element("property", [("name", name), ("value", value)]))
        }
        suite.children = ([properties] + cases).map { .element($0) }
        return suite
    }

    /// What the numbers are of.
    private func facts(of document: RunResults.Document) -> [(String, String)] {
        let verdict = DocumentVerdict(rawValue: document.verdict)?.name[language] ?? document.verdict
        let readings = results.readings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return [
            ("engine", "\(results.engine.name) \(results.engine.version)"),
            ("engine.digest", results.engine.digest ?? ""), ("suite", results.suite),
            ("suite.digest", results.suiteDigest), ("document.digest", document.digest), ("verdict", verdict),
            ("readings", readings.joined(separator: " ")), ("whole", "\(results.whole)"),
        ].filter { !$0.1.isEmpty }
    }

    private func testCase(_ one: RunResults.Case, in document: IndexedDocument) -> XMLElement {
        let account = CaseAccount(one, in: document, language: language)
        let clause = document.labels(of: one.verifies).first ?? text("约定", "conventions")
        var testCase = element(
            "testcase",
            [
                ("name", "\(one.title[language]) (\(one.id))"), ("assertions", "\(one.expected.count)"),
                ("classname", className(document, clause)), ("status", one.result.rawValue),
            ])
        switch one.result {
        case .passed: break
        case .failed:
            testCase.children = [.element(outcome("failure", "wrong-answer", account.reason, story(account)))]
        case .fault:
            let kind = one.fault?.kind ?? "fault"
            testCase.children = [.element(outcome("error", kind, account.reason, story(account)))]
        case .unsupported, .undecided, .quarantined, .notRun:
            testCase.children = [.element(element("skipped", text: account.reason))]
        }
        return testCase
    }

    private func skipped(_ demand: UntestedDemand, in document: IndexedDocument) -> XMLElement {
        let clause = document.labels(of: demand.assertions).first ?? ""
        var testCase = element(
            "testcase",
            [
                ("name", "\(demand.text[language]) (\(demand.id))"), ("classname", className(document, clause)),
                ("status", "not-tested"),
            ])
        testCase.children = [.element(element("skipped", text: demand.words[language]))]
        return testCase
    }

    /// The document and the clause: build servers take what stands before the last full stop for a package.
    private func className(_ document: IndexedDocument, _ clause: String) -> String {
        "\(document.document.id).\(clause.replacing(".", with: "-"))"
    }

    /// The broken words, what was expected and why, and what the engine answered.
    private func story(_ account: CaseAccount) -> [String] {
        account.demands.map { "\($0.clause) \($0.id) “\($0.words)”" }
            + account.differences.map { $0.subject + text("：", ": ") + $0.sentence }
            + [account.message, account.place].compactMap(\.self)
    }

    private func outcome(_ name: String, _ type: String, _ message: String, _ lines: [String]) -> XMLElement {
        var outcome = element(name, [("type", type), ("message", message)])
        outcome.children = [.text(lines.map { $0.plain(upTo: JUnitReport.longest) }.joined(separator: "\n"))]
        return outcome
    }

    /// The most characters of one text: a reader sees nothing of what goes beyond, and some servers refuse it.
    private static let longest = 4000

    private func element(_ name: String, _ attributes: [(String, String)] = [], text: String? = nil) -> XMLElement {
        XMLElement(
            name: name,
            attributes: attributes.map {
                XMLAttribute(name: $0.0, value: $0.1.plain(upTo: JUnitReport.longest))
            },
            children: text.map { [.text($0.plain(upTo: JUnitReport.longest))] } ?? [],
            location: SourceLocation(file: "junit.xml"))
    }

    private func number(_ suite: XMLElement, _ attribute: String) -> Int {
        suite[attribute: attribute].flatMap { Int($0) } ?? 0
    }
}
