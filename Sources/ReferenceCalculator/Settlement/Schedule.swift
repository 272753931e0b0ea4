import MedicalAssistance
import PolicyDocuments

/// A threshold and bands, stated by a rule or by the request and tilted by a rule.
struct Schedule {
    let threshold: ExactAmount
    let bands: Bands
    let measure: BenefitRule.BandMeasure
    let order: BenefitRule.Order
    /// What the base is cut to before the rate, where a limit is applied to it.
    let ceiling: ExactAmount?
    /// The annual limit in fen that the request states and the rule keeps; nil where there is none.
    let cap: Int64?

    enum Bands {
        case stated([BenefitRule.Band])
        case external([InsuranceSchedule.Band], raised: Rate)
    }

    init(_ rule: BenefitRule, threshold: ExactAmount, cap: Int64? = nil) {
        self.threshold = threshold
        bands = .stated(rule.bands)
        measure = rule.threshold?.bands ?? .absolute
        order = rule.threshold?.order ?? .beforeRate
        ceiling = rule.limits.first { $0.order == .beforeRate }?.amount.map { ExactAmount($0) }
        self.cap = cap
    }

    /// - Parameters:
    ///   - schedule: The request's schedule.
    ///   - rule: How it is tilted.
    ///   - stated: A threshold of the rule's own that takes the place of the deductible.
    init(_ schedule: InsuranceSchedule, tilted rule: BenefitRule.ExternalSchedule, threshold stated: ExactAmount? = nil)
    {
        let kept = Rate.whole - (rule.deductibleLowered?.value ?? .zero)
        threshold = stated ?? schedule.deductible * kept
        bands = .external(schedule.bands, raised: rule.ratesRaised?.value ?? .zero)
        measure = rule.bands
        order = .beforeRate
        ceiling = nil
        cap = rule.capRemoved?.value == true ? nil : schedule.cap?.fen
    }

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
        case (.beforeRate, .whole): return burden > threshold ? (burden - threshold) * rate(at: burden) : .zero
        }
    }

    /// The rate of the band that a burden reaches.
    private func rate(at burden: ExactAmount) -> Rate {
        switch bands {
        case .stated(let bands): bands.last { ExactAmount($0.from) < burden }?.rate ?? .zero
        case .external(let bands, let raised):
            bands.last { ExactAmount($0.from) < burden }.map { min($0.rate + raised, .whole) } ?? .zero
        }
    }

    /// The sum of the bands' shares of a burden, as far as they lie above a threshold.
    private func share(of burden: ExactAmount, above threshold: ExactAmount) -> ExactAmount {
        guard burden > threshold else { return .zero }
        var sum = ExactAmount.zero
        func add(from: Money, to next: Money?, rate: Rate) {
            let lower = max(ExactAmount(from), threshold)
            let upper = next.map { min(burden, ExactAmount($0)) } ?? burden
            if upper > lower { sum += (upper - lower) * rate }
        }
        switch bands {
        case .stated(let bands):
            for (index, band) in bands.enumerated() {
                add(from: band.from, to: index + 1 < bands.count ? bands[index + 1].from : nil, rate: band.rate)
            }
        case .external(let bands, let raised):
            for (index, band) in bands.enumerated() {
                add(
                    from: band.from, to: index + 1 < bands.count ? bands[index + 1].from : nil,
                    rate: min(band.rate + raised, .whole))
            }
        }
        return sum
    }
}
