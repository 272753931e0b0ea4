package import Wording

/// The rule by which a certificate's verdict follows from the outcomes of the cases, in words and as data.
package struct VerdictRule: Codable, Sendable, Hashable {
    package var id: String
    package var zh, en: String
    /// The outcome that every case of an assertion must have.
    package var caseOutcome: String
    /// The outcome of cases that do not count; each is listed as untested.
    package var uncountedOutcome: String
    /// By the method of verification, the state that every assertion must have.
    package var assertionStates: [String: String]
    /// The answers by which an inspection is attested.
    package var inspectionAnswers: [String]
    /// The verdict that every document must have.
    package var verdict: String

    /// The rule that this program knows.
    package static let current = VerdictRule(
        id: "every-demand/1",
        zh:
            "文件的每项测试要求至少有一个案例，所有案例（有争议、未运行的除外，逐项列出）都通过；每项由人检查的要求都有答复，且为“是”或说明理由的“不适用”；则该文件的结论为符合。分析类要求由规则算出，不测试引擎。",
        en:
            "A document is conformant when every demand that is verified by test has a case and all its cases pass (disputed ones are not run and are listed), and when every demand that a person inspects is answered by yes, or by not-applicable with a reason. What is verified by analysis is computed over the rules and not asked of the engine.",
        caseOutcome: "passed", uncountedOutcome: "quarantined",
        assertionStates: ["test": "verified", "inspection": "attested", "analysis": "analysis"],
        inspectionAnswers: ["yes", "not-applicable"], verdict: "conformant")

    package var words: Bilingual { Bilingual(zh, en) }
}
