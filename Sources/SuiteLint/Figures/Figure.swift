package import MedicalAssistance

/// A figure of a rule, in the unit that the text would give it in.
package enum Figure: Hashable {
    case amount(Money)
    case rate(Rate)
    /// Percentage points by which a rate is raised.
    case points(Rate)
    case months(Int)
    case date(CalendarDate)
    /// A number of anything else, such as days.
    case number(Int)
    /// A limit that is taken away.
    case removed

    /// The figure that an attribute of a rule states; nil for attributes without one, and for zero as a first bound.
    package init?(attribute name: String, value: String) {
        guard !Figure.codes.contains(name) else { return nil }
        if name == "removed" {
            guard value == "true" else { return nil }
            self = .removed
        } else if let rate = Rate(value) {
            self = name == "raised" ? .points(rate) : .rate(rate)
        } else if let date = CalendarDate(value) {
            self = .date(date)
        } else if name == "months", let months = Int(value) {
            self = .months(months)
        } else if !Figure.amounts.contains(name), let number = Int(value) {
            self = .number(number)
        } else if let amount = Money(value) {
            guard name != "from" || amount != .zero else { return nil }
            self = .amount(amount)
        } else {
            return nil
        }
    }

    /// Attributes that are money even when written without decimals.
    private static let amounts: Set = ["amount", "from", "to"]

    /// Attributes whose digits are codes or names.
    private static let codes: Set = [
        "id", "cites", "interprets", "admdvs", "except-admdvs", "insurances", "types", "pool",
    ]

    /// Words that say the figure without a digit.
    var words: [String] {
        switch self {
        case .rate(.whole): ["全额", "全部", "不设", "取消"]
        case .rate(Rate(millionths: 500_000)): ["减半", "一半"]
        case .amount(.zero), .removed: ["不设", "取消"]
        default: []
        }
    }

    /// Whether a text states the figure, in digits or in words.
    package func stands(in text: FigureText) -> Bool {
        text.figures.contains(self) || words.contains { text.words.contains($0) }
    }
}
