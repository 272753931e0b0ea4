internal import Foundation

/// An amount of money in whole fen (0.01 yuan).
///
/// On the wire an amount is a JSON number of yuan with at most two decimals, as the national platform's `num(16,2)`.
public struct Money: Sendable, Hashable, Comparable {
    /// The amount in fen.
    public let fen: Int64

    @inlinable
    public static var zero: Money { Money(fen: 0) }

    /// The largest amount that `num(16,2)` can carry, 99 999 999 999 999.99 yuan.
    public static let largest = Money(fen: 9_999_999_999_999_999)

    @inlinable
    public init(fen: Int64) {
        self.fen = fen
    }

    /// The amount of a decimal number of yuan, or nil when it has a part of a fen or more than 14 digits before the point.
    init?(yuan: Decimal) {
        var scaled = yuan * 100
        var rounded = Decimal()
        NSDecimalRound(&rounded, &scaled, 0, .plain)
        guard rounded == scaled, abs(rounded) <= Decimal(Money.largest.fen) else { return nil }
        fen = NSDecimalNumber(decimal: rounded).int64Value
    }

    /// The amount that a text such as `1250.5` or `-3.00` states in yuan, or nil when it states none.
    public init?(_ text: some StringProtocol) {
        let negative = text.utf8.first == UInt8(ascii: "-")
        var fen: Int64 = 0
        var digits = 0
        var decimals: Int?
        for byte in text.utf8.dropFirst(negative ? 1 : 0) {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if let places = decimals {
                    guard places < 2 else { return nil }
                    decimals = places + 1
                } else {
                    digits += 1
                    guard digits <= 14 else { return nil }
                }
                fen = fen * 10 + Int64(byte - UInt8(ascii: "0"))
            case UInt8(ascii: ".") where decimals == nil && digits > 0:
                decimals = 0
            default:
                return nil
            }
        }
        guard digits > 0, decimals != 0 else { return nil }
        for _ in (decimals ?? 0)..<2 { fen *= 10 }
        self.fen = negative ? -fen : fen
    }

    @inlinable
    public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
    @inlinable
    public static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }
    @inlinable
    public static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }
    @inlinable
    public static func += (left: inout Money, right: Money) { left = left + right }
    @inlinable
    public static func -= (left: inout Money, right: Money) { left = left - right }
}

extension Money: CustomStringConvertible {
    /// The amount in yuan with two decimals, such as `1250.50`.
    public var description: String {
        let (yuan, rest) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(fen < 0 ? "-" : "")\(yuan).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension Money: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let yuan = try container.decode(Decimal.self)
        guard let money = Money(yuan: yuan) else {
            throw RequestFault(path: decoder.codingPath, .notMoney("\(yuan)"))
        }
        self = money
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Decimal(fen) / 100)
    }
}
