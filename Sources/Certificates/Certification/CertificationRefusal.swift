package import Wording

/// Why results cannot be certified: everything that is missing, not only the first of it.
package struct CertificationRefusal: ExplainedError {
    package var reasons: [Reason]

    /// One thing that keeps results from being certified.
    package enum Reason: Sendable, Hashable {
        /// The suite at hand is not the one that was run.
        case otherSuite(stated: String, found: String)
        case engineDigestUnreadable
        case countsDiffer
        case deviation(RecordedRun.Deviation)
        case partial(notRun: [String], of: Int)
        case failures([String]), faults([String]), unsupported([String]), undecided([String])
        /// Assertions that no case, or only a disputed one, is for.
        case unverified(document: String, [String])
        case inspectionsMissing([String]), inspectionsDenied([String])
        case expectationsInUse
        /// The run used a reading that the engine does not claim, or the other way round.
        case readingNotDeclared(interpretation: String, used: String, claimed: String?)
        case unknownReading(String)
        case nothingToCertify
        case validity
    }

    package var explanation: Bilingual {
        reasons.reduce(Bilingual("不能出具证书：", "no certificate can be issued:")) {
            $0 + Bilingual("\n- ") + $1.explanation
        }
    }
}

extension CertificationRefusal.Reason {
    package var explanation: Bilingual {
        switch self {
        case .otherSuite(let stated, let found):
            .init(
                "结果出自测试集的另一状态（\(stated.prefix(12))，现为 \(found.prefix(12))）；请重新运行。",
                "the results are of another state of the suite (\(stated.prefix(12)), at hand is \(found.prefix(12))); run again."
            )
        case .engineDigestUnreadable:
            .init("引擎的摘要不是 SHA-256；请重新运行。", "the engine's digest is no SHA-256; run again.")
        case .countsDiffer:
            .init("结果所写的案例数与逐个案例不符；文件被改动过。", "the counts stated are not those of the cases; the file was changed.")
        case .deviation(let deviation): deviation.explanation
        case .partial(let ids, let all):
            .init(
                "部分运行：\(all) 个案例中 \(ids.count) 个未运行（\(sample(ids)[.chinese])）。",
                "a partial run: \(ids.count) of \(all) cases were not run (\(sample(ids)[.english])).")
        case .failures(let ids): listed(ids, "个案例不符", "cases failed")
        case .faults(let ids): listed(ids, "个案例引擎故障", "cases met a fault of the engine")
        case .unsupported(let ids): listed(ids, "个案例属于所声明的文件，引擎却不支持", "cases of claimed documents are unsupported")
        case .undecided(let ids): listed(ids, "个案例缺数据，无结论", "cases lack data and have no verdict")
        case .unverified(let document, let ids):
            .init("\(document)：", "\(document): ") + listed(ids, "项测试要求未验证", "demands are not verified")
        case .inspectionsMissing(let ids):
            listed(
                ids, "项检查尚无答复；用 conform inspect init 生成表格，填写后以 --inspection 提供",
                "inspections are not answered; make the form by conform inspect init and give it by --inspection")
        case .inspectionsDenied(let ids): listed(ids, "项检查自述不符合", "inspections were answered by no")
        case .expectationsInUse:
            .init("运行时使用了已知不符的清单；请不用清单重新运行。", "known failures were in use; run again without them.")
        case .readingNotDeclared(let id, let used, let claimed?):
            .init(
                "引擎声明读法 \(id)=\(claimed)，运行却按 \(used)。",
                "the engine claims the reading \(id)=\(claimed), but was run under \(used).")
        case .readingNotDeclared(let id, let used, nil):
            .init(
                "运行按读法 \(id)=\(used)，引擎没有声明；请在 initialize 的 readings 中声明。",
                "the run used the reading \(id)=\(used), which the engine does not claim; claim it in initialize's readings."
            )
        case .unknownReading(let id):
            .init("测试集没有读法 \(id)。", "the suite has no reading \(id).")
        case .nothingToCertify:
            .init("引擎没有声明任何要测试的文件。", "the engine claims no document that is verified by test.")
        case .validity: .init("有效天数应为 1 至 3650。", "the days of validity should be 1 to 3650.")
        }
    }

    private func listed(_ ids: [String], _ chinese: String, _ english: String) -> Bilingual {
        .init(
            "\(ids.count) \(chinese)（\(sample(ids)[.chinese])）。", "\(ids.count) \(english) (\(sample(ids)[.english])).")
    }
}

extension RecordedRun.Deviation {
    package var explanation: Bilingual {
        switch kind {
        case .unknown: .init("测试集没有案例 \(caseID)。", "the suite has no case \(caseID).")
        case .repeated: .init("案例 \(caseID) 出现两次。", "the case \(caseID) stands twice.")
        case .otherRequest: .init("案例 \(caseID) 的请求不是测试集的请求。", "the request of \(caseID) is not the suite's.")
        case .unreadable: .init("案例 \(caseID) 的答案无法读取。", "the answer to \(caseID) cannot be read.")
        case .otherComparison:
            .init(
                "案例 \(caseID) 是否只按救助合计比对，所写与答案不符。",
                "whether \(caseID) was compared as a sum only is not as stated.")
        case .otherOutcome(let stated, let found):
            .init(
                "案例 \(caseID) 写作 \(stated)，但其答案重新判定为 \(found)。",
                "the case \(caseID) is stated as \(stated), but its answer is judged as \(found).")
        }
    }
}

/// The first few of some ids.
func sample(_ ids: [String]) -> Bilingual {
    let first = ids.prefix(5).joined(separator: "、")
    let rest = ids.count - 5
    guard rest > 0 else { return Bilingual(first, ids.prefix(5).joined(separator: ", ")) }
    return Bilingual("\(first) 等", "\(ids.prefix(5).joined(separator: ", ")) and \(rest) more")
}
