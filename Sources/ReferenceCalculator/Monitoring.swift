import MedicalAssistance
import PolicyDocuments

extension ReferenceCalculator {
    /// Whether a person's burden is to be watched: strictly over the threshold of a group to which the person belongs.
    func monitor(_ request: MonitoringRequest, trace: Trace?) throws(RequestFault) -> Grant {
        try checkVocabulary(request.identities)
        trace?.begin(.status(request.day))
        let held = held(request.identities, on: request.day)
        if let excluded = exclusion(on: request.day, place: request.insuredPlace) { return noted(excluded, trace) }
        guard let first = rules.monitoring.first else { return Grant(granted: nil, clause: rules.document) }
        var open: Citation?
        var below: Citation?
        for rule in rules.monitoring {
            guard rule.who.includes(held), rule.insurance.types.contains(request.insurance) else { continue }
            let threshold =
                rule.threshold.share.map { $0.amount(on: request.day, request.incomes) }
                ?? ExactAmount(rule.threshold.amount)
            guard let threshold else {
                open = open ?? rule.threshold.citation
                continue
            }
            if ExactAmount(request.burden) > threshold { return noted((true, rule.threshold.citation), trace) }
            below = below ?? rule.threshold.citation
        }
        if let open { return noted((nil, open), trace) }
        return noted((false, below ?? first.who.citation), trace)
    }

    /// Whether a term of service is granted.
    func serve(_ request: ServiceRequest, trace: Trace?) throws(RequestFault) -> Grant {
        try checkVocabulary(request.identities)
        trace?.begin(.status(request.day))
        if let excluded = exclusion(on: request.day, place: request.insuredPlace) { return noted(excluded, trace) }
        let held = held(request.identities, on: request.day)
        var open: Citation?
        var barred: Citation?
        for rule in rules.services where rule.name == request.service {
            switch judge(rule, request, held) {
            case .barred(let citation)?: barred = barred ?? citation
            case .open(let citation)?: open = open ?? citation
            case nil: return noted((true, rule.citation), trace)
            }
        }
        if let open { return noted((nil, open), trace) }
        guard let barred else { return Grant(granted: nil, clause: rules.document) }
        return noted((false, barred), trace)
    }

    private func judge(_ rule: ServiceRule, _ request: ServiceRequest, _ held: [String]) -> Condition.Ruling? {
        guard rule.who.includes(held) else { return .barred(rule.who.citation) }
        guard rule.insurance.types.contains(request.insurance) else { return .barred(rule.insurance.citation) }
        var open: Citation?
        if let care = rule.care {
            guard let setting = request.careType?.setting else { return .open(care.citation) }
            guard care.settings.contains(setting) else { return .barred(care.citation) }
        }
        if let designated = rule.designated {
            switch request.isDesignated {
            case true: break
            case false: return .barred(designated)
            case nil: open = designated
            }
        }
        let circumstances = Condition.Circumstances(
            day: request.day, insuredPlace: request.insuredPlace, carePlace: request.carePlace,
            referral: request.isReferred.map { $0 ? .made : .missing })
        switch rule.conditions.ruling(in: circumstances) {
        case .barred(let citation)?: return .barred(citation)
        case .open(let citation)?: open = open ?? citation
        case nil: break
        }
        return open.map { .open($0) }
    }

    /// The identities that count on a day.
    private func held(_ identities: [IdentityRecord], on day: CalendarDate) -> [String] {
        inEffect(identities, on: day).map(\.type)
    }

    /// Why nothing can be said, or nothing is granted, on a day and at a place.
    private func exclusion(on day: CalendarDate, place: String) -> (Bool?, Citation)? {
        switch rules.inForce.ruling(on: day) {
        case .open(let citation)?: return (nil, citation)
        case .barred(let citation)?: return (false, citation)
        case nil: break
        }
        guard rules.insured.covers(place: place) else { return (false, rules.insured.citation) }
        return nil
    }

    private func noted(_ answer: (granted: Bool?, citation: Citation), _ trace: Trace?) -> Grant {
        trace?.granted(answer.granted, because: answer.citation)
        return Grant(granted: answer.granted, clause: answer.citation.clause)
    }
}

extension BenefitRule.Who {
    /// Whether it names a person with some identities.
    fileprivate func includes(_ held: [String]) -> Bool {
        (identities.map { $0.contains(where: held.contains) } ?? true) && !except.contains(where: held.contains)
    }
}
