import Wording

extension CertificateRefusal {
    /// The reason as a sentence.
    var cause: Bilingual {
        switch self {
        case .notEnvelope:
            .init("文件不是 DSSE 信封，或已损坏。", "the file is no DSSE envelope, or is damaged.")
        case .altered:
            .init("内容或签名在签署后被改动。", "its content or signature was altered after signing.")
        case .unknownKey:
            .init("没有一个签名出自所给的密钥。", "none of its signatures is by a key that was given.")
        case .thresholdNotMet(let found, let wanted):
            .init(
                "需要 \(wanted) 把不同密钥的签名，只有 \(found) 把。",
                "signatures by \(wanted) different keys are wanted, and there are \(found).")
        case .otherPayload(let type):
            .init("内容的类型是“\(type)”，不是 in-toto 声明。", "its content is of the type “\(type)”, no in-toto statement.")
        case .notStatement:
            .init("内容不是 in-toto Statement v1。", "its content is no in-toto Statement v1.")
        case .notCertificate(let type):
            .init(
                "这是“\(type)”类型的声明，不是符合性证书。", "this is a statement of the type “\(type)”, no certificate of conformance."
            )
        case .unknownVersion(let version):
            .init(
                "证书的格式版本“\(version)”本程序不认识；请换用新版 conform。",
                "its form has the version “\(version)”, which this program does not know; use a newer conform.")
        case .damaged:
            .init("声明的内容不完整或不可理解。", "its statement is incomplete or cannot be understood.")
        case .subjectUnclear:
            .init("没有写明唯一的引擎及其摘要。", "it does not name one engine with its digest.")
        case .validityUnclear: .init("有效期不可理解。", "its validity cannot be understood.")
        case .expired(let day): .init("已于 \(day) 过期。", "it expired at \(day).")
        case .notYetValid(let day): .init("自 \(day) 起才生效。", "it is valid from \(day) only.")
        default: statementCause
        }
    }

    private var statementCause: Bilingual {
        switch self {
        case .unknownRule(let rule):
            .init(
                "结论所依据的规则“\(rule)”本程序不认识。",
                "its verdict follows a rule, “\(rule)”, that this program does not know.")
        case .nothingCertified: .init("没有证明任何文件。", "it certifies no document.")
        case .claimedMissing(let list):
            .init(
                "引擎声明的文件既未证明，也未列为不涉及：\(sample(list)[.chinese])。",
                "documents that the engine claims are neither certified nor told as not covered: \(sample(list)[.english])."
            )
        case .noSuchDocument(let id): .init("手头的测试集没有文件 \(id)。", "the suite at hand has no document \(id).")
        case .olderText(let id, let stated, let found):
            .init(
                "它依据 \(id) 的另一文本（\(stated.prefix(12))…），手头的文本是 \(found.prefix(12))…；文件修订后须重新测试出证。",
                "it is for another text of \(id) (\(stated.prefix(12))…, at hand is \(found.prefix(12))…); test and certify again after an amendment."
            )
        case .otherMaterial(let id):
            .init(
                "\(id) 的要求、规则或案例在出证后有改动；请用当时的测试集验证，或重新出证。",
                "the demands, rules or cases of \(id) have changed since; verify with the suite of then, or certify again."
            )
        case .otherReadings(let id):
            .init("解释 \(id) 的读法与测试集或引擎的声明不符。", "the readings of \(id) are not those of the suite, or not claimed.")
        case .otherEngine(let stated, let found):
            .init(
                "证书是另一引擎的：摘要应为 \(stated.prefix(12))…，所给文件为 \(found.prefix(12))…。",
                "it is another engine's: the digest should be \(stated.prefix(12))…, that of the file is \(found.prefix(12))…."
            )
        case .engineIsTranscript:
            .init(
                "证书的对象是问答记录，不是程序文件，不能与 --engine 比对；请用 --results。",
                "its subject is a transcript and no program, so that --engine cannot be compared; use --results.")
        case .otherResults: .init("所给的 results.json 不是出证所据的那一份。", "the results given are not those it was made from.")
        case .transcriptDiffers: .init("问答记录的摘要与结果不符。", "the transcript's digest is not that of the results.")
        case .resultsDiffer(let deviation): Bilingual("结果与证书不符：", "the results differ: ") + deviation.explanation
        default: documentCause
        }
    }

    private var documentCause: Bilingual {
        switch self {
        case .assertionsMissing(let id, let list):
            .init(
                "\(id) 少了 \(list.count) 项要求（\(sample(list)[.chinese])）。",
                "\(list.count) demands of \(id) are missing (\(sample(list)[.english])).")
        case .assertionsUnknown(let id, let list):
            .init("\(id) 没有这些要求：\(sample(list)[.chinese])。", "\(id) has no such demands: \(sample(list)[.english]).")
        case .partialRun(let id, let list, let all):
            .init(
                "部分运行：\(id) 的 \(all) 个案例少了 \(list.count) 个（\(sample(list)[.chinese])）。",
                "a partial run: \(list.count) of \(all) cases of \(id) are missing (\(sample(list)[.english])).")
        case .casesUnknown(let id, let list):
            .init("\(id) 没有这些案例：\(sample(list)[.chinese])。", "\(id) has no such cases: \(sample(list)[.english]).")
        case .casesNotPassed(let id, let list):
            .init(
                "\(id) 有 \(list.count) 个案例没有通过（\(sample(list)[.chinese])）。",
                "\(list.count) cases of \(id) have not passed (\(sample(list)[.english])).")
        case .inspectionsMissing(let id, let list):
            .init(
                "\(id) 有 \(list.count) 项检查没有答复（\(sample(list)[.chinese])）。",
                "\(list.count) inspections of \(id) are not answered (\(sample(list)[.english])).")
        case .inspectionsDenied(let id, let list):
            .init(
                "\(id) 有 \(list.count) 项检查自述不符合（\(sample(list)[.chinese])）。",
                "\(list.count) inspections of \(id) were answered by no (\(sample(list)[.english])).")
        case .assertionDiffers(let id, let assertion):
            .init(
                "\(id) 的要求 \(assertion) 所写的状态与案例、文件不符。",
                "what it states of the demand \(assertion) of \(id) does not follow from the cases and the document.")
        case .untestedDiffers(let id):
            .init("\(id) 的“未经测试”清单与文件不符。", "its list of what is untested in \(id) is not the document's.")
        case .verdictDiffers(let id, let stated, let found):
            .init(
                "\(id) 写作 \(stated)，由案例得出的却是 \(found)。", "it states \(id) as \(stated), but its cases make it \(found)."
            )
        case .documentDiffers(let id):
            .init("所写的 \(id) 与手头的文件不符。", "what it states of \(id) is not so by the document at hand.")
        default: .init("原因不明。", "the reason is not known.")
        }
    }
}
