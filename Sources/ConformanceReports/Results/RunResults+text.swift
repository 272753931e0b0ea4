import PolicyDocuments

extension RunResults {
    /// A paragraph or a heading of a document's text.
    package struct Block: Codable, Sendable {
        /// A `TextBlock.Kind`.
        package var kind: String
        package var clause: String
        /// How deep the clause is nested; 1 for the outermost.
        package var depth: Int
        package var pieces: [Piece]

        /// A span, by its id, or an editor's remark.
        package struct Piece: Codable, Sendable {
            package var span, remark: String?

            package init(span: String? = nil, remark: String? = nil) {
                self.span = span
                self.remark = remark
            }
        }
    }
}

extension RunResults.Block {
    init(_ block: TextBlock) {
        self.init(
            kind: block.kind.rawValue, clause: block.clause, depth: block.depth,
            pieces: block.pieces.map {
                switch $0 {
                case .span(let id): Piece(span: id)
                case .remark(let words): Piece(remark: words)
                }
            })
    }
}
