import ConformanceCases
package import ConformanceRun
package import EngineAdapters
import MedicalAssistance
import PolicyDocuments
package import Wording

/// What a run says of its engine: who it is, what it claims, and how it failed to answer.
package struct EngineReport {
    package var suite: Suite
    package var language: Language
    package var style: TerminalStyle

    package init(of suite: Suite, language: Language, style: TerminalStyle) {
        self.suite = suite
        self.language = language
        self.style = style
    }

    private func text(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

    /// The engine's name and claims.
    package func heading(_ run: SuiteRun, transport: String) -> String {
        let engine = run.engine
        let vendor = engine.vendor.isEmpty ? "" : text("（\(engine.vendor)）", " (\(engine.vendor))")
        var lines = ["\(text("引擎：", "Engine: "))\(engine.name) \(engine.version)\(vendor)".harmless]
        if transport != "in-process" { lines[0] += text("，传输方式 \(transport)", ", by \(transport)") }
        let known = Set(suite.library.instruments.map(\.id))
        if let claimed = engine.claims.documents {
            let list = claimed.isEmpty ? text("没有", "none") : claimed.joined(separator: " ")
            lines.append("\(text("声明的文件：", "Documents claimed: "))\(list)".harmless)
            let open = suite.library.instruments.map(\.id).filter { !claimed.contains($0) }
            if !open.isEmpty {
                lines.append(
                    text("未声明，因此未验证：", "Not claimed, and so not verified: ") + open.joined(separator: " "))
            }
            let foreign = claimed.filter { !known.contains($0) }
            if !foreign.isEmpty {
                lines.append(
                    text("所选测试集中没有的文件：", "Claimed, but not in the suite as selected: ")
                        + foreign.joined(separator: " ").harmless)
            }
        }
        if let decisions = engine.claims.decisions {
            let list = decisions.isEmpty ? text("没有", "none") : decisions.map(\.rawValue).joined(separator: " ")
            lines.append("\(text("声明的决定：", "Decisions claimed: "))\(list)")
        }
        if engine.claims.assistance == .sum {
            lines.append(
                text(
                    "引擎不区分救助层次，只报合计 maf_pay；各层按合计比较。",
                    "The engine does not tell the layers of assistance apart (maf_pay only); their sums are compared."))
        }
        return lines.joined(separator: "\n")
    }

    /// The engine's faults by kind, with their number and their first words; empty when there is none.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - errorTail: The last part of the engine's standard error.
    package func faults(_ run: SuiteRun, errorTail: String) -> String {
        var places: [EngineFault.Kind: [(fault: EngineFault, id: String)]] = [:]
        for outcome in run.outcomes {
            guard case .faulted(let fault) = outcome.result else { continue }
            places[fault.kind, default: []].append((fault, suite.cases.cases[outcome.index].id))
        }
        guard !places.isEmpty else { return "" }
        var lines: [String] = []
        for kind in EngineFault.Kind.allCases {
            guard let found = places[kind], let first = found.first else { continue }
            let count = found.count
            lines.append(
                style(.bad, "\(text("引擎故障", "Engine fault")) \(kind.name[language])")
                    + text("（\(count) 个案例）", " (\(count) \(count == 1 ? "case" : "cases"))"))
            lines.append("    \(first.fault.explanation[language].harmless)")
            let shown = found.prefix(6).map(\.id).joined(separator: " ")
            lines.append(style(.faint, "    \(shown)\(count > 6 ? " …" : "")"))
        }
        let tail = errorTail.split(whereSeparator: \.isNewline).suffix(12)
        if !tail.isEmpty {
            lines.append(text("引擎最后写入标准错误的内容：", "The last of what the engine wrote to standard error:"))
            lines += tail.map { style(.faint, "    \(String($0).harmless)") }
        }
        return lines.joined(separator: "\n")
    }
}

extension EngineFault.Kind {
    /// The kind in words.
    package var name: Bilingual {
        switch self {
        case .errorReply: .init("报错", "error reply")
        case .invalidReply: .init("答复无效", "invalid reply")
        case .crash: .init("崩溃", "crash")
        case .timeOut: .init("超时", "time-out")
        case .unreachable: .init("无法连接", "unreachable")
        }
    }
}
