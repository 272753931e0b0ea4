package import MedicalAssistance
package import PolicyDocuments
package import Wording

/// Whether the documents of a province keep to the bounds that another document lays on their figures.
///
/// It is computed over the rules alone and changes no answer: a document is calculated by its own words, and a figure
/// out of bounds is a finding for the bodies that issued the two.
package struct ProvincialAnalysis: Sendable {
    /// One judgement for each bound and document, in the order of the documents.
    package private(set) var judgements: [Judgement] = []

    /// What became of one bound for one person, and where it matters one kind of care, in one document.
    package struct Finding: Sendable, Hashable {
        package var bound: BoundRule
        /// The identity; nil for a bound on the document as a whole.
        package var identity: String?
        package var setting: Setting?
        package var verdict: Verdict
        /// What the document's rules state, or why they do not decide.
        package var found: Bilingual
        /// The rule of the document that decided.
        package var citation: Citation?
    }

    package enum Verdict: String, Sendable, Hashable, CaseIterable {
        case kept
        case deviates
        case cannotBeJudged = "cannot-be-judged"
    }

    /// Evaluates every bound over the rules of every other document of its province.
    ///
    /// - Parameters:
    ///   - library: The documents.
    ///   - readings: Readings that take the place of the followed ones; rules that have no sense under them are
    ///     taken as they are.
    package init(of library: PolicyLibrary, readings: [String: String] = [:]) {
        let isBounded = library.instruments.contains { !$0.rules.bounds.isEmpty }
        self.init(
            of: (isBounded ? library.instruments : []).map { instrument in
                let changes = instrument.ruleSource.changes(for: readings)
                return (changes.isEmpty ? nil : try? instrument.ruleSource.rules(changing: changes)) ?? instrument.rules
            })
    }

    /// Evaluates every bound over the rules of every other document of its province, under whatever readings.
    package init(of documents: [RuleSet]) {
        for bounding in documents where !bounding.bounds.isEmpty {
            let bound = documents.filter { $0.document != bounding.document && $0.province == bounding.province }
            for document in bound where document.province != nil {
                for rule in bounding.bounds {
                    let findings = ProvincialAnalysis.judge(rule, over: document)
                    judgements.append(Judgement(rule, of: bounding, over: document.document, findings))
                }
            }
        }
    }

    private static func judge(_ bound: BoundRule, over rules: RuleSet) -> [Finding] {
        func finding(_ identity: String?, _ setting: Setting?, _ judged: BoundedFigure.Judged) -> Finding {
            Finding(
                bound: bound, identity: identity, setting: setting, verdict: judged.verdict, found: judged.found,
                citation: judged.citation)
        }
        if bound.quantity == .from {
            return [finding(nil, nil, BoundedFigure.firstDay(of: rules).judged(by: bound))]
        }
        let identities = (bound.identities ?? rules.namedIdentities).filter { !bound.except.contains($0) }
        return identities.flatMap { identity -> [Finding] in
            if case .subsidies = bound.subject {
                let figure = BoundedFigure.ofSubsidies(bound, identity, rules)
                let measure = bound.comparedIdentity.map { BoundedFigure.ofSubsidies(bound, $0, rules) }
                return [finding(identity, nil, figure.judged(by: bound, against: measure))]
            }
            // Whether a pool is shared is one question about all the care together.
            let settings = bound.quantity == .sharedLimit ? [bound.settings[0]] : bound.settings
            return settings.compactMap { setting in
                guard let figure = BoundedFigure.ofBenefits(bound, identity, setting, rules) else { return nil }
                let measure = bound.comparedIdentity.flatMap { BoundedFigure.ofBenefits(bound, $0, setting, rules) }
                return finding(identity, setting, figure.judged(by: bound, against: measure))
            }
        }
    }
}

extension BoundRule {
    /// The identity whose figure is the bound.
    fileprivate var comparedIdentity: String? {
        if case .identity(let identity) = measure { identity } else { nil }
    }
}

extension RuleSet {
    /// The identities that the document's benefits and subsidies name, in its order.
    fileprivate var namedIdentities: [String] {
        var named: [String] = []
        for identity in benefits.flatMap({ $0.who.identities ?? [] }) + subsidies.flatMap({ $0.who.identities ?? [] })
        where !named.contains(identity) { named.append(identity) }
        return named
    }
}
