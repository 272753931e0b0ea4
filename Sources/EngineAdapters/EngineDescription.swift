package import MedicalAssistance

/// What an engine says of itself.
package struct EngineDescription: Sendable, Hashable, Codable {
    package var name: String
    package var version: String
    package var vendor: String
    package var claims: EngineClaims

    package init(name: String, version: String, vendor: String = "", claims: EngineClaims = EngineClaims()) {
        self.name = name
        self.version = version
        self.vendor = vendor
        self.claims = claims
    }
}

/// What an engine says that it can answer.
package struct EngineClaims: Sendable, Hashable, Codable {
    /// The instruments' ids; nil for all.
    package var documents: [String]?
    /// The decisions; nil for all.
    package var decisions: [Decision]?
    /// The readings of open questions that it follows in place of the suite's, by interpretation.
    package var readings: [String: String]
    package var assistance: Assistance

    /// Whether an engine tells the layers of assistance apart.
    package enum Assistance: String, Sendable, Hashable, CaseIterable, Codable {
        case layers
        /// It knows their sum only (`maf_pay`).
        case sum
    }

    package init(
        documents: [String]? = nil, decisions: [Decision]? = nil, readings: [String: String] = [:],
        assistance: Assistance = .layers
    ) {
        self.documents = documents
        self.decisions = decisions
        self.readings = readings
        self.assistance = assistance
    }

    /// Whether a decision by a document is claimed.
    package func include(_ decision: Decision, of document: String) -> Bool {
        (documents?.contains(document) ?? true) && (decisions?.contains(decision) ?? true)
    }
}
