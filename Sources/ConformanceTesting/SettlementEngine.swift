public import MedicalAssistance

/// An engine of a vendor's own, as a Swift type: what the suite asks, it answers.
///
/// Requests carry all that an answer needs. Amounts are `Money`, whole fen; nothing is a floating-point number.
public protocol SettlementEngine: Sendable {
    /// The instruments that the engine claims, by their ids, such as those of `ConformanceSuite.documents`.
    var documents: [String] { get }

    /// The decisions that the engine claims.
    var decisions: [Decision] { get }

    /// Open questions that the engine answers otherwise than the suite: a reading's id by that of its interpretation.
    var readings: [String: String] { get }

    /// Answers one request by one document.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - document: The instrument's id.
    /// - Throws: A `RequestFault` that names the member at fault when the request cannot be answered; any other error
    ///   is a fault of the engine.
    func answer(_ request: DecisionRequest, by document: String) async throws -> DecisionResponse
}

extension SettlementEngine {
    /// Every decision.
    public var decisions: [Decision] { Decision.allCases }

    /// None: the engine follows the suite's readings.
    public var readings: [String: String] { [:] }
}
