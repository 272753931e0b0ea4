import ConformanceCases
import PolicyDocuments
import XMLTree

/// A case names what its level asks for, and its other readings are ones that the rules can compute.
struct CaseCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        suite.documents.flatMap { document -> [LintFinding] in
            let computed = document.rules.map { Set($0.variations.map { "\($0.interpretation)=\($0.reading)" }) }
            return document.cases.flatMap { one in
                var findings = levels(of: one)
                for expect in one.element.elements(named: "expect") {
                    guard let named = expect[attribute: "reading"], let split = named.firstIndex(of: "=") else {
                        continue
                    }
                    let (interpretation, reading) = (
                        String(named[..<split]), String(named[named.index(after: split)...])
                    )
                    if !one.interprets.contains(interpretation) {
                        findings.append(
                            LintFinding(
                                expect.location, "解释 \(interpretation) 不在案例的 interprets 中；请补上。",
                                "the interpretation \(interpretation) is not in the case's interprets; add it there."))
                    }
                    var faults: [LintFinding] = []
                    if let open = suite.interpretations(for: document) {
                        faults = VariationCheck.reading(reading, of: interpretation, in: open, at: expect.location)
                    }
                    if faults.isEmpty, let computed, !computed.contains(named) {
                        faults.append(
                            LintFinding(
                                expect.location, "rules.xml 没有计算读法 \(named) 的变化（variation）；请补上，或删去这组期望。",
                                "no variation of rules.xml computes the reading \(named); add one, or delete these expectations."
                            ))
                    }
                    findings += faults
                }
                return findings
            }
        }
    }

    private func levels(of one: LintedCase) -> [LintFinding] {
        let level = one.element[attribute: "level"]
        var findings: [LintFinding] = []
        func add(_ chinese: String, _ english: String) { findings.append(LintFinding(one.location, chinese, english)) }
        if level == ConformanceCase.Level.interpreted.rawValue, one.interprets.isEmpty {
            add(
                "level=interpreted 的案例没有写明解释；请补上 interprets。",
                "a case of level interpreted names no interpretation; add interprets.")
        }
        if level != ConformanceCase.Level.interpreted.rawValue, !one.interprets.isEmpty {
            add(
                "写有 interprets 的案例，level 应为 interpreted；请改正其一。",
                "a case with interprets is of level interpreted; correct the one or the other.")
        }
        if level == ConformanceCase.Level.convention.rawValue, !one.verifies.isEmpty {
            add(
                "level=convention 的案例不验证断言；请删去 verifies。",
                "a case of level convention verifies no assertion; delete verifies.")
        }
        if level != ConformanceCase.Level.convention.rawValue, one.verifies.isEmpty {
            add("案例没有验证任何断言；请补上 verifies。", "the case verifies no assertion; add verifies.")
        }
        return findings
    }
}
