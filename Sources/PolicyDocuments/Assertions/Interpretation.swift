package import Wording
package import XMLTree

/// A question that a text leaves open, the readings it allows, and the one that is followed.
package struct Interpretation: Sendable, Hashable {
    /// Unique in the suite, such as `rounding`.
    package var id: String
    /// The words in question; empty for a question that is common to all instruments.
    package var spans: [String]
    package var question: Bilingual
    package var readings: [Reading]
    /// Why the followed reading is followed.
    package var reason: Bilingual
    package var location: SourceLocation

    package struct Reading: Sendable, Hashable {
        package var id: String
        package var isFollowed: Bool
        package var text: Bilingual
    }

    package var followed: Reading? { readings.first { $0.isFollowed } }
}
