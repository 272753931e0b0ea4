import Wording

/// Reads and evaluates a derivation by recursive descent.
struct WorkingParser {
    private let characters: [Character]
    private var position = 0
    private var depth = 0
    private static let longest = 1000
    private static let deepest = 50

    init(_ text: String) {
        characters = Array(text.prefix(WorkingParser.longest + 1))
    }

    mutating func parse() throws(WorkingFault) -> Fraction {
        guard characters.count <= WorkingParser.longest else {
            throw WorkingFault(message: .init("算式过长。", "the derivation is too long."))
        }
        let value = try sum()
        skipSpaces()
        guard position == characters.count else { throw unexpected() }
        return value
    }

    private mutating func sum() throws(WorkingFault) -> Fraction {
        var value = try product()
        while let sign = take(anyOf: "+-−") {
            let next = try product()
            value = try within(sign == "+" ? value.adding(next) : next.negated.flatMap(value.adding))
        }
        return value
    }

    private mutating func product() throws(WorkingFault) -> Fraction {
        var value = try factor()
        while let sign = take(anyOf: "×*÷/") {
            let next = try factor()
            if sign == "×" || sign == "*" {
                value = try within(value.multiplied(by: next))
            } else {
                guard next.numerator != 0 else {
                    throw WorkingFault(message: .init("算式除以零。", "the derivation divides by zero."))
                }
                value = try within(value.divided(by: next))
            }
        }
        return value
    }

    private mutating func factor() throws(WorkingFault) -> Fraction {
        depth += 1
        defer { depth -= 1 }
        guard depth <= WorkingParser.deepest else {
            throw WorkingFault(message: .init("算式嵌套过深。", "the derivation is nested too deeply."))
        }
        if take(anyOf: "-−") != nil { return try within(try factor().negated) }
        if take(anyOf: "(（") != nil {
            let value = try sum()
            try expect(")）")
            return value
        }
        skipSpaces()
        let start = position
        while position < characters.count, characters[position].isASCII, characters[position].isLetter { position += 1 }
        if position > start { return try function(String(characters[start..<position])) }
        return try number()
    }

    private mutating func function(_ name: String) throws(WorkingFault) -> Fraction {
        try expect("(（")
        var arguments = [try sum()]
        while take(anyOf: ",，") != nil { arguments.append(try sum()) }
        try expect(")）")
        switch (name, arguments.count) {
        case ("round", 1): return try within(arguments[0].roundedToHundredths)
        case ("min", 2...): return try best(of: arguments) { $0.isLess(than: $1) }
        case ("max", 2...): return try best(of: arguments) { $1.isLess(than: $0) }
        default: throw WorkingFault(message: .init("算式中没有函数 \(name)。", "the derivation has no function \(name)."))
        }
    }

    private func best(
        of values: [Fraction], _ isBetter: (Fraction, Fraction) -> Bool?
    ) throws(WorkingFault) -> Fraction {
        var best = values[0]
        for value in values.dropFirst() {
            guard let better = isBetter(value, best) else { throw tooManyDigits }
            if better { best = value }
        }
        return best
    }

    /// A result that must have come out within the digits that there are.
    private func within(_ value: Fraction?) throws(WorkingFault) -> Fraction {
        guard let value else { throw tooManyDigits }
        return value
    }

    private var tooManyDigits: WorkingFault {
        WorkingFault(message: .init("算式的数字过大。", "the derivation's numbers are too large."))
    }

    private mutating func number() throws(WorkingFault) -> Fraction {
        var digits: Int128 = 0
        var scale: Int128?
        let start = position
        while position < characters.count {
            let character = characters[position]
            if character == ".", scale == nil {
                scale = 1
            } else if character.isASCII, let digit = character.wholeNumberValue, position - start < 20 {
                digits = digits * 10 + Int128(digit)
                scale = scale.map { $0 * 10 }
            } else {
                break
            }
            position += 1
        }
        guard position > start + (scale == nil ? 0 : 1), let value = Fraction(digits).divided(by: Fraction(scale ?? 1))
        else { throw unexpected() }
        guard position < characters.count, characters[position] == "%" else { return value }
        position += 1
        return value.divided(by: Fraction(100)) ?? value
    }

    private mutating func skipSpaces() {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
    }

    private mutating func take(anyOf allowed: String) -> Character? {
        skipSpaces()
        guard position < characters.count, allowed.contains(characters[position]) else { return nil }
        defer { position += 1 }
        return characters[position]
    }

    private mutating func expect(_ allowed: String) throws(WorkingFault) {
        guard take(anyOf: allowed) != nil else { throw unexpected() }
    }

    private func unexpected() -> WorkingFault {
        let rest = String(characters[position...].prefix(12))
        return WorkingFault(
            message: rest.isEmpty
                ? .init("算式不完整。", "the derivation ends too early.")
                : .init("算式在“\(rest)”处无法理解。", "the derivation cannot be read at “\(rest)”."))
    }
}
