import ConformanceCases
import MedicalAssistance
import Wording

/// The cases of a document, clause by clause.
struct CaseSection {
    let index: PageIndex
    let document: PageDocument
    let words: CalculationWords
    let grounds: GroundRegister
    private let sources: CalculationSources

    init(index: PageIndex, document: PageDocument, words: CalculationWords, grounds: GroundRegister) {
        self.index = index
        self.document = document
        self.words = words
        self.grounds = grounds
        sources = CalculationSources(document.cases)
    }

    var context: [String: Any] {
        let byClause = Dictionary(grouping: document.cases, by: document.clause)
        let clauses = document.document.clauses.map(\.id) + [""]
        let groups = clauses.compactMap { clause -> [String: Any]? in
            guard let cases = byClause[clause] else { return nil }
            let known = document[clause: clause]
            let passed = cases.count { $0.outcome == "passed" }
            return [
                "title": known.map {
                    Anchor.part($0.id, of: document.id).link(Markup("\($0.label) \($0.heading)"))
                } ?? Markup("其他", "others"), "count": Markup("\(passed)/\(cases.count)"), "cases": cases.map(context),
            ]
        }
        return ["groups": groups, "any": !groups.isEmpty]
    }

    private func context(of one: RunResults.Case) -> [String: Any] {
        let mark = StateMark.outcome(one.outcome)
        return [
            "anchor": Markup(html: Anchor.testCase(one.id).name),
            "filter": filter(one), "mark": mark.style == .good ? Markup(mark.sign) : mark.badge,
            "title": Markup(one.title), "id": Markup(one.id), "about": words.line(CaseSection.about(one)),
            "verifies": document.links(one.verifies, most: 1),
            "place": Markup(place(of: one)), "isFailure": !one.differences.isEmpty,
            "rows": rows(one),
            "fixture": Markup(content: FixtureText.remainder(of: one.fixture)), "asSum": one.comparedAsSum,
            "note": filled(one.note.zh.isEmpty ? nil : ["text": Markup(one.note)]),
            "questions": filled(
                one.interprets.isEmpty ? nil : ["links": document.readingLinks(one.interprets, most: 1)]),
            "fault": filled(one.fault.map { ["text": Markup("\($0.kind): ") + Markup($0.message)] }),
            "reason": filled(one.reason.map { ["text": Markup($0)] }),
            "answer": filled(one.outcome == "passed" ? nil : one.answer.map { ["json": Markup(content: $0)] }),
            "variants": variants(one),
            "kills": filled(one.kills.isEmpty ? nil : ["count": one.kills.count]),
        ]
    }

    /// What the page's script filters by: the first letters of kind and level, and the outcome unless it is passed.
    private func filter(_ one: RunResults.Case) -> Markup {
        let letters = "\(one.kind.prefix(1))\(one.level.prefix(1))"
        guard one.outcome != "passed" else { return Markup(html: " data-f=\"\(Markup(letters))\"") }
        return Markup(
            html:
                " class=\(StateMark.outcome(one.outcome).style.rawValue) data-f=\"\(Markup("\(letters) \(one.outcome)"))\""
        )
    }

    /// Kind, level and decision in words.
    static func about(_ one: RunResults.Case) -> RunResults.Text {
        let words = [kind(one.kind), level(one.level), decision(one.decision)]
        return .init(
            zh: words.map(\.chinese).joined(separator: " · "), en: words.map(\.english).joined(separator: " · "))
    }

    /// What is expected value by value, with the derivation by hand and the steps of the calculation beside it.
    private func rows(_ one: RunResults.Case) -> Markup {
        let source = sources.source(of: one)
        let steps = source == nil ? steps(one) : [[String]](repeating: [], count: one.expected.count)
        let same = source.map {
            "<tr class=q><td colspan=4>\(Markup("计算同", "calculated as in")) \(index.link(case: $0))"
        }
        return Markup(
            html: one.expected.enumerated().map { number, value in
                var row = "<tr><th>\(words.line(value.subject))<td>\(words.value(value.value))"
                if let working = value.working, !working.isEmpty { row += " = \(Markup(content: working))" }
                if let clause = value.clause { row += " \(document.links([clause]))" }
                if !one.differences.isEmpty { row += found(value, one) }
                let told = steps[number].joined(separator: "<p>")
                return told.isEmpty ? row : row + "<td>\(told)"
            }.joined() + (same ?? ""))
    }

    /// What is expected under other readings, each in a paragraph.
    private func variants(_ one: RunResults.Case) -> Markup {
        one.variants.map { variant in
            let values = variant.expected.map { value -> Markup in
                var told = words.line(value.subject) + Markup(" ") + words.value(value.value)
                if let working = value.working { told += Markup(content: " = \(working)") }
                if let clause = value.clause { told += Markup(content: " \(clause)") }
                return told
            }.joined(Markup("；"))
            return Markup(html: "<p class=m>") + Markup("\(variant.interpretation)=\(variant.reading)：") + values
        }.joined()
    }

    /// What the engine answered in place of a value.
    private func found(_ value: RunResults.Value, _ one: RunResults.Case) -> String {
        guard let difference = one.differences.first(where: { $0.subject.zh == value.subject.zh }) else {
            return "<td class=ok>✔"
        }
        let message = difference.message.map { "<br>\(Markup(content: $0))" } ?? ""
        return "<td class=no>✘ \(words.value(difference.found))\(message)"
    }

    /// The steps of the calculation by the place of the value that they lead to.
    ///
    /// A step that leads to no value stands with one of its visit that does. Lines without a figure, which tell what the
    /// request says, are left out, and so is the sum that ends a visit where it is the one expected.
    private func steps(_ one: RunResults.Case) -> [[String]] {
        var told = [[String]](repeating: [], count: one.expected.count)
        guard !told.isEmpty else { return told }
        let places = Dictionary(
            one.expected.enumerated().map { ($1.subject.zh, $0) }, uniquingKeysWith: { first, _ in first })
        var waiting: [String] = []
        var last = 0
        for step in one.trace {
            let place = places[step.subject.zh]
            let result = CalculationWords.result(step.result)
            let value = place.map { one.expected[$0].value.zh }
            // What a visit leaves to the person stands in its row where it is expected, and else follows from the rows.
            if place == nil, step.layer == nil, step.rules.isEmpty { continue }
            let isTrivial = place != nil && step.rules.isEmpty && value == result.zh
            let lines = isTrivial ? [] : step.working.filter(CaseSection.hasFigure).map { words.line($0).html }
            // The row names the layer; the title stands in the register, which the sign leads to.
            let title = step.layer != nil && place != nil ? "§" : words.line(step.title).html
            let isGrounded = place == nil || !(step.assertions.isEmpty && step.rules.isEmpty)
            var html = isGrounded ? "<a href=#\(grounds.anchor(of: step, in: document.id))>\(title)</a>" : ""
            if value != result.zh { html += " <b>\(words.value(result))</b>" }
            html += lines.enumerated().map { ($0 == 0 ? " " : "<p>") + $1 }.joined()
            if !step.bound.isEmpty { html += "<p>\(words.line(CalculationWords.bound)) \(document.links(step.bound))" }
            if let place {
                told[place] += waiting + (html.isEmpty ? [] : [html])
                waiting = []
                last = place
            } else if waiting.isEmpty, !told[last].isEmpty,
                CaseSection.visit(step.subject) == CaseSection.visit(one.expected[last].subject)
            {
                told[last].append(html)
            } else {
                waiting.append(html)
            }
        }
        told[last] += waiting
        return told
    }

    private static func hasFigure(_ line: RunResults.Text) -> Bool {
        line.zh.unicodeScalars.contains { ("0"..."9").contains($0) } || line.zh == line.en
    }

    /// The visit that a subject is of, in its words: all but the last of them.
    private static func visit(_ subject: RunResults.Text) -> Substring {
        subject.zh.lastIndex(of: " ").map { subject.zh[..<$0] } ?? ""
    }

    /// Where the case stands: the file's name, for the folder is that of the document.
    private func place(of one: RunResults.Case) -> String {
        let folder = "Cases/\(document.id)/"
        return (one.file.hasPrefix(folder) ? String(one.file.dropFirst(folder.count)) : one.file) + ":\(one.line)"
    }

    static func kind(_ word: String) -> Bilingual {
        switch ConformanceCase.Kind(rawValue: word) {
        case .positive?: .init("正例", "positive")
        case .negative?: .init("反例", "negative")
        case .boundary?: .init("界限", "boundary")
        case nil: .init(word)
        }
    }

    static func level(_ word: String) -> Bilingual {
        switch ConformanceCase.Level(rawValue: word) {
        case .required?: .init("文字决定", "required")
        case .interpreted?: .init("解释决定", "interpreted")
        case .convention?: .init("健壮性，不计入条文", "convention")
        case nil: .init(word)
        }
    }

    private static func decision(_ word: String) -> Bilingual {
        switch word {
        case "settlement": .init("结算", "settlement")
        case "subsidy": .init("参保资助", "enrolment subsidy")
        case "status": .init("身份", "status")
        case "monitoring": .init("监测", "monitoring")
        case "service": .init("服务", "service")
        default: .init(word)
        }
    }
}
