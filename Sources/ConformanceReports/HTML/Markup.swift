import Wording

/// A piece of HTML in which every text is escaped, so that a template may print it as it is.
struct Markup: Sendable, Hashable, CustomStringConvertible {
    private(set) var html: String

    var description: String { html }
    var isEmpty: Bool { html.isEmpty }

    /// HTML that this program wrote; never a text from results.
    init(html: String) {
        self.html = html
    }

    /// A text, in which every sign of markup is escaped and every control character is made visible.
    init(_ text: String) {
        html = ""
        html.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            case "\n", "\t": html.unicodeScalars.append(scalar)
            default: html.unicodeScalars.append(scalar.isInvisible ? "\u{FFFD}" : scalar)
            }
        }
    }

    /// A text in which only what begins markup is escaped; for the content of elements, never for an attribute.
    init(content text: String) {
        html = ""
        html.reserveCapacity(text.utf8.count + 64)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case "\n", "\t": html.unicodeScalars.append(scalar)
            default: html.unicodeScalars.append(scalar.isInvisible ? "\u{FFFD}" : scalar)
            }
        }
    }

    /// A sentence in both languages, of which the page shows one.
    init(_ text: Bilingual) {
        self.init(zh: text.chinese, en: text.english)
    }

    init(_ text: RunResults.Text) {
        self.init(zh: text.zh, en: text.en)
    }

    init(_ chinese: String, _ english: String) {
        self.init(zh: chinese, en: english)
    }

    private init(zh: String, en: String) {
        if zh == en {
            html = Markup(content: zh).html
        } else {
            html = "<i>\(Markup(content: zh).html)</i><b lang=en>\(Markup(content: en).html)</b>"
        }
    }

    static func + (left: Markup, right: Markup) -> Markup {
        Markup(html: left.html + right.html)
    }

    static func += (left: inout Markup, right: Markup) {
        left.html += right.html
    }

    /// The sentence in both languages, around pieces of markup that stand in each.
    static func sentence(_ chinese: Markup..., english: Markup...) -> Markup {
        Markup(
            html: "<i>\(chinese.map(\.html).joined())</i><b lang=en>\(english.map(\.html).joined())</b>")
    }
}

extension [Markup] {
    func joined(_ separator: Markup = Markup(html: "")) -> Markup {
        Markup(html: map(\.html).joined(separator: separator.html))
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character, or one that changes the direction or the lines of the text around it.
    fileprivate var isInvisible: Bool {
        switch value {
        case 0x20...0x7E, 0x4E00...0x9FFF, 0x3001...0x303F, 0xFF01...0xFF5E: false
        case ..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB,
            0xFFFE, 0xFFFF:
            true
        default: false
        }
    }
}
