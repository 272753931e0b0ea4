/// One entry of a person's dated list of identities, the national platform's `idetinfo`.
public struct IdentityRecord: Sendable, Hashable {
    /// The identity, in the texts' Chinese term.
    public var type: String
    /// The day of recognition.
    public var begins: CalendarDate
    /// The last day on which it holds; nil while it goes on.
    public var ends: CalendarDate?

    public init(type: String, begins: CalendarDate, ends: CalendarDate? = nil) {
        self.type = type
        self.begins = begins
        self.ends = ends
    }
}

extension IdentityRecord: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case type = "psn_idet_type"
        case begins = "begntime"
        case ends = "endtime"
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.members(CodingKeys.self)
        type = try members.decode(String.self, forKey: .type)
        begins = try members.decode(CalendarDate.self, forKey: .begins)
        ends = try members.value(CalendarDate.self, ifPresent: .ends)
        if let ends, ends < begins {
            throw RequestFault(path: members.codingPath + [CodingKeys.ends], .endsBeforeItBegins(begins, ends))
        }
    }
}
