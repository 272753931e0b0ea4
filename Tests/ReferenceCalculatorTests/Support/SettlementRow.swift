import MedicalAssistance
import Testing

/// Stays of a person, and what one layer pays for each by some rules.
struct SettlementRow: Sendable, CustomTestStringConvertible {
    let title: String
    let rules: InventedRules
    let person: [Held]
    let stays: [Stay]
    let layer: Layer
    let pays: [String]

    init(
        _ title: String, _ rules: InventedRules, of person: [Held] = [Held("甲")], _ stays: [Stay],
        _ layer: Layer = .assistance, pays: [String]
    ) {
        self.title = title
        self.rules = rules
        self.person = person
        self.stays = stays
        self.layer = layer
        self.pays = pays
    }

    var testDescription: String { title }

    func check(schedules: [InsuranceSchedule] = [], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let request = try SettlementRequest(stays, person, schedules: schedules)
        #expect(try rules.calculator().pays(layer, request) == pays, sourceLocation: sourceLocation)
    }
}
