import MedicalAssistance
import PolicyDocuments
import Wording

extension Trace {
    func noSubsidy(_ verdict: Verdict, because citation: Citation) {
        let title =
            verdict.status == .undetermined
            ? Bilingual("参保资助待定", "the subsidy is undetermined") : Bilingual("不予资助", "no subsidy")
        add(title, result: verdict.status.rawValue, [citation])
    }

    func subsidised(_ rule: SubsidyRule, _ contribution: Money, _ parts: [SubsidyResponse.Part], _ sum: Money) {
        let deciding =
            [rule.who.citation, rule.insurance.citation]
            + rule.parts.flatMap { [$0.citation, $0.payerCitation].compactMap { $0 } }
            + rule.conditions.map(\.citation) + [rule.unlessOther].compactMap { $0 }
        let borne = parts.map { part in
            Line(
                "个人缴费 \(contribution)，\(part.payer ?? "资助") \(part.amount)",
                "contribution \(contribution), \(part.payer ?? "subsidy") \(part.amount)")
        }
        add(rule.title, working: borne, result: sum.description, deciding)
    }

    func granted(_ granted: Bool?, because citation: Citation) {
        let result = granted.map { $0 ? "✓" : "✗" } ?? VerdictStatus.undetermined.rawValue
        add(.init("结论", "the answer"), result: result, [citation])
    }

    func status(_ response: StatusResponse, because citation: Citation) {
        let result =
            switch response.inEffect {
            case nil: VerdictStatus.undetermined.rawValue
            case []?: "—"
            case let list?: list.joined(separator: "、")
            }
        add(.init("当日生效的身份", "identities in effect that day"), result: result, [citation])
    }
}
