import MedicalAssistance
import PolicyDocuments
import Wording

extension BenefitRule.Who {
    /// Whom it leaves out; empty when nobody.
    var exceptWords: Bilingual {
        except.isEmpty
            ? Bilingual("")
            : Bilingual("").noting([
                .init("\(except.joined(separator: "、"))除外", "except \(except.joined(separator: "、"))")
            ])
    }
}

extension BenefitRule.Insurances {
    var words: Bilingual { Bilingual(types.map(\.term).joined(separator: "、")) }
}

extension BenefitRule.Care {
    var words: Bilingual {
        var notes: [Bilingual] = []
        if let diseases {
            let names = diseases.diseases.joined(separator: "、")
            notes.append(.init("限病种：\(names)", "diseases: \(names)"))
        }
        if let exceptDiseases {
            let names = exceptDiseases.diseases.joined(separator: "、")
            notes.append(.init("不含病种：\(names)", "except diseases: \(names)"))
        }
        if let package {
            notes.append(
                package
                    ? .init("按单病种付费", "paid for by a package") : .init("非单病种付费", "not paid for by a package"))
        }
        return Bilingual(settings.map(\.rawValue).joined(separator: "、")).noting(notes)
    }

    var citations: [Citation] {
        [citation] + [diseases, exceptDiseases].compactMap { $0?.citation }
    }
}

extension BenefitRule.Base {
    /// The cost in words; how it adds up over the year where it does.
    func words(accumulating: Bool) -> Bilingual {
        var text = Bilingual("")
        if let settings { text = Bilingual("\(settings.map(\.rawValue).joined(separator: "、"))：") }
        text = text + costs.map(\.words).joined(.init("＋", " + "))
        if !less.isEmpty {
            text = text + .init("，扣除", ", less ") + less.map(\.words).joined(.init("、", ", "))
        }
        var notes: [Bilingual] = []
        if withinPackage { notes.append(.init("限单病种限额以内", "up to the package's limit")) }
        if accumulating { notes.append(accumulates.words) }
        switch omits {
        case nil: break
        case .overLimit: notes.append(.init("不含医疗救助限额以上部分", "without what exceeds the limit of assistance"))
        case .underThreshold:
            notes.append(.init("不含医疗救助起付标准以下部分", "without what lies under the threshold of assistance"))
        }
        return text.noting(notes)
    }
}

extension BenefitRule.CostClass {
    var words: Bilingual {
        switch self {
        case .inScope: .init("政策范围内费用", "cost in scope")
        case .firstSelfPayment: .init("先行自付", "first self-payment")
        case .overStandard: .init("超限价自费", "cost over standard")
        case .outsideCatalogue: .init("目录外自费", "cost outside the catalogue")
        }
    }
}

extension BenefitRule.Payer {
    var words: Bilingual {
        switch self {
        case .basic: .init("基本医保", "basic insurance")
        case .largeSum: .init("大额补助", "large-sum subsidy")
        case .catastrophic: .init("大病保险", "catastrophic insurance")
        case .enterprise: .init("企业补充保险", "enterprise supplement")
        case .civilServants: .init("公务员补助", "civil servants' subsidy")
        case .other: .init("其他支付", "other payments")
        case .assistance: .init("医疗救助", "assistance")
        case .outsideCatalogue: .init("目录外费用救助", "assistance outside the catalogue")
        case .institution: .init("医疗机构承担", "what the institution bears")
        }
    }
}

extension BenefitRule.Accumulation {
    var words: Bilingual {
        switch self {
        case .held: .init("持有该身份期间累计", "adds up while the identity is held")
        case .assisted: .init("持有任一救助身份期间累计", "adds up while any assisted identity is held")
        case .assistedCare: .init("各类救助就诊合并累计", "adds up over all assisted care")
        case .everyVisit: .init("全年就诊累计", "adds up over every visit of the year")
        }
    }
}
