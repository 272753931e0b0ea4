import MedicalAssistance
import PolicyDocuments

/// A threshold and bands, stated by a rule or by the request and tilted by a rule.
struct Schedule {
    let threshold: ExactAmount
    /// From the first, which begins at zero.
    let bands: [InsuranceSchedule.Band]
    /// By how much each band's rate is raised.
    let raised: Rate
    let measure: BenefitRule.BandMeasure
    let order: BenefitRule.Order
    /// What the base is cut to before the rate, where a limit is applied to it.
    let ceiling: ExactAmount?
    /// The annual limit in fen that the request states and the rule keeps; nil where there is none.
    let cap: Int64?

    init(_ rule: BenefitRule, threshold: ExactAmount, cap: Int64? = nil) {
        self.threshold = threshold
        bands = rule.bands.map { InsuranceSchedule.Band(from: $0.from, rate: $0.rate) }
        raised = .zero
        measure = rule.threshold?.bands ?? .absolute
        order = rule.threshold?.order ?? .beforeRate
        ceiling = rule.limits.first { $0.order == .beforeRate }?.amount.map { ExactAmount($0) }
        self.cap = cap
    }

    /// - Parameters:
    ///   - schedule: The request's schedule.
    ///   - tilt: How it is tilted.
    ///   - stated: A threshold of the rule's own that takes the place of the deductible.
    init(_ schedule: InsuranceSchedule, _ tilt: Tilt, threshold stated: ExactAmount? = nil) {
        threshold = stated ?? schedule.deductible * tilt.deductibleKept
        bands = schedule.bands
        raised = tilt.raised
        measure = tilt.measure
        order = .beforeRate
        ceiling = nil
        cap = tilt.removesCap ? nil : schedule.cap?.fen
    }

    /// How a rule tilts the schedule that a request states.
    struct Tilt {
        let scope: InsuranceSchedule.Scope?
        let deductibleKept: Rate
        let raised: Rate
        let removesCap: Bool
        let measure: BenefitRule.BandMeasure

        init(_ rule: BenefitRule.ExternalSchedule) {
            scope = rule.scope
            deductibleKept = Rate.whole - (rule.deductibleLowered?.value ?? .zero)
            raised = rule.ratesRaised?.value ?? .zero
            removesCap = rule.capRemoved?.value == true
            measure = rule.bands
        }
    }

    /// The rate of a band.
    func rate(of band: InsuranceSchedule.Band) -> Rate { min(band.rate + raised, .whole) }

    /// The exact entitlement for a burden of the year, in fen.
    ///
    /// Bands are absolute amounts of the burden; the threshold is cut out of them.
    ///
    /// - Complexity: O(bands).
    func entitlement(_ burden: Int64) -> ExactAmount {
        let exact = ExactAmount(Money(fen: burden))
        let burden = ceiling.map { min($0, exact) } ?? exact
        switch (order, measure) {
        case (.beforeRate, .absolute): return share(of: burden, above: threshold)
        case (.afterRate, _): return max(share(of: burden, above: .zero) - threshold, .zero)
        case (.beforeRate, .aboveThreshold): return share(of: max(burden - threshold, .zero), above: .zero)
        case (.beforeRate, .whole):
            guard burden > threshold else { return .zero }
            return (burden - threshold) * (bands.last { ExactAmount($0.from) < burden }.map(rate) ?? .zero)
        }
    }

    /// The sum of the bands' shares of a burden, as far as they lie above a threshold.
    private func share(of burden: ExactAmount, above threshold: ExactAmount) -> ExactAmount {
        guard burden > threshold else { return .zero }
        var sum = ExactAmount.zero
        for index in bands.indices {
            let lower = max(ExactAmount(bands[index].from), threshold)
            guard lower < burden else { break }
            let upper = index + 1 < bands.count ? min(burden, ExactAmount(bands[index + 1].from)) : burden
            if upper > lower { sum += (upper - lower) * rate(of: bands[index]) }
        }
        return sum
    }
}
