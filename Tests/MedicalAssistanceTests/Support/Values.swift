import MedicalAssistance
import Testing

/// The day that a text names.
func day(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> CalendarDate {
    try #require(CalendarDate(text), sourceLocation: sourceLocation)
}

/// The amount that a text states.
func yuan(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Money {
    try #require(Money(text), sourceLocation: sourceLocation)
}

/// The rate that a text states.
func percent(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Rate {
    try #require(Rate(text), sourceLocation: sourceLocation)
}
