/// Which cases are calculated in the very same steps: these are told once, with the first of the cases.
struct CalculationSources: Sendable {
    private var sources: [String: String] = [:]

    /// - Parameter cases: The cases of one document, in their order.
    init(_ cases: [RunResults.Case]) {
        var first: [Key: String] = [:]
        for one in cases {
            guard one.differences.isEmpty, !one.trace.allSatisfy({ $0.working.isEmpty }) else { continue }
            let key = Key(one)
            if let source = first[key] {
                sources[one.id] = source
            } else {
                first[key] = one.id
            }
        }
    }

    /// The case that stands before this one and is calculated alike; nil when there is none.
    func source(of one: RunResults.Case) -> String? { sources[one.id] }

    /// All of a case that shows in its calculation.
    private struct Key: Hashable {
        var subjects: [String]
        var values: [String]
        var steps: [[String]]

        init(_ one: RunResults.Case) {
            subjects = one.expected.map(\.subject.zh)
            values = one.expected.map(\.value.zh)
            steps = one.trace.map { step in
                [step.subject.zh, step.title.zh, step.result] + step.working.map(\.zh) + step.bound
            }
        }
    }
}
