import ConformanceCases
import MedicalAssistance

extension [Expectation] {
    /// The expectations of visits whose layers of assistance are known as a sum only: the sum's takes their place.
    ///
    /// A layer for which the text gives nothing counts as zero; one that the text leaves open leaves the sum open.
    ///
    /// - Parameter visits: The visits' ids.
    func summed(for visits: Set<String>) -> [Expectation] {
        var summed: [Expectation] = []
        var places: [String: Int] = [:]
        for expectation in self {
            guard case .visit(let id, let layer) = expectation.subject, visits.contains(id),
                Layer.ofAssistance.contains(layer), case .verdict(let verdict) = expectation.value
            else {
                summed.append(expectation)
                continue
            }
            if let place = places[id], case .verdict(let sum) = summed[place].value {
                summed[place].value = .verdict(sum + verdict)
                summed[place].working = joined(summed[place].working, expectation.working)
            } else {
                places[id] = summed.count
                summed.append(
                    Expectation(
                        subject: .assistance(id), value: .verdict(verdict.asPart), working: expectation.working,
                        location: expectation.location))
            }
        }
        return summed
    }

    private func joined(_ left: String?, _ right: String?) -> String? {
        guard let left, let right else { return left ?? right }
        return "\(left) + \(right)"
    }
}

extension Verdict {
    /// A layer's verdict as a part of the sum of layers.
    var asPart: Verdict { paid.map { .amount($0) } ?? self }

    static func + (left: Verdict, right: Verdict) -> Verdict {
        guard let one = left.paid else { return left }
        return right.paid.map { .amount(one + $0) } ?? right
    }
}

extension VisitAnswer {
    /// Whether the answer states no layer of assistance by itself.
    var hasNoLayerOfAssistance: Bool {
        !pays.contains { Layer.ofAssistance.contains($0.layer) }
    }

    /// The sum of the layers of assistance, as stated or from the layers; nil when neither is there.
    var sumOfAssistance: Verdict? {
        if let assistanceTotal { return assistanceTotal.asPart }
        let parts = pays.filter { Layer.ofAssistance.contains($0.layer) }.map(\.verdict.asPart)
        return parts.first.map { first in parts.dropFirst().reduce(first) { $0 + $1 } }
    }
}
