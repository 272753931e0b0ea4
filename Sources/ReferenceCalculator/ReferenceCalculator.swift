package import MedicalAssistance
package import PolicyDocuments

/// Answers requests by the rules of one instrument.
///
/// The rules are prepared once; answering shares nothing and may go on in parallel.
package struct ReferenceCalculator: Sendable {
    /// What is prepared stands behind one reference, so that answering copies none of it.
    private final class Prepared: Sendable {
        let rules: RuleSet
        let plan: BenefitPlan
        /// The terms of the shared vocabulary, without which an identity is unknown, and the numbers of those that the
        /// rules name.
        let vocabulary: [Term: Int?]

        init(_ rules: RuleSet, _ plan: BenefitPlan, _ terms: some Sequence<String>) {
            self.rules = rules
            self.plan = plan
            var vocabulary: [Term: Int?] = [:]
            for term in terms { vocabulary[Term(term)] = .some(plan.identities.firstIndex(of: term)) }
            self.vocabulary = vocabulary
        }
    }

    private let prepared: Prepared

    var rules: RuleSet {
        _read { yield prepared.rules }
    }

    var plan: BenefitPlan { prepared.plan }

    /// Prepares the rules of an instrument.
    ///
    /// - Parameters:
    ///   - rules: The rules, under whatever readings.
    ///   - vocabulary: The identities that requests may name.
    /// - Throws: A `RuleFault` when two benefits of one layer claim the same person, care and insurance.
    package init(_ rules: RuleSet, vocabulary: some Sequence<String>) throws(RuleFault) {
        prepared = Prepared(rules, try BenefitPlan(rules), vocabulary)
    }

    /// The answer to a request.
    ///
    /// - Parameters:
    ///   - request: A valid request.
    ///   - trace: Where to record how the answer came about; nil to record nothing.
    /// - Throws: A `RequestFault` when the request lacks what the rules need, or names an unknown identity.
    package func answer(_ request: DecisionRequest, trace: Trace? = nil) throws(RequestFault) -> DecisionResponse {
        switch request {
        case .settlement(let request): .settlement(try settle(request, trace: trace))
        case .subsidy(let request): .subsidy(try subsidise(request, trace: trace))
        case .status(let request): .status(try judgeStatus(request, trace: trace))
        case .monitoring(let request): .monitoring(try monitor(request, trace: trace))
        case .service(let request): .service(try serve(request, trace: trace))
        }
    }

    func checkVocabulary(_ identities: [IdentityRecord]) throws(RequestFault) {
        for index in identities.indices { _ = try number(of: identities, at: index) }
    }

    /// The number of one of a person's identities; nil when the rules do not name it.
    ///
    /// - Throws: A `RequestFault` for a term that the shared vocabulary lacks.
    func number(of identities: [IdentityRecord], at index: Int) throws(RequestFault) -> Int? {
        guard let number = prepared.vocabulary[Term(identities[index].type)] else {
            throw RequestFault(field: "idetinfo[\(index)].psn_idet_type", .unknownIdentity(identities[index].type))
        }
        return number
    }

    /// The identities that count on a day.
    func inEffect(_ identities: [IdentityRecord], on day: CalendarDate) -> [IdentityRecord] {
        let held = identities.filter { isInEffect($0, on: day) }
        guard !rules.alone.isEmpty else { return held }
        return held.filter { record in
            !rules.alone.contains { rule in
                rule.identities.contains(record.type) && held.contains { rule.others.contains($0.type) }
            }
        }
    }

    /// Whether a recognised identity counts on a day, whatever other identities the person holds.
    ///
    /// Its first and its last day count unless the rules say otherwise.
    func isInEffect(_ identity: IdentityRecord, on day: CalendarDate) -> Bool {
        rules.recognition.firstDay(identity.begins) <= day
            && identity.ends.map { day <= rules.recognition.lastDay($0) } ?? true
    }
}

/// A term that is looked up by its bytes, as it is written and without Unicode's normal forms; native strings give them.
private struct Term: Sendable, Hashable {
    private let text: String

    init(_ text: String) { self.text = text }

    static func == (left: Term, right: Term) -> Bool {
        left.text.utf8.withContiguousStorageIfAvailable { left in
            right.text.utf8.withContiguousStorageIfAvailable { right in
                left.count == right.count && left.elementsEqual(right)
            }
        } == .some(.some(true))
    }

    func hash(into hasher: inout Hasher) {
        text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
