package import MedicalAssistance

/// What must hold besides the person, the insurance and the care, for a rule to apply.
package struct Condition: Sendable, Hashable {
    package var kind: Kind
    package var citation: Citation

    package enum Kind: Sendable, Hashable {
        /// The day lies in a period whose dates the text leaves to others.
        case within(ExternalPeriod)
        /// The day lies in a period that the text states for this rule alone.
        case inForce(Period, otherwise: Absence)
        /// The care is given inside a division, or outside it.
        case place(Division, outside: Bool)
        /// The referral is in one of these states.
        case referral([Referral], unstated: Absence, otherwise: Absence)
        /// The division where the person is registered or was recognised, and else the one of insurance, is this.
        case recognisedAt(Division)
        /// The tier in which the person enrols.
        case enrolled([String])
    }

    /// A period whose dates the text leaves to others.
    package enum ExternalPeriod: String, Sendable, Hashable, CaseIterable {
        /// 脱贫攻坚过渡期.
        case transition
        /// 集中征缴期.
        case collection
        /// A period of which nobody can say when it is.
        case undated
    }

    /// What the answer is where something is lacking.
    package enum Absence: String, Sendable, Hashable, CaseIterable {
        case notEligible = "not-eligible"
        case undetermined
    }

    /// Why a rule does not apply, or cannot be judged.
    package enum Ruling: Sendable, Hashable {
        case barred(Citation)
        case open(Citation)

        package init(_ absence: Absence, _ citation: Citation) {
            self = absence == .undetermined ? .open(citation) : .barred(citation)
        }
    }

    /// What a condition is judged by; nil is not stated.
    package struct Circumstances: Sendable {
        package var day: CalendarDate
        package var transition: Period?
        package var collection: Period?
        package var carePlace: String?
        package var referral: Referral?
        package var identityPlace: String?
        package var insuredPlace: String
        package var tier: String?

        package init(
            day: CalendarDate, insuredPlace: String, transition: Period? = nil, collection: Period? = nil,
            carePlace: String? = nil, referral: Referral? = nil, identityPlace: String? = nil, tier: String? = nil
        ) {
            self.day = day
            self.transition = transition
            self.collection = collection
            self.carePlace = carePlace
            self.referral = referral
            self.identityPlace = identityPlace
            self.insuredPlace = insuredPlace
            self.tier = tier
        }
    }

    /// Whether it is about a visit, and not about the person.
    package var isOfCare: Bool {
        switch kind {
        case .place, .referral: true
        case .within, .inForce, .recognisedAt, .enrolled: false
        }
    }

    /// Why the rule does not apply; nil when the condition holds.
    package func ruling(in circumstances: Circumstances) -> Ruling? {
        func judge(_ holds: Bool?) -> Ruling? {
            holds.map { $0 ? nil : .barred(citation) } ?? .open(citation)
        }
        switch kind {
        case .within(.transition): return judge(circumstances.transition?.contains(circumstances.day))
        case .within(.collection): return judge(circumstances.collection?.contains(circumstances.day))
        case .within(.undated): return .open(citation)
        case .inForce(let period, let otherwise):
            return period.contains(circumstances.day) ? nil : Ruling(otherwise, citation)
        case .place(let division, let outside):
            return judge(circumstances.carePlace.map { division.covers($0) != outside })
        case .referral(let accepted, let unstated, let otherwise):
            guard let referral = circumstances.referral else { return Ruling(unstated, citation) }
            return accepted.contains(referral) ? nil : Ruling(otherwise, citation)
        case .recognisedAt(let division):
            return judge(division.covers(circumstances.identityPlace ?? circumstances.insuredPlace))
        case .enrolled(let tiers): return judge(circumstances.tier.map(tiers.contains))
        }
    }
}

extension [Condition] {
    /// Why a rule with these conditions does not apply: the first that is not met, and else the first that is open.
    package func ruling(in circumstances: Condition.Circumstances) -> Condition.Ruling? {
        var open: Condition.Ruling?
        for condition in self {
            switch condition.ruling(in: circumstances) {
            case .barred(let citation)?: return .barred(citation)
            case .open(let citation)?: open = open ?? .open(citation)
            case nil: break
            }
        }
        return open
    }
}
