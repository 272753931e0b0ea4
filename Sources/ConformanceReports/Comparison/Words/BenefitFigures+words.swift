import MedicalAssistance
import PolicyDocuments
import Wording

extension BenefitRule.Threshold {
    /// The threshold in words: `3000.00`, `不设`, `上年度人均可支配收入的25%`.
    var words: Bilingual {
        var notes = apart.words
        if order == .afterRate { notes.append(.init("从按比例计算的数额中扣除", "taken off after the rate")) }
        guard let share else {
            return (amount == .zero ? .init("不设", "none") : Bilingual(amount.description)).noting(notes)
        }
        return share.words.noting(share.notes + notes)
    }
}

extension BenefitRule.IncomeShare {
    var words: Bilingual {
        switch year {
        case .before: .init("上年度人均可支配收入的\(rate)", "\(rate) of the per-capita disposable income of the year before")
        case .latest: .init("最近年度人均可支配收入的\(rate)", "\(rate) of the latest per-capita disposable income")
        }
    }

    var notes: [Bilingual] {
        var notes = [Bilingual(division)]
        switch effective {
        case nil: break
        case .sameDay: notes.append(.init("公布当日起用", "from its publication"))
        case .nextMonth: notes.append(.init("公布次月起用", "from the month after its publication"))
        }
        if at == .windowEnd { notes.append(.init("按费用期间末日", "by the last day of the window")) }
        if isWholeYuan { notes.append(.init("四舍五入到元", "rounded to whole yuan")) }
        return notes
    }
}

extension BenefitRule {
    /// The rate, or the bands: `70%`, `7000–100000 65%；100000–200000 70%；200000以上 75%`.
    var bandWords: Bilingual {
        let measure = threshold?.bands ?? schedule?.bands ?? .absolute
        guard bands.count > 1 || (bands.first?.from ?? .zero) > .zero else {
            return Bilingual(bands.first?.rate.description ?? "")
        }
        let floor = measure == .absolute && threshold?.order != .afterRate ? threshold?.amount ?? .zero : .zero
        let parts = bands.indices.compactMap { index -> Bilingual? in
            let band = bands[index]
            let from = max(band.from, floor).shortWords
            guard index + 1 < bands.count else { return .init("\(from)以上 \(band.rate)", "over \(from) \(band.rate)") }
            let to = bands[index + 1].from
            return to > floor ? Bilingual("\(from)–\(to.shortWords) \(band.rate)") : nil
        }
        let notes: [Bilingual] =
            switch measure {
            case .absolute: []
            case .aboveThreshold: [.init("各段从起付标准起计", "bands counted from the threshold")]
            case .whole: [.init("按所达到的一段计算全部", "the rate of the band reached holds for all")]
            }
        return parts.joined(.init("；", "; ")).noting(notes)
    }
}

extension BenefitRule.Limit {
    /// The limit in words, and with which other benefits of the person it is shared.
    func words(sharedWith others: [BenefitRule]) -> Bilingual {
        var notes = apart.words
        if order == .beforeRate { notes.append(.init("按比例计算以前的费用", "of the cost before the rate")) }
        if !others.isEmpty {
            let titles = others.map { Bilingual("“\($0.title.chinese)”", "“\($0.title.english)”") }
            let joined = titles.joined(.init("、", ", "))
            notes.append(.init("与\(joined.chinese)共用", "shared with \(joined.english)"))
        }
        return (amount.map { Bilingual($0.description) } ?? .init("不限", "none")).noting(notes)
    }
}

extension BenefitRule.Dimensions {
    /// What is counted apart, in words.
    var words: [Bilingual] {
        let names: [(BenefitRule.Dimensions, Bilingual)] = [
            (.setting, .init("各就诊类别分别计算", "each kind of care apart")),
            (.insurance, .init("各险种分别计算", "each insurance apart")),
            (.visit, .init("每次就诊分别计算", "each visit apart")),
            (.year, .init("各年度分别计算", "each year apart")),
        ]
        return names.filter { contains($0.0) }.map(\.1)
    }
}
