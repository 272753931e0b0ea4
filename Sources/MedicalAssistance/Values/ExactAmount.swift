/// An amount that accrues exactly, in 10⁻¹² fen, before it is rounded to be paid.
///
/// The unit holds the product of an amount in fen and two rates without a rest.
public struct ExactAmount: Sendable, Hashable, Comparable {
    /// The amount in 10⁻¹² fen.
    public var units: Int128

    @usableFromInline static var unitsPerFen: Int128 { 1_000_000_000_000 }

    @inlinable
    public static var zero: ExactAmount { ExactAmount(units: 0) }

    @inlinable
    public init(units: Int128) {
        self.units = units
    }

    @inlinable
    public init(_ money: Money) {
        units = Int128(money.fen) * ExactAmount.unitsPerFen
    }

    @inlinable
    public static func < (left: ExactAmount, right: ExactAmount) -> Bool { left.units < right.units }

    @inlinable
    public static func + (left: ExactAmount, right: ExactAmount) -> ExactAmount {
        ExactAmount(units: left.units + right.units)
    }

    @inlinable
    public static func - (left: ExactAmount, right: ExactAmount) -> ExactAmount {
        ExactAmount(units: left.units - right.units)
    }

    /// The share of an amount that is a whole number of millionths of a fen, exactly.
    @inlinable
    public static func * (amount: ExactAmount, rate: Rate) -> ExactAmount {
        ExactAmount(units: amount.units / 1_000_000 * Int128(rate.millionths))
    }

    @inlinable
    public static func += (left: inout ExactAmount, right: ExactAmount) { left = left + right }

    /// The amount in whole fen; one below zero is rounded as its opposite is.
    ///
    /// - Parameter mode: What happens to a part of a fen.
    @inlinable
    public func rounded(_ mode: RoundingMode) -> Money {
        if units < 0 { return Money(fen: -ExactAmount(units: -units).rounded(mode).fen) }
        let (whole, rest) = units.quotientAndRemainder(dividingBy: ExactAmount.unitsPerFen)
        let half = ExactAmount.unitsPerFen / 2
        let fen = Int64(whole)
        let up: Bool
        switch mode {
        case .halfUp: up = rest >= half
        case .halfEven: up = rest > half || (rest == half && !fen.isMultiple(of: 2))
        case .down: up = false
        case .up: up = rest > 0
        }
        return Money(fen: up ? fen + 1 : fen)
    }
}

extension Money {
    /// The exact share of an amount.
    @inlinable
    public static func * (money: Money, rate: Rate) -> ExactAmount {
        ExactAmount(money) * rate
    }
}

extension ExactAmount: CustomStringConvertible {
    /// The amount in yuan with as many decimals as it needs, and at least two.
    public var description: String {
        let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: ExactAmount.unitsPerFen.magnitude)
        let yuan = Money(fen: Int64(whole)).description
        guard rest > 0 else { return (units < 0 ? "-" : "") + yuan }
        var decimals = String(rest)
        decimals = String(repeating: "0", count: 12 - decimals.utf8.count) + decimals
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return (units < 0 ? "-" : "") + yuan + decimals
    }
}

/// What happens to a part of a fen when an amount is paid.
public enum RoundingMode: String, Sendable, Hashable, CaseIterable {
    case halfUp = "half-up"
    case halfEven = "half-even"
    case down
    case up
}
