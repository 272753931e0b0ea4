import MedicalAssistance
import PolicyDocuments
import Wording

extension BenefitRule {
    /// What the rule says, item by item.
    ///
    /// - Parameter others: The benefits of the document, to tell which draw on one limit.
    func compared(among others: [BenefitRule]) -> [Provision] {
        var said = RuleProvisions(id, title, who, insurance)
        for care in care { said.add(.care, care.words, care.citations) }
        said.add(conditions)
        if let without {
            for item in [ComparedItem.threshold, .rate, .limit] { said.add(item, without.words, [without.citation]) }
        }
        // The costs of a window are added up by the window.
        for base in bases { said.add(.base, base.words(accumulating: window == nil), [base.citation]) }
        if let schedule { addSchedule(schedule, to: &said) }
        if let threshold { said.add(.threshold, threshold.words, [threshold.citation]) }
        if !bands.isEmpty { said.add(.rate, bandWords, bands.map(\.citation)) }
        for limit in limits {
            let sharing = others.filter { other in
                other.id != id && other.meets(self) && other.limits.contains { $0.pool == limit.pool }
            }
            said.add(.limit, [limit.citation]) { subject in
                limit.words(sharedWith: sharing.filter { $0.concerns(subject) })
            }
        }
        if let reached {
            said.add(.reached, reached.words(reaching: others.filter { $0.drawsOn(reached.pool) }), [reached.citation])
        }
        if let topUp {
            said.add(.topUp, topUp.words, [topUp.citation] + topUp.conditions.map(\.citation))
        }
        if let window { said.add(.window, window.words, [window.citation]) }
        if let once { said.add(.once, once.words, [once.citation]) }
        if let noOverlap { said.add(.noOverlap, noOverlap.words, [noOverlap.citation]) }
        if let offset { said.add(.offset, offset.words, [offset.citation]) }
        return said.provisions
    }

    /// Catastrophic insurance, whose ordinary figures may be another text's.
    private func addSchedule(_ schedule: ExternalSchedule, to said: inout RuleProvisions) {
        said.add(.schedule, schedule.words, [schedule.citation])
        if let lowered = schedule.deductibleLowered {
            said.add(.threshold, schedule.loweredWords(lowered.value), [lowered.citation])
        } else if threshold == nil, schedule.scope != nil {
            said.add(.threshold, .init("按普通标准", "as the ordinary schedule"), [schedule.citation])
        }
        if let raised = schedule.ratesRaised {
            said.add(.rate, schedule.raisedWords(raised.value), [raised.citation])
        } else if bands.isEmpty {
            said.add(.rate, .init("按普通标准", "as the ordinary schedule"), [schedule.citation])
        }
        if let removed = schedule.capRemoved {
            said.add(
                .limit, removed.value ? .init("取消封顶线", "the cap is removed") : .init("保留封顶线", "the cap is kept"),
                [removed.citation])
        } else if schedule.scope != nil {
            said.add(.limit, .init("按普通标准", "as the ordinary schedule"), [schedule.citation])
        }
    }

    /// Whether a person can have both benefits.
    private func meets(_ other: BenefitRule) -> Bool {
        guard !Set(insurance.types).isDisjoint(with: other.insurance.types) else { return false }
        guard let identities = who.identities, let others = other.who.identities else { return true }
        return !Set(identities).isDisjoint(with: others)
    }

    private func concerns(_ subject: ComparedSubject) -> Bool {
        ComparedSubject.list(who.identities).contains(subject) || who.identities == nil || subject == .insured
    }

    private func drawsOn(_ pool: String) -> Bool {
        limits.contains { $0.pool == pool } || schedule?.pool == pool
    }
}
