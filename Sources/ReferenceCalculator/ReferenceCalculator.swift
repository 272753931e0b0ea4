package import MedicalAssistance
package import PolicyDocuments

/// Answers requests by the rules of one instrument.
///
/// The rules are prepared once; answering shares nothing and may go on in parallel.
package struct ReferenceCalculator: Sendable {
    let rules: RuleSet
    let plan: BenefitPlan
    /// The terms of the shared vocabulary, without which an identity is unknown.
    let vocabulary: Set<String>

    /// Prepares the rules of an instrument.
    ///
    /// - Parameters:
    ///   - rules: The rules, under whatever readings.
    ///   - vocabulary: The identities that requests may name.
    /// - Throws: A `RuleFault` when two benefits of one layer claim the same person, care and insurance.
    package init(_ rules: RuleSet, vocabulary: some Sequence<String>) throws(RuleFault) {
        self.rules = rules
        plan = try BenefitPlan(rules)
        self.vocabulary = Set(vocabulary)
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
        for index in identities.indices where !vocabulary.contains(identities[index].type) {
            throw RequestFault(field: "idetinfo[\(index)].psn_idet_type", .unknownIdentity(identities[index].type))
        }
    }

    /// Whether a recognised identity counts on a day.
    ///
    /// Its first and its last day count unless the rules say otherwise.
    func isInEffect(_ identity: IdentityRecord, on day: CalendarDate) -> Bool {
        rules.recognition.firstDay(identity.begins) <= day
            && identity.ends.map { day <= rules.recognition.lastDay($0) } ?? true
    }
}
