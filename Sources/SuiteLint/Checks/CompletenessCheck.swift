import ConformanceCases
import MedicalAssistance
import PolicyDocuments
import Wording
import XMLTree

/// A settlement's case expects every layer of every visit and every application, each once, and nothing that is not asked.
struct CompletenessCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        suite.documents.flatMap { document -> [LintFinding] in
            guard let rules = document.rules else { return [] }
            let layers = Set(
                rules.root.elements(named: "benefit").compactMap { $0[attribute: "layer"].flatMap(Layer.init) })
            return document.cases.compactMap(\.value).flatMap { one -> [LintFinding] in
                guard case .request(.settlement(let request)) = one.question,
                    !one.expectations.contains(where: { $0.subject == .refusal })
                else { return [] }
                return findings(in: one, request, layers)
            }
        }
    }

    private func findings(
        in one: ConformanceCase, _ request: SettlementRequest, _ layers: Set<Layer>
    ) -> [LintFinding] {
        let wanted = subjects(of: request, layers)
        let stated = Set(one.expectations.map(\.subject))
        var findings = wanted.filter { !stated.contains($0) }.map { subject in
            LintFinding(
                one.location, "案例 \(one.id) 没有写明“\(subject.name.chinese)”的期望；请补上。",
                "the case \(one.id) expects nothing for “\(subject.name.english)”; add it.")
        }
        let asked = Set(
            subjects(of: request, Set(Layer.allCases)) + request.visits.flatMap { [.left($0.id), .bears($0.id)] })
        for list in [one.expectations] + one.variants.map(\.expectations) {
            var seen: Set<Expectation.Subject> = []
            for expectation in list {
                let name = expectation.subject.name
                if !asked.contains(expectation.subject) {
                    findings.append(
                        LintFinding(
                            expectation.location, "请求没有问到“\(name.chinese)”；请改正或删去。",
                            "the request does not ask for “\(name.english)”; correct or delete it."))
                } else if !seen.insert(expectation.subject).inserted {
                    findings.append(
                        LintFinding(
                            expectation.location, "“\(name.chinese)”的期望写了两次；请只留一个。",
                            "“\(name.english)” is expected twice; keep one."))
                }
            }
        }
        return findings
    }

    /// What the answer to a request holds, when there are rules for some layers.
    private func subjects(of request: SettlementRequest, _ layers: Set<Layer>) -> [Expectation.Subject] {
        let computesCatastrophic = request.visits.allSatisfy { $0.payments.catastrophic == nil }
        let perVisit = Layer.perVisit.filter { layers.contains($0) && ($0 != .catastrophic || computesCatastrophic) }
        let visits = request.visits.flatMap { visit in perVisit.map { Expectation.Subject.visit(visit.id, $0) } }
        return visits + request.applications.indices.map { .application($0 + 1) }
    }
}
