import MedicalAssistance

/// Random settlements of persons of the first instrument's city, always the same for one seed.
struct RandomRequests {
    var random: SplitMix64
    let division: String
    let identities: [String]

    init(seed: UInt64, division: String, identities: [String]) {
        random = SplitMix64(seed: seed)
        self.division = division
        self.identities = identities
    }

    /// A settlement of one to six visits of a year.
    ///
    /// - Parameter atOnce: How many identities a person may hold at the same time.
    mutating func settlement(identitiesAtOnce atOnce: Int = 3) -> SettlementRequest {
        let statesCatastrophic = Bool.random(using: &random)
        let insurance = InsuranceType.allCases.randomElement(using: &random) ?? .residents
        let changes = chance(5)
        var day = CalendarDate(year: 2023, month: 1, day: 1)?.adding(days: number(0...60)) ?? .epoch
        var visits: [Visit] = []
        for index in 1...Int(number(1...6)) {
            let insured =
                changes && index > 2 ? InsuranceType.allCases.first { $0 != insurance } ?? insurance : insurance
            visits.append(visit("\(index)", day, insured, statesCatastrophic))
            if !chance(4) { day = day.adding(days: number(1...50)) }
        }
        return SettlementRequest(
            insuredPlace: chance(40) ? "110101" : division, identities: held(atOnce), visits: visits,
            schedules: InsuranceType.allCases.flatMap { insurance in
                InsuranceSchedule.Scope.allCases.map { schedule(insurance, $0) }
            })
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    /// Whether something happens that does once in so many times.
    mutating func chance(_ times: Int) -> Bool { number(1...times) == 1 }

    /// An amount of fen up to a bound; small ones and large ones are equally likely.
    mutating func fen(upTo bound: Int64) -> Int64 {
        guard bound > 0 else { return 0 }
        let scale = Int64(1) << number(0...40)
        return Int64.random(in: 0...min(bound, scale), using: &random)
    }

    private mutating func visit(
        _ id: String, _ day: CalendarDate, _ insurance: InsuranceType, _ statesCatastrophic: Bool
    ) -> Visit {
        let inScope = fen(upTo: 80_000_000)
        let basic = Int64.random(in: 0...inScope / 10 * 9, using: &random)
        let largeSum = insurance == .employees ? fen(upTo: inScope - basic) : nil
        let left = inScope - basic - (largeSum ?? 0)
        let outside = fen(upTo: 1_000_000)
        let care =
            [.inpatient, .inpatient, .chronicOutpatient, .emergencyToInpatient, .outpatient, .pharmacy]
            .randomElement(using: &random) ?? CareType.inpatient
        return Visit(
            id: id, insurance: insurance, careType: care,
            isSpecialDrug: care == .pharmacy || care == .chronicOutpatient && chance(3),
            begins: day.adding(days: -number(0...20)),
            settled: day, isDesignated: !chance(20),
            costs: VisitCosts(
                total: Money(fen: inScope + outside), outsideCatalogue: Money(fen: outside),
                inScope: Money(fen: inScope)),
            payments: VisitPayments(
                basic: Money(fen: basic), largeSum: largeSum.map { Money(fen: $0) },
                catastrophic: statesCatastrophic ? Money(fen: fen(upTo: left)) : nil))
    }

    private mutating func held(_ atOnce: Int) -> [IdentityRecord] {
        var records: [IdentityRecord] = []
        for _ in 0..<number(0...atOnce) {
            let begins = (CalendarDate(year: 2022, month: 10, day: 1) ?? .epoch).adding(days: number(0...300))
            records.append(
                IdentityRecord(
                    type: identities.randomElement(using: &random) ?? "", begins: begins,
                    ends: chance(4) ? begins.adding(days: number(0...200)) : nil))
        }
        return records
    }

    private mutating func schedule(_ insurance: InsuranceType, _ scope: InsuranceSchedule.Scope) -> InsuranceSchedule {
        var from: Int64 = 0
        var rate = Int64(number(400_000...600_000))
        var bands: [InsuranceSchedule.Band] = []
        for _ in 0..<number(1...4) {
            bands.append(.init(from: Money(fen: from), rate: Rate(millionths: rate)))
            from += Int64(number(1...10_000_000))
            rate += Int64(number(0...60_000))
        }
        return InsuranceSchedule(
            insurance: insurance, scope: scope, deductible: Money(fen: fen(upTo: 2_000_000)), bands: bands,
            cap: chance(2) ? Money(fen: fen(upTo: 40_000_000)) : nil)
    }
}

extension CalendarDate {
    fileprivate static var epoch: CalendarDate {
        CalendarDate(year: 2023, month: 1, day: 1) ?? { preconditionFailure("there is such a day") }()
    }
}

extension RandomRequests {
    /// The visit as two of the same day and setting, whose sums are those of the one.
    mutating func split(_ visit: Visit) -> [Visit] {
        var (first, second) = (visit, visit)
        first.id += "a"
        second.id += "b"
        let scope = parts(of: visit.costs.inScope, within: (visit.costs.inScope, visit.costs.inScope))
        (first.costs.inScope, second.costs.inScope) = scope
        let outside = parts(
            of: visit.costs.outsideCatalogue, within: (visit.costs.outsideCatalogue, visit.costs.outsideCatalogue))
        (first.costs.outsideCatalogue, second.costs.outsideCatalogue) = outside
        first.costs.total = scope.0 + outside.0
        second.costs.total = scope.1 + outside.1
        var rest = scope
        func take(_ money: Money, from rest: inout (Money, Money), _ generator: inout RandomRequests) -> (Money, Money)
        {
            let parts = generator.parts(of: money, within: rest)
            rest = (rest.0 - parts.0, rest.1 - parts.1)
            return parts
        }
        (first.payments.basic, second.payments.basic) = take(visit.payments.basic, from: &rest, &self)
        if let largeSum = visit.payments.largeSum {
            (first.payments.largeSum, second.payments.largeSum) = take(largeSum, from: &rest, &self)
        }
        if let catastrophic = visit.payments.catastrophic {
            (first.payments.catastrophic, second.payments.catastrophic) = take(catastrophic, from: &rest, &self)
        }
        return [first, second]
    }

    /// Two parts of an amount, each within its bound; the bounds together are at least the amount.
    private mutating func parts(of money: Money, within bounds: (Money, Money)) -> (Money, Money) {
        let part = Int64.random(in: max(money.fen - bounds.1.fen, 0)...min(money.fen, bounds.0.fen), using: &random)
        return (Money(fen: part), Money(fen: money.fen - part))
    }
}
