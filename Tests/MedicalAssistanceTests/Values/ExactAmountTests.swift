import MedicalAssistance
import Testing

@Suite("Entitlements accrue exactly and are rounded once")
struct ExactAmountTests {
    static let fen: Int128 = 1_000_000_000_000

    /// An amount, and what each mode makes of it.
    struct Rounded: Sendable, CustomTestStringConvertible {
        let title: String
        let units: Int128
        let halfUp: Int64
        let halfEven: Int64
        let down: Int64
        let up: Int64

        var testDescription: String { title }
    }

    static let amounts = [
        Rounded(title: "nothing", units: 0, halfUp: 0, halfEven: 0, down: 0, up: 0),
        Rounded(title: "whole fen", units: 7 * fen, halfUp: 7, halfEven: 7, down: 7, up: 7),
        Rounded(title: "tie over an even fen", units: 2 * fen + fen / 2, halfUp: 3, halfEven: 2, down: 2, up: 3),
        Rounded(title: "tie over an odd fen", units: 3 * fen + fen / 2, halfUp: 4, halfEven: 4, down: 3, up: 4),
        Rounded(title: "tie over nothing", units: fen / 2, halfUp: 1, halfEven: 0, down: 0, up: 1),
        Rounded(title: "just below a tie", units: 2 * fen + fen / 2 - 1, halfUp: 2, halfEven: 2, down: 2, up: 3),
        Rounded(title: "just over a tie", units: 2 * fen + fen / 2 + 1, halfUp: 3, halfEven: 3, down: 2, up: 3),
        Rounded(title: "the least part", units: 1, halfUp: 0, halfEven: 0, down: 0, up: 1),
        Rounded(title: "all but the least part", units: fen - 1, halfUp: 1, halfEven: 1, down: 0, up: 1),
        Rounded(
            title: "the largest amount", units: Int128(Money.largest.fen) * fen, halfUp: Money.largest.fen,
            halfEven: Money.largest.fen, down: Money.largest.fen, up: Money.largest.fen),
    ]

    @Test(arguments: amounts)
    func rounds(_ row: Rounded) {
        let amount = ExactAmount(units: row.units)
        #expect(amount.rounded(.halfUp).fen == row.halfUp)
        #expect(amount.rounded(.halfEven).fen == row.halfEven)
        #expect(amount.rounded(.down).fen == row.down)
        #expect(amount.rounded(.up).fen == row.up)
    }

    @Test(
        "amounts that binary floating point rounds wrongly",
        arguments: [
            ("2.01", "50%", "1.01"), ("17.15", "50%", "8.58"), ("20.15", "50%", "10.08"), ("0.01", "50%", "0.01"),
            ("0.01", "49.9999%", "0.00"), ("1.45", "70%", "1.02"), ("4.35", "10%", "0.44"),
        ])
    func shares(of amount: String, at rate: String, half up: String) throws {
        let share = try yuan(amount) * percent(rate)
        #expect(share.rounded(.halfUp).description == up)
    }

    @Test("the product of an amount and two rates has no rest")
    func twoRates() throws {
        let rate = try percent("33.3333%")
        let share = Money(fen: 1) * rate * rate
        #expect(share.units == 333_333 * 333_333)
        #expect(share.description == "0.00111110888889")
        #expect((Money.largest * .whole * .whole).rounded(.down) == .largest)
    }

    @Test(
        "an exact amount is written with the decimals it needs",
        arguments: [
            (0, "0.00"), (fen / 2, "0.005"), (-fen / 2, "-0.005"), (150 * fen, "1.50"), (-150 * fen, "-1.50"),
            (1, "0.00000000000001"),
        ]
            as [(Int128, String)])
    func writes(units: Int128, text: String) {
        #expect(ExactAmount(units: units).description == text)
    }

    @Test("shares add up to the whole")
    func addsUp() throws {
        let third = try percent("33.3333%")
        let whole = Money(fen: 1_234_567)
        let sum = whole * third + whole * third + whole * (Rate.whole - third - third)
        #expect(sum == ExactAmount(whole))
        #expect(ExactAmount(whole) - sum == .zero)
        #expect(ExactAmount.zero < sum)
    }
}
