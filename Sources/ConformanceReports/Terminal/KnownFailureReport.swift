package import ConformanceRun
import EngineAdapters
package import Wording

/// How a run's failures stand to the known ones: what is as known in short, what is not with its place.
package struct KnownFailureReport {
    package var check: KnownFailureCheck
    package var language: Language
    package var style: TerminalStyle

    package init(_ check: KnownFailureCheck, language: Language, style: TerminalStyle) {
        self.check = check
        self.language = language
        self.style = style
    }

    package func rendered() -> String {
        var lines: [String] = []
        for finding in check.findings where finding.state != .notRun {
            let failure = finding.failure
            let sign = finding.state.isInOrder ? style(.open, "~") : style(.bad, "✘")
            lines.append("\(sign) \(failure.id)  \(finding.state.name[language])  \(failure.location)".harmless)
            switch finding.state {
            case .holds:
                lines.append(
                    style(
                        .faint,
                        "    \(failure.reason.harmless)  \(failure.owner.harmless)  \(Bilingual("至", "until ")[language])\(failure.expires)"
                    ))
            case .failsDifferently:
                if let found = finding.found { lines.append("    \(failure.wrong.words) → \(found.words)".harmless) }
            case .expired: lines.append("    expires=\(failure.expires)")
            case .passes, .matchesNothing, .notRun: break
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension WrongAnswer {
    fileprivate var words: String {
        switch self {
        case .answers(let answers):
            answers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        case .fault(let kind): kind.rawValue
        }
    }
}

extension KnownFailureCheck.State {
    /// The state in words.
    package var name: Bilingual {
        switch self {
        case .holds: .init("已知的不符", "known failure")
        case .passes: .init("已知的不符已经通过：请从清单中删去", "a known failure that passes: take it off the list")
        case .failsDifferently: .init("不符的方式与清单所列不同", "fails otherwise than is known")
        case .expired: .init("已知的不符已过期", "a known failure that has expired")
        case .matchesNothing:
            .init("清单所列案例不存在，或引擎未被问及", "a known failure of no case, or of one that the engine was not asked")
        case .notRun: .init("未运行", "not run")
        }
    }
}
