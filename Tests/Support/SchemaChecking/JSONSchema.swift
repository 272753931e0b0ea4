package import Foundation

/// A JSON Schema (draft 2020-12), as far as this package's own uses it; a keyword beyond that is an error, not ignored.
package struct JSONSchema: Sendable {
    package let root: ExactJSON
    private let patterns: [String: NSRegularExpression]

    package init(_ data: Data) throws {
        root = try ExactJSON(data)
        if let unknown = JSONSchema.unknownKeyword(in: root) { throw UnknownKeyword(keyword: unknown) }
        var patterns: [String: NSRegularExpression] = [:]
        for pattern in JSONSchema.patterns(in: root) {
            patterns[pattern] = try NSRegularExpression(pattern: pattern)
        }
        self.patterns = patterns
    }

    private static func patterns(in schema: ExactJSON) -> [String] {
        switch schema {
        case .object(let members):
            (members["pattern"]?.string).map { [$0] } ?? members.values.flatMap(patterns)
        case .list(let items): items.flatMap(patterns)
        default: []
        }
    }

    package struct UnknownKeyword: Error {
        package let keyword: String
    }

    /// A definition of the schema.
    package subscript(definition name: String) -> ExactJSON? { root["$defs"]?[name] }

    package var definitions: [String: ExactJSON] { root["$defs"]?.members ?? [:] }

    /// What is wrong with a value, each with its path; empty for a valid one.
    package func faults(_ value: ExactJSON, as definition: String) -> [String] {
        guard let schema = self[definition: definition] else { return ["there is no definition \(definition)"] }
        return faults(value, schema, "")
    }

    private static let keywords: Set<String> = [
        "$schema", "$ref", "$defs", "title", "description", "type", "enum", "const", "properties", "required",
        "additionalProperties", "items", "minItems", "maxItems", "minimum", "maximum", "pattern", "anyOf", "oneOf",
    ]

    private static func unknownKeyword(in schema: ExactJSON) -> String? {
        for (keyword, value) in schema.members {
            guard keywords.contains(keyword) else { return keyword }
            let parts: [ExactJSON] =
                switch keyword {
                case "properties", "$defs": Array(value.members.values)
                case "anyOf", "oneOf": value.items
                case "items", "additionalProperties": [value]
                default: []
                }
            for part in parts { if let unknown = unknownKeyword(in: part) { return unknown } }
        }
        return nil
    }

    private func faults(_ value: ExactJSON, _ schema: ExactJSON, _ path: String) -> [String] {
        if case .flag(let isAllowed) = schema { return isAllowed ? [] : ["\(path): not allowed"] }
        var faults: [String] = []
        func check(_ isSound: Bool, _ fault: @autoclosure () -> String) {
            if !isSound { faults.append("\(path): \(fault())") }
        }
        if let name = schema["$ref"]?.string {
            let target = self[definition: String(name.dropFirst("#/$defs/".count))]
            faults += target.map { self.faults(value, $0, path) } ?? ["\(path): no definition \(name)"]
        }
        if let types = schema["type"] {
            let names = types.string.map { [$0] } ?? types.items.compactMap(\.string)
            check(names.contains { value.isOf($0) }, "not of type \(names)")
        }
        if let values = schema["enum"] { check(values.items.contains(value), "not one of the values") }
        if let constant = schema["const"] { check(constant == value, "not the value") }
        if let number = value.decimal {
            if let least = schema["minimum"]?.decimal { check(number >= least, "too small") }
            if let most = schema["maximum"]?.decimal { check(number <= most, "too large") }
        }
        if let text = value.string, let pattern = schema["pattern"]?.string {
            let all = NSRange(text.startIndex..., in: text)
            let isFound = patterns[pattern]?.firstMatch(in: text, range: all) != nil
            check(isFound, "not of the pattern \(pattern)")
        }
        if case .list(let items) = value {
            if let least = schema["minItems"]?.decimal { check(Decimal(items.count) >= least, "too few") }
            if let most = schema["maxItems"]?.decimal { check(Decimal(items.count) <= most, "too many") }
            if let item = schema["items"] {
                for (index, one) in items.enumerated() { faults += self.faults(one, item, "\(path)[\(index)]") }
            }
        }
        if case .object(let members) = value {
            for name in schema["required"]?.items.compactMap(\.string) ?? [] {
                check(members[name] != nil, "\(name) is missing")
            }
            let known = schema["properties"]?.members ?? [:]
            for (name, member) in members {
                if let part = known[name] {
                    faults += self.faults(member, part, "\(path).\(name)")
                } else if let rest = schema["additionalProperties"] {
                    faults += self.faults(member, rest, "\(path).\(name)")
                }
            }
        }
        if let any = schema["anyOf"]?.items {
            check(any.contains { self.faults(value, $0, path).isEmpty }, "fits none of the alternatives")
        }
        if let one = schema["oneOf"]?.items {
            let count = one.count { self.faults(value, $0, path).isEmpty }
            check(count == 1, "fits \(count) of the alternatives")
        }
        return faults
    }
}

extension ExactJSON {
    fileprivate func isOf(_ type: String) -> Bool {
        switch (self, type) {
        case (.null, "null"), (.flag, "boolean"), (.number, "number"), (.text, "string"), (.list, "array"),
            (.object, "object"):
            true
        case (.number(let number), "integer"):
            number.isInteger
        default: false
        }
    }
}

extension Decimal {
    fileprivate var isInteger: Bool {
        var (value, rounded) = (self, Decimal())
        NSDecimalRound(&rounded, &value, 0, .plain)
        return rounded == self
    }
}
