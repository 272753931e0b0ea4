package import Wording

/// The comparison on a terminal: columns that fit its width, with wrapped cells.
package struct ComparisonTable {
    package var comparison: PolicyComparison
    package var language: Language
    package var style: TerminalStyle
    /// The columns of the terminal; nil lets each document have as many as are easily read.
    package var width: Int?

    package init(_ comparison: PolicyComparison, language: Language, style: TerminalStyle, width: Int? = nil) {
        self.comparison = comparison
        self.language = language
        self.style = style
        self.width = width
    }

    private static let widestHeading = 16
    private static let easyWidth = 34
    /// Narrower columns are not readable: the table is then wider than the terminal.
    private static let leastWidth = 16
    private static let gap = "  "

    /// A line of a cell.
    private typealias Line = (text: String, emphasis: TerminalStyle.Emphasis?)

    package func rendered() -> String {
        let widths = self.widths
        let sections = comparison.sections.map { section in
            ([style(.strong, section.name[language].harmless)] + heading(widths) + body(section, widths))
                .joined(separator: "\n")
        }
        let legend = PolicyComparison.legend[language].wrapped(to: rule(widths)).map { style(.faint, $0) }
        return (sections + [legend.joined(separator: "\n")]).joined(separator: "\n\n")
    }

    private func heading(_ widths: [Int]) -> [String] {
        let names = ["", ""] + comparison.documents.map(\.heading)
        let cells = zip(names, widths).map { name, width in name.wrapped(to: width).map { ($0, .strong) as Line } }
        return lines(cells, widths) + [style(.faint, String(repeating: "─", count: rule(widths)))]
    }

    private func body(_ section: PolicyComparison.Section, _ widths: [Int]) -> [String] {
        var body: [String] = []
        for (number, group) in section.groups.enumerated() {
            if number > 0 { body.append(style(.faint, String(repeating: "┈", count: rule(widths)))) }
            // Each person on a line of its own, beside as many of the group's rows as that takes.
            var subjects = group.subjects.flatMap { $0.name[language].wrapped(to: widths[0]) }
            for (index, row) in group.rows.enumerated() {
                let item = row.item.name[language].wrapped(to: widths[1]).map { ($0, nil) as Line }
                let cells = [item] + zip(row.cells, widths.dropFirst(2)).map { lines(of: $0, $1) }
                let height = index == group.rows.count - 1 ? subjects.count : cells.map(\.count).max() ?? 0
                let beside = subjects.prefix(height).map { ($0, .strong) as Line }
                subjects.removeFirst(beside.count)
                body += lines([beside] + cells, widths)
            }
        }
        return body
    }

    /// Each entry's value, and beneath it what it rests on.
    private func lines(of cell: PolicyComparison.Cell, _ width: Int) -> [Line] {
        guard !cell.entries.isEmpty else { return [(PolicyComparison.absent, .faint)] }
        return cell.entries.flatMap { entry in
            entry.words(language).wrapped(to: width).map { ($0, nil) as Line }
                + entry.references.briefWords(language).wrapped(to: width).map { ($0, .faint) as Line }
        }
    }

    private func lines(_ cells: [[Line]], _ widths: [Int]) -> [String] {
        (0..<max(cells.map(\.count).max() ?? 0, 1)).map { index in
            var line = ""
            // Nothing is filled up behind the last text of the line.
            guard let end = cells.lastIndex(where: { index < $0.count }) else { return line }
            for (column, cell) in cells[...end].enumerated() {
                let (text, emphasis) = index < cell.count ? cell[index] : ("", nil)
                let padded = column == end ? text : text.padded(to: widths[column]) + ComparisonTable.gap
                line += emphasis.map { style($0, padded) } ?? padded
            }
            return line
        }
    }

    /// The columns' widths: names as wide as they are, documents by what is left.
    private var widths: [Int] {
        let rows = comparison.sections.flatMap(\.rows)
        func widest(_ names: [String]) -> Int {
            min(names.map(\.displayWidth).max() ?? 0, ComparisonTable.widestHeading)
        }
        let names = [widest(rows.map { $0.subject.name[language] }), widest(rows.map { $0.item.name[language] })]
        let count = comparison.documents.count
        guard count > 0 else { return names }
        let share = width.map { ($0 - names.reduce(0, +) - 2 * (count + 1)) / count } ?? ComparisonTable.easyWidth
        return names + Array(repeating: max(share, ComparisonTable.leastWidth), count: count)
    }

    private func rule(_ widths: [Int]) -> Int { widths.reduce(2 * (widths.count - 1), +) }
}
