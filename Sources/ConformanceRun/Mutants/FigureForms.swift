import MedicalAssistance

/// The ways in which a text writes a figure.
enum FigureForms {
    /// The forms of a rule's value, such as 3万 for 30000.00; a value that is no figure has none.
    static func forms(of value: String) -> [String] {
        if value.hasSuffix("%") { return [value, value.dropLast() + "个百分点"] + (value == "100%" ? ["全额"] : []) }
        if let date = CalendarDate(value) { return ["\(date.year)年\(date.month)月\(date.day)日"] }
        guard let money = Money(value), value.contains(".") else { return Int(value) == nil ? [] : ["\(value)个月"] }
        if money == .zero { return ["不设", "取消"] }
        let yuan = money.fen / 100
        var forms = ["\(yuan)"]
        if yuan.isMultiple(of: 1000), yuan >= 10_000 {
            forms.append(
                yuan.isMultiple(of: 10_000) ? "\(yuan / 10_000)万" : "\(yuan / 10_000).\(yuan % 10_000 / 1000)万")
        }
        return forms
    }
}
