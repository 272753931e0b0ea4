package import Wording
package import XMLTree

/// A defect of the suite itself, with its place.
package struct LintFinding: Sendable, Hashable {
    package var location: SourceLocation
    /// What is wrong, and what to do about it.
    package var message: Bilingual

    package init(_ location: SourceLocation, _ message: Bilingual) {
        self.location = location
        self.message = message
    }

    init(_ location: SourceLocation, _ chinese: String, _ english: String) {
        self.init(location, Bilingual(chinese, english))
    }
}

extension LintFinding: Comparable {
    /// By file, line and words.
    package static func < (left: LintFinding, right: LintFinding) -> Bool {
        (left.location.file, left.location.line, left.message.english, left.message.chinese)
            < (right.location.file, right.location.line, right.message.english, right.message.chinese)
    }
}

extension LintFinding: CustomStringConvertible {
    /// The place and the English sentence.
    package var description: String { "\(location): \(message.english)" }
}
