import MedicalAssistance
import PolicyDocuments
import Testing
import Wording
import XMLTree

@Suite("A reading changes the attributes that its variation names, and nothing else")
struct RuleSourceTests {
    let source: RuleSource

    init() throws { source = RuleSource(root: try element(smallRules)) }

    @Test("the variations as they stand")
    func variations() throws {
        #expect(source.variations.map(\.interpretation) == ["day", "rounding", "gone"])
        let rounding = source.variations[1]
        #expect(rounding.reading == "visit" && rounding.changes.count == 3)
        #expect(rounding.changes[1].element == "assistance.a/upper" && rounding.changes[1].value == "65%")
        #expect(rounding.changes[2].value == nil && rounding.changes[2].location.line == 61)
        #expect(rounding.location.description == "Documents/test/rules.xml:58")
    }

    @Test(
        "without a reading, or with the followed one, the rules are as written",
        arguments: [[:], ["day": "same"], ["other": "next"]])
    func followed(readings: [String: String]) throws {
        #expect(try source.rules(readings: readings) == RuleSet(source.root))
    }

    @Test("one reading")
    func one() throws {
        let rules = try source.rules(readings: ["day": "next"])
        var expected = try source.rules()
        expected.recognition.begins = .nextDay
        #expect(rules == expected)
    }

    @Test("two readings with several changes, one of which takes an attribute away")
    func two() throws {
        let rules = try source.rules(readings: ["day": "next", "rounding": "visit"])
        #expect(rules.recognition.begins == .nextDay && rules.rounding.point == .visit)
        #expect(rules.benefits[0].bands.map(\.rate.description) == ["50%", "65%"])
        #expect(rules.benefits[0].threshold?.apart == [])
        #expect(try source.rules().benefits[0].threshold?.apart == [.setting, .insurance])
    }

    @Test("a change of a rule that is not there is named with its line")
    func missing() throws {
        let fault = try #require(throws: RuleFault.self) { try source.rules(readings: ["gone": "x"]) }
        #expect(fault.description == "Documents/test/rules.xml:64: there is no rule assistance.b/limit.")
        #expect(fault.explanation.chinese == "Documents/test/rules.xml:64：没有规则 assistance.b/limit。")
    }

    @Test("a change to what cannot be understood is refused where the rule stands")
    func unreadable() throws {
        let source = RuleSource(root: try element(smallRules.replacing("value=\"next-day\"", with: "value=\"soon\"")))
        #expect(throws: Never.self) { try source.rules() }
        let fault = try #require(throws: RuleFault.self) { try source.rules(readings: ["day": "next"]) }
        #expect(fault.location.line == 5 && fault.description.contains("“soon” of the attribute begins"))
    }
}
