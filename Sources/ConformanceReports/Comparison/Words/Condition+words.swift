import MedicalAssistance
import PolicyDocuments
import Wording

extension Condition {
    /// What must hold, in words.
    var words: Bilingual {
        switch kind {
        case .within(let period): period.words
        case .inForce(let period, let otherwise):
            Bilingual("限", "only ") + period.words.noting([.init("此外", "otherwise ") + otherwise.words])
        case .place(let division, let outside):
            outside
                ? .init("在\(division.code)以外就医", "care outside \(division.code)")
                : .init("在\(division.code)就医", "care in \(division.code)")
        case .referral(let accepted, let unstated, let otherwise):
            Bilingual("转诊：", "referral: ")
                + accepted.map(\.words).joined(.init("、", ", ")).noting([
                    .init("未说明的", "when not stated ") + unstated.words,
                    .init("其余", "otherwise ") + otherwise.words,
                ])
        case .recognisedAt(let division): .init("由\(division.code)认定", "recognised in \(division.code)")
        case .enrolled(let tiers):
            .init("参加\(tiers.joined(separator: "、"))", "enrolled in \(tiers.joined(separator: "、"))")
        }
    }
}

extension Condition.ExternalPeriod {
    var words: Bilingual {
        switch self {
        case .transition: .init("在过渡期内", "within the transition period (过渡期)")
        case .collection: .init("在集中征缴期内", "within the collection period (集中征缴期)")
        case .undated: .init("在起止日期不明的期间内", "within a period without dates")
        }
    }
}

extension Condition.Absence {
    var words: Bilingual {
        switch self {
        case .notEligible: .init("不适用", "not eligible")
        case .undetermined: .undetermined
        }
    }
}

extension Condition.Ruling {
    var words: Bilingual {
        switch self {
        case .barred: Condition.Absence.notEligible.words
        case .open: .undetermined
        }
    }

    var citation: Citation {
        switch self {
        case .barred(let citation), .open(let citation): citation
        }
    }
}

extension Referral {
    var words: Bilingual {
        switch self {
        case .made: .init("已转诊", "made")
        case .notNeeded: .init("无需转诊", "not needed")
        case .approved: .init("经批准", "approved")
        case .missing: .init("未转诊", "missing")
        }
    }
}
