import ConformanceRun
import Wording

/// How a state is told: by a sign, a word, a pattern and a colour, so that none of them is needed to read it.
struct StateMark: Sendable, Hashable {
    /// The style class, which gives pattern and colour.
    let style: Style
    let sign: String
    let name: Bilingual

    enum Style: String, Sendable, Hashable {
        case good = "ok"
        case bad = "no"
        case fault = "ft"
        case open = "op"
        case person = "at"
        case analysis = "an"
        case quiet = "nt"
    }

    /// The sign and the word.
    var badge: Markup {
        Markup(html: "<span class=\"s \(style.rawValue)\">\(sign) ") + Markup(name)
            + Markup(html: "</span>")
    }

    /// The mark of an assertion's state, as `results.json` words it.
    static func assertion(_ state: String) -> StateMark {
        switch state {
        case "verified": StateMark(style: .good, sign: "✔", name: .init("已验证", "verified"))
        case "failed": StateMark(style: .bad, sign: "✘", name: .init("不符", "failed"))
        case "not-verified": StateMark(style: .open, sign: "?", name: .init("未验证", "not verified"))
        case "not-attested": StateMark(style: .person, sign: "☐", name: .init("待检查", "awaits inspection"))
        case "attested": StateMark(style: .person, sign: "☑", name: .init("已自述", "attested"))
        case "denied": StateMark(style: .bad, sign: "☒", name: .init("自述不符", "denied"))
        case "analysis": StateMark(style: .analysis, sign: "≡", name: .init("分析", "by analysis"))
        case "kept": StateMark(style: .analysis, sign: "≡", name: .init("分析：相符", "by analysis: kept"))
        case "deviates": StateMark(style: .open, sign: "≢", name: .init("分析：有出入", "by analysis: deviates"))
        case "not-judged": StateMark(style: .open, sign: "?", name: .init("分析：不能判断", "by analysis: cannot be judged"))
        case "unmapped": StateMark(style: .open, sign: "!", name: .init("无案例", "no case"))
        case "not-testable": StateMark(style: .quiet, sign: "–", name: .init("不可测试", "not testable"))
        default: StateMark(style: .open, sign: "?", name: .init(state))
        }
    }

    /// The mark of a case's outcome.
    static func outcome(_ outcome: String) -> StateMark {
        switch outcome {
        case "passed": StateMark(style: .good, sign: "✔", name: .init("通过", "passed"))
        case "failed": StateMark(style: .bad, sign: "✘", name: .init("不符", "failed"))
        case "fault": StateMark(style: .fault, sign: "⚠", name: .init("引擎故障", "engine fault"))
        case "unsupported": StateMark(style: .open, sign: "?", name: .init("引擎不支持", "unsupported"))
        case "undecided": StateMark(style: .open, sign: "?", name: .init("缺数据", "lacking data"))
        case "quarantined": StateMark(style: .open, sign: "?", name: .init("有争议", "disputed"))
        case "not-run": StateMark(style: .open, sign: "?", name: .init("未运行", "not run"))
        default: StateMark(style: .open, sign: "?", name: .init(outcome))
        }
    }

    /// The mark of a document's verdict.
    static func verdict(_ verdict: String) -> StateMark {
        switch DocumentVerdict(rawValue: verdict) {
        case .conformant?: StateMark(style: .good, sign: "✔", name: .init("符合", "conformant"))
        case .notConformant?: StateMark(style: .bad, sign: "✘", name: .init("不符合", "not conformant"))
        case let other?: StateMark(style: .open, sign: "?", name: other.name)
        case nil: StateMark(style: .open, sign: "?", name: .init(verdict))
        }
    }

    /// The mark of the proof of an assertion.
    static func forced(_ state: String) -> StateMark {
        switch state {
        case "forced": StateMark(style: .good, sign: "◆", name: .init("已证明", "forced"))
        case "weak": StateMark(style: .open, sign: "◇", name: .init("旁证", "weak"))
        case "unforced": StateMark(style: .bad, sign: "◇", name: .init("未证明", "unforced"))
        default: StateMark(style: .quiet, sign: "–", name: .init("没有证明记录", "no proof on record"))
        }
    }
}
