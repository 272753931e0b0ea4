/// The XML of a fixture, as the page shows it.
enum FixtureText {
    /// What the page tells elsewhere beside the case, and so leaves out of its XML.
    private static let told = ["title", "note", "verifies", "interprets", "expect"]

    /// The XML without its outermost element, its indentation and what the page tells in words beside it.
    ///
    /// A text that is no fixture comes back nearly as it is.
    static func remainder(of fixture: String) -> String {
        var lines: [Substring] = []
        var closing: String?
        for line in fixture.split(separator: "\n", omittingEmptySubsequences: true) {
            let words = line.drop { $0 == " " || $0 == "\t" }
            if let end = closing {
                if words.hasSuffix(end) { closing = nil }
                continue
            }
            if words.isEmpty || ["<?xml", "<case ", "</case>"].contains(where: { words.hasPrefix($0) }) { continue }
            if let name = told.first(where: { isTold(words, $0) }) {
                if !words.hasSuffix("</\(name)>"), !words.hasSuffix("/>") { closing = "</\(name)>" }
                continue
            }
            lines.append(line)
        }
        let margin = lines.first.map { $0.prefix { $0 == " " }.count } ?? 0
        return lines.map { line in
            let spaces = line.prefix { $0 == " " }.count
            return String(line.dropFirst(min(spaces, margin)))
        }.joined(separator: "\n")
    }

    /// Whether a line opens an element of a name that the page tells.
    private static func isTold(_ line: Substring, _ name: String) -> Bool {
        guard line.hasPrefix("<\(name)") else { return false }
        let next = line.dropFirst(name.count + 1).first
        return next == ">" || next == " " || next == "/"
    }
}
