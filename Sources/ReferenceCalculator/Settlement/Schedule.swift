import MedicalAssistance
import PolicyDocuments

/// A threshold and bands, stated by a rule or by the request and tilted by a rule.
struct Schedule {
    let threshold: ExactAmount
    let bands: Bands
    /// The annual limit in fen that the request states and the rule keeps; nil where there is none.
    let cap: Int64?

    enum Bands {
        case stated([BenefitRule.Band])
        case external([InsuranceSchedule.Band], raised: Rate)
    }

    init(_ rule: BenefitRule) {
        threshold = ExactAmount(rule.threshold?.amount ?? .zero)
        bands = .stated(rule.bands)
        cap = nil
    }

    init(_ schedule: InsuranceSchedule, tilted rule: BenefitRule.ExternalSchedule) {
        let kept = Rate.whole - (rule.deductibleLowered?.value ?? .zero)
        threshold = schedule.deductible * kept
        bands = .external(schedule.bands, raised: rule.ratesRaised?.value ?? .zero)
        cap = rule.capRemoved?.value == true ? nil : schedule.cap?.fen
    }

    /// The exact entitlement for a burden of the year, in fen.
    ///
    /// Bands are absolute amounts of the burden; the threshold is cut out of them.
    ///
    /// - Complexity: O(bands).
    func entitlement(_ burden: Int64) -> ExactAmount {
        let burden = ExactAmount(Money(fen: burden))
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
