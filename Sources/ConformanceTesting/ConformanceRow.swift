public import MedicalAssistance

/// A case as a row of a test table; its description is its id and title.
public struct ConformanceRow: Sendable, Hashable, CustomStringConvertible {
    let index: Int
    /// The case's id, which never changes.
    public let id: String
    /// The id of the document whose words the case verifies.
    public let document: String
    public let decision: Decision
    public let title: String

    public var description: String { "\(id) \(title)" }
}
