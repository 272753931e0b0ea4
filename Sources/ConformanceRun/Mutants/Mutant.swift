package import PolicyDocuments
package import Wording

/// A rule set with one mistake: what a careless reader might have made of the text.
package struct Mutant: Sendable, Hashable {
    package var document: String
    /// What it changes, such as `assistance.priority/limit@amount=30000.01`; the same for as long as the rule is.
    package var key: String
    /// The mistake in words.
    package var mistake: Bilingual
    package var changes: [RuleSource.Change]
    /// The assertions that demand otherwise.
    package var assertions: [String]
    /// The interpretation whose other reading it is, if it is one.
    package var interpretation: String?
}
