import ConformanceReports
package import Wording

/// A verified certificate in a few lines for the terminal; what is untested comes first.
package struct CertificateSummary {
    private let certificate: VerifiedCertificate
    private let language: Language

    package init(_ certificate: VerifiedCertificate, language: Language) {
        self.certificate = certificate
        self.language = language
    }

    package func rendered() -> String {
        let predicate = certificate.predicate
        func text(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }
        let kinds = Conformance.Untested.Kind.allCases.compactMap { kind in
            let count = predicate.documents.flatMap(\.untested).count { $0.kind == kind }
            return count == 0 ? nil : "\(kind.name[language]) \(count)"
        }
        var lines = [
            text("未经测试：", "Untested: ") + (kinds.isEmpty ? "—" : kinds.joined(separator: text("，", ", "))),
            text("引擎：", "Engine: ") + "\(predicate.engine.name) \(predicate.engine.version)",
        ]
        let digest = certificate.statement.subject.first?.digest.sha256 ?? ""
        lines.append(
            predicate.engine.identifiedBy == .program
                ? text("程序摘要：\(digest)", "Digest of the program: \(digest)")
                : text(
                    "问答记录摘要（引擎程序不在手头）：\(digest)", "Digest of the transcript (the program was not at hand): \(digest)"))
        for one in predicate.documents {
            let tested = one.assertions.filter { $0.method == "test" }
            let figures = [
                tested.count { $0.mapped }, tested.count { $0.outcome == "verified" },
                tested.count { $0.forced == "forced" },
            ].map { "\($0)/\(tested.count)" }
            lines.append(
                text(
                    "\(one.id)\(one.stage.map { " \($0)不是正式文件" } ?? "")：符合。测试要求：已对应 \(figures[0])，已验证 \(figures[1])，已证明 \(figures[2])",
                    "\(one.id)\(one.stage.map { " (draft: \($0))" } ?? ""): conformant. Demands verified by test: mapped \(figures[0]), verified \(figures[1]), forced \(figures[2])"
                ))
        }
        for one in predicate.notCovered {
            lines.append(
                text(
                    "\(one.document)：不涉及（\(one.reason.name.chinese)）",
                    "\(one.document): not covered (\(one.reason.name.english))"))
        }
        let other = predicate.readings.filter { $0.used != $0.followed }
        if !other.isEmpty {
            let used = other.map { "\($0.interpretation)=\($0.used)" }.joined(separator: " ")
            lines.append(text("所用的其他读法：\(used)", "Other readings used: \(used)"))
        }
        lines.append(
            text(
                "有效期：\(predicate.validity.from) 至 \(predicate.validity.until)",
                "Valid: \(predicate.validity.from) to \(predicate.validity.until)"))
        lines += certificate.signers.map { text("签名：", "Signed by: ") + $0.fingerprint }
        lines += certificate.notes.map { $0[language] }
        lines.append(text("证书有效。", "The certificate is valid."))
        return lines.joined(separator: "\n").harmless
    }
}
