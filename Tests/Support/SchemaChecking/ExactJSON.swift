package import Foundation

/// A JSON value, its numbers exact.
package enum ExactJSON: Sendable, Hashable, Decodable {
    case null
    case flag(Bool)
    case number(Decimal)
    case text(String)
    case list([ExactJSON])
    case object([String: ExactJSON])

    package init(_ data: Data) throws {
        self = try JSONDecoder().decode(ExactJSON.self, from: data)
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
            } else if let list = try? value.decode([ExactJSON].self) {
                .list(list)
            } else {
                .object(try value.decode([String: ExactJSON].self))
            }
    }

    package subscript(_ member: String) -> ExactJSON? {
        if case .object(let members) = self { members[member] } else { nil }
    }

    package var members: [String: ExactJSON] {
        if case .object(let members) = self { members } else { [:] }
    }

    package var items: [ExactJSON] {
        if case .list(let items) = self { items } else { [] }
    }

    package var string: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var decimal: Decimal? {
        if case .number(let number) = self { number } else { nil }
    }
}
