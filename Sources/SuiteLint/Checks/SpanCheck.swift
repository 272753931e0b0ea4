import PolicyDocuments
import XMLTree

/// Every span belongs to exactly one assertion or not-testable, and these name no span that is not there.
struct SpanCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        suite.documents.flatMap(findings(in:))
    }

    private func findings(in document: LintedDocument) -> [LintFinding] {
        guard let text = document.text, let catalogue = document.catalogue else { return [] }
        var findings: [LintFinding] = []
        var owners: [String: SourceLocation] = [:]
        let claims =
            catalogue.assertions.map { ($0.spans, $0.location) } + catalogue.notTestable.map { ($0.spans, $0.location) }
        for (spans, location) in claims.sorted(by: { $0.1.line < $1.1.line }) {
            for span in spans {
                if text[span: span] == nil {
                    findings.append(unknown(span, location))
                } else if let owner = owners.updateValue(location, forKey: span) {
                    findings.append(
                        LintFinding(
                            location, "片段 \(span) 在第 \(owner.line) 行已有归属；一个片段只能属于一处，请去掉一处。",
                            "the span \(span) is named already on line \(owner.line); it belongs to one place only, so delete one."
                        ))
                }
            }
        }
        for interpretation in catalogue.interpretations {
            for span in interpretation.spans where text[span: span] == nil {
                findings.append(unknown(span, interpretation.location))
            }
        }
        for span in text.spans where owners[span.id] == nil {
            findings.append(
                LintFinding(
                    span.location, "片段 \(span.id)（“\(span.words.prefix(20))”）没有归入任何断言或不可测试项；请在 assertions.xml 中归入一处。",
                    "the span \(span.id) (“\(span.words.prefix(20))”) is in no assertion and in no not-testable; name it in one."
                ))
        }
        return findings
    }

    private func unknown(_ span: String, _ location: SourceLocation) -> LintFinding {
        LintFinding(
            location, "text.xml 中没有片段 \(span)；请改正 eId。", "there is no span \(span) in text.xml; correct the eId.")
    }
}
