import Foundation

/// JSON as it is written, member by member, whose parts can be replaced by their paths.
indirect enum JSONText: Sendable {
    case object([Member])
    case list([JSONText])
    /// A value as it stands in the text, and what it is.
    case value(String, Kind)

    struct Member: Sendable {
        var name: String
        var value: JSONText
    }

    /// What a value of a request is.
    enum Kind: Sendable, CaseIterable {
        case text, code, amount, rate, date, flag, whole
    }

    static func text(_ text: String) -> JSONText { .value("\"\(text)\"", .text) }
    static func code(_ text: String) -> JSONText { .value("\"\(text)\"", .code) }
    static func amount(_ text: String) -> JSONText { .value(text, .amount) }
    static func rate(_ text: String) -> JSONText { .value("\"\(text)\"", .rate) }
    static func date(_ text: String) -> JSONText { .value("\"\(text)\"", .date) }
    static func flag(_ flag: Bool) -> JSONText { .value("\(flag)", .flag) }
    static func whole(_ number: Int) -> JSONText { .value("\(number)", .whole) }
}

extension JSONText: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
    init(dictionaryLiteral members: (String, JSONText)...) {
        self = .object(members.map { Member(name: $0, value: $1) })
    }

    init(arrayLiteral items: JSONText...) { self = .list(items) }
}

extension JSONText: CustomStringConvertible {
    var description: String {
        switch self {
        case .object(let members): "{" + members.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}"
        case .list(let items): "[" + items.map(\.description).joined(separator: ",") + "]"
        case .value(let text, _): text
        }
    }

    var data: Data { Data(description.utf8) }
}

extension JSONText {
    /// The paths of the values of some kinds, such as `visits[0].hifp_pay`.
    func paths(of kinds: Kind...) -> [String] {
        leaves(at: "").filter { kinds.contains($0.kind) }.map(\.path)
    }

    /// The paths of all objects; empty for the outermost.
    func objectPaths(at path: String = "") -> [String] {
        switch self {
        case .object(let members): [path] + members.flatMap { $0.value.objectPaths(at: join(path, $0.name)) }
        case .list(let items): items.enumerated().flatMap { $1.objectPaths(at: "\(path)[\($0)]") }
        case .value: []
        }
    }

    /// The paths of all members, those that are objects or lists, too.
    func memberPaths(at path: String = "") -> [String] {
        switch self {
        case .object(let members):
            members.flatMap { [join(path, $0.name)] + $0.value.memberPaths(at: join(path, $0.name)) }
        case .list(let items): items.enumerated().flatMap { $1.memberPaths(at: "\(path)[\($0)]") }
        case .value: []
        }
    }

    private func leaves(at path: String) -> [(path: String, kind: Kind)] {
        switch self {
        case .object(let members): members.flatMap { $0.value.leaves(at: join(path, $0.name)) }
        case .list(let items): items.enumerated().flatMap { $1.leaves(at: "\(path)[\($0)]") }
        case .value(_, let kind): [(path, kind)]
        }
    }
}

private func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

extension JSONText {
    /// The text with another value at a path, or with a new member there.
    func setting(_ path: String, to json: String) -> JSONText {
        replacing(steps(path)) { _, name in [Member(name: name, value: .value(json, .text))] }
    }

    /// The text without the member at a path.
    func removing(_ path: String) -> JSONText {
        replacing(steps(path)) { _, _ in [] }
    }

    /// The text with a member written a second time, with another value.
    func repeating(_ path: String, with json: String) -> JSONText {
        replacing(steps(path)) { old, name in
            (old.map { [Member(name: name, value: $0)] } ?? []) + [Member(name: name, value: .value(json, .text))]
        }
    }

    private func steps(_ path: String) -> ArraySlice<Substring> {
        path.split(whereSeparator: { ".[]".contains($0) })[...]
    }

    private func replacing(
        _ steps: ArraySlice<Substring>, by change: (JSONText?, String) -> [Member]
    ) -> JSONText {
        guard let step = steps.first else { return self }
        let rest = steps.dropFirst()
        switch self {
        case .value: return self
        case .list(var items):
            guard let index = Int(step), items.indices.contains(index) else { return self }
            if rest.isEmpty {
                items.replaceSubrange(index...index, with: change(items[index], "").map(\.value))
            } else {
                items[index] = items[index].replacing(rest, by: change)
            }
            return .list(items)
        case .object(var members):
            let index = members.firstIndex { $0.name == step }
            if !rest.isEmpty {
                if let index { members[index].value = members[index].value.replacing(rest, by: change) }
            } else if let index {
                members.replaceSubrange(index...index, with: change(members[index].value, String(step)))
            } else {
                members += change(nil, String(step))
            }
            return .object(members)
        }
    }
}
