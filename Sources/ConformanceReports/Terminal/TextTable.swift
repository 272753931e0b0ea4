/// A table of text in columns as wide as their widest cell.
struct TextTable {
    private var rows: [[(text: String, emphasis: TerminalStyle.Emphasis?)]] = []

    mutating func add(_ cells: [(String, TerminalStyle.Emphasis?)]) {
        rows.append(cells.map { (text: $0.0, emphasis: $0.1) })
    }

    /// The rows, the first of them a heading with a rule beneath it.
    func rendered(_ style: TerminalStyle) -> String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? $0[column].text.displayWidth : 0 }.max() ?? 0
        }
        var lines: [String] = []
        for (index, row) in rows.enumerated() {
            var line = ""
            for (column, cell) in row.enumerated() {
                let isLast = column == row.count - 1
                let padded = isLast ? cell.text : cell.text.padded(to: widths[column]) + "  "
                line += cell.emphasis.map { style($0, padded) } ?? padded
            }
            lines.append(line)
            if index == 0 {
                lines.append(style(.faint, String(repeating: "─", count: widths.reduce(2 * (count - 1), +))))
            }
        }
        return lines.joined(separator: "\n")
    }
}
