/// A table of Markdown, whose cells are Markdown already.
struct MarkdownTable {
    private var lines: [String]

    init(_ headings: [String]) {
        lines = []
        add(headings)
        add(headings.map { _ in "---" })
    }

    mutating func add(_ cells: [String]) {
        lines.append("| " + cells.joined(separator: " | ") + " |")
    }

    var rendered: String { lines.joined(separator: "\n") }
}
