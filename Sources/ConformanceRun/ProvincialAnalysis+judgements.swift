import MedicalAssistance
package import PolicyDocuments
package import Wording

extension ProvincialAnalysis {
    /// What became of one bound in one document: as good as its worst finding.
    package struct Judgement: Sendable, Hashable {
        package var bound: BoundRule
        /// The document that lays down the bound.
        package var bounding: String
        /// The document that is to keep it.
        package var document: String
        /// Whether the document rests on a later text that may have altered the bound.
        package var mayBeSuperseded: Bool
        package var verdict: Verdict
        /// The findings, one for each person and kind of care; none where no rule of the document is concerned.
        package var findings: [Finding]

        init(_ bound: BoundRule, of bounding: RuleSet, over document: String, _ findings: [Finding]) {
            self.bound = bound
            self.bounding = bounding.document
            self.document = document
            self.findings = findings
            mayBeSuperseded = bounding.supersededFor.contains(document)
            verdict =
                findings.map(\.verdict).max { $0.gravity < $1.gravity } ?? (bound.forbids ? .kept : .cannotBeJudged)
        }

        /// The findings that decided, those of the verdict.
        package var deciding: [Finding] { findings.filter { $0.verdict == verdict } }

        /// The rules of the document that decided, each once.
        package var citations: [Citation] {
            var citations: [Citation] = []
            for citation in deciding.compactMap(\.citation) where !citations.contains(citation) {
                citations.append(citation)
            }
            return citations
        }

        /// What the document states, or why it does not decide, with the persons of whom it is said.
        package var found: Bilingual {
            guard !findings.isEmpty else { return Bilingual("没有这类规定", "no such rule") }
            var said: [(words: Bilingual, persons: [String])] = []
            for finding in deciding {
                let index = said.firstIndex { $0.words == finding.found }
                if index == nil { said.append((finding.found, [])) }
                guard let person = finding.person, !said[index ?? said.count - 1].persons.contains(person) else {
                    continue
                }
                said[index ?? said.count - 1].persons.append(person)
            }
            let parts = said.map { words, persons in
                persons.isEmpty
                    ? words
                    : words
                        + Bilingual(
                            "（\(persons.joined(separator: "、"))）", " (\(persons.joined(separator: ", ")))")
            }
            return Bilingual(
                parts.map(\.chinese).joined(separator: "；"), parts.map(\.english).joined(separator: "; "))
        }
    }

    /// The verdicts on the bounds that a document lays down, by the assertions that the bounds cite.
    package func verdicts(of bounding: String) -> [String: Verdict] {
        var verdicts: [String: Verdict] = [:]
        for judgement in judgements where judgement.bounding == bounding {
            for assertion in judgement.bound.citation.assertions {
                let known = verdicts[assertion]
                if known.map({ $0.gravity < judgement.verdict.gravity }) ?? true {
                    verdicts[assertion] = judgement.verdict
                }
            }
        }
        return verdicts
    }
}

extension ProvincialAnalysis.Verdict {
    /// The more the worse.
    fileprivate var gravity: Int {
        switch self {
        case .kept: 0
        case .cannotBeJudged: 1
        case .deviates: 2
        }
    }
}

extension ProvincialAnalysis.Finding {
    /// The identity, with the kind of care where the bound is on several.
    fileprivate var person: String? {
        guard let identity else { return nil }
        guard let setting, bound.settings.count > 1, bound.quantity != .sharedLimit else { return identity }
        return identity + setting.rawValue
    }
}

extension BoundRule {
    /// Whether a document that has no such rule keeps the bound.
    fileprivate var forbids: Bool { measure == .answer(false) }
}
