import PolicyDocuments

/// Every open question has readings, and exactly one of them is followed.
struct InterpretationCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        let all = (suite.interpretations ?? []) + suite.documents.flatMap { $0.catalogue?.interpretations ?? [] }
        return all.compactMap { one in
            let followed = one.readings.filter(\.isFollowed).map(\.id)
            if one.readings.isEmpty {
                return LintFinding(
                    one.location, "解释 \(one.id) 没有读法；请写出各种读法。",
                    "the interpretation \(one.id) has no reading; write the readings.")
            }
            if followed.isEmpty {
                return LintFinding(
                    one.location, "解释 \(one.id) 没有采用的读法；请在一个读法上写 followed=\"true\"。",
                    "the interpretation \(one.id) follows no reading; mark one with followed=\"true\".")
            }
            guard followed.count > 1 else { return nil }
            return LintFinding(
                one.location, "解释 \(one.id) 采用了几种读法：\(followed.joined(separator: "、"))；只能采用一种。",
                "the interpretation \(one.id) follows several readings: \(followed.joined(separator: ", ")); follow one."
            )
        }
    }
}
