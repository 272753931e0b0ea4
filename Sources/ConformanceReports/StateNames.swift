package import ConformanceRun
import PolicyDocuments
package import Wording

extension AssertionCoverage.State {
    /// The state in words.
    package var name: Bilingual {
        switch self {
        case .verified: .init("已验证", "verified")
        case .failed: .init("不符", "failed")
        case .notVerified: .init("未验证", "not verified")
        case .notAttested: .init("待检查", "not attested")
        case .attested: .init("符合（自述）", "attested")
        case .denied: .init("不符合（自述）", "denied")
        case .analysis: .init("分析", "by analysis")
        case .kept: .init("一致", "kept")
        case .deviates: .init("不一致", "deviates")
        case .cannotBeJudged: .init("无法判断", "cannot be judged")
        case .unmapped: .init("无案例", "no case")
        }
    }

    var emphasis: TerminalStyle.Emphasis? {
        switch self {
        case .verified, .kept: .good
        case .failed, .unmapped, .denied: .bad
        case .notVerified, .notAttested, .deviates, .cannotBeJudged: .open
        case .analysis, .attested: nil
        }
    }

    /// The state as a sign, so that no colour is needed to read it.
    var sign: String {
        switch self {
        case .verified: "✔"
        case .failed, .denied: "✘"
        case .notVerified, .notAttested: "?"
        case .analysis, .kept: "="
        case .deviates: "≠"
        case .cannotBeJudged: "?"
        case .attested: "§"
        case .unmapped: "!"
        }
    }
}

extension ProvincialAnalysis.Verdict {
    /// The state of an assertion with this verdict.
    var state: AssertionCoverage.State {
        switch self {
        case .kept: .kept
        case .deviates: .deviates
        case .cannotBeJudged: .cannotBeJudged
        }
    }
}

extension DocumentVerdict {
    /// The verdict in words.
    package var name: Bilingual {
        switch self {
        case .conformant: .init("符合", "conformant")
        case .notConformant: .init("不符合", "not conformant")
        case .notClaimed: .init("引擎未声明，未验证", "not claimed by the engine, not verified")
        case .partial: .init("部分运行，不作结论", "partial run, no verdict")
        case .analysed: .init("不测试引擎，只作分析", "analysed only, no engine is tested")
        }
    }
}

extension Forcing.State {
    /// The state in words.
    package var name: Bilingual {
        switch self {
        case .forced: .init("已证明", "forced")
        case .weak: .init("旁证", "weak")
        case .unforced: .init("未证明", "unforced")
        }
    }
}

extension Assertion.Method {
    package var name: Bilingual {
        switch self {
        case .test: .init("测试", "test")
        case .analysis: .init("分析", "analysis")
        case .inspection: .init("检查", "inspection")
        }
    }
}
