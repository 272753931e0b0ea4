package import MedicalAssistance

extension BenefitRule {
    /// The span of time before an application whose costs count.
    package struct Window: Sendable, Hashable {
        package var months: Int
        package var until: End
        /// The first day on which costs may lie, whatever the window's length.
        package var earliest: CalendarDate?
        package var citation: Citation

        package enum End: String, Sendable, Hashable, CaseIterable {
            /// From the same day some months earlier to the eve of recognition.
            case eve
            /// From the day after that to the day of recognition.
            case recognition
            /// Whole months, up to the one before that of the application.
            case monthBefore = "month-before"
        }
    }

    /// One application a year.
    package struct Once: Sendable, Hashable {
        package var after: Event
        package var citation: Citation

        /// What uses the year's application up.
        package enum Event: String, Sendable, Hashable, CaseIterable {
            /// One that was decided on, even if it brought nothing.
            case granted
            /// One that brought something.
            case paid
            case any
        }
    }

    /// Windows of several applications do not overlap.
    package struct NoOverlap: Sendable, Hashable {
        package var rule: Kind
        package var citation: Citation

        package enum Kind: String, Sendable, Hashable, CaseIterable {
            /// Days of an earlier window do not count again.
            case cut
            /// An application whose window overlaps an earlier one is refused.
            case refused
        }
    }
}
