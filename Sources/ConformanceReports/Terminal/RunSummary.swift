package import ConformanceRun
import EngineAdapters
import PolicyDocuments
package import Wording

/// The last words of a run: the verdict per document, and first of all what is not verified.
package struct RunSummary {
    package var run: SuiteRun
    package var coverage: Coverage
    package var language: Language
    package var style: TerminalStyle
    /// How the failures stand to the known ones, where these were stated.
    package var known: KnownFailureCheck?

    package init(
        _ run: SuiteRun, _ coverage: Coverage, known: KnownFailureCheck? = nil, language: Language,
        style: TerminalStyle
    ) {
        self.known = known
        self.run = run
        self.coverage = coverage
        self.language = language
        self.style = style
    }

    private func text(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

    package func rendered() -> String {
        let counts = RunResults.Counts(run)
        var lines = [
            text(
                "案例：\(counts.passed)/\(counts.cases) 通过，\(counts.failed) 不符，\(counts.faulted) 引擎故障，\(counts.unsupported) 不支持，\(counts.quarantined) 有争议，\(counts.undecided) 缺数据，\(counts.notRun) 未运行。",
                "Cases: \(counts.passed)/\(counts.cases) passed, \(counts.failed) failed, \(counts.faulted) engine faults, \(counts.unsupported) unsupported, \(counts.quarantined) disputed, \(counts.undecided) lacking data, \(counts.notRun) not run."
            )
        ]
        if !run.readings.isEmpty {
            let used = run.readings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
            lines.append(text("所用读法：\(used)（其余从参考读法）。", "Readings used: \(used) (otherwise the followed ones)."))
        }
        if !run.engine.claims.readings.isEmpty {
            let claimed = run.engine.claims.readings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            lines.append(
                text("引擎声明的读法：", "Readings that the engine claims: ") + claimed.joined(separator: " ").harmless)
        }
        if let known {
            let others = known.findings.count { !$0.state.isInOrder }
            lines.append(
                text(
                    "已知的不符：\(known.count) 个案例与清单一致，清单中 \(others) 项不一致。",
                    "Known failures: \(known.count) cases fail as listed; \(others) entries of the list are not as listed."
                ))
        }
        lines += coverage.documents.map(verdict)
        lines += coverage.documents.compactMap(sums)
        return lines.joined(separator: "\n")
    }

    /// Which demands could be verified as a sum only.
    private func sums(_ document: DocumentCoverage) -> String? {
        let found = document.verifiedAsSum
        guard !found.isEmpty else { return nil }
        let ids = found.map(\.assertion.id).joined(separator: " ")
        return text(
            "\(document.instrument.id)：其中 \(found.count) 项要求只按救助合计（maf_pay）验证：\(ids)",
            "\(document.instrument.id): \(found.count) of these demands are verified by the sum of assistance (maf_pay) only: \(ids)"
        )
    }

    private func verdict(_ document: DocumentCoverage) -> String {
        let open = document.tested.count - document.verified.count
        let attested = document.assertions.count { $0.state == .attested }
        let denied = document.assertions.count { $0.state == .denied }
        let inspections = document.assertions.count { $0.state == .notAttested }
        let figures = text(
            "测试要求 \(document.verified.count)/\(document.tested.count) 已验证，\(open) 未验证；\(inspections) 项由人检查，尚未答复",
            "\(document.verified.count)/\(document.tested.count) demands verified by test, \(open) not; \(inspections) await a person's inspection"
        )
        let answered =
            attested + denied == 0
            ? ""
            : text(
                "；自述符合 \(attested) 项，自述不符合 \(denied) 项（未经测试）",
                "; \(attested) attested, \(denied) denied by a person (not tested)")
        let word: String
        switch document.verdict {
        case .conformant: word = style(.good, document.verdict.name[language])
        case .notConformant: word = style(.bad, document.verdict.name[language])
        case .partial, .notClaimed, .analysed: word = style(.open, document.verdict.name[language])
        }
        return
            "\(document.instrument.id)\(text("：", ": "))\(word)\(text("。", ". "))\(figures)\(answered)\(text("。", "."))"
    }
}
