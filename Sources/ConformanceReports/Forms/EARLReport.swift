package import Foundation
import Wording

/// The results in the Evaluation and Report Language (EARL 1.0 Schema, W3C) as JSON-LD.
///
/// A case is an `earl:TestCase` and a demand of a document an `earl:TestRequirement` that its cases are part of; each has
/// one `earl:Assertion`. An engine's fault leaves open whether it would have been right: `earl:cantTell`. What the engine
/// does not claim, and what is computed over the rules only, is `earl:inapplicable`. `dct:type` of a result is our own
/// word for it.
package struct EARLReport {
    package var results: RunResults

    package init(_ results: RunResults) {
        self.results = results
    }

    /// The bytes, which hold nothing that would end a script element of a page.
    package func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let json = try encoder.encode(EARLGraph(context: EARLReport.context, graph: nodes))
        // By bytes, because as a character the sign hides behind a combining mark.
        var bytes = Data(capacity: json.count)
        for byte in json {
            if byte == UInt8(ascii: "<") { bytes.append(contentsOf: "\\u003C".utf8) } else { bytes.append(byte) }
        }
        return bytes
    }

    private static let context = [
        "earl": "http://www.w3.org/ns/earl#", "dct": "http://purl.org/dc/terms/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    ]

    /// The most characters of a text.
    private static let longest = 4000

    private static let (suite, engine) = ("#suite", "#engine")

    private var nodes: [EARLNode] {
        var nodes = [software]
        nodes.append(subject)
        for document in IndexedDocument.all(of: results) {
            nodes.append(node(document.document))
            for demand in document.document.assertions {
                nodes.append(requirement(demand, of: document.document))
                nodes.append(assertion(on: demand, of: document.document))
            }
            for one in document.cases {
                nodes.append(testCase(one))
                nodes.append(assertion(on: one, in: document))
            }
        }
        return nodes
    }

    private var software: EARLNode {
        EARLNode(
            id: EARLReport.suite, types: ["earl:Assertor", "earl:Software"], title: [.init("conform")],
            version: line(results.suite), identifier: "sha256:\(line(results.suiteDigest))")
    }

    private var subject: EARLNode {
        EARLNode(
            id: EARLReport.engine, types: ["earl:TestSubject", "earl:Software"],
            title: [.init(line(results.engine.name))], version: line(results.engine.version),
            identifier: results.engine.digest.map { "sha256:\(line($0))" },
            publisher: results.engine.vendor.isEmpty ? nil : line(results.engine.vendor))
    }

    private func node(_ document: RunResults.Document) -> EARLNode {
        EARLNode(
            id: reference(document.id).id, types: ["earl:TestCriterion"],
            title: [.init(line(document.title), language: "zh")],
            identifier: document.digest.isEmpty ? nil : "sha256:\(line(document.digest))")
    }

    private func requirement(_ demand: RunResults.Assertion, of document: RunResults.Document) -> EARLNode {
        EARLNode(
            id: reference(document.id, demand.id).id, types: ["earl:TestRequirement"], title: texts(demand.statement),
            description: [.init(line(demand.words), language: "zh")], isPartOf: [reference(document.id)])
    }

    private func testCase(_ one: RunResults.Case) -> EARLNode {
        EARLNode(
            id: reference("case", one.id).id, types: ["earl:TestCase"], title: texts(one.title),
            isPartOf: one.verifies.map { reference(one.document, $0) })
    }

    private func assertion(on demand: RunResults.Assertion, of document: RunResults.Document) -> EARLNode {
        let outcome =
            switch demand.verdict {
            case "verified": "passed"
            case "failed": "failed"
            case "analysis": "inapplicable"
            default: "untested"
            }
        return assertion(
            on: reference(document.id, demand.id), mode: demand.method == "inspection" ? "manual" : "automatic",
            result: EARLResult(outcome: outcome, type: line(demand.verdict), date: line(results.date)))
    }

    private func assertion(on one: RunResults.Case, in document: IndexedDocument) -> EARLNode {
        let outcome =
            switch one.result {
            case .passed: "passed"
            case .failed: "failed"
            case .fault, .undecided: "cantTell"
            case .unsupported: "inapplicable"
            case .quarantined, .notRun: "untested"
            }
        var result = EARLResult(outcome: outcome, type: one.result.rawValue, date: line(results.date))
        if one.result != .passed {
            let account = { CaseAccount(one, in: document, language: $0).reason }
            result.description = texts(RunResults.Text(zh: account(.chinese), en: account(.english)))
        }
        return assertion(on: reference("case", one.id), mode: "automatic", result: result)
    }

    private func assertion(on test: EARLReference, mode: String, result: EARLResult) -> EARLNode {
        EARLNode(
            types: ["earl:Assertion"], assertedBy: .init(EARLReport.suite), subject: .init(EARLReport.engine),
            test: test, mode: .init("earl:\(mode)"), result: result)
    }

    private func texts(_ text: RunResults.Text) -> [EARLText] {
        [.init(line(text.zh), language: "zh"), .init(line(text.en), language: "en")]
    }

    /// A text from outside in one line.
    private func line(_ text: String) -> String { text.plain(upTo: EARLReport.longest) }

    /// A place of this report, by ids that may hold any character.
    private func reference(_ parts: String...) -> EARLReference {
        EARLReference("#" + parts.map { $0.percentEncoded }.joined(separator: "/"))
    }
}

extension String {
    /// The text as a part of an IRI: all but unreserved ASCII characters of RFC 3986 encoded.
    fileprivate var percentEncoded: String {
        let unreserved = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }
}
