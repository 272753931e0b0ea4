import Foundation
import XMLTree

/// Decodes values from an element as if it were a JSON object: attributes are its members, and child elements are
/// members that are objects or, when they repeat or the member is a list, items of a list.
///
/// So a request is described once, and a fixture and a message on the wire are read by the same rules.
struct ElementDecoder: Decoder {
    let element: XMLElement
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(_ element: XMLElement, path: [any CodingKey] = []) {
        self.element = element
        codingPath = path
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Members<Key>(element: element, codingPath: codingPath))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw DecodingError.typeMismatch([Any].self, .init(codingPath: codingPath, debugDescription: "not a list"))
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        throw DecodingError.typeMismatch(String.self, .init(codingPath: codingPath, debugDescription: "not a value"))
    }

    /// The members of an object.
    private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let element: XMLElement
        let codingPath: [any CodingKey]

        var allKeys: [Key] {
            element.attributes.compactMap { Key(stringValue: $0.name) }
                + element.elements.compactMap { Key(stringValue: ElementDecoder.lists[$0.name] ?? $0.name) }
        }

        func contains(_ key: Key) -> Bool {
            element[attribute: key.stringValue] != nil || !element.members(named: key.stringValue).isEmpty
        }

        func decodeNil(forKey key: Key) throws -> Bool { !contains(key) }

        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            let path = codingPath + [key]
            if let text = element[attribute: key.stringValue] {
                return try TextDecoder(text: text, codingPath: path).decode(type)
            }
            let children = element.members(named: key.stringValue)
            guard let first = children.first else {
                throw DecodingError.keyNotFound(key, .init(codingPath: codingPath, debugDescription: "no such member"))
            }
            if type is any ListOfDecodables.Type {
                return try type.init(from: ListDecoder(elements: children, codingPath: path))
            }
            return try type.init(from: ElementDecoder(first, path: path))
        }

        func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try text(key).decode(type) }
        func decode(_ type: String.Type, forKey key: Key) throws -> String { try text(key).decode(type) }
        func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try text(key).decode(type) }

        private func text(_ key: Key) throws -> TextDecoder {
            guard let text = element[attribute: key.stringValue] else {
                throw DecodingError.keyNotFound(key, .init(codingPath: codingPath, debugDescription: "no such member"))
            }
            return TextDecoder(text: text, codingPath: codingPath + [key])
        }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<Nested> { throw unsupported() }
        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw unsupported() }
        func superDecoder() throws -> any Decoder { throw unsupported() }
        func superDecoder(forKey key: Key) throws -> any Decoder { throw unsupported() }

        private func unsupported() -> DecodingError {
            .dataCorrupted(.init(codingPath: codingPath, debugDescription: "not a form that fixtures have"))
        }
    }

    /// The lists whose items bear another name than the list.
    fileprivate static let lists = [
        "visit": "visits", "schedule": "schedules", "band": "bands", "application": "applications",
        "income": "incomes", "contribution": "contributions",
    ]
}

private protocol ListOfDecodables {}
extension Array: ListOfDecodables where Element: Decodable {}
