package import MedicalAssistance
package import XMLTree

/// A case that an engine is known to fail, in one certain way and until a certain day.
package struct KnownFailure: Sendable, Hashable {
    package var id: String
    package var document: String
    package var owner: String
    /// The last day on which it is excused.
    package var expires: CalendarDate
    package var reason: String
    package var wrong: WrongAnswer
    package var location: SourceLocation

    package init(
        id: String, document: String, owner: String, expires: CalendarDate, reason: String, wrong: WrongAnswer,
        location: SourceLocation
    ) {
        self.id = id
        self.document = document
        self.owner = owner
        self.expires = expires
        self.reason = reason
        self.wrong = wrong
        self.location = location
    }
}
