import Wording

/// The questions that the texts leave open, with the readings followed and used.
struct ReadingSection {
    let index: PageIndex

    var context: [[String: Any]] {
        var seen: Set<String> = []
        var list: [[String: Any]] = []
        for document in index.documents {
            for one in document.document.interpretations where seen.insert(one.id).inserted {
                let holders = one.spans.isEmpty ? index.documents : [document]
                list.append(context(of: one, document, isCommon: holders.count > 1))
            }
        }
        return list
    }

    private func context(
        of one: RunResults.Interpretation, _ document: PageDocument, isCommon: Bool
    ) -> [String: Any] {
        [
            "anchor": Markup(html: Anchor.interpretation(one.id).name), "id": Markup(one.id),
            "question": Markup(one.question), "reason": Markup(one.reason),
            "about": isCommon ? Markup("各文件共有", "common to all documents") : Markup(document.document.title),
            "words": one.spans.map { span in
                Anchor.span(span, of: document.id).link(Markup("“\(document.words(of: span))”"))
            }.joined(Markup(html: " ")), "changed": one.used != one.followed,
            "readings": one.readings.map { reading in
                [
                    "id": Markup(reading.id), "text": Markup(reading.text), "used": reading.id == one.used,
                    "followed": reading.id == one.followed,
                ] as [String: Any]
            },
        ]
    }
}

/// What persons are asked about the duties that no engine can show, and what they answered.
struct InspectionSection {
    let index: PageIndex

    var context: [String: Any]? {
        let documents = index.documents.filter { !$0.inspections.isEmpty }
        guard !documents.isEmpty else { return nil }
        return [
            "documents": documents.map { document in
                [
                    "name": Markup(document.document.title),
                    "rows": document.inspections.map { one in
                        [
                            "anchor": Markup(html: Anchor.inspection(one.id).name), "id": Markup(one.id),
                            "verifies": document.links(one.verifies), "question": Markup(one.question),
                            "evidence": Markup(one.evidence), "by": Markup(one.answeredBy),
                            "answer": answer(one).badge + told(one),
                        ]
                    },
                ] as [String: Any]
            }
        ]
    }

    /// What was said with an answer: the evidence, the reason, the day and the office.
    private func told(_ one: RunResults.Inspection) -> Markup {
        [one.evidenceGiven, one.givenReason, one.date, one.role].compactMap { text in
            text.flatMap { $0.isEmpty ? nil : Markup(html: "<br>") + Markup(content: $0) }
        }.joined()
    }

    private func answer(_ one: RunResults.Inspection) -> StateMark {
        switch one.answer {
        case "yes": StateMark(style: .person, sign: "☑", name: .init("自述：是", "attested: yes"))
        case "no": StateMark(style: .bad, sign: "☒", name: .init("自述：否", "attested: no"))
        case "not-applicable": StateMark(style: .person, sign: "–", name: .init("自述：不适用", "attested: not applicable"))
        default: .assertion("not-attested")
        }
    }
}

/// The rules and the words behind the calculations.
struct GroundSection {
    let index: PageIndex
    let grounds: GroundRegister

    var context: [[String: Any]] {
        index.documents.compactMap { document in
            let list = grounds.list(of: document.id)
            guard !list.isEmpty else { return nil }
            return [
                "name": Markup(document.document.title),
                "document": Markup(html: Anchor.document(document.id).name),
                "rows": list.map { anchor, ground in
                    [
                        "anchor": Markup(html: anchor), "title": Markup(ground.title),
                        "rules": ground.rules.sorted().map { Markup(content: $0) }.joined(Markup(html: " · ")),
                        "assertions": document.links(ground.assertions.sorted(), most: 4),
                        "questions": document.readingLinks(ground.interpretations.sorted(), most: 4),
                    ]
                },
            ]
        }
    }
}
