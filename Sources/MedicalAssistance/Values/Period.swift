/// A span of days, first and last included; without an end it is open.
public struct Period: Sendable, Hashable {
    public var begins: CalendarDate
    public var ends: CalendarDate?

    public init(begins: CalendarDate, ends: CalendarDate? = nil) {
        self.begins = begins
        self.ends = ends
    }

    public func contains(_ day: CalendarDate) -> Bool {
        begins <= day && ends.map { day <= $0 } ?? true
    }
}

extension Period: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case begins = "begntime"
        case ends = "endtime"
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.members(CodingKeys.self)
        begins = try members.decode(CalendarDate.self, forKey: .begins)
        ends = try members.value(CalendarDate.self, ifPresent: .ends)
        if let ends, ends < begins {
            throw RequestFault(path: members.codingPath + [CodingKeys.ends], .endsBeforeItBegins(begins, ends))
        }
    }
}
