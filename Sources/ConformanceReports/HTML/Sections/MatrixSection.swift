/// The clause matrix of a document: numerators and denominators, clause by clause.
struct MatrixSection {
    let document: PageDocument

    var context: [String: Any] {
        let cases = document.cases
        let rows = document.document.clauses.filter { !$0.assertions.isEmpty }.map { clause in
            row(clause, cases)
        }
        return ["rows": rows, "title": Markup(document.document.title)]
    }

    private func row(_ clause: RunResults.Clause, _ all: [RunResults.Case]) -> [String: Any] {
        let assertions = clause.assertions.compactMap { document[assertion: $0] }
        let verifying = Set(assertions.flatMap(\.cases))
        let cases = all.filter { verifying.contains($0.id) }
        func count(_ kind: String) -> Int { cases.count { $0.kind == kind } }
        func count(method: String) -> Int { assertions.count { $0.method == method } }
        let methods = [("test", "测试"), ("inspection", "检查"), ("analysis", "分析")]
            .filter { count(method: $0.0) > 0 }
        let tested = assertions.filter { $0.method == "test" }
        let isProved = tested.contains { $0.forced != "not-proved" }
        let forced = ["forced", "weak", "unforced"].map { state in tested.count { $0.forced == state } }
        let inspected = count(method: "inspection")
        return [
            "label": Anchor.part(clause.id, of: document.id).link(Markup(clause.label)),
            "heading": Markup(clause.heading), "mapped": Markup("\(clause.mapped)/\(assertions.count)"),
            "methods": Markup(
                methods.map { "\($0.1) \(count(method: $0.0))" }.joined(separator: "，"),
                methods.map { "\($0.0) \(count(method: $0.0))" }.joined(separator: ", ")),
            "cases": cases.count, "kinds": Markup("\(count("positive")) / \(count("negative")) / \(count("boundary"))"),
            "verified": Markup(tested.isEmpty ? "—" : "\(clause.verified)/\(tested.count)"),
            "inspect": Markup(inspected == 0 ? "—" : "\(clause.toInspect)/\(inspected)"),
            "forced": Markup(!isProved ? "—" : forced.map(String.init).joined(separator: " / ")),
            "verdict": StateMark.assertion(clause.verdict).badge,
        ]
    }
}
