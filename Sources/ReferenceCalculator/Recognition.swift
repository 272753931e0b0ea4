import MedicalAssistance
import PolicyDocuments

extension RuleSet.Recognition {
    /// The first day on which an identity recognised on some day counts.
    func firstDay(_ recognised: CalendarDate) -> CalendarDate {
        if let from, recognised < from { return recognised }
        switch begins {
        case .sameDay: return recognised
        case .nextDay: return recognised.adding(days: 1)
        case .nextMonth: return recognised.startOfMonth.adding(months: 1)
        case .monthStart: return recognised.startOfMonth
        case .nextMonthStart: return recognised.day == 1 ? recognised : recognised.startOfMonth.adding(months: 1)
        }
    }

    /// The last day on which an identity counts that holds until some day.
    func lastDay(_ held: CalendarDate) -> CalendarDate {
        if let from, held < from { return held }
        switch ends {
        case .sameDay: return held
        case .monthEnd: return held.startOfMonth.adding(months: 1).adding(days: -1)
        case .monthEndAfter: return held.adding(days: 1).startOfMonth.adding(months: 1).adding(days: -1)
        }
    }
}
