import Foundation
import MedicalAssistance
import Testing

@Suite("Requests survive the way to JSON and back")
struct RoundTripTests {
    static let variants = SampleMember.all { sample in [""] + sample.optional.sorted() }

    @Test("as a whole, and without each of the members that may be left out", arguments: variants)
    func roundTrip(_ variant: SampleMember) throws {
        let sample = variant.sample
        let json = variant.path.isEmpty ? sample.json : sample.json.removing(variant.path)
        let request = try sample.request(json)
        let encoded = try JSONEncoder().encode(request)
        #expect(try DecisionRequest(sample.decision, json: encoded) == request)
    }

    @Test("what is not stated stays unstated")
    func notStated() throws {
        let json = Sample.settlement.json.removing("visits[0].oth_pay").removing("visits[1].special_drug")
        guard case .settlement(let request) = try Sample.settlement.request(json) else { return }
        #expect(request.visits[0].payments.other == nil)
        #expect(request.visits[0].payments.largeSum == nil)
        #expect(request.visits[1].payments.largeSum == Money("50.00"))
        let text = String(decoding: try JSONEncoder().encode(DecisionRequest.settlement(request)), as: UTF8.self)
        #expect(!text.contains("oth_pay") && !text.contains("special_drug") && !text.contains("null"))
    }

    @Test("the settings of the kinds of care, and of special drugs", arguments: CareType.allCases)
    func settings(_ care: CareType) throws {
        let json = Sample.settlement.json.setting("visits[0].med_type", to: "\"\(care.rawValue)\"")
        guard case .settlement(let request) = try Sample.settlement.request(json),
            case .settlement(let drug) = try Sample.settlement.request(
                json.setting("visits[0].special_drug", to: "true"))
        else { return }
        #expect(request.visits[0].setting == care.setting)
        #expect(drug.visits[0].setting == .specialDrug)
    }

    @Test("the contribution is that of the tier of enrolment")
    func tiers() throws {
        func own(_ json: JSONText) throws -> Money? {
            guard case .subsidy(let request) = try Sample.subsidy.request(json) else { return nil }
            return try request.ownContribution()
        }
        let json = Sample.subsidy.json
        #expect(try own(json) == Money("350.00"))
        #expect(try own(json.setting("tier", to: "\"二档\"")) == Money("500.00"))
        #expect(try own(json.removing("tier").removing("contributions[1].tier")) == Money("500.00"))
        let fault = #expect(throws: RequestFault.self) { try own(json.setting("tier", to: "\"三档\"")) }
        #expect(fault == RequestFault(field: "contributions", .missing))
    }
}
