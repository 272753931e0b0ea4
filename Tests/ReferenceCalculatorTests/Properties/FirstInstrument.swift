import Foundation
import MedicalAssistance
import PolicyDocuments
import ReferenceCalculator

/// The calculator of the suite's own documents, read once.
struct FirstInstrument: Sendable {
    let calculator: ReferenceCalculator
    let rules: RuleSet
    /// The identities that its rules name.
    let identities: [String]

    static let shared = Result { try FirstInstrument() }

    private init() throws {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let id = "jinan-2022-14"
        let library = try PolicyLibrary(folder: repository.appending(path: "Documents"), only: [id])
        rules = library.instruments[0].rules
        calculator = try ReferenceCalculator(rules, vocabulary: library.identities.map(\.type))
        var identities: [String] = []
        let named = rules.benefits.map(\.who) + rules.subsidies.map(\.who)
        for identity in named.flatMap({ $0.identities ?? [] }) where !identities.contains(identity) {
            identities.append(identity)
        }
        self.identities = identities
    }

    func requests(seed: UInt64) -> RandomRequests {
        RandomRequests(seed: seed, division: rules.insured.division, identities: identities)
    }

    func settle(_ request: SettlementRequest) throws -> SettlementResponse {
        try calculator.settle(request)
    }
}

extension SettlementResponse {
    /// What the layers pay together, in fen.
    var paid: Int64 { Layer.perVisit.reduce(0) { $0 + paid($1) } }

    /// What a layer pays over all visits, in fen.
    func paid(_ layer: Layer) -> Int64 { visits.reduce(0) { $0 + ($1[layer]?.paid?.fen ?? 0) } }

    /// What the person bears over all visits, in fen.
    var borne: Int64 { visits.reduce(0) { $0 + ($1.personBears?.fen ?? 0) } }

    /// The totals of the year: each layer's, and the person's.
    var totals: [Int64] { Layer.perVisit.map(paid) + [borne] }
}
