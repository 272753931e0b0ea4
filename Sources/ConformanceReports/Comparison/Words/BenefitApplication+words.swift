import PolicyDocuments
import Wording

extension BenefitRule.Window {
    var words: Bilingual {
        let span: Bilingual =
            switch until {
            case .eve: .init("认定前\(months)个月，至认定前一日", "\(months) months up to the eve of recognition")
            case .recognition: .init("认定前\(months)个月，至认定当日", "\(months) months up to the day of recognition")
            case .monthBefore: .init("申请前\(months)个整月，至申请上月末", "\(months) whole months before that of the application")
            }
        return span.noting(earliest.map { [.init("不早于\($0)", "not before \($0)")] } ?? [])
    }
}

extension BenefitRule.Once {
    var words: Bilingual {
        let event: Bilingual =
            switch after {
            case .granted: .init("作出决定后不再受理", "none after one was decided on")
            case .paid: .init("得到救助后不再受理", "none after one brought something")
            case .any: .init("提出后不再受理", "none after any")
            }
        return Bilingual("每年一次", "once a year").noting([event])
    }
}

extension BenefitRule.NoOverlap {
    var words: Bilingual {
        switch rule {
        case .cut: .init("已计入的日期不再计入", "days of an earlier window do not count again")
        case .refused: .init("期间重叠的申请不予受理", "an application with an overlapping window is refused")
        }
    }
}

extension BenefitRule.Offset {
    var words: Bilingual {
        let terms = layers.map(\.comparedName)
        let names = terms.joined(.init("、", ", "))
        switch rule {
        case .difference:
            return .init("超出已得\(names.chinese)的部分", "what goes beyond earlier \(names.english)")
        case .excluded:
            return .init("已得\(names.chinese)的费用不计入", "costs with earlier \(names.english) do not count")
        }
    }
}
