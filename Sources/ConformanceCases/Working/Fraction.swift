/// An exact rational number in lowest terms.
struct Fraction: Sendable, Hashable {
    let numerator: Int128
    let denominator: Int128

    init(_ whole: Int128) {
        numerator = whole
        denominator = 1
    }

    /// - Returns: Nil for a denominator of zero.
    private init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0 else { return nil }
        var (a, b) = (numerator.magnitude, denominator.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        guard let divisor = Int128(exactly: max(a, 1)) else { return nil }
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = numerator / divisor * sign
        self.denominator = denominator / divisor * sign
    }

    /// The sum, or nil when it has too many digits.
    func adding(_ other: Fraction) -> Fraction? {
        guard let left = product(numerator, other.denominator), let right = product(other.numerator, denominator),
            let denominator = product(denominator, other.denominator)
        else { return nil }
        let (sum, overflows) = left.addingReportingOverflow(right)
        return overflows ? nil : Fraction(sum, over: denominator)
    }

    /// The product, or nil when it has too many digits.
    func multiplied(by other: Fraction) -> Fraction? {
        guard let numerator = product(numerator, other.numerator),
            let denominator = product(denominator, other.denominator)
        else { return nil }
        return Fraction(numerator, over: denominator)
    }

    /// The quotient, or nil for a division by zero or too many digits.
    func divided(by other: Fraction) -> Fraction? {
        Fraction(other.denominator, over: other.numerator).flatMap(multiplied)
    }

    var negated: Fraction? { multiplied(by: Fraction(-1)) }

    /// Whether it is less than another; nil when that takes too many digits.
    func isLess(than other: Fraction) -> Bool? {
        guard let left = product(numerator, other.denominator), let right = product(other.numerator, denominator)
        else { return nil }
        return left < right
    }

    /// The nearest hundredth, a half going up.
    var roundedToHundredths: Fraction? {
        guard let scaled = product(numerator, 200) else { return nil }
        let (doubled, overflows) = scaled.addingReportingOverflow(denominator)
        guard !overflows, let divisor = product(denominator, 2) else { return nil }
        let (quotient, rest) = doubled.quotientAndRemainder(dividingBy: divisor)
        return Fraction(rest < 0 ? quotient - 1 : quotient, over: 100)
    }

    private func product(_ left: Int128, _ right: Int128) -> Int128? {
        let (product, overflows) = left.multipliedReportingOverflow(by: right)
        return overflows ? nil : product
    }
}
