/// A day of the Gregorian calendar, written `2023-03-05`.
public struct CalendarDate: Sendable, Hashable, Comparable {
    /// Year, month and day in one number that orders as they do.
    @usableFromInline let ordinal: Int32

    public var year: Int { Int(ordinal >> 9) }
    public var month: Int { Int(ordinal >> 5 & 15) }
    public var day: Int { Int(ordinal & 31) }

    /// The day, or nil when the calendar has none such or the year is not 1900 to 2999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month),
            (1...CalendarDate.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        ordinal = Int32((year * 16 + month) * 32 + day)
    }

    /// The day that a text such as `2023-03-05` names, or nil when it names none.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    @inlinable
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.ordinal < right.ordinal }

    /// The same day of the month some months later (earlier when negative), or the month's last day when it has no such day.
    public func adding(months: Int) -> CalendarDate {
        let total = year * 12 + (month - 1) + months
        let (year, month) = (total / 12, total % 12 + 1)
        return CalendarDate(unchecked: year, month, min(day, CalendarDate.length(ofMonth: month, year: year)))
    }

    /// The day some days later (earlier when negative).
    ///
    /// - Complexity: O(months crossed).
    public func adding(days: Int) -> CalendarDate {
        var (year, month, day) = (year, month, day + days)
        while day < 1 {
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
            day += CalendarDate.length(ofMonth: month, year: year)
        }
        while day > CalendarDate.length(ofMonth: month, year: year) {
            day -= CalendarDate.length(ofMonth: month, year: year)
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        return CalendarDate(unchecked: year, month, day)
    }

    /// The first day of this day's month.
    public var startOfMonth: CalendarDate { CalendarDate(unchecked: year, month, 1) }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        default: 31
        }
    }
}

extension CalendarDate: CustomStringConvertible {
    public var description: String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}

extension CalendarDate: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = CalendarDate(text) else { throw RequestFault(path: decoder.codingPath, .notDate(text)) }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
