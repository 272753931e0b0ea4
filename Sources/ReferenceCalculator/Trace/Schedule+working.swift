import MedicalAssistance
import PolicyDocuments

extension Schedule {
    /// The entitlement for a burden in fen, as arithmetic in yuan: each band that it reaches, and the sum.
    func working(_ burden: Int64) -> String {
        let x = ExactAmount(Money(fen: burden))
        guard x > threshold || threshold == .zero else { return "\(x) ≤ \(threshold): 0.00" }
        let steps: [(from: Money, rate: Rate)] =
            switch bands {
            case .stated(let bands): bands.map { ($0.from, $0.rate) }
            case .external(let bands, let raised): bands.map { ($0.from, min($0.rate + raised, .whole)) }
            }
        var terms: [String] = []
        for (index, step) in steps.enumerated() {
            let lower = max(ExactAmount(step.from), threshold)
            let upper = index + 1 < steps.count ? min(x, ExactAmount(steps[index + 1].from)) : x
            guard upper > lower else { continue }
            terms.append(lower == .zero ? "\(upper) × \(step.rate)" : "(\(upper) − \(lower)) × \(step.rate)")
        }
        return (terms.isEmpty ? "0.00" : terms.joined(separator: " + ")) + " = \(entitlement(burden))"
    }
}
