import Foundation
import MedicalAssistance

extension JSONOutput {
    /// Writes a value, whatever it is.
    package func write(encoding value: some Encodable) throws {
        let (depth, before) = (depth, bytes.count)
        if let money = value as? Money {
            write(money)
        } else {
            try value.encode(to: JSONWriting(output: self, depth: depth, codingPath: []))
            close(to: depth)
        }
        if bytes.count == before { append("{}") }
    }
}

/// Encodes a value as JSON, straight to where it ends up.
///
/// Whatever a container writes closes the containers that were opened in it before.
private struct JSONWriting: Encoder {
    let output: JSONOutput
    /// How many objects and lists hold this value.
    let depth: Int
    let codingPath: [any CodingKey]

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        begin(UInt8(ascii: "{"), closer: UInt8(ascii: "}"))
        return KeyedEncodingContainer(Members<Key>(writing: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        begin(UInt8(ascii: "["), closer: UInt8(ascii: "]"))
        return Elements(writing: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    /// Opens the value's object or list, or goes on in it.
    private func begin(_ opener: UInt8, closer: UInt8) {
        if output.depth > depth {
            output.close(to: depth + 1)
        } else {
            output.open(opener, closer: closer)
        }
    }

    fileprivate func encode<Value: Encodable>(inside value: Value) throws {
        if Value.self == Money.self, let money = value as? Money {
            output.write(money)
        } else if Value.self == CalendarDate.self, let date = value as? CalendarDate {
            output.write(date)
        } else {
            let before = output.bytes.count
            try value.encode(to: JSONWriting(output: output, depth: depth + 1, codingPath: codingPath))
            output.close(to: depth + 1)
            if output.bytes.count == before { output.append("{}") }
        }
    }
}

extension JSONWriting: SingleValueEncodingContainer {
    func encodeNil() { output.append("null") }
    func encode(_ value: Bool) { output.write(value) }
    func encode(_ value: String) { output.write(value) }
    func encode(_ value: Double) throws { throw notWritten(value) }
    func encode(_ value: Float) throws { throw notWritten(value) }
    func encode(_ value: Int) { output.write(value) }
    func encode(_ value: Int8) { output.write(value) }
    func encode(_ value: Int16) { output.write(value) }
    func encode(_ value: Int32) { output.write(value) }
    func encode(_ value: Int64) { output.write(value) }
    func encode(_ value: UInt) { output.write(value) }
    func encode(_ value: UInt8) { output.write(value) }
    func encode(_ value: UInt16) { output.write(value) }
    func encode(_ value: UInt32) { output.write(value) }
    func encode(_ value: UInt64) { output.write(value) }

    func encode<Value: Encodable>(_ value: Value) throws {
        if let decimal = value as? Decimal {
            output.append("\(decimal)".utf8)
        } else {
            try value.encode(to: self)
        }
    }

    /// Binary floating point has no place where amounts are exact.
    fileprivate func notWritten(_ value: Any) -> EncodingError {
        .invalidValue(value, .init(codingPath: codingPath, debugDescription: "binary floating point is not written"))
    }
}

/// An object's members.
private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writing: JSONWriting

    var codingPath: [any CodingKey] { writing.codingPath }

    private func next(_ key: Key) -> JSONOutput {
        writing.output.close(to: writing.depth + 1)
        writing.output.name(key.stringValue)
        return writing.output
    }

    func encodeNil(forKey key: Key) { next(key).append("null") }
    func encode(_ value: Bool, forKey key: Key) { next(key).write(value) }
    func encode(_ value: String, forKey key: Key) { next(key).write(value) }
    func encode(_ value: Double, forKey key: Key) throws { throw writing.notWritten(value) }
    func encode(_ value: Float, forKey key: Key) throws { throw writing.notWritten(value) }
    func encode(_ value: Int, forKey key: Key) { next(key).write(value) }
    func encode(_ value: Int8, forKey key: Key) { next(key).write(value) }
    func encode(_ value: Int16, forKey key: Key) { next(key).write(value) }
    func encode(_ value: Int32, forKey key: Key) { next(key).write(value) }
    func encode(_ value: Int64, forKey key: Key) { next(key).write(value) }
    func encode(_ value: UInt, forKey key: Key) { next(key).write(value) }
    func encode(_ value: UInt8, forKey key: Key) { next(key).write(value) }
    func encode(_ value: UInt16, forKey key: Key) { next(key).write(value) }
    func encode(_ value: UInt32, forKey key: Key) { next(key).write(value) }
    func encode(_ value: UInt64, forKey key: Key) { next(key).write(value) }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        _ = next(key)
        try writing.encode(inside: value)
    }

    private func nested(_ key: Key) -> JSONWriting {
        _ = next(key)
        return JSONWriting(output: writing.output, depth: writing.depth + 1, codingPath: codingPath)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        nested(key).container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { nested(key).unkeyedContainer() }
    func superEncoder() -> any Encoder { writing }
    func superEncoder(forKey key: Key) -> any Encoder { nested(key) }
}

/// A list's elements.
private struct Elements: UnkeyedEncodingContainer {
    let writing: JSONWriting
    private(set) var count = 0

    init(writing: JSONWriting) {
        self.writing = writing
    }

    var codingPath: [any CodingKey] { writing.codingPath }

    private mutating func next() {
        writing.output.close(to: writing.depth + 1)
        writing.output.separate()
        count += 1
    }

    mutating func encodeNil() {
        next()
        writing.output.append("null")
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        next()
        try writing.encode(inside: value)
    }

    private mutating func nested() -> JSONWriting {
        next()
        return JSONWriting(output: writing.output, depth: writing.depth + 1, codingPath: codingPath)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
        nested().container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { nested() }
}
