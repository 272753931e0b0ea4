package import MedicalAssistance
package import Wording

/// The derivation of an expected amount, evaluated by itself and exactly.
///
/// The grammar is plain arithmetic: numbers, percentages, `+ − × ÷`, parentheses, `min`, `max` and `round`, which rounds
/// half up to the fen.
package enum Working {
    /// The value of a derivation in yuan, or nil when it is not a whole number of fen.
    ///
    /// - Throws: A `WorkingFault` when the derivation cannot be read or divides by zero.
    package static func value(of text: String) throws(WorkingFault) -> Money? {
        var parser = WorkingParser(text)
        let value = try parser.parse()
        guard let fen = value.multiplied(by: Fraction(100)) else { return nil }
        return fen.denominator == 1 ? Int64(exactly: fen.numerator).map(Money.init(fen:)) : nil
    }
}

/// Why a derivation cannot be evaluated.
package struct WorkingFault: ExplainedError, Hashable {
    package var message: Bilingual

    package var explanation: Bilingual { message }
}
