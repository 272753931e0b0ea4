import PolicyDocuments
import Wording

/// The full original of a document, each span marked with its state, and beside it the demands.
struct TextSection {
    let index: PageIndex
    let document: PageDocument

    var context: [String: Any] {
        var parts: [[String: Any]] = []
        var seen: Set<String> = []
        var blocks: [RunResults.Block] = []
        func close() {
            guard let clause = blocks.first?.clause else { return }
            parts.append(part(clause, blocks, isFirst: seen.insert(clause).inserted))
            blocks = []
        }
        for block in document.document.blocks {
            if let last = blocks.last, last.clause != block.clause { close() }
            blocks.append(block)
        }
        close()
        // Demands whose clause has no paragraph of its own would otherwise be lost.
        let missing = document.document.clauses.filter { !seen.contains($0.id) && !$0.assertions.isEmpty }
        parts += missing.map { part($0.id, [], isFirst: true) }
        return ["parts": parts]
    }

    private func part(_ clause: String, _ blocks: [RunResults.Block], isFirst: Bool) -> [String: Any] {
        let depth = blocks.map(\.depth).min() ?? 1
        let assertions =
            isFirst ? (document[clause: clause]?.assertions ?? []).compactMap { document[assertion: $0] } : []
        let anchor = isFirst ? " id=\"\(Anchor.part(clause, of: document.id).name)\"" : ""
        return [
            "depth": min(depth, 4), "blocks": blocks.map(block), "cards": assertions.map(card),
            "anchor": Markup(html: anchor),
        ]
    }

    private func block(_ block: RunResults.Block) -> Markup {
        let inner = block.pieces.map { piece in
            if let span = piece.span { return self.span(span) }
            return Markup(html: "<span class=rm role=note>") + Markup("编者注：" + (piece.remark ?? ""))
                + Markup(html: "</span>")
        }.joined()
        switch block.kind {
        case TextBlock.Kind.title.rawValue: return Markup(html: "<p class=ti>") + inner + Markup(html: "</p>")
        case TextBlock.Kind.heading.rawValue, TextBlock.Kind.number.rawValue:
            let level = min(block.depth + 4, 6)
            return Markup(html: "<h\(level)>") + inner + Markup(html: "</h\(level)>")
        default: return Markup(html: "<p>") + inner + Markup(html: "</p>")
        }
    }

    private func span(_ id: String) -> Markup {
        let words = Markup(content: document.words(of: id))
        let anchor = document.isTarget(id) ? " id=\(Anchor.span(id, of: document.id).name)" : ""
        switch document.owner(of: id) {
        case .assertion(let assertion)?:
            guard let one = document[assertion: assertion] else { return words }
            let mark = StateMark.assertion(one.verdict)
            // A good mark is a sign; whatever is open says so in a word, too.
            let word = mark.style == .good ? "" : Markup(mark.name).html
            let link = "<a class=k href=#\(Anchor.part(one.id, of: document.id).name)>"
            return Markup(
                html:
                    "<span class=\(mark.style.rawValue)\(anchor)>\(words)\(link)\(mark.sign)\(word)<span class=vh>\(Markup(one.id))</span></a></span>"
            )
        case .notTestable(let number)?:
            return Markup(
                html: "<span class=nt\(anchor)>\(words)\(label(document.document.notTestable[number], id))</span>")
        case nil: return Markup(html: "<span\(anchor)>\(words)</span>")
        }
    }

    /// Why words demand nothing testable, at the first of them; numbers and headings need no reason.
    private func label(_ one: RunResults.NotTestable, _ span: String) -> Markup {
        guard one.spans.first == span, one.reason != NotTestable.Reason.heading.rawValue else { return Markup("") }
        let reason = NotTestable.Reason(rawValue: one.reason)?.name ?? Bilingual(one.reason)
        let note = one.note.isEmpty ? Markup("") : Markup("：\(one.note)")
        return Markup(html: "<small>") + Markup(Bilingual("不可测试：", "not testable: ") + reason) + note
            + Markup(html: "</small>")
    }

    private func card(_ one: RunResults.Assertion) -> [String: Any] {
        let mark = StateMark.assertion(one.verdict)
        let questions = document.document.interpretations.filter { !Set($0.spans).isDisjoint(with: one.spans) }
        let inspections = one.inspections.map { Anchor.inspection($0).link(Markup($0)) }
        return [
            "anchor": Markup(html: Anchor.part(one.id, of: document.id).name), "id": Markup(one.id),
            "filter": filter(one), "mark": mark.badge, "statement": Markup(one.statement),
            "prescription": filled(
                one.prescription == "mandatory"
                    ? nil : ["word": Markup(TextSection.prescription(one.prescription))]),
            "spans": one.spans.enumerated().map { number, span in
                Anchor.span(span, of: document.id).link(Markup("↖\(number + 1)"))
            }.joined(Markup(html: " ")),
            "forced": filled(one.method == "test" ? ["state": proof(one)] : nil),
            "questions": filled(questions.isEmpty ? nil : ["links": document.readingLinks(questions.map(\.id))]),
            "inspections": filled(inspections.isEmpty ? nil : ["links": inspections.joined(Markup(html: " "))]),
            "cases": filled(one.cases.isEmpty ? nil : ["links": caseLinks(one.cases)]),
        ]
    }

    /// What the page's script filters by: method and state, unless they are test and verified.
    private func filter(_ one: RunResults.Assertion) -> Markup {
        let filter = "\(one.method) \(one.verdict)"
        return filter == "test verified" ? Markup("") : Markup(html: " data-f=\"\(Markup(filter))\"")
    }

    private func proof(_ one: RunResults.Assertion) -> Markup {
        let forced = StateMark.forced(one.forced).badge
        guard let mutants = one.mutants else { return forced }
        return forced + Markup(" \(mutants.killed)/\(mutants.all)")
    }

    /// The cases of a demand, of which the first is a link; the page's script makes links of the others.
    private func caseLinks(_ ids: [String]) -> Markup {
        ids.enumerated().map { number, id in
            let sign = Markup(html: index[case: id].map { StateMark.outcome($0.outcome).sign } ?? "")
            let label = sign + Markup(id)
            return number == 0 && index[case: id] != nil ? Anchor.testCase(id).link(label) : label
        }.joined(Markup(html: " "))
    }

    static func prescription(_ word: String) -> Bilingual {
        switch Assertion.Prescription(rawValue: word) {
        case .mandatory?: .init("应当", "mandatory")
        case .recommended?: .init("原则上、鼓励", "recommended")
        case .permitted?: .init("可以", "permitted")
        case nil: .init(word)
        }
    }
}
