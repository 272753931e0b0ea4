/// A paragraph or a heading of a text, with the remarks that its editors made.
package struct TextBlock: Sendable, Hashable {
    package var kind: Kind
    /// The clause that it stands in.
    package var clause: String
    /// How deep the clause is nested; 1 for the outermost.
    package var depth: Int
    package var pieces: [Piece]

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case title, heading, paragraph
        /// A clause's number that stands alone.
        case number
    }

    package enum Piece: Sendable, Hashable {
        /// The id of a span.
        case span(String)
        /// What the editors say of the text: where it is truncated, garbled or a draft.
        case remark(String)
    }
}
