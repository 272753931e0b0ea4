private import Wording

/// A person's visits in the order of their settlement, to be settled year by year (医疗费用结算).
public struct SettlementRequest: Sendable, Hashable {
    /// 参保地, the division code (GB/T 2260) where the person is insured.
    public var insuredPlace: String
    /// 户籍地或身份认定地, a division code (GB/T 2260), `idet_admdvs`; nil is not stated.
    public var identityPlace: String?
    public var identities: [IdentityRecord]
    public var visits: [Visit]
    /// The ordinary schedules of catastrophic insurance; needed when visits do not state what it paid.
    public var schedules: [InsuranceSchedule]
    /// Applications for assistance with the costs of a window before them.
    public var applications: [Application]
    /// 脱贫攻坚过渡期.
    public var transition: Period?
    public var incomes: [DisposableIncome]

    /// An application for assistance (依申请救助).
    public struct Application: Sendable, Hashable {
        public var day: CalendarDate

        public init(day: CalendarDate) {
            self.day = day
        }
    }

    public init(
        insuredPlace: String, identityPlace: String? = nil, identities: [IdentityRecord], visits: [Visit],
        schedules: [InsuranceSchedule] = [], applications: [Application] = [], transition: Period? = nil,
        incomes: [DisposableIncome] = []
    ) {
        self.insuredPlace = insuredPlace
        self.identityPlace = identityPlace
        self.identities = identities
        self.visits = visits
        self.schedules = schedules
        self.applications = applications
        self.transition = transition
        self.incomes = incomes
    }
}

/// 居民人均可支配收入, the per-capita disposable income of a division in a year.
public struct DisposableIncome: Sendable, Hashable {
    public var division: String
    public var year: Int
    public var amount: Money
    /// The day on which the statistics office published it.
    public var published: CalendarDate

    public init(division: String, year: Int, amount: Money, published: CalendarDate) {
        self.division = division
        self.year = year
        self.amount = amount
        self.published = published
    }
}

extension SettlementRequest {
    /// Checks what the members must agree on: sums, order, and completeness.
    ///
    /// - Throws: A `RequestFault` naming the first member that does not agree.
    public func validate() throws(RequestFault) {
        var total: Int64 = 0
        for index in visits.indices {
            let visit = visits[index]
            func fault(_ member: Visit.CodingKeys, _ problem: RequestFault.Problem) -> RequestFault {
                RequestFault(field: "visits[\(index)].\(member.stringValue)", problem)
            }
            let costs = visit.costs
            let parts = costs.outsideCatalogue + costs.overStandard + costs.firstSelfPayment + costs.inScope
            guard parts == costs.total else { throw fault(.total, .doesNotAddUp(parts: parts, total: costs.total)) }
            switch (visit.insurance, visit.payments.largeSum) {
            case (.employees, nil): throw fault(.largeSum, .missing)
            case (.residents, _?):
                throw fault(
                    .largeSum,
                    .contradicts(.init("居民没有职工大额医疗费用补助，请去掉该字段。", "residents have no such fund; leave the member out.")))
            default: break
            }
            let paid = visit.payments.basic + (visit.payments.largeSum ?? .zero)
            guard paid <= costs.inScope else {
                throw fault(.inScope, .paymentsExceedScope(payments: paid, scope: costs.inScope))
            }
            if let catastrophic = visit.payments.catastrophic, paid + catastrophic > costs.inScope {
                throw fault(.inScope, .paymentsExceedScope(payments: paid + catastrophic, scope: costs.inScope))
            }
            try checkOtherPayers(of: visit) { fault($0, $1) }
            guard visit.begins <= visit.settled else {
                throw fault(.settled, .endsBeforeItBegins(visit.begins, visit.settled))
            }
            if index > 0 {
                let previous = visits[index - 1]
                if visit.settled < previous.settled {
                    throw fault(.settled, .outOfOrder(visit.settled, after: previous.settled))
                }
                if (visit.payments.catastrophic == nil) != (previous.payments.catastrophic == nil) {
                    throw fault(.catastrophic, .onlySome(Visit.CodingKeys.catastrophic.stringValue))
                }
            }
            total &+= costs.total.fen
            guard total <= 100 * Money.largest.fen / 10 else { throw fault(.total, .tooLarge) }
        }
        try validateDistinct()
    }

    /// Checks that no more has been paid for a visit than it cost.
    private func checkOtherPayers(
        of visit: Visit, _ fault: (Visit.CodingKeys, RequestFault.Problem) -> RequestFault
    ) throws(RequestFault) {
        let payments = visit.payments
        guard payments.enterprise != nil || payments.civilServants != nil || payments.other != nil else { return }
        var paid = payments.basic + (payments.largeSum ?? .zero) + (payments.catastrophic ?? .zero)
        for (member, payment) in [
            (Visit.CodingKeys.enterprise, payments.enterprise), (.civilServants, payments.civilServants),
            (.other, payments.other),
        ] {
            guard let payment else { continue }
            paid = paid + payment
            guard paid <= visit.costs.total else {
                throw fault(member, .paymentsExceedTotal(payments: paid, total: visit.costs.total))
            }
        }
    }

    private func validateDistinct() throws(RequestFault) {
        if visits.count > 1 {
            var seen = Set<String>(minimumCapacity: visits.count)
            for (index, visit) in visits.enumerated() where !seen.insert(visit.id).inserted {
                throw RequestFault(field: "visits[\(index)].id", .repeated(visit.id))
            }
        }
        for index in schedules.indices.dropFirst() {
            let schedule = schedules[index]
            if schedules[..<index].contains(where: { $0.insurance == schedule.insurance && $0.scope == schedule.scope })
            {
                throw RequestFault(
                    field: "schedules[\(index)].scope",
                    .repeated("\(schedule.insurance.rawValue) \(schedule.scope.rawValue)"))
            }
        }
        for index in applications.indices.dropFirst() where applications[index].day < applications[index - 1].day {
            throw RequestFault(
                field: "applications[\(index)].appl_time",
                .outOfOrder(applications[index].day, after: applications[index - 1].day))
        }
    }
}

extension SettlementRequest: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case insuredPlace = "insuplc_admdvs"
        case identityPlace = "idet_admdvs"
        case identities = "idetinfo"
        case visits, schedules, applications, transition, incomes
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.members(CodingKeys.self)
        insuredPlace = try members.decode(String.self, forKey: .insuredPlace)
        identityPlace = try members.value(String.self, ifPresent: .identityPlace)
        identities = try members.list(.identities, of: IdentityRecord.self, atMost: 64)
        visits = try members.list(.visits, of: Visit.self)
        schedules = try members.list(.schedules, of: InsuranceSchedule.self, atMost: 8)
        applications = try members.list(.applications, of: Application.self, atMost: 100)
        transition = try members.value(Period.self, ifPresent: .transition)
        incomes = try members.list(.incomes, of: DisposableIncome.self, atMost: 100)
        guard !visits.isEmpty || !applications.isEmpty else {
            throw RequestFault(path: members.codingPath + [CodingKeys.visits], .missing)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(insuredPlace, forKey: .insuredPlace)
        try members.encodeIfPresent(identityPlace, forKey: .identityPlace)
        try members.encode(identities, forKey: .identities)
        try members.encode(visits, forKey: .visits)
        if !schedules.isEmpty { try members.encode(schedules, forKey: .schedules) }
        if !applications.isEmpty { try members.encode(applications, forKey: .applications) }
        try members.encodeIfPresent(transition, forKey: .transition)
        if !incomes.isEmpty { try members.encode(incomes, forKey: .incomes) }
    }
}

extension SettlementRequest.Application: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case day = "appl_time"
    }

    public init(from decoder: any Decoder) throws {
        day = try decoder.members(CodingKeys.self).decode(CalendarDate.self, forKey: .day)
    }
}

extension DisposableIncome: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case division = "admdvs"
        case year, amount, published
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.members(CodingKeys.self)
        division = try members.decode(String.self, forKey: .division)
        year = try members.decode(Int.self, forKey: .year)
        amount = try members.amount(.amount)
        published = try members.decode(CalendarDate.self, forKey: .published)
    }
}
