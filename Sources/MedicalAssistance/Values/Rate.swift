/// An exact rate, in millionths.
///
/// On the wire and in files a rate is a percentage such as `70%` or `12.5%`, with at most four decimals.
public struct Rate: Sendable, Hashable, Comparable {
    /// The rate in millionths: 70% is 700 000.
    public let millionths: Int64

    public static var zero: Rate { Rate(millionths: 0) }
    public static var whole: Rate { Rate(millionths: 1_000_000) }

    @inlinable
    public init(millionths: Int64) {
        self.millionths = millionths
    }

    /// The rate that a text such as `70%` states, or nil when it states none.
    public init?(_ text: some StringProtocol) {
        guard text.hasSuffix("%") else { return nil }
        let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
            parts[0].utf8.count <= 6, let percent = Int64(parts[0])
        else { return nil }
        var fraction: Int64 = 0
        if parts.count == 2 {
            guard parts[1].utf8.count <= 4 else { return nil }
            fraction = Int64(parts[1] + String(repeating: "0", count: 4 - parts[1].utf8.count)) ?? 0
        }
        millionths = percent * 10_000 + fraction
    }

    @inlinable
    public static func < (left: Rate, right: Rate) -> Bool { left.millionths < right.millionths }
    @inlinable
    public static func + (left: Rate, right: Rate) -> Rate { Rate(millionths: left.millionths + right.millionths) }
    @inlinable
    public static func - (left: Rate, right: Rate) -> Rate { Rate(millionths: left.millionths - right.millionths) }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

extension Rate: CustomStringConvertible {
    /// The rate as a percentage, such as `70%` or `12.5%`.
    public var description: String {
        let (percent, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 10_000)
        let sign = millionths < 0 ? "-" : ""
        guard rest != 0 else { return "\(sign)\(percent)%" }
        var decimals = String(rest)
        decimals = String(repeating: "0", count: 4 - decimals.utf8.count) + decimals
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(sign)\(percent).\(decimals)%"
    }
}

extension Rate: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let rate = Rate(text) else { throw RequestFault(path: decoder.codingPath, .notRate(text)) }
        self = rate
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
