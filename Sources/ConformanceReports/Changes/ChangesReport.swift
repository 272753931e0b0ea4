import ConformanceRun
package import Wording

/// The changes between two results in words: first what is worse.
package struct ChangesReport {
    package var changes: ResultsChanges
    package var language: Language
    package var style: TerminalStyle

    package init(_ changes: ResultsChanges, language: Language, style: TerminalStyle) {
        self.changes = changes
        self.language = language
        self.style = style
    }

    package func rendered() -> String {
        guard !changes.isEmpty else { return text("两次结果没有变化。", "Nothing changed.") }
        let parts = [
            section(text("运行", "Runs"), changes.facts.map { line($0) }),
            section(text("文件", "Documents"), changes.documents.map { line($0) }),
        ]
        let cases = ResultsChanges.Kind.allCases.map { kind in
            let found = changes.cases(kind)
            return section(title(kind) + " (\(found.count))", found.map { line($0) })
        }
        let demands = section(
            text("要求", "Demands") + " (\(changes.demands.count))", changes.demands.map { line($0) })
        let inspections = section(
            text("检查", "Inspections") + " (\(changes.inspections.count))", changes.inspections.map { line($0) })
        return (parts + cases + [demands, inspections, verdict]).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func text(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

    private func section(_ title: String, _ lines: [String]) -> String {
        lines.isEmpty ? "" : ([style(.strong, title)] + lines).joined(separator: "\n")
    }

    private var verdict: String {
        changes.isWorse
            ? style(.bad, text("有变差之处。", "Something is worse.")) : style(.good, text("没有变差。", "Nothing is worse."))
    }

    private func title(_ kind: ResultsChanges.Kind) -> String {
        switch kind {
        case .newlyFailing: text("新的不符", "Newly failing")
        case .newlyUntested: text("不再测试", "Newly untested")
        case .disappeared: text("消失的案例", "Cases that disappeared")
        case .newlyPassing: text("新的通过", "Newly passing")
        case .appeared: text("新增的案例", "Cases that appeared")
        case .other: text("其他变化", "Other changes")
        }
    }

    private func line(_ fact: ResultsChanges.Fact) -> String {
        let name: String
        switch fact.name {
        case "engine": name = text("引擎", "engine")
        case "engine-version": name = text("引擎版本", "engine version")
        case "engine-vendor": name = text("厂商", "vendor")
        case "engine-digest": name = text("引擎摘要", "engine digest")
        case "transport": name = text("连接方式", "transport")
        case "suite": name = text("测试集版本", "suite version")
        case "suite-digest": name = text("测试集摘要", "suite digest")
        case "whole": name = text("全部运行", "whole run")
        default:
            name = fact.name.replacing("reading ", with: text("读法 ", "reading "), maxReplacements: 1)
        }
        return "  \(plain(name))\(text("：", ": "))\(arrow(fact.old, fact.new))"
    }

    private func line(_ document: ResultsChanges.Document) -> String {
        var facts: [String] = []
        if document.oldVerdict != document.newVerdict {
            let name = { (verdict: String) in DocumentVerdict(rawValue: verdict)?.name[language] ?? verdict }
            facts.append(
                text("结论 ", "verdict ") + arrow(document.oldVerdict.map(name), document.newVerdict.map(name)))
        }
        if document.oldDigest != document.newDigest {
            facts.append(text("原文摘要 ", "text's digest ") + arrow(document.oldDigest, document.newDigest))
        }
        if document.oldProof != document.newProof {
            facts.append(text("证明 ", "proof ") + arrow(document.oldProof.map(proof), document.newProof.map(proof)))
        }
        return marked(
            document.isWorse, "\(plain(document.id))\(text("：", ": "))\(facts.joined(separator: text("；", "; ")))")
    }

    private func proof(_ word: String) -> String {
        switch word {
        case "current": text("有效", "current")
        case "stale": text("需重新证明", "to be proved anew")
        case "absent": text("尚未证明", "not yet proved")
        default: word
        }
    }

    private func line(_ one: ResultsChanges.Case) -> String {
        let name = { (word: String) in RunResults.Outcome(rawValue: word)?.name[language] ?? word }
        return marked(
            one.kind.isWorse,
            "\(plain(one.id))  \(plain(one.title[language]))  \(arrow(one.old.map(name), one.new.map(name)))")
    }

    private func line(_ demand: ResultsChanges.Demand) -> String {
        var facts: [String] = []
        if demand.oldState != demand.newState {
            let name = { (word: String) in AssertionCoverage.State(rawValue: word)?.name[language] ?? word }
            facts.append(arrow(demand.oldState.map(name), demand.newState.map(name)))
        }
        if demand.oldForced != demand.newForced {
            let name = { (word: String) in
                Forcing.State(rawValue: word)?.name[language] ?? text("尚未证明", "not proved")
            }
            facts.append(arrow(demand.oldForced.map(name), demand.newForced.map(name)))
        }
        return marked(
            demand.isWorse, "\(plain(demand.document)) \(plain(demand.id))  \(facts.joined(separator: text("；", "; ")))"
        )
    }

    private func line(_ inspection: ResultsChanges.Inspection) -> String {
        let name = { (word: String) in word == "not-attested" ? text("尚未答复", "not answered") : word }
        return marked(
            inspection.isWorse, "\(plain(inspection.id))  \(arrow(inspection.old.map(name), inspection.new.map(name)))")
    }

    private func marked(_ isWorse: Bool, _ line: String) -> String {
        isWorse ? style(.bad, "✘ \(line)") : "  \(line)"
    }

    private func arrow(_ old: String?, _ new: String?) -> String {
        let absent = text("无", "none")
        return "\(plain(old ?? absent)) → \(plain(new ?? absent))"
    }

    /// Text from outside in one line, which can do nothing to a terminal.
    private func plain(_ text: String) -> String { text.plain(upTo: 200) }
}
