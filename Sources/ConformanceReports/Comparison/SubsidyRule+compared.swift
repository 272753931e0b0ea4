import MedicalAssistance
import PolicyDocuments
import Wording

extension SubsidyRule {
    /// What the rule says, item by item.
    var compared: [Provision] {
        var said = RuleProvisions(id, title, who, insurance)
        said.add(conditions)
        if let unlessOther {
            said.add(.conditions, Bilingual("未享受其他参保资助", "no other subsidy is received"), [unlessOther])
        }
        if let open { said.add(.subsidy, .undetermined, [open]) }
        for part in parts {
            said.add(.subsidy, part.words, [part.citation] + (part.feeExempt.map { [$0.citation] } ?? []))
            said.add(.payer, part.payer.map { Bilingual($0) }, [part.payerCitation ?? part.citation])
        }
        return said.provisions
    }
}

extension SubsidyRule.Part {
    /// How much it is: `100%`, `50%（按二档标准）`, `240.00`.
    var words: Bilingual {
        let amount: Bilingual =
            switch share {
            case .rate(let rate): Bilingual(rate.description)
            case .amount(let amount): Bilingual(amount.description)
            case .rest: .init("其余部分", "the rest")
            }
        var notes: [Bilingual] = []
        if let tier { notes.append(.init("按\(tier)标准", "of the contribution of \(tier)")) }
        if let floor { notes.append(.init("不低于\(floor)", "at least \(floor)")) }
        if mayExceed { notes.append(.init("可超过应缴数额", "may exceed the contribution")) }
        if let feeExempt {
            let known = feeExempt.identities.joined(separator: "、")
            notes.append(
                .init(
                    "限政策规定免缴费人群" + (known.isEmpty ? "" : "（\(known)）"),
                    "for those exempt from contribution" + (known.isEmpty ? "" : " (\(known))")))
            if feeExempt.unstated == .undetermined { notes.append(.init("未说明的待定", "undetermined when not stated")) }
        }
        return amount.noting(notes)
    }
}
