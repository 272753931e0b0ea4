import MedicalAssistance
import PolicyDocuments
import Wording

/// What the rules of a document state of a quantity that is bounded.
enum BoundedFigure {
    /// The figures, each with its rule; all must keep the bound.
    case figures([(Figure, Citation)])
    /// The rules do not decide.
    case open(Bilingual, Citation?)

    enum Figure: Hashable {
        case rate(Rate)
        case money(Money)
        case day(CalendarDate)
        case answer(Bool)
        /// More than any amount.
        case unlimited
        /// The whole contribution.
        case whole
    }

    struct Judged {
        var verdict: ProvincialAnalysis.Verdict
        var found: Bilingual
        var citation: Citation?
    }

    /// How the figures stand to a bound.
    ///
    /// - Parameter measure: The figure of another identity that is the bound, where it is one.
    func judged(by bound: BoundRule, against measure: BoundedFigure? = nil) -> Judged {
        switch self {
        case .open(let reason, let citation):
            return Judged(verdict: .cannotBeJudged, found: reason, citation: citation)
        case .figures(let figures):
            let limits: [Figure]
            switch measure {
            case nil: limits = [Figure(bound.measure)].compactMap { $0 }
            case .open(let reason, let citation)?:
                return Judged(verdict: .cannotBeJudged, found: reason, citation: citation)
            case .figures(let others)?: limits = others.map(\.0)
            }
            var undecided: Judged?
            for (figure, citation) in figures {
                for limit in limits {
                    switch figure.keeps(bound.relation, limit) {
                    case true?: continue
                    case false?: return Judged(verdict: .deviates, found: figure.name, citation: citation)
                    case nil:
                        undecided = Judged(
                            verdict: .cannotBeJudged,
                            found: figure.name + .init("，与 ", ", to be compared with ") + limit.name, citation: citation
                        )
                    }
                }
            }
            return undecided
                ?? Judged(verdict: .kept, found: figures.first?.0.name ?? .init(""), citation: figures.first?.1)
        }
    }

    /// The first day on which a document is in force.
    static func firstDay(of rules: RuleSet) -> BoundedFigure {
        guard let day = rules.inForce.period?.begins else {
            return .open(.init("没有写明施行日期", "no first day is stated"), rules.inForce.citation)
        }
        return .figures([(.day(day), rules.inForce.citation)])
    }
}

extension BoundedFigure.Figure {
    init?(_ measure: BoundRule.Measure) {
        switch measure {
        case .rate(let rate): self = .rate(rate)
        case .money(let money): self = .money(money)
        case .day(let day): self = .day(day)
        case .answer(let answer): self = .answer(answer)
        case .identity: return nil
        }
    }

    /// Whether it stands in a relation to another; nil when that depends on figures from outside.
    func keeps(_ relation: BoundRule.Relation, _ other: BoundedFigure.Figure) -> Bool? {
        if case .whole = other, relation == .atMost { return true }
        if case .whole = self, relation == .atLeast { return true }
        guard let order = order(to: other) else { return nil }
        return switch relation {
        case .equal: order == 0
        case .atLeast: order >= 0
        case .atMost: order <= 0
        }
    }

    /// -1, 0 or 1 as it is less, equal or more; nil when the two are not of one kind.
    private func order(to other: BoundedFigure.Figure) -> Int? {
        func compare<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
            left < right ? -1 : left == right ? 0 : 1
        }
        switch (self, other) {
        case (.rate(let left), .rate(let right)): return compare(left, right)
        case (.money(let left), .money(let right)): return compare(left, right)
        case (.day(let left), .day(let right)): return compare(left, right)
        case (.answer(let left), .answer(let right)): return left == right ? 0 : left ? 1 : -1
        case (.unlimited, .unlimited), (.whole, .whole): return 0
        case (.unlimited, .money): return 1
        case (.money, .unlimited): return -1
        case (.whole, .rate(let rate)): return compare(.whole, rate)
        case (.rate(let rate), .whole): return compare(rate, .whole)
        default: return nil
        }
    }

    var name: Bilingual {
        switch self {
        case .rate(let rate): .init(rate.description)
        case .money(let money): .init(money.description)
        case .day(let day): .init(day.description)
        case .answer(let answer): answer ? .init("是", "yes") : .init("否", "no")
        case .unlimited: .init("没有限额", "no limit")
        case .whole: .init("全额", "the whole contribution")
        }
    }
}
