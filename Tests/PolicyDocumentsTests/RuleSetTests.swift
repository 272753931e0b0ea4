import MedicalAssistance
import PolicyDocuments
import Testing
import Wording
import XMLTree

@Suite("Rules become values that know where they stand")
struct RuleSetTests {
    let rules: RuleSet

    init() throws { rules = try RuleSet(element(smallRules)) }

    @Test("what holds for the whole document")
    func whole() throws {
        #expect(rules.document == "test-2023-1")
        #expect(rules.inForce.period?.begins.description == "2023-01-01")
        #expect(rules.inForce.period?.ends?.description == "2023-12-31")
        #expect(rules.insured.insurances == [.residents, .employees])
        #expect(rules.recognition.begins == .sameDay && rules.year.stayDate == .settlement)
        #expect(rules.rounding.point == .yearToDate && rules.rounding.mode == .halfUp)
        #expect(rules.designated.clause == "designated")
    }

    @Test("a benefit with figures of its own")
    func benefit() throws {
        let benefit = try #require(rules.benefits.first)
        #expect(benefit.id == "assistance.a" && benefit.layer == .assistance)
        #expect(benefit.title == Bilingual("救助", "救助"))
        #expect(benefit.who.identities == ["甲"] && benefit.insurance.types == [.residents, .employees])
        #expect(benefit.threshold?.amount == Money(fen: 100_000) && benefit.threshold?.apart == [.setting, .insurance])
        #expect(benefit.bands.map(\.from) == [.zero, Money(fen: 200_000)])
        #expect(benefit.bands.map(\.rate.description) == ["50%", "60%"])
        #expect(benefit.limits.map(\.pool) == ["shared", "chronic"] && benefit.limits.map(\.apart) == [[], .visit])
        #expect(benefit.schedule == nil && benefit.window == nil && benefit.once == nil && benefit.offset == nil)
    }

    @Test("a benefit by a schedule from outside, and one upon application")
    func others() throws {
        let schedule = try #require(rules.benefits[1].schedule)
        #expect(rules.benefits[1].who.identities == nil)
        #expect(schedule.scope == .ordinary && schedule.pool == "c" && schedule.switching == .yearToDate)
        #expect(
            schedule.deductibleLowered?.value.description == "50%" && schedule.ratesRaised?.value.description == "5%")
        #expect(schedule.capRemoved?.value == true && schedule.apart == [])
        let application = rules.benefits[2]
        #expect(application.window?.months == 12 && application.window?.until == .recognition)
        #expect(application.once != nil)
        #expect(application.offset?.layers == [.assistance, .reAssistance] && application.offset?.rule == .difference)
    }

    @Test("a subsidy's parts and conditions")
    func subsidy() throws {
        let subsidy = try #require(rules.subsidies.first)
        #expect(subsidy.title.english == "subsidy" && subsidy.who.identities == ["甲", "乙"])
        let shares: [SubsidyRule.Share] = [.amount(Money(fen: 15_000)), .rate(Rate(millionths: 125_000)), .rest]
        #expect(subsidy.parts.map(\.share) == shares)
        #expect(subsidy.parts.map(\.payer) == ["医疗救助基金", nil, "财政"])
        #expect(subsidy.parts.map(\.payerCitation?.clause) == ["s.fund", nil, "s.county"])
        #expect(subsidy.unlessOther?.clause == "s.other")
    }

    @Test("a citation names its assertions, its element and its line")
    func citations() throws {
        let limit = try #require(rules.benefits[0].limits.last)
        #expect(limit.citation.assertions == ["a.chronic"] && limit.citation.element == "assistance.a/chronic")
        #expect(limit.citation.location.description == "Documents/test/rules.xml:30")
        #expect(rules.benefits[0].bands[0].citation.element == "assistance.a/rate")
        let lowered = try #require(rules.benefits[1].schedule?.deductibleLowered)
        #expect(lowered.citation.element == "catastrophic.a/schedule/deductible")
        #expect(rules.recognition.citation.interpretations == ["day"])
        #expect(rules.rounding.citation.clause == "rounding")
    }

    @Test(
        "a division covers its districts",
        arguments: [
            ("370100", "370100", true), ("370100", "370102", true), ("370100", "370112", true),
            ("370100", "370200", false),
            ("370100", "370000", false), ("370000", "370100", true), ("370000", "140500", false),
            ("370112", "370112", true),
            ("370112", "370113", false), ("370100", "", false), ("370100", "3701", true), ("370100", "济南", false),
        ])
    func covers(division: String, place: String, isIn: Bool) {
        var insured = rules.insured
        insured.division = division
        #expect(insured.covers(place: place) == isIn)
    }
}
