package import MedicalAssistance

/// The answers, written out member by member: their `Encodable` takes five times as long, and more than the settlement.
///
/// A test holds that both say the same.
extension JSONOutput {
    package mutating func write(_ response: DecisionResponse) {
        switch response {
        case .settlement(let settlement): write(settlement)
        case .subsidy(let subsidy): write(subsidy)
        case .status(let status): write(status)
        case .monitoring(let grant), .service(let grant): write(grant)
        }
    }

    private mutating func write(_ settlement: SettlementResponse) {
        append("{\"visits\":[")
        for (index, visit) in settlement.visits.enumerated() {
            append(index > 0 ? ",{\"id\":" : "{\"id\":")
            write(visit.id)
            append(",\"pays\":[")
            for (index, pay) in visit.pays.enumerated() {
                append(index > 0 ? ",{\"layer\":" : "{\"layer\":")
                write(pay.layer.rawValue)
                append(",")
                writeMembers(of: pay.verdict)
                append("}")
            }
            append("]")
            if let borne = visit.personBears {
                append(",\"psn_part_amt\":")
                write(borne)
            }
            append(",\"hosp_part_amt\":")
            write(visit.institutionBears)
            append("}")
        }
        append("],\"applications\":[")
        for (index, verdict) in settlement.applications.enumerated() {
            append(index > 0 ? ",{" : "{")
            writeMembers(of: verdict)
            append("}")
        }
        append("]}")
    }

    private mutating func writeMembers(of verdict: Verdict) {
        append("\"status\":")
        write(verdict.status.rawValue)
        if let amount = verdict.amount {
            append(",\"amount\":")
            write(amount)
        }
        if let clause = verdict.clause {
            append(",\"clause\":")
            write(clause)
        }
    }

    private mutating func write(_ subsidy: SubsidyResponse) {
        append("{\"subsidy\":{")
        writeMembers(of: subsidy.subsidy)
        append("},\"parts\":[")
        for (index, part) in subsidy.parts.enumerated() {
            append(index > 0 ? ",{" : "{")
            if let payer = part.payer {
                append("\"payer\":")
                write(payer)
                append(",")
            }
            append("\"amount\":")
            write(part.amount)
            append("}")
        }
        append("]")
        if let paid = subsidy.personPays {
            append(",\"psn_pay\":")
            write(paid)
        }
        append("}")
    }

    private mutating func write(_ status: StatusResponse) {
        append("{")
        if let inEffect = status.inEffect {
            append("\"in_effect\":")
            write(inEffect)
        }
        if let clause = status.clause {
            append(status.inEffect == nil ? "\"clause\":" : ",\"clause\":")
            write(clause)
        }
        append("}")
    }

    private mutating func write(_ grant: Grant) {
        append("{")
        if let granted = grant.granted {
            append("\"granted\":")
            write(granted)
            append(",")
        }
        append("\"clause\":")
        write(grant.clause)
        append("}")
    }
}
