import ConformanceReports
package import Foundation
import PolicyDocuments
import Wording
import XMLTree

/// A certificate as one HTML page to print and file: Chinese first, English beneath; no script, no other file.
package struct CertificatePage {
    let certificate: VerifiedCertificate
    var predicate: Conformance { certificate.predicate }

    /// A page of a verified certificate.
    package init(_ certificate: VerifiedCertificate) {
        self.certificate = certificate
    }

    package func encoded() -> Data {
        let title = Bilingual("医疗救助政策符合性证书", "Certificate of conformance with medical-assistance policy")
        let page = node(
            "html", [("lang", "zh-Hans")],
            elements: [
                node(
                    "head",
                    elements: [
                        node("meta", [("charset", "utf-8")]),
                        node("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
                        node("title", text: "\(title.chinese) · \(predicate.engine.name)"),
                        node("link", [("rel", "icon"), ("href", "data:,")]),
                        node("style", text: CertificatePage.style + pageFoot),
                    ]),
                node(
                    "body",
                    elements: [
                        node(
                            "main",
                            elements: [header(title), engine(), documents()] + readings() + [untested(), inspections()]
                                + [proof()]),
                        node(
                            "footer",
                            text: "证书 certificate: SHA-256 \(certificate.fileDigest.sha256)"),
                    ]),
            ])
        let text = XMLWriter().serialise(page)
        // HTML has a document type where XML has its declaration.
        let body = text.drop { $0 != "\n" }.dropFirst()
        return Data(("<!DOCTYPE html>\n" + body).utf8)
    }

    /// The certificate's digest at the foot of every printed page; a digest has no sign that a style sheet minds.
    private var pageFoot: String {
        let digest = certificate.fileDigest.sha256
        return
            "@page { @bottom-center { content: \"SHA-256 \(digest)\"; font: 7pt Consolas, monospace; color: #4a5565; } }"
    }

    private func header(_ title: Bilingual) -> XMLElement {
        let validity = predicate.validity
        let names = predicate.documents.map(\.titleWithStage).joined(separator: "；")
        let untested = predicate.documents.map(\.untested.count).reduce(0, +)
        let ids = predicate.documents.map(\.id).joined(separator: ", ")
        return node(
            "header",
            elements: [
                node("h1", elements: both(title)),
                node(
                    "p", [("class", "engine")],
                    elements: [node("bdi", text: "\(predicate.engine.name) \(predicate.engine.version)")]),
                node(
                    "p", [("class", "verdict")],
                    elements: both(
                        .init("符合：\(names)", "conformant with \(ids)"))),
                node(
                    "p",
                    elements: both(
                        .init(
                            "另有 \(untested) 项未经测试，列于“未经测试的内容”。",
                            "\(untested) items are untested; they are listed under “What is untested”."))),
                node(
                    "p",
                    elements: both(
                        .init(
                            "有效期：\(validity.from) 至 \(validity.until)（UTC）",
                            "valid from \(validity.from) until \(validity.until) (UTC)"))),
            ])
    }

    private func engine() -> XMLElement {
        let engine = predicate.engine
        let identification =
            engine.identifiedBy == .program
            ? Bilingual("引擎程序（命令中各文件）的 SHA-256", "SHA-256 of the engine's program (the files of its command)")
            : Bilingual(
                "引擎程序不在手头，以本次问答记录的 SHA-256 代表",
                "the program was not at hand: SHA-256 of this run's requests and answers stands for it")
        let digest = certificate.statement.subject.first?.digest.sha256 ?? ""
        var rows: [(Bilingual, String)] = [(identification, digest)]
        if !engine.vendor.isEmpty { rows.append((.init("厂商", "vendor"), engine.vendor)) }
        rows += [
            (.init("连接方式", "transport"), engine.transport), (.init("运行时间", "run"), predicate.run.date),
            (.init("测试集", "suite"), "\(predicate.suite.version) · \(predicate.suite.digest.sha256)"),
            (.init("结果文件", "results"), predicate.run.results.sha256),
        ]
        return section(
            .init("对象", "Subject"),
            [table(nil, rows.map { row in [both(row.0), [node("bdi", [("class", "digest")], text: row.1)]] })])
    }

    private func documents() -> XMLElement {
        let head = [
            Bilingual("文件", "document"), .init("已对应", "mapped"), .init("已验证", "verified"), .init("已证明", "forced"),
            .init("自述", "attested"), .init("案例", "cases"), .init("文本摘要", "text"),
        ]
        let rows = predicate.documents.map { one -> [[XMLElement]] in
            let tested = one.assertions.filter { $0.method == "test" }
            let inspected = one.assertions.filter { $0.method == "inspection" }
            func figure(_ count: Int, _ all: Int) -> [XMLElement] {
                [node("span", [("class", "figure")], text: "\(count)/\(all)")]
            }
            return [
                [node("span", [("class", "zh")], text: one.titleWithStage), node("code", text: one.id)],
                figure(one.assertions.count(where: \.mapped), one.assertions.count),
                figure(tested.count { $0.outcome == "verified" }, tested.count),
                figure(tested.count { $0.forced == "forced" }, tested.count),
                figure(inspected.count { $0.outcome == "attested" }, inspected.count),
                figure(one.cases.count { $0.outcome == "passed" }, one.cases.count),
                [node("span", [("class", "digest")], text: one.text.sha256)],
            ]
        }
        var content = [table(head, rows)]
        if !predicate.notCovered.isEmpty {
            let names = predicate.notCovered.map { "\($0.document)（\($0.reason.name.chinese)）" }.joined(separator: "、")
            let english = predicate.notCovered.map { "\($0.document) (\($0.reason.name.english))" }
            content.append(
                node(
                    "p",
                    elements: both(
                        .init("本证书不涉及：\(names)", "not covered: \(english.joined(separator: ", "))"))))
        }
        content.append(node("p", [("class", "rule")], elements: both(predicate.rule.words)))
        return section(.init("结论", "Verdict"), content)
    }

    /// The readings that are not the followed ones; nothing when there are none.
    private func readings() -> [XMLElement] {
        let others = predicate.readings.filter { $0.used != $0.followed }
        guard !others.isEmpty else { return [] }
        let rows = others.map { one in
            [one.interpretation, one.followed, one.used].map { [node("code", text: $0)] }
        }
        return [
            section(
                .init("引擎声明的其他读法", "Other readings that the engine claims"),
                [table([.init("解释", "question"), .init("参考读法", "followed"), .init("所用读法", "used")], rows)])
        ]
    }
}
