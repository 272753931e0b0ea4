import PolicyDocuments

/// What a run says of an engine and one document.
package enum DocumentVerdict: String, Sendable, Hashable, CaseIterable {
    /// Every demand that is verified by test has been verified.
    case conformant
    /// A demand failed, or could not be verified though the engine claims the document.
    case notConformant = "not-conformant"
    /// The engine does not claim the document.
    case notClaimed = "not-claimed"
    /// Some of the document's cases were not run.
    case partial
    /// The document demands nothing that an engine is tested for.
    case analysed

    init(_ assertions: [AssertionCoverage], of results: [CaseOutcome.Result], isClaimed: Bool) {
        let tested = assertions.filter { $0.assertion.method == .test }
        self =
            if tested.isEmpty {
                .analysed
            } else if !isClaimed {
                .notClaimed
            } else if results.contains(where: \.isFailure) {
                .notConformant
            } else if results.contains(.notRun) {
                .partial
            } else {
                tested.allSatisfy { $0.state == .verified } ? .conformant : .notConformant
            }
    }
}

extension Coverage {
    /// Whether the engine is conformant with every document that it claims, and with one at least.
    package var isConformant: Bool {
        documents.contains { $0.verdict == .conformant }
            && documents.allSatisfy { [.conformant, .notClaimed, .analysed].contains($0.verdict) }
    }
}
