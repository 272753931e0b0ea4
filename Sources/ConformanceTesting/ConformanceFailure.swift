/// A case that an engine did not answer as the text demands.
public struct ConformanceFailure: Error, CustomStringConvertible {
    /// The case's id.
    public let id: String
    /// The clause's words, what was expected and its derivation, what was answered, and how the reference calculates.
    public let description: String

    init(_ row: ConformanceRow, text: String) {
        id = row.id
        description = text
    }
}
