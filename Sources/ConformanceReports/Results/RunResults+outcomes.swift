package import Wording

extension RunResults {
    /// What became of a case, as `results.json` words it.
    package enum Outcome: String, Sendable, Hashable, CaseIterable {
        case passed, failed, fault, unsupported, undecided, quarantined
        case notRun = "not-run"

        /// The outcome in words.
        package var name: Bilingual {
            switch self {
            case .passed: .init("通过", "passed")
            case .failed: .init("不符", "failed")
            case .fault: .init("引擎故障", "engine fault")
            case .unsupported: .init("不支持", "unsupported")
            case .undecided: .init("缺数据", "lacking data")
            case .quarantined: .init("有争议", "disputed")
            case .notRun: .init("未运行", "not run")
            }
        }

        /// Whether the answer was wrong, or there was none that could be judged.
        package var isFailure: Bool { self == .failed || self == .fault }

        /// Whether the engine was put to the test.
        package var isTested: Bool { isFailure || self == .passed }
    }
}

extension RunResults.Case {
    /// What became of the case; not run, for a word that is not known.
    package var result: RunResults.Outcome { .init(rawValue: outcome) ?? .notRun }
}

extension RunResults.Counts {
    /// Counts cases.
    package init(of cases: some Sequence<RunResults.Case>) {
        self.init(
            cases: 0, passed: 0, failed: 0, faulted: 0, unsupported: 0, undecided: 0, quarantined: 0, notRun: 0)
        for one in cases {
            self.cases += 1
            self[one.result] += 1
        }
    }

    /// The number of cases of one outcome.
    package subscript(outcome: RunResults.Outcome) -> Int {
        get { self[keyPath: RunResults.Counts.member(outcome)] }
        set { self[keyPath: RunResults.Counts.member(outcome)] = newValue }
    }

    private static func member(_ outcome: RunResults.Outcome) -> WritableKeyPath<Self, Int> {
        switch outcome {
        case .passed: \.passed
        case .failed: \.failed
        case .fault: \.faulted
        case .unsupported: \.unsupported
        case .undecided: \.undecided
        case .quarantined: \.quarantined
        case .notRun: \.notRun
        }
    }
}

extension RunResults.Text {
    package subscript(language: Language) -> String {
        switch language {
        case .chinese: zh
        case .english: en
        }
    }
}
