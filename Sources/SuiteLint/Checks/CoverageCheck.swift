import PolicyDocuments
import XMLTree

/// Every assertion has what its method asks for, a case, an inspection or a bound, and none has another's.
struct CoverageCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        suite.documents.flatMap { document -> [LintFinding] in
            guard let catalogue = document.catalogue else { return [] }
            let counted = document.cases.filter { $0.element[attribute: "level"] != "convention" }
            let tested = Set(counted.flatMap(\.verifies))
            let bounded = document.rules.map { rules in
                Set(rules.root.elements(named: "bounds").flatMap(\.elements).flatMap { $0.list("cites") })
            }
            let inspected = Set(document.inspections.flatMap(\.verifies))
            var findings: [LintFinding] = []
            for assertion in catalogue.assertions {
                switch assertion.method {
                case .test where !tested.contains(assertion.id):
                    findings.append(
                        LintFinding(
                            assertion.location, "断言 \(assertion.id) 没有案例；请补上案例。",
                            "the assertion \(assertion.id) has no case; write one."))
                case .inspection where !inspected.contains(assertion.id):
                    findings.append(
                        LintFinding(
                            assertion.location, "断言 \(assertion.id) 没有检查问题；请补上 inspection。",
                            "the assertion \(assertion.id) has no inspection; write one."))
                case .analysis where bounded?.contains(assertion.id) == false:
                    findings.append(
                        LintFinding(
                            assertion.location, "断言 \(assertion.id) 没有限定（bound）；请在 rules.xml 中补上。",
                            "no bound rests on the assertion \(assertion.id); add one to rules.xml."))
                case .test, .inspection, .analysis: break
                }
            }
            for one in document.cases {
                for id in one.verifies where (catalogue[id]?.method ?? .test) != .test {
                    findings.append(
                        LintFinding(
                            one.location, "断言 \(id) 不以案例验证（method 不是 test）；请改正 verifies 或 method。",
                            "the assertion \(id) is not verified by cases, since its method is not test; correct one of them."
                        ))
                }
            }
            for one in document.inspections {
                for id in one.verifies where (catalogue[id]?.method ?? .inspection) != .inspection {
                    findings.append(
                        LintFinding(
                            one.location, "断言 \(id) 不以检查验证（method 不是 inspection）；请改正 verifies 或 method。",
                            "the assertion \(id) is not verified by inspection, since its method is another; correct one of them."
                        ))
                }
            }
            return findings
        }
    }
}
