package import MedicalAssistance

/// The request that occurs most, written out member by member: its `Encodable` takes six times as long.
///
/// A test holds that both say the same.
extension JSONOutput {
    package mutating func write(_ request: DecisionRequest) throws {
        if case .settlement(let settlement) = request {
            try write(settlement)
        } else {
            try write(encoding: request)
        }
    }

    private mutating func write(_ request: SettlementRequest) throws {
        append("{\"insuplc_admdvs\":")
        write(request.insuredPlace)
        write(",\"idet_admdvs\":", request.identityPlace)
        append(",\"idetinfo\":[")
        for (index, identity) in request.identities.enumerated() {
            append(index > 0 ? ",{\"psn_idet_type\":" : "{\"psn_idet_type\":")
            write(identity.type)
            append(",\"begntime\":")
            write(identity.begins)
            if let end = identity.ends {
                append(",\"endtime\":")
                write(end)
            }
            append("}")
        }
        append("],\"visits\":[")
        for (index, visit) in request.visits.enumerated() {
            if index > 0 { append(",") }
            write(visit)
        }
        append("]")
        if !request.schedules.isEmpty {
            append(",\"schedules\":")
            try write(encoding: request.schedules)
        }
        if !request.applications.isEmpty {
            append(",\"applications\":")
            try write(encoding: request.applications)
        }
        if let transition = request.transition {
            append(",\"transition\":")
            try write(encoding: transition)
        }
        if !request.incomes.isEmpty {
            append(",\"incomes\":")
            try write(encoding: request.incomes)
        }
        append("}")
    }

    private mutating func write(_ visit: Visit) {
        append("{\"id\":")
        write(visit.id)
        append(",\"insutype\":")
        write(visit.insurance.rawValue)
        append(",\"med_type\":")
        write(visit.careType.rawValue)
        if visit.isSpecialDrug { append(",\"special_drug\":true") }
        append(",\"begntime\":")
        write(visit.begins)
        append(",\"setl_time\":")
        write(visit.settled)
        append(visit.isDesignated ? ",\"designated\":true" : ",\"designated\":false")
        write(",\"medfee_sumamt\":", visit.costs.total)
        write(",\"fulamt_ownpay_amt\":", visit.costs.outsideCatalogue)
        write(",\"overlmt_selfpay\":", visit.costs.overStandard)
        write(",\"preselfpay_amt\":", visit.costs.firstSelfPayment)
        write(",\"inscp_scp_amt\":", visit.costs.inScope)
        write(",\"hifp_pay\":", visit.payments.basic)
        write(",\"hifob_pay\":", visit.payments.largeSum)
        write(",\"hifmi_pay\":", visit.payments.catastrophic)
        write(",\"hifes_pay\":", visit.payments.enterprise)
        write(",\"cvlserv_pay\":", visit.payments.civilServants)
        write(",\"oth_pay\":", visit.payments.other)
        write(",\"dise_name\":", visit.terms.disease)
        write(",\"mdtrtarea_admdvs\":", visit.terms.carePlace)
        write(",\"referral\":", visit.terms.referral?.rawValue)
        write(",\"charge_class\":", visit.terms.chargeClass?.rawValue)
        write(",\"package_limit\":", visit.terms.packageLimit)
        write(",\"management\":", visit.terms.management?.rawValue)
        append("}")
    }

    /// Writes a member if it is stated.
    private mutating func write(_ name: StaticString, _ money: Money?) {
        guard let money else { return }
        append(name)
        write(money)
    }

    private mutating func write(_ name: StaticString, _ string: String?) {
        guard let string else { return }
        append(name)
        write(string)
    }
}
