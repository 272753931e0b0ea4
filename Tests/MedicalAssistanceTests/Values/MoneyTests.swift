import Foundation
import MedicalAssistance
import Testing

@Suite("Money is read and written exactly, or refused")
struct MoneyTests {
    @Test(
        "a text states an amount",
        arguments: [
            ("80000.00", 8_000_000), ("1", 100), ("1.5", 150), ("-3.00", -300), ("0", 0), ("0.01", 1), ("-0.00", 0),
            ("007", 700), ("1.05", 105), ("99999999999999.99", Money.largest.fen),
            ("-99999999999999.99", -Money.largest.fen),
        ] as [(String, Int64)])
    func reads(text: String, fen: Int64) throws {
        #expect(try yuan(text).fen == fen)
    }

    @Test(
        "a text that states none is refused",
        arguments: [
            "", "-", "1.", ".5", ".", "1.005", "1.000", "1e4", "1E4", "１", "１.００", "1,000.00", " 1", "1 ", "+1", "--1",
            "1-",
            "0x10", "1.2.3", "1.-5", "100000000000000", "123456789012345", "99999999999999999999999999999999", "∞",
            "nan",
            "1\u{0}", "٣", "1.5元",
        ])
    func refuses(text: String) {
        #expect(Money(text) == nil)
    }

    @Test(
        "an amount is written with two decimals",
        arguments: [
            (0, "0.00"), (1, "0.01"), (10, "0.10"), (100, "1.00"), (-1, "-0.01"), (-300, "-3.00"),
            (8_000_000, "80000.00"),
            (Money.largest.fen, "99999999999999.99"),
        ] as [(Int64, String)])
    func writes(fen: Int64, text: String) {
        #expect(Money(fen: fen).description == text)
        #expect(Money(text) == Money(fen: fen))
    }

    @Test("reading what was written gives the same amount back")
    func roundTrip() throws {
        var random = SplitMix64(seed: 1)
        for _ in 0..<2_000 {
            let fen = Int64.random(in: -Money.largest.fen...Money.largest.fen, using: &random)
            #expect(Money(Money(fen: fen).description) == Money(fen: fen))
        }
        // Coders are slow; fewer suffice.
        for _ in 0..<200 {
            let money = Money(fen: Int64.random(in: -Money.largest.fen...Money.largest.fen, using: &random))
            let json = try JSONEncoder().encode([money])
            #expect(try JSONDecoder().decode([Money].self, from: json) == [money])
        }
    }

    @Test(
        "a JSON number is read exactly",
        arguments: [
            ("0.3", 30), ("0.30", 30), ("8.57", 857), ("10.070", 1_007), ("1.005e3", 100_500), ("1e2", 10_000),
            ("150e-2", 150), ("0.07", 7), ("1.10", 110), ("99999999999999.99", Money.largest.fen), ("-0.01", -1),
            ("-0", 0),
        ] as [(String, Int64)])
    func readsJSON(number: String, fen: Int64) throws {
        #expect(try JSONDecoder().decode([Money].self, from: Data("[\(number)]".utf8)) == [Money(fen: fen)])
    }

    @Test(
        "a JSON number with a part of a fen or too many digits is refused, never rounded",
        arguments: [
            "0.30000000000000004", "1.005", "8.575", "10.0750001", "1e-3", "100000000000000", "100000000000000.00",
            "1e14",
            "1e30", "1e200", "1e-200", "0.0099999999999999999",
            "0.99999999999999999999999999999999999999999999999999999999", "1.00000000000000000000000000000000001",
        ])
    func refusesJSON(number: String) {
        #expect(throws: (any Error).self) { try JSONDecoder().decode([Money].self, from: Data("[\(number)]".utf8)) }
    }

    @Test(
        "digits beyond those that a decimal holds are refused, too",
        arguments: [
            "0.01" + String(repeating: "0", count: 56) + "1", "1." + String(repeating: "0", count: 100) + "1",
        ])
    func refusesEndlessDigits(number: String) {
        withKnownIssue("Decimal drops digits beyond its 38") {
            #expect(throws: (any Error).self) { try JSONDecoder().decode([Money].self, from: Data("[\(number)]".utf8)) }
        }
    }

    @Test(
        "an amount goes on the wire as a number",
        arguments: [(0, "0"), (150, "1.5"), (1, "0.01"), (-300, "-3")] as [(Int64, String)])
    func encodes(fen: Int64, json: String) throws {
        #expect(String(decoding: try JSONEncoder().encode([Money(fen: fen)]), as: UTF8.self) == "[\(json)]")
    }

    @Test("amounts are compared and added in fen")
    func arithmetic() {
        #expect(Money(fen: 10) + Money(fen: 20) == Money(fen: 30))
        #expect(Money(fen: 10) - Money(fen: 20) == Money(fen: -10))
        #expect([Money(fen: 5), Money(fen: -5), .zero].sorted() == [Money(fen: -5), .zero, Money(fen: 5)])
        var sum = Money.zero
        for _ in 0..<10 { sum += Money(fen: 10) }
        #expect(sum == Money(fen: 100))
        sum -= Money(fen: 1)
        #expect(sum.description == "0.99")
    }
}
