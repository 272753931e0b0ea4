package import XMLTree

/// What a rule rests on: the assertions it answers and the open questions that it settles.
package struct Citation: Sendable, Hashable {
    package var assertions: [String]
    package var interpretations: [String]
    /// The rule's element, such as `assistance.priority/limit`.
    package var element: String
    package var location: SourceLocation

    /// The assertion that stands for the rule in an answer.
    package var clause: String { assertions.first ?? interpretations.first ?? element }
}
