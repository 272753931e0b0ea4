import Crypto
package import Foundation
import Mustache
package import Wording

/// The results as one HTML file that needs nothing else: no other file and no network, and without its script no less to
/// read.
package struct ResultsPage {
    package var results: RunResults
    /// The SHA-256 of `results.json`, in hexadecimal, which every printed page bears.
    package var digest: String
    /// The language that the page opens in; it holds both.
    package var language: Language

    /// - Parameters:
    ///   - results: The results; nothing else goes into the page.
    ///   - digest: The SHA-256 of the bytes that hold them; nil to take it of the bytes that they are encoded to.
    ///   - language: The language that the page opens in.
    package init(_ results: RunResults, digest: String? = nil, language: Language) throws {
        self.results = results
        let found = try digest ?? RunResults.digest(of: results.encoded())
        self.digest = String(String.UnicodeScalarView(found.unicodeScalars.filter { ResultsPage.isHexadecimal($0) }))
        self.language = language
    }

    /// - Throws: A fault of the template, which would be one of this program.
    package func encoded() throws -> Data {
        var templates = ["page": try MustacheTemplate(string: ResultsPage.template)]
        for (name, part) in ResultsPage.parts { templates[name] = try MustacheTemplate(string: part) }
        let page = MustacheLibrary(templates: templates).render(context, withTemplate: "page")
        return Data((page ?? "").utf8)
    }

    private var context: [String: Any] {
        let index = PageIndex(results)
        let words = CalculationWords(results)
        let grounds = GroundRegister(results)
        let isChinese = language == .chinese
        let script = ResultsPage.script
        return [
            "lang": isChinese ? "zh-Hans" : "en", "zhChecked": isChinese ? " checked" : "",
            "enChecked": isChinese ? "" : " checked", "digest": digest,
            "style": ResultsPage.style.replacing("DIGEST", with: digest), "script": script,
            "scriptDigest": Data(SHA256.hash(data: Data(script.utf8))).base64EncodedString(),
            "cover": CoverSection(index: index, digest: digest).context, "open": OpenSection(index: index).context,
            "diagnosis": filled(DiagnosisSection(index: index).context),
            "documents": index.documents.map { document($0, index, words, grounds) },
            "analyses": filled(AnalysisSection(index: index).context),
            "known": filled(KnownFailureSection(index: index).context),
            "readings": ReadingSection(index: index).context,
            "inspections": filled(InspectionSection(index: index).context),
            "legend": ResultsPage.legend, "grounds": GroundSection(index: index, grounds: grounds).context,
            "words": words.list.map { ["zh": Markup(content: $0.chinese), "en": Markup(content: $0.english)] },
            "fields": FieldGlossary.entries(in: results.cases.lazy.map(\.fixture)).map { code, name in
                ["code": Markup(code), "zh": Markup(name.chinese), "en": Markup(name.english)]
            },
        ]
    }

    private func document(
        _ document: PageDocument, _ index: PageIndex, _ words: CalculationWords, _ grounds: GroundRegister
    ) -> [String: Any] {
        let tally = DemandTally(of: document.document.assertions)
        let passed = document.cases.count { $0.outcome == "passed" }
        let verdict = CoverSection.verdict(of: document.document, hasRun: index.hasRun)
        return [
            "anchor": Markup(html: Anchor.document(document.id).name), "id": Markup(document.id),
            "name": Markup(document.document.title), "stage": document.document.draftMark, "verdict": verdict.badge,
            "verified": Markup("\(tally.verified)/\(tally.tested)"), "hasCases": !document.cases.isEmpty,
            "passed": Markup("\(passed)/\(document.cases.count)"), "forced": document.forced,
            "matrix": MatrixSection(document: document).context,
            "text": TextSection(index: index, document: document).context,
            "cases": CaseSection(index: index, document: document, words: words, grounds: grounds).context,
        ]
    }

    private static var legend: [Markup] {
        let assertions = ["verified", "failed", "not-verified", "unmapped", "not-attested", "attested", "analysis"]
        return assertions.map { StateMark.assertion($0).badge }
            + ["fault", "unsupported", "quarantined", "undecided", "not-run"].map { StateMark.outcome($0).badge }
            + ["forced", "weak", "unforced"].map { StateMark.forced($0).badge }
    }

    private static func isHexadecimal(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || ("a"..."f").contains(scalar)
    }
}

/// A section of a template that is there or is not: a name that is not filled in would be looked up further out.
func filled(_ context: [String: Any]?) -> Any { context ?? false }

extension RunResults {
    /// The SHA-256 of the bytes of a file of results, in hexadecimal, as `sha256sum` tells it.
    package static func digest(of data: Data) -> String {
        SHA256.hash(data: data).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
