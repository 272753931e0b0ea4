/// How text is emphasised: in colour on a terminal that can show it, else not at all.
package struct TerminalStyle: Sendable {
    package var isColoured: Bool

    package init(isColoured: Bool) {
        self.isColoured = isColoured
    }

    package enum Emphasis: String {
        case strong = "1"
        case faint = "2"
        case good = "32"
        case bad = "31"
        case open = "33"
    }

    package func callAsFunction(_ emphasis: Emphasis, _ text: String) -> String {
        isColoured ? "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m" : text
    }
}
