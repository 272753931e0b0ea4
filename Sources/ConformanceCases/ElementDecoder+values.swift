import Foundation
import MedicalAssistance
import XMLTree

/// Decodes one value from an attribute's text.
struct TextDecoder: Decoder, SingleValueDecodingContainer {
    let text: String
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw mismatch(type)
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw mismatch([Any].self) }

    func decodeNil() -> Bool { false }

    func decode(_ type: Bool.Type) throws -> Bool {
        switch text {
        case "true": true
        case "false": false
        default: throw mismatch(type)
        }
    }

    func decode(_ type: String.Type) throws -> String { text }

    func decode(_ type: Int.Type) throws -> Int {
        guard let number = Int(text) else { throw mismatch(type) }
        return number
    }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == Decimal.self {
            // The initialiser reads as far as it understands, and a fixture's amount must be a number from end to end.
            guard text.utf8.allSatisfy({ "0123456789.-".utf8.contains($0) }), text.utf8.last != UInt8(ascii: "."),
                text.split(separator: ".", omittingEmptySubsequences: false).count <= 2,
                let number = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")) as? Value
            else {
                throw mismatch(type)
            }
            return number
        }
        // Most of what fixtures state is money; the way through a decimal number is a long one.
        if type == Money.self, let money = Money(text) as? Value { return money }
        return try type.init(from: self)
    }

    private func mismatch(_ type: Any.Type) -> DecodingError {
        .typeMismatch(type, .init(codingPath: codingPath, debugDescription: "“\(text)” is not such a value"))
    }
}

/// Decodes a list from elements of one name.
struct ListDecoder: Decoder, UnkeyedDecodingContainer {
    let elements: [XMLElement]
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }
    private(set) var currentIndex = 0

    init(elements: [XMLElement], codingPath: [any CodingKey]) {
        self.elements = elements
        self.codingPath = codingPath
    }

    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { self }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let path = codingPath + [Index(intValue: currentIndex)]
        let value = try type.init(from: ElementDecoder(elements[currentIndex], path: path))
        currentIndex += 1
        return value
    }

    func decodeNil() throws -> Bool { false }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> { throw unsupported() }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw unsupported() }
    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
        throw unsupported()
    }
    func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unsupported() }
    func superDecoder() throws -> any Decoder { throw unsupported() }

    private func unsupported() -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath, debugDescription: "not a form that fixtures have"))
    }

    private struct Index: CodingKey {
        let intValue: Int?
        var stringValue: String { "\(intValue ?? 0)" }
        init(intValue: Int) { self.intValue = intValue }
        init?(stringValue: String) { nil }
    }
}
