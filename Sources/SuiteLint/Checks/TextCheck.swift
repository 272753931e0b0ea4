import PolicyDocuments
import XMLTree

/// Nothing of `source.txt` is lost, added or moved in `text.xml`, and every word there stands in an element with an id.
struct TextCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        suite.documents.flatMap { strays(in: $0) + difference(in: $0) }
    }

    private func strays(in document: LintedDocument) -> [LintFinding] {
        (document.text?.strays ?? []).map { words, location in
            LintFinding(
                location, "“\(words.prefix(20))”不在任何有 eId 的元素之内；请用带 eId 的 span 包起来。",
                "“\(words.prefix(20))” stands in no element that has an eId; wrap it in a span with one.")
        }
    }

    private func difference(in document: LintedDocument) -> [LintFinding] {
        guard let lines = document.source, let root = document.textRoot else { return [] }
        let source = LocatedText(lines: lines, file: document.file("source.txt"))
        let text = LocatedText(root)
        guard let difference = TextDifference(source, text) else { return [] }
        return [difference.finding]
    }
}

/// The first place where two texts differ, and how.
private struct TextDifference {
    private let source: LocatedText
    private let text: LocatedText
    private let position: Int

    /// As many characters are compared to find where the texts go on together.
    private static let anchor = 8
    private static let farthest = 2000

    init?(_ source: LocatedText, _ text: LocatedText) {
        guard let position = source.firstDifference(from: text) else { return nil }
        self.source = source
        self.text = text
        self.position = position
    }

    var finding: LintFinding {
        let origin = source.location(at: position)
        let place = text.location(at: position)
        let chinese = "\(origin) 为“\(source.words(around: position))”，此处为“\(text.words(around: position))”"
        let english =
            "\(origin) reads “\(source.words(around: position))”, here it is “\(text.words(around: position))”"
        let what: (String, String)
        if source.count == text.count, source.sortedCharacters == text.sortedCharacters {
            what = ("文字的顺序与原文不同；请恢复原文的顺序", "words are moved against the source; restore its order")
        } else if let lost = gap(in: source, before: text), lost <= gap(in: text, before: source) ?? lost {
            let words = source.excerpt(from: position, count: lost)
            what = ("缺少原文的“\(words)”；请补上", "“\(words)” of the source is missing; put it back")
        } else if let added = gap(in: text, before: source) {
            let words = text.excerpt(from: position, count: added)
            what = ("多出原文没有的“\(words)”；请删去", "“\(words)” is added to the source; delete it")
        } else {
            what = ("文字与原文不同；请照录原文", "the words differ from the source; write them as they are there")
        }
        return LintFinding(place, "\(what.0)：\(chinese)。", "\(what.1): \(english).")
    }

    /// By how many characters one text is longer at the difference, if both go on alike after them.
    private func gap(in longer: LocatedText, before other: LocatedText) -> Int? {
        let next = other.characters(from: position, count: TextDifference.anchor)
        let rest = longer.count - position
        guard rest > 0 else { return nil }
        if next.isEmpty { return rest }
        return (1...min(TextDifference.farthest, rest)).first {
            longer.characters(from: position + $0, count: TextDifference.anchor) == next
        }
    }
}
