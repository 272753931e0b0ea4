package import Foundation

/// A JSON value, its numbers exact.
package enum JSONValue: Sendable, Hashable, Decodable {
    case null
    case flag(Bool)
    case number(Decimal)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    package init(_ data: Data) throws {
        self = try JSONDecoder().decode(JSONValue.self, from: data)
    }

    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        self =
            if value.decodeNil() {
                .null
            } else if let flag = try? value.decode(Bool.self) {
                .flag(flag)
            } else if let number = try? value.decode(Decimal.self) {
                .number(number)
            } else if let text = try? value.decode(String.self) {
                .text(text)
            } else if let list = try? value.decode([JSONValue].self) {
                .list(list)
            } else {
                .object(try value.decode([String: JSONValue].self))
            }
    }

    package subscript(_ member: String) -> JSONValue? {
        if case .object(let members) = self { members[member] } else { nil }
    }

    package var members: [String: JSONValue] {
        if case .object(let members) = self { members } else { [:] }
    }

    package var items: [JSONValue] {
        if case .list(let items) = self { items } else { [] }
    }

    package var string: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var decimal: Decimal? {
        if case .number(let number) = self { number } else { nil }
    }
}
