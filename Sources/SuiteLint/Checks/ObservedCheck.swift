import ConformanceCases
import MedicalAssistance
import PolicyDocuments
import ReferenceCalculator
import Wording
import XMLTree

/// Every assertion that a case claims to verify had a part in the answer: the calculation names a rule that cites it.
struct ObservedCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        let vocabulary = (suite.identities ?? []).compactMap { $0[attribute: "type"] }
        return suite.documents.flatMap { document -> [LintFinding] in
            guard let source = document.rules, let rules = try? source.rules(),
                let calculator = try? ReferenceCalculator(rules, vocabulary: vocabulary)
            else { return [] }
            let cited = Set(rules.citedAssertions(source.root))
            return document.cases.compactMap(\.value).flatMap { findings($0, calculator, cited) }
        }
    }

    private func findings(
        _ one: ConformanceCase, _ calculator: ReferenceCalculator, _ cited: Set<String>
    ) -> [LintFinding] {
        guard case .request(let request) = one.question, one.level != .convention else { return [] }
        let trace = Trace()
        guard (try? calculator.answer(request, trace: trace)) != nil else { return [] }
        let observed = Set(trace.steps.flatMap(\.citations).flatMap(\.assertions))
        // What no rule cites at all is told by the check of citations.
        return one.verifies.filter { cited.contains($0) && !observed.contains($0) }.map { assertion in
            LintFinding(
                one.location,
                "案例 \(one.id) 声称验证 \(assertion)，但计算过程没有用到引用它的规则；请改正 verifies。",
                "the case \(one.id) claims to verify \(assertion), but no rule that cites it had a part in the answer; correct verifies."
            )
        }
    }
}

extension RuleSet {
    /// The assertions that any rule cites.
    fileprivate func citedAssertions(_ root: XMLElement) -> [String] {
        root.list("cites") + root.elements.flatMap { citedAssertions($0) }
    }
}
