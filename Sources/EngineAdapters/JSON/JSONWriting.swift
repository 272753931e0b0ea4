import Foundation
import MedicalAssistance

extension JSONOutput {
    /// Writes a value, whatever it is.
    package mutating func write(encoding value: some Encodable) throws {
        let sink = JSONSink(self)
        self = JSONOutput(capacity: 0)
        defer { self = sink.output }
        try JSONWriting(sink: sink, depth: sink.output.depth - 1, codingPath: []).encode(inside: value)
    }
}

/// An output that several containers write to.
private final class JSONSink {
    var output: JSONOutput

    init(_ output: JSONOutput) {
        self.output = output
    }
}

/// Encodes a value as JSON, straight to where it ends up.
///
/// Whatever a container writes closes the containers that were opened in it before.
private struct JSONWriting: Encoder {
    let sink: JSONSink
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
        if sink.output.depth > depth {
            sink.output.close(to: depth + 1)
        } else {
            sink.output.open(opener, closer: closer)
        }
    }

    fileprivate func encode<Value: Encodable>(inside value: Value) throws {
        if Value.self == Money.self, let money = value as? Money {
            sink.output.write(money)
        } else if Value.self == CalendarDate.self, let date = value as? CalendarDate {
            sink.output.write(date)
        } else {
            let before = sink.output.bytes.count
            try value.encode(to: JSONWriting(sink: sink, depth: depth + 1, codingPath: codingPath))
            sink.output.close(to: depth + 1)
            if sink.output.bytes.count == before { sink.output.append("{}") }
        }
    }
}

extension JSONWriting: SingleValueEncodingContainer {
    func encodeNil() { sink.output.append("null") }
    func encode(_ value: Bool) { sink.output.write(value) }
    func encode(_ value: String) { sink.output.write(value) }
    func encode(_ value: Double) throws { throw notWritten(value) }
    func encode(_ value: Float) throws { throw notWritten(value) }
    func encode(_ value: Int) { sink.output.write(value) }
    func encode(_ value: Int8) { sink.output.write(value) }
    func encode(_ value: Int16) { sink.output.write(value) }
    func encode(_ value: Int32) { sink.output.write(value) }
    func encode(_ value: Int64) { sink.output.write(value) }
    func encode(_ value: UInt) { sink.output.write(value) }
    func encode(_ value: UInt8) { sink.output.write(value) }
    func encode(_ value: UInt16) { sink.output.write(value) }
    func encode(_ value: UInt32) { sink.output.write(value) }
    func encode(_ value: UInt64) { sink.output.write(value) }

    func encode<Value: Encodable>(_ value: Value) throws {
        if let decimal = value as? Decimal {
            sink.output.append("\(decimal)".utf8)
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

    private func next(_ key: Key) -> JSONSink {
        writing.sink.output.close(to: writing.depth + 1)
        writing.sink.output.name(key.stringValue)
        return writing.sink
    }

    func encodeNil(forKey key: Key) { next(key).output.append("null") }
    func encode(_ value: Bool, forKey key: Key) { next(key).output.write(value) }
    func encode(_ value: String, forKey key: Key) { next(key).output.write(value) }
    func encode(_ value: Double, forKey key: Key) throws { throw writing.notWritten(value) }
    func encode(_ value: Float, forKey key: Key) throws { throw writing.notWritten(value) }
    func encode(_ value: Int, forKey key: Key) { next(key).output.write(value) }
    func encode(_ value: Int8, forKey key: Key) { next(key).output.write(value) }
    func encode(_ value: Int16, forKey key: Key) { next(key).output.write(value) }
    func encode(_ value: Int32, forKey key: Key) { next(key).output.write(value) }
    func encode(_ value: Int64, forKey key: Key) { next(key).output.write(value) }
    func encode(_ value: UInt, forKey key: Key) { next(key).output.write(value) }
    func encode(_ value: UInt8, forKey key: Key) { next(key).output.write(value) }
    func encode(_ value: UInt16, forKey key: Key) { next(key).output.write(value) }
    func encode(_ value: UInt32, forKey key: Key) { next(key).output.write(value) }
    func encode(_ value: UInt64, forKey key: Key) { next(key).output.write(value) }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        _ = next(key)
        try writing.encode(inside: value)
    }

    private func nested(_ key: Key) -> JSONWriting {
        _ = next(key)
        return JSONWriting(sink: writing.sink, depth: writing.depth + 1, codingPath: codingPath)
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
        writing.sink.output.close(to: writing.depth + 1)
        writing.sink.output.separate()
        count += 1
    }

    mutating func encodeNil() {
        next()
        writing.sink.output.append("null")
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        next()
        try writing.encode(inside: value)
    }

    private mutating func nested() -> JSONWriting {
        next()
        return JSONWriting(sink: writing.sink, depth: writing.depth + 1, codingPath: codingPath)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
        nested().container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { nested() }
}
