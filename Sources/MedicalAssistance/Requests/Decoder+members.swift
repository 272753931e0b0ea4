extension Decoder {
    /// The members of an object, refusing any that the type does not know.
    func members<Keys: CodingKey & CaseIterable>(_ keys: Keys.Type) throws -> KeyedDecodingContainer<Keys> {
        let found = try container(keyedBy: MemberName.self)
        for key in found.allKeys where Keys(stringValue: key.stringValue) == nil {
            throw RequestFault(path: codingPath + [key], .unknownMember(known: Keys.allCases.map(\.stringValue)))
        }
        return try container(keyedBy: Keys.self)
    }
}

private struct MemberName: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer {
    /// A member's value; nil when it is left out, which null does not stand for.
    func value<Value: Decodable>(_ type: Value.Type, ifPresent key: Key) throws -> Value? {
        guard contains(key) else { return nil }
        guard try !decodeNil(forKey: key) else { throw RequestFault(path: codingPath + [key], .null) }
        return try decode(type, forKey: key)
    }

    /// A member's amount, which must not be negative.
    func amount(_ key: Key) throws -> Money {
        let money = try decode(Money.self, forKey: key)
        guard money >= .zero else { throw RequestFault(path: codingPath + [key], .negative(money)) }
        return money
    }

    func amountIfPresent(_ key: Key) throws -> Money? {
        contains(key) ? try amount(key) : nil
    }

    /// A member's value among the cases of an enumeration.
    func oneOf<Value: RawRepresentable & CaseIterable>(_ key: Key, _ type: Value.Type) throws -> Value
    where Value.RawValue == String {
        let raw = try decode(String.self, forKey: key)
        guard let value = Value(rawValue: raw) else {
            throw RequestFault(path: codingPath + [key], .notOneOf(raw, Value.allCases.map(\.rawValue)))
        }
        return value
    }

    func oneOfIfPresent<Value: RawRepresentable & CaseIterable>(_ key: Key, _ type: Value.Type) throws -> Value?
    where Value.RawValue == String {
        contains(key) ? try oneOf(key, type) : nil
    }

    /// A member's list; an absent one is empty, because a list states what there is.
    func list<Value: Decodable>(_ key: Key, of type: Value.Type, atMost limit: Int = 10_000) throws -> [Value] {
        let values = try value([Value].self, ifPresent: key) ?? []
        guard values.count <= limit else { throw RequestFault(path: codingPath + [key], .tooMany(limit)) }
        return values
    }
}
