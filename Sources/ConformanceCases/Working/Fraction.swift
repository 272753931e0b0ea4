/// An exact rational number in lowest terms.
struct Fraction: Sendable, Hashable, Comparable {
    let numerator: Int128
    let denominator: Int128

    init(_ whole: Int128) {
        numerator = whole
        denominator = 1
    }

    private init(_ numerator: Int128, over denominator: Int128) {
        var (a, b) = (numerator.magnitude, denominator.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let divisor = Int128(max(a, 1)) * (denominator < 0 ? -1 : 1)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.numerator * right.denominator + right.numerator * left.denominator, over: left.denominator * right.denominator)
    }

    static func - (left: Fraction, right: Fraction) -> Fraction { left + Fraction(-right.numerator, over: right.denominator) }

    static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.numerator * right.numerator, over: left.denominator * right.denominator)
    }

    /// The quotient, or nil for a division by zero.
    func divided(by other: Fraction) -> Fraction? {
        other.numerator == 0 ? nil : Fraction(numerator * other.denominator, over: denominator * other.numerator)
    }

    static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    /// The nearest hundredth, a half going up.
    var roundedToHundredths: Fraction {
        let doubled = numerator * 200 + denominator
        var (quotient, rest) = doubled.quotientAndRemainder(dividingBy: denominator * 2)
        if rest < 0 { quotient -= 1 }
        rest = 0
        return Fraction(quotient, over: 100)
    }
}
