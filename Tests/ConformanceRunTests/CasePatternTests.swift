import ConformanceRun
import Testing

@Suite struct CasePatternTests {
    @Test(
        arguments: [
            ("jinan.5-1.*", "jinan.5-1.rate", true), ("jinan.5-1.*", "jinan.5-2.rate", false),
            ("rate", "jinan.5-1.rate-odd", true),
            ("*rate", "jinan.5-1.rate-odd", false), ("j?nan.*", "jinan.1.x", true), ("*", "", true),
            ("", "anything", true),
            ("*a*b*c*", "xxaxxbxxcxx", true), ("*a*b*c*", "xxaxxcxxbxx", false),
        ])
    func matching(_ pattern: String, _ id: String, _ matches: Bool) {
        #expect(CasePattern(pattern).matches(id) == matches)
    }
}
