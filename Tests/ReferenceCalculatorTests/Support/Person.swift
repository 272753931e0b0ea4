import MedicalAssistance
import ReferenceCalculator
import Testing

/// A visit of a test, which costs what the person has to bear of it before assistance.
struct Stay: Sendable {
    var day: String
    var burden: String
    var care = CareType.inpatient
    var insurance = InsuranceType.residents
    var isSpecialDrug = false
    var isDesignated = true
    var admitted: String?
    /// What catastrophic insurance paid; nil leaves it to be computed.
    var catastrophic: String? = "0.00"
    var other: String?

    init(
        _ day: String, _ burden: String, _ care: CareType = .inpatient, _ insurance: InsuranceType = .residents,
        isSpecialDrug: Bool = false, isDesignated: Bool = true, admitted: String? = nil, catastrophic: String? = "0.00",
        other: String? = nil
    ) {
        self.day = day
        self.burden = burden
        self.care = care
        self.insurance = insurance
        self.isSpecialDrug = isSpecialDrug
        self.isDesignated = isDesignated
        self.admitted = admitted
        self.catastrophic = catastrophic
        self.other = other
    }

    func visit(_ id: String) throws -> Visit {
        let cost = try yuan(burden)
        return Visit(
            id: id, insurance: insurance, careType: care, isSpecialDrug: isSpecialDrug,
            begins: try date(admitted ?? day), settled: try date(day), isDesignated: isDesignated,
            costs: VisitCosts(total: cost, inScope: cost),
            payments: VisitPayments(
                basic: .zero, largeSum: insurance == .employees ? .zero : nil,
                catastrophic: try catastrophic.map { try yuan($0) }, other: try other.map { try yuan($0) }))
    }
}

/// An identity of a test.
struct Held: Sendable {
    var type: String
    var begins: String
    var ends: String?

    init(_ type: String, from begins: String = "2020-01-01", to ends: String? = nil) {
        self.type = type
        self.begins = begins
        self.ends = ends
    }
}

extension SettlementRequest {
    /// The settlement of some stays of a person, numbered from 1.
    init(
        _ stays: [Stay], _ identities: [Held], place: String = "990101", schedules: [InsuranceSchedule] = [],
        applications: [String] = []
    ) throws {
        self.init(
            insuredPlace: place, identities: try identities.map { try $0.record() },
            visits: try stays.enumerated().map { try $1.visit("\($0 + 1)") }, schedules: schedules,
            applications: try applications.map { Application(day: try date($0)) })
    }
}

extension Held {
    func record() throws -> IdentityRecord {
        IdentityRecord(type: type, begins: try date(begins), ends: try ends.map { try date($0) })
    }
}

extension InsuranceSchedule {
    /// A schedule with bands such as `("0.00", "60%")`.
    static func ordinary(
        _ insurance: InsuranceType = .residents, scope: Scope = .ordinary, over deductible: String,
        _ bands: [(String, String)], cap: String? = nil
    ) throws -> InsuranceSchedule {
        InsuranceSchedule(
            insurance: insurance, scope: scope, deductible: try yuan(deductible),
            bands: try bands.map { Band(from: try yuan($0), rate: try percent($1)) }, cap: try cap.map { try yuan($0) })
    }
}

extension ReferenceCalculator {
    /// The answer to a settlement.
    func settle(_ request: SettlementRequest, trace: Trace? = nil) throws -> SettlementResponse {
        guard case .settlement(let response) = try answer(.settlement(request), trace: trace) else {
            throw WrongAnswer()
        }
        return response
    }

    /// What a layer answers for each visit, as text.
    func pays(_ layer: Layer, _ request: SettlementRequest) throws -> [String] {
        try settle(request).visits.map { $0[layer]?.text ?? "—" }
    }
}

/// An answer to another question than the one that was asked.
struct WrongAnswer: Error {}

extension Verdict {
    /// `80.00`, `not_eligible a.who` or `undetermined force`.
    var text: String { amount?.description ?? "\(status.rawValue) \(clause ?? "")" }
}

func date(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> CalendarDate {
    try #require(CalendarDate(text), sourceLocation: sourceLocation)
}

func yuan(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Money {
    try #require(Money(text), sourceLocation: sourceLocation)
}

func percent(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Rate {
    try #require(Rate(text), sourceLocation: sourceLocation)
}
