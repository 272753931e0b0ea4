package import Wording

extension XMLFault {
    /// One place that is faulty, and what is wrong there.
    package struct Finding: Sendable, Hashable, CustomStringConvertible {
        /// The line of the file, or the file as a whole.
        package let location: SourceLocation
        /// What kind of fault it is.
        package let code: Code

        /// A sentence that says what was found and what to do about it, without the location.
        package let message: Bilingual

        /// Creates a finding.
        ///
        /// - Parameters:
        ///   - code: What kind of fault it is.
        ///   - location: The line of the file, or the file as a whole.
        ///   - message: What was found and what to do about it.
        package init(_ code: Code, at location: SourceLocation, _ message: Bilingual) {
            self.location = location
            self.code = code
            self.message = message
        }

        /// The place and the English sentence.
        package var description: String { "\(location): \(message.english)" }
    }
}
