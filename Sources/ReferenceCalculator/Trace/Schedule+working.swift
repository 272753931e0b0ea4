import MedicalAssistance

extension Schedule {
    /// The entitlement for a burden in fen, as arithmetic in yuan: each band that it reaches, and the sum.
    func working(_ burden: Int64) -> String {
        let x = ExactAmount(Money(fen: burden))
        guard x > threshold || threshold == .zero else { return "\(x) ≤ \(threshold): 0.00" }
        var terms: [String] = []
        for (index, band) in bands.enumerated() {
            let lower = max(ExactAmount(band.from), threshold)
            let upper = index + 1 < bands.count ? min(x, ExactAmount(bands[index + 1].from)) : x
            guard upper > lower else { continue }
            terms.append(lower == .zero ? "\(upper) × \(rate(of: band))" : "(\(upper) − \(lower)) × \(rate(of: band))")
        }
        return (terms.isEmpty ? "0.00" : terms.joined(separator: " + ")) + " = \(entitlement(burden))"
    }
}
