import SuiteLint
import Testing

@Suite("The suite as it is")
struct SoundSuiteTests {
    @Test("the repository's own data have no defect")
    func repository() {
        let findings = SuiteLint(folder: SuiteCopy.repository).findings()
        #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
    }
}
