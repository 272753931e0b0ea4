import Foundation
import MedicalAssistance

/// Decodes a value of a JSON text; a member's path is counted from the value at which the decoding began.
package struct JSONReading: Decoder {
    let value: JSONValue
    /// The node at which paths begin.
    let root: Int

    package init(_ value: JSONValue) {
        self.value = value
        root = value.index
    }

    fileprivate init(_ value: JSONValue, root: Int) {
        self.value = value
        self.root = root
    }

    package var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// The way from the root to this value; found when it is asked for, which is when something is wrong.
    package var codingPath: [any CodingKey] {
        var (path, at) = ([] as [any CodingKey], root)
        while at < value.index {
            let node = value.text.nodes[at]
            var (child, position) = (at + 1, 0)
            while child < Int(node.next) {
                let name = node.kind == .object ? JSONValue(text: value.text, index: child).string : nil
                if name != nil { child += 1 }
                if value.index < Int(value.text.nodes[child].next) {
                    path.append(name.map { JSONKey($0) } ?? JSONKey(position))
                    break
                }
                (child, position) = (Int(value.text.nodes[child].next), position + 1)
            }
            guard child > at, child < Int(node.next) else { break }
            at = child
        }
        return path
    }

    package func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard value.isObject else { throw mismatch([String: Any].self) }
        return KeyedDecodingContainer(JSONMembers(reading: self))
    }

    package func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard value.node.kind == .list else { throw mismatch([Any].self) }
        return JSONElements(self)
    }

    package func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    func mismatch(_ type: any Any.Type) -> DecodingError {
        let context = DecodingError.Context(codingPath: codingPath, debugDescription: "")
        return value.isNull ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }

    fileprivate func at(_ index: Int) -> JSONReading {
        JSONReading(JSONValue(text: value.text, index: index), root: root)
    }
}

extension JSONReading: SingleValueDecodingContainer {
    package func decodeNil() -> Bool { value.isNull }

    package func decode(_ type: Bool.Type) throws -> Bool {
        guard let bool = value.bool else { throw mismatch(type) }
        return bool
    }

    package func decode(_ type: String.Type) throws -> String {
        guard let string = value.string else { throw mismatch(type) }
        return string
    }

    package func decode(_ type: Double.Type) throws -> Double {
        guard let number = value.digits.flatMap({ Double($0) }) else { throw mismatch(type) }
        return number
    }

    package func decode(_ type: Float.Type) throws -> Float {
        guard let number = value.digits.flatMap({ Float($0) }) else { throw mismatch(type) }
        return number
    }

    package func decode(_ type: Int.Type) throws -> Int { try whole(type) }
    package func decode(_ type: Int8.Type) throws -> Int8 { try whole(type) }
    package func decode(_ type: Int16.Type) throws -> Int16 { try whole(type) }
    package func decode(_ type: Int32.Type) throws -> Int32 { try whole(type) }
    package func decode(_ type: Int64.Type) throws -> Int64 { try whole(type) }
    package func decode(_ type: UInt.Type) throws -> UInt { try whole(type) }
    package func decode(_ type: UInt8.Type) throws -> UInt8 { try whole(type) }
    package func decode(_ type: UInt16.Type) throws -> UInt16 { try whole(type) }
    package func decode(_ type: UInt32.Type) throws -> UInt32 { try whole(type) }
    package func decode(_ type: UInt64.Type) throws -> UInt64 { try whole(type) }

    private func whole<Whole: FixedWidthInteger>(_ type: Whole.Type) throws -> Whole {
        guard let number = value.integer(type) else { throw mismatch(type) }
        return number
    }

    package func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        // The plain forms of what occurs most are read from their bytes; anything odd goes the long way.
        if type == Money.self, let money = value.plainMoney as? Value { return money }
        if type == CalendarDate.self, let date = value.date as? Value { return date }
        if type == Decimal.self {
            let number = value.digits.flatMap { Decimal(string: $0, locale: Locale(identifier: "en_US_POSIX")) }
            guard let number = number as? Value else { throw mismatch(type) }
            return number
        }
        return try Value(from: self)
    }
}

/// A name or a place on the way to a value.
struct JSONKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(_ name: String) {
        stringValue = name
        intValue = nil
    }

    init(_ position: Int) {
        stringValue = "\(position)"
        intValue = position
    }

    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { self.init(intValue) }
}

/// An object's members.
private struct JSONMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let reading: JSONReading

    var codingPath: [any CodingKey] { reading.codingPath }
    var allKeys: [Key] { reading.value.names.compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool { reading.value[key.stringValue] != nil }

    private func member(_ key: Key) throws -> JSONReading {
        guard let value = reading.value[key.stringValue] else {
            throw DecodingError.keyNotFound(key, .init(codingPath: codingPath, debugDescription: ""))
        }
        return reading.at(value.index)
    }

    /// A member that is stated, and not as null.
    private func stated(_ key: Key) -> JSONReading? {
        guard let value = reading.value[key.stringValue], !value.isNull else { return nil }
        return reading.at(value.index)
    }

    func decodeNil(forKey key: Key) throws -> Bool { try member(key).decodeNil() }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try member(key).decode(type) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try member(key).decode(type) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try member(key).decode(type) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try member(key).decode(type) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try member(key).decode(type) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try member(key).decode(type) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try member(key).decode(type) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try member(key).decode(type) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try member(key).decode(type) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try member(key).decode(type) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try member(key).decode(type) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try member(key).decode(type) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try member(key).decode(type) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try member(key).decode(type) }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try member(key).decode(type)
    }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try stated(key)?.decode(type) }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try stated(key)?.decode(type) }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try stated(key)?.decode(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try member(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try member(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { reading }
    func superDecoder(forKey key: Key) throws -> any Decoder { try member(key) }
}

/// A list's elements.
private struct JSONElements: UnkeyedDecodingContainer {
    private let list: JSONReading
    private var at: Int
    private(set) var currentIndex = 0
    let count: Int?

    init(_ list: JSONReading) {
        self.list = list
        at = list.value.index + 1
        var count = 0
        list.value.forEachChild { _ in count += 1 }
        self.count = count
    }

    var codingPath: [any CodingKey] { list.codingPath }
    var isAtEnd: Bool { at >= Int(list.value.node.next) }

    private func element(_ type: any Any.Type) throws -> JSONReading {
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                type, .init(codingPath: codingPath + [JSONKey(currentIndex)], debugDescription: ""))
        }
        return list.at(at)
    }

    private mutating func pass() {
        at = Int(list.value.text.nodes[at].next)
        currentIndex += 1
    }

    mutating func decodeNil() throws -> Bool {
        guard try element(Never.self).decodeNil() else { return false }
        pass()
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let value = try element(type).decode(type)
        pass()
        return value
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        let container = try element(type).container(keyedBy: type)
        pass()
        return container
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let container = try element([Any].self).unkeyedContainer()
        pass()
        return container
    }

    mutating func superDecoder() throws -> any Decoder {
        let decoder = try element(Never.self)
        pass()
        return decoder
    }
}
