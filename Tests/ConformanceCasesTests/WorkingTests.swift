import ConformanceCases
import MedicalAssistance
import Testing
import Wording

@Suite("A derivation is evaluated exactly, by itself")
struct WorkingTests {
    @Test(
        "a derivation has a value",
        arguments: [
            ("380", "380.00"), ("0.01", "0.01"), ("1 + 2 × 3", "7.00"), ("(1 + 2) × 3", "9.00"), ("10 − 2 − 3", "5.00"),
            ("100 ÷ 10 ÷ 2", "5.00"), ("100 ÷ 10 × 2", "20.00"), ("2 − 3", "-1.00"), ("−5 + 3", "-2.00"),
            ("- - 5", "5.00"),
            ("2 × −3", "-6.00"), ("70%", "0.70"), ("9000 × 50%", "4500.00"), ("12.5% × 800", "100.00"),
            ("100% − 30%", "0.70"),
            ("(10000 − 14000 × 50%) × (60% + 5%)", "1950.00"), ("min(120000 × 70%, 80000)", "80000.00"),
            ("min(max(12000 − 3000, 0) × 50%, 80000)", "4500.00"), ("max(8050 − 5635 − 5000, 0) × 70%", "0.00"),
            ("max(1, 2, 3) + min(3, 2, 1)", "4.00"), ("round(1.005)", "1.01"), ("round(1.0049)", "1.00"),
            ("round(10 ÷ 3)", "3.33"), ("round(0.125 × 2)", "0.25"), ("round(−1.005)", "-1.00"),
            ("round(−1.006)", "-1.01"),
            ("round(8.575)", "8.58"), ("round(2.675)", "2.68"), ("10 ÷ 3 × 3", "10.00"), ("1/3 + 1/3 + 1/3", "1.00"),
            ("2*3-4/2", "4.00"), ("（1＋0）".replacing("＋", with: "+"), "1.00"), ("min（3，2）", "2.00"),
            ("\t1\u{3000}+ 2 ", "3.00"), ("0 ÷ 5", "0.00"), ("000120", "120.00"), ("min(min(5, 4), max(1, 2))", "2.00"),
            ("99999999999999.99", "99999999999999.99"),
        ])
    func evaluates(text: String, value: String) throws {
        #expect(try Working.value(of: text)?.description == value)
    }

    @Test(
        "a value with a part of a fen is none",
        arguments: ["1.005", "10 ÷ 3", "0.01 × 50%", "1 ÷ 7", "0.1%", "min(1.001, 2)"])
    func partOfFen(text: String) throws {
        #expect(try Working.value(of: text) == nil)
    }

    @Test(
        "a derivation divides by nothing",
        arguments: ["1 ÷ 0", "1 / (2 − 2)", "0 ÷ 0", "5 ÷ 0%", "round(1 ÷ 0.00)", "1 ÷ min(0, 1)", "(1 − 1) ÷ (2 − 2)"])
    func dividesByZero(text: String) throws {
        let fault = try #require(throws: WorkingFault.self) { try Working.value(of: text) }
        #expect(fault.description == "the derivation divides by zero.")
    }

    /// A derivation that cannot be read, and a part of the message.
    static let unreadable = [
        ("", "ends too early"), ("  ", "ends too early"), ("1 +", "ends too early"), ("(1", "ends too early"),
        ("min(1, 2", "ends too early"), ("1)", "at “)”"), ("1 2", "at “2”"), ("× 5", "at “× 5”"), ("1.2.3", "at “.3”"),
        ("5%%", "at “%”"), ("(1 + 2)%", "at “%”"), ("1e4", "at “e4”"), ("１２", "at “１２”"), ("1,000.00", "at “,000.00”"),
        ("80000元", "at “元”"), ("min()", "at “)”"), ("min(1,)", "at “)”"), ("abs(1)", "no function abs"),
        ("min(5)", "no function min"), ("round(1, 2)", "no function round"), ("x", "ends too early"),
        ("1 = 1", "at “= 1”"),
        ("1 ≤ 2", "at “≤ 2”"), ("2 ^ 3", "at “^ 3”"), ("最小(1, 2)", "at “最小(1, 2)”"),
    ]

    @Test("a derivation that cannot be read names the place", arguments: unreadable)
    func refuses(text: String, message: String) throws {
        let fault = try #require(throws: WorkingFault.self) { try Working.value(of: text) }
        #expect(fault.description.contains(message))
        #expect(fault.explanation.chinese.hasSuffix("。"))
    }

    @Test("a point needs a digit", arguments: [".", "1 + .", "min(., 1)"])
    func loneDot(text: String) {
        #expect(throws: WorkingFault.self) { try Working.value(of: text) }
    }

    @Test(
        "a derivation that is nested too deeply is refused", arguments: ["(", "min(1, ", "−", "round("], [60, 300])
    func deep(opening: String, levels: Int) throws {
        let text = String(repeating: opening, count: levels) + "1"
        let fault = try #require(throws: WorkingFault.self) { try Working.value(of: text) }
        #expect(fault.description.contains("too deeply") || fault.description.contains("too long"))
    }

    @Test("a derivation of 1000 characters is read, and no longer one")
    func long() throws {
        let long = "1" + String(repeating: "+1", count: 499)
        #expect(try Working.value(of: long + " ") == Money(fen: 50_000))
        let fault = try #require(throws: WorkingFault.self) { try Working.value(of: long + "+1") }
        #expect(fault.description.contains("too long"))
        #expect(throws: WorkingFault.self) { try Working.value(of: String(repeating: "1+", count: 1_000_000)) }
    }

    @Test("a value beyond all amounts is none", arguments: ["99999999999999999999", "9999999999 × 999999999999"])
    func huge(text: String) throws {
        #expect(try Working.value(of: text) == nil)
    }

    @Test(
        "numbers that outgrow the arithmetic are refused, and do not end the program",
        arguments: [
            "99999999999999999999 × 99999999999999999999", "round(99999999999999999999 × 9999999999999999999)",
            WorkingTests.fractions, "min(\(WorkingTests.fractions), 1)",
            "1 ÷ 99999999999999999999 ÷ 99999999999999999999",
        ])
    func overflow(text: String) throws {
        let fault = try #require(throws: WorkingFault.self) { try Working.value(of: text) }
        #expect(fault.description == "the derivation's numbers are too large.")
    }

    /// A sum whose common denominator has more than forty digits.
    static let fractions =
        [101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193, 197]
        .map { "1 ÷ \($0)" }.joined(separator: " + ")
}
