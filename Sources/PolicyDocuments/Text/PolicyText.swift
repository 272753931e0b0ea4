package import XMLTree

/// The structured text of an instrument: its spans in the order of reading, and the clauses that hold them.
package struct PolicyText: Sendable {
    /// The instrument's title.
    package var title: String
    /// Every piece of text, each with its own id, in the order of reading.
    package var spans: [Span]
    /// The clauses, in the order of reading.
    package var clauses: [Clause]
    /// The paragraphs and headings as they follow on the page; they hold every span.
    package var blocks: [TextBlock]
    /// How the text calls itself while it is not final, such as （征求意见稿）; nil for a text in its final form.
    package var stage: String?
    /// Text that stands in no span, with its place; a sound document has none.
    package var strays: [(words: String, location: SourceLocation)]

    /// A piece of text that carries an id.
    package struct Span: Sendable, Hashable {
        package var id: String
        /// The words, without white space.
        package var words: String
        /// The clause that holds it.
        package var clause: String
        package var location: SourceLocation
    }

    private var indices: [String: Int]

    package subscript(span id: String) -> Span? {
        indices[id].map { spans[$0] }
    }

    /// The words of several spans, joined by an ellipsis where they do not adjoin.
    package func words(of ids: [String]) -> String {
        var words = ""
        var last: Int?
        for id in ids {
            guard let index = indices[id] else { continue }
            if let last, last + 1 != index { words += "…" }
            words += spans[index].words
            last = index
        }
        return words
    }

    package func clause(_ id: String) -> Clause? {
        clauses.first { $0.id == id }
    }

    /// Reads the text from an Akoma Ntoso document.
    ///
    /// - Parameter root: The root element of `text.xml`.
    package init(_ root: XMLElement) {
        var reader = TextReader()
        reader.read(root)
        title = reader.title
        spans = reader.spans
        clauses = reader.clauses
        blocks = reader.blocks
        stage = reader.stage
        strays = reader.strays
        indices = Dictionary(zip(spans.map(\.id), spans.indices), uniquingKeysWith: { first, _ in first })
    }
}

/// A numbered unit of an instrument, or a part before or after its body.
package struct Clause: Sendable, Hashable {
    /// The Akoma Ntoso eId, such as `sec_5__para_1`.
    package var id: String
    /// How the text counts it, such as 五（一）.
    package var label: String
    package var heading: String
}

/// Walks an Akoma Ntoso tree and gathers spans and clauses.
private struct TextReader {
    var title = ""
    var spans: [PolicyText.Span] = []
    var clauses: [Clause] = []
    var blocks: [TextBlock] = []
    var stage: String?
    var strays: [(words: String, location: SourceLocation)] = []
    private var clause = Clause(id: "", label: "", heading: "")
    private var depth = 0

    private static let parts = [
        "coverPage": "封面", "preface": "文首", "preamble": "前言", "conclusions": "文尾", "attachments": "附件",
    ]
    private static let units: Set = ["part", "chapter", "section", "article", "paragraph", "point", "list"]

    mutating func read(_ element: XMLElement) {
        switch element.name {
        case "meta":
            title = element.firstDescendant("FRBRalias")?[attribute: "value"] ?? title
        case "remark":
            add(.remark(element.text.trimmed), to: .paragraph)
        case let name where TextReader.parts[name] != nil:
            within(Clause(id: name, label: TextReader.parts[name] ?? "", heading: ""), element)
        case let name where TextReader.units.contains(name):
            let number = element.first("num")?.words ?? ""
            let outer = clause.id.isEmpty || TextReader.parts[clause.id] != nil ? "" : clause.label
            let label = outer + number.trimmed(of: "、.．")
            within(
                Clause(
                    id: element[attribute: "eId"] ?? name, label: label, heading: element.first("heading")?.words ?? ""),
                element)
        case "docTitle":
            if blocks.last?.pieces.isEmpty == true { blocks[blocks.count - 1].kind = .title }
            readUnit(element)
        case "docStage":
            stage = element.words
            readUnit(element)
        case "p":
            let continues = blocks.last.map { $0.kind == .number && $0.clause == clause.id } ?? false
            if continues { blocks[blocks.count - 1].kind = .paragraph } else { begin(.paragraph) }
            readUnit(element)
        case "num":
            begin(.number)
            readUnit(element)
        case "heading":
            if blocks.last?.kind == .number { blocks[blocks.count - 1].kind = .heading } else { begin(.heading) }
            readUnit(element)
        default:
            readUnit(element)
        }
    }

    /// Reads an element that is a span, or holds some.
    private mutating func readUnit(_ element: XMLElement) {
        if let id = element[attribute: "eId"], !element.hasIdentifiedDescendant {
            let words = element.words
            if !words.isEmpty {
                spans.append(.init(id: id, words: words, clause: clause.id, location: element.location))
                add(.span(id), to: .paragraph)
            }
            for remark in element.remarks { add(.remark(remark), to: .paragraph) }
        } else {
            readChildren(of: element)
        }
    }

    private mutating func begin(_ kind: TextBlock.Kind) {
        blocks.append(TextBlock(kind: kind, clause: clause.id, depth: depth, pieces: []))
    }

    /// Adds a piece to the block at hand, or to a new one of a kind where the clause has none yet.
    private mutating func add(_ piece: TextBlock.Piece, to kind: TextBlock.Kind) {
        if blocks.last?.clause != clause.id { begin(kind) }
        blocks[blocks.count - 1].pieces.append(piece)
    }

    private mutating func within(_ inner: Clause, _ element: XMLElement) {
        let outer = clause
        clause = inner
        clauses.append(inner)
        depth += 1
        readChildren(of: element)
        depth -= 1
        clause = outer
    }

    private mutating func readChildren(of element: XMLElement) {
        for child in element.children {
            switch child {
            case .element(let element): read(element)
            case .text(let text):
                let words = text.withoutWhiteSpace
                if !words.isEmpty { strays.append((words, element.location)) }
            }
        }
    }
}

extension XMLElement {
    /// The text without white space and without editor's remarks.
    package var words: String {
        var words = ""
        for child in children {
            switch child {
            case .text(let text): words += text.withoutWhiteSpace
            case .element(let element) where element.name != "remark": words += element.words
            case .element: break
            }
        }
        return words
    }

    /// The editor's remarks inside it.
    fileprivate var remarks: [String] {
        elements.flatMap { $0.name == "remark" ? [$0.text.trimmed] : $0.remarks }
    }

    fileprivate var hasIdentifiedDescendant: Bool {
        elements.contains { $0[attribute: "eId"] != nil || $0.hasIdentifiedDescendant }
    }

    fileprivate func firstDescendant(_ name: String) -> XMLElement? {
        for element in elements {
            if element.name == name { return element }
            if let found = element.firstDescendant(name) { return found }
        }
        return nil
    }
}

extension String {
    package var withoutWhiteSpace: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isWhiteSpace }))
    }

    fileprivate func trimmed(of characters: String) -> String {
        var text = Substring(self)
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return String(text)
    }
}

extension Unicode.Scalar {
    /// Whether it is white space; nearly every scalar is told by its value alone.
    package var isWhiteSpace: Bool {
        switch value {
        case 0x20, 0x09...0x0D: true
        case ..<0x85, 0x3001...0xFEFE: false
        default: properties.isWhitespace
        }
    }
}
