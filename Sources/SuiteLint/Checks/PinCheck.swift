import PolicyDocuments
import XMLTree

/// The words that an assertion was reviewed with are still those of the text.
struct PinCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        suite.documents.flatMap { document -> [LintFinding] in
            guard let text = document.text, let catalogue = document.catalogue else { return [] }
            return catalogue.assertions.compactMap { assertion in
                guard assertion.spans.allSatisfy({ text[span: $0] != nil }) else { return nil }
                let words = text.words(of: assertion.spans)
                guard words != assertion.words else { return nil }
                let cases = (document.cases + document.inspections).filter { $0.verifies.contains(assertion.id) }.map(
                    \.id)
                let listed =
                    cases.isEmpty ? "" : " (\(cases.prefix(5).joined(separator: ", "))\(cases.count > 5 ? ", …" : ""))"
                return LintFinding(
                    assertion.location,
                    "断言 \(assertion.id) 存疑：所录文字“\(assertion.words)”已不是 text.xml 的“\(words)”；请复核断言及其案例\(listed)，再更新 words。",
                    "the assertion \(assertion.id) is suspect: its words “\(assertion.words)” are no longer those of text.xml, “\(words)”; review the assertion and its cases\(listed), then update the words."
                )
            }
        }
    }
}
