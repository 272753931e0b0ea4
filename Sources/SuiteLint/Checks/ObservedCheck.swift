import ConformanceCases
import MedicalAssistance
import PolicyDocuments
import ReferenceCalculator
import Wording
import XMLTree

/// Every assertion that a case claims to verify had a part in the answer: the calculation followed a rule that cites it,
/// or asked such a rule whether it applies.
struct ObservedCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        let vocabulary = (suite.identities ?? []).compactMap { $0[attribute: "type"] }
        return suite.documents.flatMap { document -> [LintFinding] in
            guard let source = document.rules, let rules = try? source.rules(),
                let calculator = try? ReferenceCalculator(rules, vocabulary: vocabulary)
            else { return [] }
            // What no rule cites at all is told by the check of citations.
            let cited = Set(source.root.citedAssertions)
            let asked = AskedRules(source.root)
            return document.cases.compactMap(\.value).flatMap { findings($0, calculator, asked, cited) }
        }
    }

    private func findings(
        _ one: ConformanceCase, _ calculator: ReferenceCalculator, _ asked: AskedRules, _ cited: Set<String>
    ) -> [LintFinding] {
        guard case .request(let request) = one.question, one.level != .convention else { return [] }
        let trace = Trace()
        guard (try? calculator.answer(request, trace: trace)) != nil else { return [] }
        let observed = Set(trace.steps.flatMap(\.citations).flatMap(\.assertions)).union(asked.assertions(for: request))
        return one.verifies.filter { cited.contains($0) && !observed.contains($0) }.map { assertion in
            LintFinding(
                one.location,
                "案例 \(one.id) 声称验证 \(assertion)，但计算没有用到引用它的规则；请改正 verifies。",
                "the case \(one.id) claims to verify \(assertion), but no rule that cites it had a part in the answer; correct verifies."
            )
        }
    }
}

/// The assertions that a decision asks whether its rules apply, whatever comes of it.
private struct AskedRules {
    private var document: Set<String> = []
    private var byKind: [String: Set<String>] = [:]

    /// What of a rule is asked before anything is calculated.
    private static let conditions: Set = [
        "who", "insurance", "care", "within", "in-force", "place", "referral", "recognised-at", "enrolled",
        "unless-other",
        "reached", "designated", "open", "once", "no-overlap", "fee-exempt",
    ]

    init(_ root: XMLElement) {
        for element in root.elements where element.name != "variation" {
            switch element.name {
            case "benefit":
                add(element, to: element[attribute: "layer"] == Layer.application.rawValue ? "application" : "benefit")
            case "open": add(element, to: "benefit")
            case "institution", "subsidy", "monitoring", "service": add(element, to: element.name)
            default: document.formUnion(element.list("cites"))
            }
        }
    }

    private mutating func add(_ rule: XMLElement, to kind: String) {
        byKind[kind, default: []].formUnion(rule.list("cites"))
        for element in rule.elements {
            if AskedRules.conditions.contains(element.name) {
                byKind[kind, default: []].formUnion(element.citedAssertions)
            } else {
                add(conditionsOf: element, to: kind)
            }
        }
    }

    /// Adds what is asked within a part of a rule, such as a subsidy's part for those exempt from fees.
    private mutating func add(conditionsOf part: XMLElement, to kind: String) {
        for element in part.elements where AskedRules.conditions.contains(element.name) {
            byKind[kind, default: []].formUnion(part.list("cites") + element.citedAssertions)
        }
    }

    func assertions(for request: DecisionRequest) -> Set<String> {
        let kinds: [String] =
            switch request {
            case .settlement: ["benefit", "institution", "application"]
            case .subsidy: ["subsidy"]
            // The identities that count are those that any rule names.
            case .status: Array(byKind.keys)
            case .monitoring: ["monitoring"]
            case .service: ["service"]
            }
        return kinds.reduce(into: document) { $0.formUnion(byKind[$1] ?? []) }
    }
}

extension XMLElement {
    /// The assertions that the element and all below it cite.
    fileprivate var citedAssertions: [String] {
        list("cites") + elements.flatMap(\.citedAssertions)
    }
}
