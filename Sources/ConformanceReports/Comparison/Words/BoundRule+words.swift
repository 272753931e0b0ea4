import MedicalAssistance
import PolicyDocuments
import Wording

extension BoundRule {
    /// The bound in words, with the persons and the care that it is about.
    var words: Bilingual {
        let comma = Bilingual("、", ", ")
        var about: [Bilingual] = []
        if quantity != .from {
            about.append(
                identities.map { $0.map { Bilingual($0) }.joined(comma) } ?? Bilingual("各类人员", "every person named"))
            if !except.isEmpty {
                let left = except.map { Bilingual($0) }.joined(comma)
                about.append(Bilingual(left.chinese + "除外", "except " + left.english))
            }
            if case .layer = subject { about.append(settings.map { Bilingual($0.rawValue) }.joined(comma)) }
        }
        let what = quantity == .from ? quantity.words : subject.words + Bilingual("·", ": ") + quantity.words
        return what + Bilingual("：", " ") + demand.noting(about)
    }

    /// What the quantity must be.
    var demand: Bilingual {
        if case .answer = measure { measure.words } else { relation.words + measure.words }
    }
}

extension BoundRule.Subject {
    var words: Bilingual {
        switch self {
        case .subsidies: .init("参保资助", "enrolment subsidies (参保资助)")
        case .layer(let layer): layer.comparedName
        }
    }
}

extension BoundRule.Quantity {
    var words: Bilingual {
        switch self {
        case .presence: .init("有此规定", "there is such a rule")
        case .rate: .init("比例", "rate")
        case .limit: .init("限额", "limit")
        case .threshold: .init("起付标准", "threshold")
        case .annual: .init("起付标准按年度累计", "threshold adds up over the year")
        case .base: .init("基数仅为政策范围内费用", "base is cost in scope alone")
        case .sharedLimit: .init("住院与门诊慢特病共用限额", "住院 and 门诊慢特病 share the limit")
        case .deductibleLowered: .init("起付线降低", "deductible lowered")
        case .deductibleKept: .init("保留起付线", "a deductible is left")
        case .points: .init("比例提高", "rates raised")
        case .capRemoved: .init("取消封顶线", "cap removed")
        case .subsidyShare: .init("资助比例", "share of the contribution")
        case .subsidyFixed: .init("定额资助", "fixed amount of the contribution")
        case .wholeBill: .init("全额救助且不设限额", "100% without a limit")
        case .from: .init("施行日期", "in force from")
        }
    }
}

extension BoundRule.Relation {
    var words: Bilingual {
        switch self {
        case .equal: .init("等于", "exactly ")
        case .atLeast: .init("不低于", "at least ")
        case .atMost: .init("不高于", "at most ")
        }
    }
}

extension BoundRule.Measure {
    var words: Bilingual {
        switch self {
        case .rate(let rate): Bilingual(rate.description)
        case .money(let amount): Bilingual(amount.description)
        case .day(let day): Bilingual("\(day)")
        case .answer(let answer): answer ? .init("是", "yes") : .init("否", "no")
        case .identity(let identity): .init("\(identity)的标准", "that of \(identity)")
        }
    }
}
