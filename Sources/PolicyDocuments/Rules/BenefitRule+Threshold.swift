package import MedicalAssistance

extension BenefitRule {
    /// The burden up to which nothing is paid: an amount, or a share of an income.
    package struct Threshold: Sendable, Hashable {
        package var amount: Money
        /// The share that takes the amount's place.
        package var share: IncomeShare?
        package var apart: Dimensions
        package var order: Order
        package var bands: BandMeasure
        package var citation: Citation
    }

    /// Whether a threshold or limit is applied to the base or to its share.
    package enum Order: String, Sendable, Hashable, CaseIterable {
        case beforeRate = "before-rate"
        case afterRate = "after-rate"
    }

    /// How the bounds of bands are measured.
    package enum BandMeasure: String, Sendable, Hashable, CaseIterable {
        /// As amounts of the burden, the threshold being cut out of them.
        case absolute
        /// From the threshold upwards.
        case aboveThreshold = "above-threshold"
        /// The rate of the band that the burden reaches holds for all of it.
        case whole
    }

    /// A share of the per-capita disposable income of a division.
    package struct IncomeShare: Sendable, Hashable {
        package var rate: Rate
        package var division: String
        /// From when a published income counts; nil whenever it was published.
        package var effective: Effect?
        package var year: IncomeYear
        /// The day that selects the income of a window.
        package var at: Moment
        /// Whether the share is rounded half-up to whole yuan.
        package var isWholeYuan: Bool

        package enum Effect: String, Sendable, Hashable, CaseIterable {
            case sameDay = "same-day"
            case nextMonth = "next-month"
        }

        package enum IncomeYear: String, Sendable, Hashable, CaseIterable {
            /// The year before that of the day.
            case before
            /// The latest that counts on the day.
            case latest
        }

        package enum Moment: String, Sendable, Hashable, CaseIterable {
            case application
            case windowEnd = "window-end"
        }

        /// The threshold on a day; nil when no income that counts is stated.
        package func amount(on day: CalendarDate, _ incomes: [DisposableIncome]) -> ExactAmount? {
            var found: DisposableIncome?
            for income in incomes where income.division == division && income.year < day.year {
                let begins =
                    switch effective {
                    case nil: CalendarDate?.none
                    case .sameDay: income.published
                    case .nextMonth: income.published.startOfMonth.adding(months: 1)
                    }
                if let begins, begins > day { continue }
                if year == .before, income.year != day.year - 1 { continue }
                if found.map({ $0.year < income.year }) ?? true { found = income }
            }
            guard let found else { return nil }
            let amount = found.amount * rate
            return isWholeYuan ? ExactAmount(Money(fen: (amount.rounded(.halfUp).fen + 50) / 100 * 100)) : amount
        }
    }

    /// A limit that must have been reached before the benefit pays.
    package struct Reached: Sendable, Hashable {
        /// The pool whose limit it is.
        package var pool: String
        package var counts: Counting
        /// What holds for a person whose assistance has no limit.
        package var withoutLimit: Unlimited
        package var citation: Citation

        package enum Unlimited: String, Sendable, Hashable, CaseIterable {
            case never
            case atOnce = "at-once"
        }

        package enum Counting: String, Sendable, Hashable, CaseIterable {
            /// The whole burden of the year counts, once the limit is reached.
            case year
            /// Only what is borne at or after the visit that reaches the limit counts.
            case after
        }
    }

    /// All payments for a stay are made to reach a share of its cost.
    package struct TopUp: Sendable, Hashable {
        package var rate: Rate
        package var costs: [CostClass]
        /// Those whose payments count.
        package var counted: [Payer]
        package var conditions: [Condition]
        package var citation: Citation
    }
}
