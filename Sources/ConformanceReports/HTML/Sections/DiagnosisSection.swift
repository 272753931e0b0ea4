import Wording

/// The likely causes of wrong answers, for the engine's vendor.
struct DiagnosisSection {
    let index: PageIndex

    var context: [String: Any]? {
        let documents = index.documents.compactMap { document -> [String: Any]? in
            guard let diagnosis = document.document.diagnosis else { return nil }
            return [
                "name": Markup(document.document.title), "id": Markup(document.id),
                "causes": diagnosis.causes.map { cause(of: $0, in: document) },
                "unexplained": filled(
                    diagnosis.unexplained.isEmpty
                        ? nil : ["count": diagnosis.unexplained.count, "links": links(diagnosis.unexplained)]),
            ]
        }
        return documents.isEmpty ? nil : ["documents": documents]
    }

    private func cause(of cause: RunResults.Diagnosis.Cause, in document: PageDocument) -> [String: Any] {
        guard let first = cause.mistakes.first else { return [:] }
        return [
            "mistake": Markup(first.text), "key": Markup(first.key), "count": cause.explains.count,
            "words": first.assertions.map { id in
                let clause = document[assertion: id].flatMap { document[clause: $0.clause] }?.label ?? ""
                return [
                    "link": document.links([id]), "clause": Markup(clause),
                    "words": Markup(document[assertion: id]?.words ?? ""),
                ]
            },
            "links": links(cause.explains),
            "others": cause.mistakes.dropFirst().map { ["mistake": Markup($0.text), "key": Markup($0.key)] },
            "contradicted": filled(cause.contradicted > 0 ? ["count": cause.contradicted] : nil),
        ]
    }

    private func links(_ ids: [String]) -> Markup {
        ids.map { index.link(case: $0) }.joined(Markup(html: " "))
    }
}
