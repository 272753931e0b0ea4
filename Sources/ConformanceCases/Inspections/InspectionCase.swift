package import Wording
package import XMLTree

/// A question to a person about a duty that no engine can show, and the evidence wanted.
package struct InspectionCase: Sendable, Hashable {
    package var id: String
    package var document: String
    package var verifies: [String]
    package var question: Bilingual
    package var evidence: Bilingual
    package var answeredBy: Bilingual
    package var location: SourceLocation
}
