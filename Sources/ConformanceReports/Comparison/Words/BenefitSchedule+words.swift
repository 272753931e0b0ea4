import MedicalAssistance
import PolicyDocuments
import Wording

extension BenefitRule.ExternalSchedule {
    /// Where its figures come from, and how they are applied.
    var words: Bilingual {
        let source: Bilingual =
            switch scope {
            case nil: .init("文件自定标准", "the document's own")
            case .ordinary: .init("大病保险普通标准", "the ordinary schedule of catastrophic insurance")
            case .specialDrug: .init("特药普通标准", "the ordinary schedule for special drugs")
            }
        var notes: [Bilingual] = []
        switch switching {
        case .increment: notes.append(.init("身份变动后的部分适用新标准", "a new identity's holds for what follows"))
        case .yearToDate: notes.append(.init("身份变动后全年重算", "a new identity's holds for the year to date"))
        }
        return source.noting(notes + apart.words)
    }

    func loweredWords(_ rate: Rate) -> Bilingual {
        rate >= .whole
            ? .init("取消起付线", "the deductible is removed")
            : .init("比普通标准降低\(rate)", "\(rate) lower than the ordinary schedule")
    }

    func raisedWords(_ rate: Rate) -> Bilingual {
        let points = rate.description.dropLast()
        return .init("各段比普通标准提高\(points)个百分点", "each band \(points) points higher than the ordinary schedule")
    }
}

extension BenefitRule.Reached {
    /// The limit that must have been reached.
    ///
    /// - Parameter benefits: Those that draw on its pool.
    func words(reaching benefits: [BenefitRule]) -> Bilingual {
        var terms: [String] = []
        for benefit in benefits where !terms.contains(benefit.layer.term) { terms.append(benefit.layer.term) }
        let name = terms.isEmpty ? pool : terms.joined(separator: "、")
        let reached = Bilingual("已达到\(name)的限额", "the limit of \(name) has been reached")
        let counted: Bilingual =
            switch counts {
            case .year: .init("全年负担计入", "the whole year's burden counts")
            case .after: .init("达到以后的负担计入", "what is borne from then on counts")
            }
        let unlimited: Bilingual =
            switch withoutLimit {
            case .never: .init("没有限额的不适用", "never met without a limit")
            case .atOnce: .init("没有限额的视为已达到", "met at once without a limit")
            }
        return reached.noting([counted, unlimited])
    }
}

extension BenefitRule.TopUp {
    var words: Bilingual {
        let costs = costs.map(\.words).joined(.init("＋", " + "))
        let counted = counted.map(\.words).joined(.init("、", ", "))
        let whole = Bilingual(
            "\(costs.chinese)的支付补足到\(rate)", "payments are made to reach \(rate) of \(costs.english)")
        return whole.noting(
            [.init("计入\(counted.chinese)", "counting \(counted.english)")] + conditions.map(\.words))
    }
}
