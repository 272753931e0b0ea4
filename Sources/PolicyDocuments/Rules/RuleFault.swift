package import Wording
package import XMLTree

/// A rule that cannot be understood, with its place.
package struct RuleFault: ExplainedError, Hashable {
    package var location: SourceLocation
    package var message: Bilingual

    package init(location: SourceLocation, message: Bilingual) {
        self.location = location
        self.message = message
    }

    package var explanation: Bilingual {
        Bilingual("\(location)：", "\(location): ") + message
    }
}
