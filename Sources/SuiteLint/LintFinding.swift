package import Wording
package import XMLTree

/// A defect of the suite itself, with its place.
package struct LintFinding: Sendable, Hashable {
    package var location: SourceLocation
    package var message: Bilingual

    package init(_ location: SourceLocation, _ message: Bilingual) {
        self.location = location
        self.message = message
    }
}
