package import MedicalAssistance

/// Settlements as nearly all of them come, read in one pass: their `Decodable` takes six times as long as settling does.
///
/// Whatever is in any way out of the ordinary is left to `Decodable`, which alone judges what is right and what is wrong;
/// a test holds that both read the same.
extension SettlementRequest {
    private static let names = JSONMemberNames([
        "insuplc_admdvs", "idet_admdvs", "idetinfo", "visits", "schedules", "applications", "transition", "incomes",
    ])

    /// The request that a value states plainly; nil for any other value.
    package init?(plain value: JSONValue) {
        var place: String?
        var request = SettlementRequest(insuredPlace: "", identities: [], visits: [])
        let isPlain = SettlementRequest.names.visit(value) { number, value in
            switch number {
            case 0: place = value.string
            case 1: request.identityPlace = value.string
            case 2: return value.read(into: &request.identities, atMost: 64, IdentityRecord.init(plain:))
            case 3: return value.read(into: &request.visits, atMost: 10_000, Visit.init(plain:))
            case 4: return value.read(into: &request.schedules, atMost: 8, InsuranceSchedule.init(plain:))
            default: return false
            }
            return value.string != nil
        }
        guard isPlain, let place, !request.visits.isEmpty else { return nil }
        request.insuredPlace = place
        self = request
    }
}

extension JSONValue {
    /// Reads a list whose elements are all plain.
    fileprivate func read<Element>(
        into list: inout [Element], atMost most: Int, _ element: (JSONValue) -> Element?
    ) -> Bool {
        guard node.kind == .list else { return false }
        let end = Int(node.next)
        var at = index + 1
        while at < end {
            guard list.count < most, let next = element(JSONValue(text: text, index: at)) else { return false }
            list.append(next)
            at = Int(text.nodes[at].next)
        }
        return true
    }

    /// An amount that is plain and not negative.
    fileprivate var plainCost: Money? {
        plainMoney.flatMap { $0 >= .zero ? $0 : nil }
    }
}

extension IdentityRecord {
    private static let names = JSONMemberNames(["psn_idet_type", "begntime", "endtime"])

    fileprivate init?(plain value: JSONValue) {
        var (type, begins, ends) = (nil as String?, nil as CalendarDate?, nil as CalendarDate?)
        let isPlain = IdentityRecord.names.visit(value) { number, value in
            switch number {
            case 0:
                type = value.string
                return type != nil
            case 1:
                begins = value.date
                return begins != nil
            default:
                ends = value.date
                return ends != nil
            }
        }
        guard isPlain, let type, let begins, ends.map({ begins <= $0 }) ?? true else { return nil }
        self.init(type: type, begins: begins, ends: ends)
    }
}

extension InsuranceSchedule {
    private static let names = JSONMemberNames(["insutype", "scope", "dedc", "cap", "bands"])

    fileprivate init?(plain value: JSONValue) {
        var insurance: InsuranceType?
        var scope: Scope?
        var (deductible, cap) = (nil as Money?, nil as Money?)
        var bands: [Band] = []
        let isPlain = InsuranceSchedule.names.visit(value) { number, value in
            switch number {
            case 0:
                insurance = value.string.flatMap(InsuranceType.init)
                return insurance != nil
            case 1:
                scope = value.string.flatMap(Scope.init)
                return scope != nil
            case 2:
                deductible = value.plainCost
                return deductible != nil
            case 3:
                cap = value.plainCost
                return cap != nil
            default: return value.read(into: &bands, atMost: 32, Band.init(plain:))
            }
        }
        guard isPlain, let insurance, let scope, let deductible, let cap, bands.first?.from == .zero,
            zip(bands, bands.dropFirst()).allSatisfy({ $0.from < $1.from })
        else { return nil }
        self.init(insurance: insurance, scope: scope, deductible: deductible, bands: bands, cap: cap)
    }
}

extension InsuranceSchedule.Band {
    private static let names = JSONMemberNames(["from", "rate"])

    fileprivate init?(plain value: JSONValue) {
        var (from, rate) = (nil as Money?, nil as Rate?)
        let isPlain = InsuranceSchedule.Band.names.visit(value) { number, value in
            if number == 0 { from = value.plainCost } else { rate = value.plainRate }
            return number == 0 ? from != nil : rate != nil
        }
        guard isPlain, let from, let rate else { return nil }
        self.init(from: from, rate: rate)
    }
}

extension JSONValue {
    /// A rate of whole percents such as `70%`, of one hundred at most.
    fileprivate var plainRate: Rate? {
        guard node.kind == .string, node.end - node.start <= 4 else { return nil }
        var percent: Int64 = 0
        let slice = slice
        guard slice.count > 1, slice.last == UInt8(ascii: "%") else { return nil }
        for byte in slice.dropLast() {
            guard byte &- UInt8(ascii: "0") < 10 else { return nil }
            percent = percent * 10 + Int64(byte &- UInt8(ascii: "0"))
        }
        return percent <= 100 ? Rate(millionths: percent * 10_000) : nil
    }
}

extension Visit {
    private static let names = JSONMemberNames([
        "id", "insutype", "med_type", "special_drug", "begntime", "setl_time", "designated", "medfee_sumamt",
        "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt", "hifp_pay", "hifob_pay", "hifmi_pay",
        "hifes_pay", "cvlserv_pay", "oth_pay", "dise_name", "mdtrtarea_admdvs", "referral", "charge_class",
        "package_limit", "management",
    ])

    fileprivate init?(plain value: JSONValue) {
        var (id, insurance, careType) = (nil as String?, nil as InsuranceType?, nil as CareType?)
        var (begins, settled, isDesignated) = (nil as CalendarDate?, nil as CalendarDate?, nil as Bool?)
        var isSpecialDrug: Bool? = false
        var (total, outside, over, first, inScope) = (
            nil as Money?, nil as Money?, nil as Money?, nil as Money?, nil as Money?
        )
        var basic: Money?
        var payments = VisitPayments(basic: .zero)
        var terms = VisitTerms()
        /// Reads a member, which is plain if there is anything in it.
        func take<Value>(_ value: Value?, _ place: inout Value?) -> Bool {
            place = value
            return value != nil
        }
        let isPlain = Visit.names.visit(value) { number, value in
            switch number {
            case 0: take(value.string, &id)
            case 1: take(value.string.flatMap(InsuranceType.init), &insurance)
            case 2: take(value.string.flatMap(CareType.init), &careType)
            case 3: take(value.bool, &isSpecialDrug)
            case 4: take(value.date, &begins)
            case 5: take(value.date, &settled)
            case 6: take(value.bool, &isDesignated)
            case 7: take(value.plainCost, &total)
            case 8: take(value.plainCost, &outside)
            case 9: take(value.plainCost, &over)
            case 10: take(value.plainCost, &first)
            case 11: take(value.plainCost, &inScope)
            case 12: take(value.plainCost, &basic)
            case 13: take(value.plainCost, &payments.largeSum)
            case 14: take(value.plainCost, &payments.catastrophic)
            case 15: take(value.plainCost, &payments.enterprise)
            case 16: take(value.plainCost, &payments.civilServants)
            case 17: take(value.plainCost, &payments.other)
            case 18: take(value.string, &terms.disease)
            case 19: take(value.string, &terms.carePlace)
            case 20: take(value.string.flatMap(Referral.init), &terms.referral)
            case 21: take(value.string.flatMap(ChargeClass.init), &terms.chargeClass)
            case 22: take(value.plainCost, &terms.packageLimit)
            default: take(value.string.flatMap(Management.init), &terms.management)
            }
        }
        guard isPlain, let id, let insurance, let careType, let isSpecialDrug, let begins, let settled,
            let isDesignated, let total, let outside, let over, let first, let inScope, let basic
        else { return nil }
        payments.basic = basic
        self.init(
            id: id, insurance: insurance, careType: careType, isSpecialDrug: isSpecialDrug, begins: begins,
            settled: settled, isDesignated: isDesignated,
            costs: VisitCosts(
                total: total, outsideCatalogue: outside, overStandard: over, firstSelfPayment: first,
                inScope: inScope),
            payments: payments, terms: terms)
    }
}
