import ConformanceRun
package import Foundation
package import Wording

/// The results as a summary for a job's page: first what is not verified, then the clauses, then what failed.
package struct MarkdownSummary {
    package var results: RunResults
    package var language: Language

    package init(_ results: RunResults, language: Language) {
        self.results = results
        self.language = language
    }

    /// The failed cases that are told in full; a job's page has its limit (1 MiB at GitHub), and the numbers come first.
    private static let mostFailures = 50
    /// The cases that are named of an outcome; the demands are named all.
    private static let mostCases = 40

    package func encoded() -> Data {
        let documents = IndexedDocument.all(of: results)
        let parts = [head, verdicts(documents), counts, open(documents), clauses(documents), failures(documents)]
        return Data((parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").utf8)
    }

    private func text(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }
    private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }

    private var head: String {
        let demands = results.documents.flatMap(\.assertions)
        let open = demands.count { $0.verdict != AssertionCoverage.State.verified.rawValue }
        var lines = [
            "# " + text("医疗救助政策符合性测试", "Conformance with medical-assistance policy"), "",
            "**"
                + text(
                    "\(demands.count) 项要求中有 \(open) 项未经测试验证，列在下面“未验证”中。",
                    "Of \(demands.count) demands \(open) are not verified by test; they are listed under “Not verified”."
                )
                + "**", "",
            "- " + text("引擎：", "Engine: ") + escaped("\(results.engine.name) \(results.engine.version)"),
            "- " + text("测试集：", "Suite: ") + escaped("\(results.suite) \(results.suiteDigest.prefix(12))"),
            "- " + text("日期：", "Date: ") + escaped(results.date),
        ]
        if !results.readings.isEmpty {
            let used = results.readings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            lines.append("- " + text("所用读法：", "Readings used: ") + escaped(used.joined(separator: " ")))
        }
        if !results.whole {
            lines.append("- **" + text("部分案例未运行，不作结论。", "Some cases were not run: no verdict.") + "**")
        }
        return lines.joined(separator: "\n")
    }

    private func verdicts(_ documents: [IndexedDocument]) -> String {
        var table = MarkdownTable([
            text("文件", "document"), text("未验证的测试要求", "demands by test, not verified"),
            text("已验证", "verified"), text("待检查", "to inspect"), text("结论", "verdict"),
        ])
        for document in documents {
            let tested = document.document.assertions.filter { $0.method == "test" }
            let verified = tested.count { $0.verdict == "verified" }
            let verdict = DocumentVerdict(rawValue: document.document.verdict)
            table.add([
                escaped("\(document.document.id) \(document.document.title)"), "\(tested.count - verified)",
                "\(verified)/\(tested.count)",
                "\(document.document.assertions.count { $0.verdict == AssertionCoverage.State.notAttested.rawValue })",
                "**\(escaped(verdict?.name[language] ?? document.document.verdict))**",
            ])
        }
        return section(text("结论", "Verdict"), table.rendered)
    }

    private var counts: String {
        var table = MarkdownTable([text("案例", "cases")] + RunResults.Outcome.allCases.map { $0.name[language] })
        table.add(["\(results.counts.cases)"] + RunResults.Outcome.allCases.map { "\(results.counts[$0])" })
        return section(text("案例", "Cases"), table.rendered)
    }

    /// What is not verified, by document and state.
    private func open(_ documents: [IndexedDocument]) -> String {
        let states = AssertionCoverage.State.allCases.filter { $0 != .verified }
        var lines: [String] = []
        for document in documents {
            for state in states {
                let ids = document.document.assertions.filter { $0.verdict == state.rawValue }.map(\.id)
                guard !ids.isEmpty else { continue }
                lines.append(line(document.document.id, state.name[language], ids))
            }
            for outcome in RunResults.Outcome.allCases where !outcome.isTested {
                let ids = document.cases.filter { $0.result == outcome }.map(\.id)
                guard !ids.isEmpty else { continue }
                lines.append(
                    line(
                        document.document.id, text("案例", "cases ") + outcome.name[language], ids,
                        most: MarkdownSummary.mostCases))
            }
        }
        return lines.isEmpty ? "" : section(text("未验证", "Not verified"), lines.joined(separator: "\n"))
    }

    private func line(_ document: String, _ name: String, _ ids: [String], most: Int = .max) -> String {
        let named = ids.prefix(most).map(escaped).joined(separator: " ")
        let more = ids.count > most ? " …" : ""
        return "- \(escaped(document))\(text("：", ": "))\(name) \(ids.count)\(text("：", ": "))\(named)\(more)"
    }

    private func clauses(_ documents: [IndexedDocument]) -> String {
        var parts: [String] = []
        for document in documents {
            var table = MarkdownTable([
                text("条款", "clause"), text("已对应", "mapped"), text("案例", "cases"), text("已验证", "verified"),
                text("待检查", "to inspect"), text("已证明", "forced"), text("结论", "verdict"), text("标题", "heading"),
            ])
            for clause in document.document.clauses where !clause.assertions.isEmpty {
                let verdict = AssertionCoverage.State(rawValue: clause.verdict)
                table.add([
                    escaped(document.label(ofClause: clause.id)), "\(clause.mapped)/\(clause.assertions.count)",
                    "\(clause.cases)", clause.tested == 0 ? "—" : "\(clause.verified)/\(clause.tested)",
                    "\(clause.toInspect)",
                    clause.tested == 0 ? "—" : clause.forced.map { "\($0)/\(clause.tested)" } ?? "—",
                    verdict.map { "\($0.sign) \($0.name[language])" } ?? escaped(clause.verdict),
                    escaped(clause.heading),
                ])
            }
            parts.append("### \(escaped("\(document.document.id) \(document.document.title)"))\n\n\(table.rendered)")
        }
        return section(text("条款", "Clauses"), parts.joined(separator: "\n\n"))
    }

    private func failures(_ documents: [IndexedDocument]) -> String {
        let failed = documents.flatMap { document in
            document.cases.filter(\.result.isFailure).map { (document, $0) }
        }
        guard !failed.isEmpty else { return "" }
        var lines: [String] = []
        for (document, one) in failed.prefix(MarkdownSummary.mostFailures) {
            let account = CaseAccount(one, in: document, language: language)
            lines.append("- **\(escaped(one.id))** \(escaped(one.title[language]))")
            lines += account.demands.map { "  - \(escaped($0.clause)) \(escaped($0.id)) “\(escaped($0.words))”" }
            if one.result == .fault {
                lines.append("  - \(one.result.name[language])\(text("：", ": "))\(escaped(account.reason))")
            }
            lines += account.differences.map {
                "  - \(escaped($0.subject))\(text("：", ": "))\(escaped($0.sentence))"
            }
            if let message = account.message { lines.append("  - “\(escaped(message))”") }
        }
        let rest = failed.count - MarkdownSummary.mostFailures
        if rest > 0 {
            lines.append("")
            lines.append(text("另有 \(rest) 个，见 results.json。", "\(rest) more are in results.json."))
        }
        return section(text("不符与故障", "Failures and faults") + " (\(failed.count))", lines.joined(separator: "\n"))
    }

    private func section(_ title: String, _ body: String) -> String { "## \(title)\n\n\(body)" }
}
