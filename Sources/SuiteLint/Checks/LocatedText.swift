import PolicyDocuments
import XMLTree

/// A text without white space whose characters know the line that they stand on.
struct LocatedText {
    private var characters: [UnicodeScalar] = []
    /// The places, each with the index of the first character that stands there, in order.
    private var places: [(start: Int, location: SourceLocation)] = []

    var count: Int { characters.count }
    var sortedCharacters: [UnicodeScalar] { characters.sorted { $0.value < $1.value } }

    /// The words of a received text, without what its conversion added: `**`, leading `#` and lines of `---`.
    init(lines: [Substring], file: String) {
        for (index, line) in lines.enumerated() {
            let visible = line.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
            guard !visible.isEmpty, !(visible.count >= 3 && visible.allSatisfy { $0 == "-" }) else { continue }
            append(visible.drop { $0 == "#" }.withoutPairs(of: "*"), SourceLocation(file: file, line: index + 1))
        }
    }

    /// The words of an Akoma Ntoso document, without its metadata and the editor's remarks.
    init(_ root: XMLElement) {
        read(root)
    }

    private mutating func read(_ element: XMLElement) {
        guard element.name != "meta", element.name != "remark" else { return }
        for child in element.children {
            switch child {
            case .element(let element): read(element)
            case .text(let text): append(Array(text.withoutWhiteSpace.unicodeScalars), element.location)
            }
        }
    }

    private mutating func append(_ scalars: [UnicodeScalar], _ location: SourceLocation) {
        guard !scalars.isEmpty else { return }
        places.append((characters.count, location))
        characters += scalars
    }

    /// The index of the first character that is not the other text's, or nil when the texts are the same.
    func firstDifference(from other: LocatedText) -> Int? {
        if let index = zip(characters, other.characters).enumerated().first(where: { $0.element.0 != $0.element.1 })?
            .offset
        {
            return index
        }
        return count == other.count ? nil : min(count, other.count)
    }

    /// The place of a character, or of the last one when there are fewer.
    func location(at index: Int) -> SourceLocation {
        places.last { $0.start <= index }?.location ?? SourceLocation(file: "")
    }

    func characters(from start: Int, count length: Int) -> ArraySlice<UnicodeScalar> {
        let start = min(start, count)
        return characters[start..<min(start + length, count)]
    }

    /// Some characters for a sentence, cut short when they are many.
    func excerpt(from start: Int, count length: Int, atMost limit: Int = 30) -> String {
        let words = String(String.UnicodeScalarView(characters(from: start, count: min(length, limit))))
        return length > limit ? words + "…" : words
    }

    /// The words on both sides of a character.
    func words(around index: Int) -> String {
        let start = max(0, min(index, count) - 6)
        return excerpt(from: start, count: index + 8 - start)
    }
}

extension Sequence<UnicodeScalar> {
    /// The characters without those that stand in pairs of a mark, such as `**`.
    fileprivate func withoutPairs(of mark: UnicodeScalar) -> [UnicodeScalar] {
        var kept: [UnicodeScalar] = []
        var isHalf = false
        for scalar in self {
            if scalar == mark, isHalf {
                kept.removeLast()
                isHalf = false
            } else {
                kept.append(scalar)
                isHalf = scalar == mark
            }
        }
        return kept
    }
}
