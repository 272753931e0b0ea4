import MedicalAssistance
import PolicyDocuments
import Wording

extension RuleSet {
    /// What holds for everyone: when the document is in force, and when an identity and a stay count.
    var comparedTiming: [Provision] {
        var said = RuleProvisions(document, about: [.document])
        said.add(.inForce, inForce.words, [inForce.citation])
        // A document that only lays down bounds gives nobody anything, and says no more.
        guard !insured.insurances.isEmpty else { return said.provisions }
        said.add(.insured, insured.words, [insured.citation])
        said.add(.designated, .init("限定点医疗机构", "designated institutions only"), [designated])
        said.add(.recognised, recognition.beginWords, [recognition.citation])
        said.add(.ceased, recognition.ends.words, [recognition.citation])
        said.add(.year, year.stayDate.words, [year.citation])
        said.add(.rounding, rounding.words, [rounding.citation])
        said.add(.several, severalIdentities.rule.words, [severalIdentities.citation])
        if let yearEnd { said.add(.yearEnd, yearEnd.words, [yearEnd.citation]) }
        return said.provisions + alone.flatMap(\.compared)
    }
}

extension RuleSet.Alone {
    fileprivate var compared: [Provision] {
        var said = RuleProvisions(citation.element, about: ComparedSubject.list(identities))
        let others = others.joined(separator: "、")
        said.add(.alone, .init("仅在没有下列身份时适用：\(others)", "only without any of: \(others)"), [citation])
        return said.provisions
    }
}

extension RuleSet.YearEnd {
    var words: Bilingual {
        let visits: Bilingual =
            switch management {
            case .visit: .init("按次管理的就诊年末结算", "care managed visit by visit is paid for at the end of the year")
            case .limit: .init("限额管理的就诊年末结算", "care managed by a limit is paid for at the end of the year")
            }
        switch identity {
        case .visit: return visits.noting([.init("按就诊时的身份", "by the identity at the visit")])
        case .yearEnd: return visits.noting([.init("按年末的身份", "by the identity at the end of the year")])
        }
    }
}

extension RuleSet.InForce {
    var words: Bilingual {
        guard let period else { return .init("待定（文件没有写明）", "undetermined (not stated)") }
        guard period.ends != nil else { return period.words }
        return period.words.noting([.init("期满后\(afterwards.words.chinese)", "afterwards \(afterwards.words.english)")])
    }
}

extension RuleSet.Insured {
    var words: Bilingual {
        let terms = insurances.map(\.term).joined(separator: "、")
        let counts = layers.map { $0.map(\.term).joined(separator: "、") }
        return Bilingual("\(division)；\(terms)", "\(division); \(terms)")
            .noting(counts.map { [.init("参保地仅用于\($0)", "the place counts for \($0) only")] } ?? [])
    }
}

extension RuleSet.Recognition {
    var beginWords: Bilingual {
        var notes: [Bilingual] = []
        if let from { notes.append(.init("\(from)起的变动；此前为当日", "changes from \(from); before, the same day")) }
        switch subsidies {
        case .recognition: break
        case .asHeld: notes.append(.init("参保资助按身份本身的起止日", "subsidies by the identity's own dates"))
        case .year: notes.append(.init("参保资助按身份所在的整个年度", "subsidies for all of its calendar years"))
        }
        return begins.words.noting(notes)
    }
}

extension RuleSet.Recognition.Begin {
    var words: Bilingual {
        switch self {
        case .sameDay: .init("认定当日", "on the day of recognition")
        case .nextDay: .init("认定次日", "on the day after recognition")
        case .nextMonth: .init("认定次月1日", "on the first of the month after recognition")
        case .monthStart: .init("认定当月1日", "on the first of the month of recognition")
        case .nextMonthStart: .init("认定后的首个1日（1日认定的为当日）", "on the next first of a month, the day itself included")
        }
    }
}

extension RuleSet.Recognition.End {
    var words: Bilingual {
        switch self {
        case .sameDay: .init("终止当日", "on its last day")
        case .monthEnd: .init("终止日所在月末", "at the end of the month of its last day")
        case .monthEndAfter: .init("终止次日所在月末", "at the end of the month of the day after its last")
        }
    }
}

extension RuleSet.MedicalYear.StayDate {
    var words: Bilingual {
        switch self {
        case .settlement: .init("按结算日期", "by the day of settlement")
        case .admission: .init("按入院日期", "by the day of admission")
        }
    }
}

extension RuleSet.SeveralIdentities.Choice {
    var words: Bilingual {
        switch self {
        case .best: .init("取待遇最高的身份", "the one that pays most")
        case .first: .init("取名单中的第一个", "the first of the list")
        case .one: .init("取待遇合计最高的一种身份", "the one that pays most in all")
        case .sum: .init("各身份相加", "all added up")
        }
    }
}

extension RuleSet.Rounding {
    var words: Bilingual {
        let place: Bilingual =
            switch point {
            case .yearToDate: .init("年度累计额", "of the year to date")
            case .visit: .init("每次就诊", "of each visit")
            }
        let manner: Bilingual =
            switch mode {
            case .halfUp: .init("四舍五入到分", "half up to the fen")
            case .halfEven: .init("四舍六入五取偶到分", "half to even to the fen")
            case .down: .init("舍去分以下", "down to the fen")
            case .up: .init("分以下进一", "up to the fen")
            }
        return Bilingual(place.chinese + manner.chinese, "\(manner.english), \(place.english)")
    }
}
