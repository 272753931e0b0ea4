import MedicalAssistance
import PolicyDocuments

extension Settlement {
    /// What the application-based benefits pay, one answer an application.
    func decideApplications() throws(RequestFault) -> [Verdict] {
        var granted: [Grant] = []
        var verdicts: [Verdict] = []
        for (index, application) in request.applications.enumerated() {
            trace?.begin(.application(index + 1))
            var verdict = Verdict.notEligible(clause: rules.document)
            if let (excluded, citation) = exclusion(on: application.day, insurance: nil) {
                trace?.nothing(.application, because: citation)
                verdict = excluded
            } else {
                for benefit in plan.applications {
                    verdict = try decide(benefit, application.day, &granted)
                    if case .amount = verdict { break }
                }
            }
            verdicts.append(verdict)
        }
        return verdicts
    }

    /// An application that has been granted.
    struct Grant {
        var year: Int
        var recognised: CalendarDate
    }

    private func decide(
        _ benefit: BenefitRule, _ day: CalendarDate, _ granted: inout [Grant]
    ) throws(RequestFault) -> Verdict {
        func nothing(_ citation: Citation) -> Verdict {
            trace?.nothing(.application, because: citation)
            return .notEligible(clause: citation.clause)
        }
        let named = request.identities.filter {
            benefit.who.identities?.contains($0.type) ?? true && calculator.isInEffect($0, on: day)
        }
        guard let window = benefit.window, let recognised = named.map(\.begins).max() else { return nothing(benefit.who.citation) }
        if let once = benefit.once, granted.contains(where: { $0.year == day.year }) { return nothing(once) }
        if granted.contains(where: { $0.recognised == recognised }), let limit = benefit.limits.first { return nothing(limit.citation) }

        let span = window.period(before: recognised)
        var years: [Int: Int64] = [:]
        var assisted: Int64 = 0
        for (index, visit) in request.visits.enumerated() where span.contains(self.day(of: visit)) {
            guard benefit.care.settings.contains(visit.setting), benefit.insurance.types.contains(visit.insurance),
                visit.isDesignated
            else { continue }
            var outcome = VisitOutcome(visit: index)
            var earlier: Int64 = 0
            for answer in answers[index].pays {
                switch answer.verdict {
                case .amount(let amount):
                    outcome[answer.layer] = amount.fen
                    if benefit.offset?.layers.contains(answer.layer) == true { earlier += amount.fen }
                case .notEligible: break
                case .undetermined(let clause):
                    // A person without an identity had no assistance then, whatever rules were in force.
                    guard answer.layer != .catastrophic, held(on: self.day(of: visit)) & plan.assisted == 0 else {
                        return .undetermined(clause: clause)
                    }
                }
            }
            if benefit.offset?.rule == .excluded && earlier > 0 { continue }
            assisted += earlier
            let year = benefit.apart.contains(.year) ? self.day(of: visit).year : 0
            years[year, default: 0] += try base(of: benefit, outcome)
        }
        let schedule = Schedule(benefit)
        let limit = benefit.limits.first
        let amount = years.values.reduce(into: Int64(0)) { sum, base in
            let due = schedule.entitlement(base).rounded(rules.rounding.mode).fen
            sum += min(due, limit?.amount.fen ?? due)
        }
        granted.append(Grant(year: day.year, recognised: recognised))
        let pay = max(amount - assisted, 0)
        trace?.applied(benefit, span, bases: years.values.sorted(), amount: amount, assisted: assisted, pay: pay)
        return .amount(Money(fen: pay))
    }
}

extension BenefitRule.Window {
    /// The days whose costs count for a recognition.
    func period(before recognised: CalendarDate) -> Period {
        let earlier = recognised.adding(months: -months)
        return switch until {
        case .eve: Period(begins: earlier, ends: recognised.adding(days: -1))
        case .recognition: Period(begins: earlier.adding(days: 1), ends: recognised)
        }
    }
}
