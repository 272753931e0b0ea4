import ConformanceCases
import MedicalAssistance
import Wording

/// Every derivation can be evaluated and gives the amount expected, and every amount above zero has one.
struct WorkingCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        suite.documents.flatMap(\.cases).compactMap(\.value).flatMap { one in
            (one.expectations + one.variants.flatMap(\.expectations)).compactMap(finding)
        }
    }

    private func finding(in expectation: Expectation) -> LintFinding? {
        let amount: Money? = if case .verdict(let verdict) = expectation.value { verdict.amount } else { nil }
        guard let working = expectation.working else {
            guard let amount, amount > .zero else { return nil }
            return LintFinding(
                expectation.location, "金额 \(amount) 没有算式；请在 working 中写出。",
                "the amount \(amount) has no derivation; write it in working.")
        }
        guard let amount else {
            return LintFinding(
                expectation.location, "有算式而没有金额；请删去 working，或改为 amount。",
                "there is a derivation but no amount; delete working, or state an amount.")
        }
        do throws(WorkingFault) {
            guard let value = try Working.value(of: working) else {
                return LintFinding(
                    expectation.location, "算式“\(working)”的值不是整分；请核对，需要取舍处用 round。",
                    "the derivation “\(working)” gives no whole number of fen; check it, and use round where it rounds."
                )
            }
            guard value != amount else { return nil }
            return LintFinding(
                expectation.location, "算式“\(working)”得 \(value)，期望却是 \(amount)；请改正其一。",
                "the derivation “\(working)” gives \(value), but \(amount) is expected; correct the one or the other.")
        } catch {
            return LintFinding(
                expectation.location, "算式“\(working)”无法计算：\(error.message.chinese)请改正。",
                "the derivation “\(working)” cannot be evaluated: \(error.message.english) Correct it.")
        }
    }
}
