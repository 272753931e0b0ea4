import ConformanceCases
import PolicyDocuments
package import Wording
import XMLTree

extension CertificatePage {
    /// What no test has shown, by document and kind.
    func untested() -> XMLElement {
        var content: [XMLElement] = [
            node(
                "p",
                elements: both(
                    .init(
                        "以下内容没有经过对引擎的测试，本证书对其不作结论或只转述自述。",
                        "Nothing of the following was shown by a test of the engine.")))
        ]
        for document in predicate.documents {
            let instrument = certificate.instruments.first { $0.id == document.id }
            let rows = document.untested.map { one in
                [both(one.kind.name), cell(one.id), words(one, instrument)]
            }
            guard !rows.isEmpty else { continue }
            content.append(
                table(
                    [.init("种类", "kind"), .init("编号", "id"), .init("内容", "what")], rows,
                    caption: "\(document.titleWithStage) \(document.id)"))
        }
        return section(.init("未经测试的内容", "What is untested"), content)
    }

    private func words(_ one: Conformance.Untested, _ instrument: Instrument?) -> [XMLElement] {
        if let id = one.id, let assertion = instrument?.catalogue[id] { return both(assertion.statement) }
        guard one.kind == .notTestable else { return cell(one.reason) }
        let reason = NotTestable.Reason(rawValue: one.reason)?.name ?? .init(one.reason)
        let text = instrument?.text.words(of: one.spans) ?? ""
        return both(reason) + cell(text.clipped(to: 60))
    }

    /// What persons answered.
    func inspections() -> XMLElement {
        let head = [
            Bilingual("检查", "inspection"), .init("答复", "answer"), .init("日期", "date"), .init("答复人", "role"),
            .init("证据或理由", "evidence or reason"),
        ]
        let rows = predicate.documents.flatMap(\.inspections).map { one in
            [
                cell(one.id), InspectionAnswer.Value(rawValue: one.answer).map { both($0.name) } ?? cell(one.answer),
                cell(one.date), cell(one.role),
                cell([one.evidence, one.reason].filter { !$0.isEmpty }.joined(separator: " · ")),
            ]
        }
        let note = node(
            "p", elements: both(.init("出自引擎所有者的自述，未经测试。", "The owner's own word, not tested.")))
        let content = rows.isEmpty ? cell("—").map { node("p", elements: [$0]) } : [note, table(head, rows)]
        return section(.init("由人检查的要求", "Inspections"), content)
    }

    /// Who signed, and how to check it.
    func proof() -> XMLElement {
        let rows = certificate.signers.enumerated().map { number, key in
            [cell("\(number + 1)"), [node("span", [("class", "digest")], text: key.fingerprint)]]
        }
        let notes = certificate.notes.map { node("p", elements: both($0)) }
        return section(
            .init("签名", "Signatures"),
            [
                table([.init("序号", "no."), .init("公钥的 SHA-256（SPKI）", "SHA-256 of the public key (SPKI)")], rows),
                node(
                    "p",
                    elements: both(
                        .init(
                            "本页由已验证的证书生成，本身不是证明。请用 conform verify 证书 --key 公钥 自行验证（无需网络）。",
                            "This page was made from a verified certificate and proves nothing by itself. Verify offline: conform verify CERTIFICATE --key PUBLIC-KEY."
                        ))),
            ] + notes)
    }

    func section(_ title: Bilingual, _ content: [XMLElement]) -> XMLElement {
        node("section", elements: [node("h2", elements: both(title))] + content)
    }

    /// A table; a row begins with its heading.
    func table(_ head: [Bilingual]?, _ rows: [[[XMLElement]]], caption: String? = nil) -> XMLElement {
        var parts = caption.map { [node("caption", text: $0)] } ?? []
        if let head {
            let cells = head.map { node("th", [("scope", "col")], elements: both($0)) }
            parts.append(node("thead", elements: [node("tr", elements: cells)]))
        }
        let body = rows.map { row in
            node(
                "tr",
                elements: row.enumerated().map { column, content in
                    column == 0
                        ? node("th", [("scope", "row")], elements: content) : node("td", elements: content)
                })
        }
        return node(
            "div", [("class", "wide")], elements: [node("table", elements: parts + [node("tbody", elements: body)])])
    }

    /// A phrase in both languages, Chinese first.
    func both(_ phrase: Bilingual) -> [XMLElement] {
        [
            node("span", [("class", "zh"), ("lang", "zh-Hans")], text: phrase.chinese),
            node("span", [("class", "en"), ("lang", "en")], text: phrase.english),
        ]
    }

    private func cell(_ text: String?) -> [XMLElement] {
        [node("bdi", text: text.flatMap { $0.isEmpty ? nil : $0 } ?? "—")]
    }

    /// No sign of markup stands in it, for it is written as text.
    static let style = """
        :root { color: #1c2430; background: #fff; font: 15px/1.6 "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
        body { margin: 0; } main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem; }
        header { text-align: center; border: 3px double #1a6b3c; padding: 1.5rem 1rem; }
        h1 { font-size: 1.8rem; line-height: 1.3; margin: 0 0 1rem; } h2 { font-size: 1.15rem; border-bottom: 1px solid #1a6b3c; }
        .zh { display: block; } .en { display: block; font: 0.82em/1.45 "Noto Sans", Arial, sans-serif; color: #4a5565; }
        .engine { font-size: 1.4rem; font-weight: bold; overflow-wrap: anywhere; } .verdict { font-size: 1.1rem; color: #14532d; }
        .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
        caption { text-align: left; font-weight: bold; padding: 0.3rem 0; }
        th, td { border: 1px solid #c3cad3; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
        thead th { background: #eef3f0; } tbody th { font-weight: normal; } th, td { min-width: 3.5rem; }
        .digest, code { font: 0.8em/1.5 "Noto Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
        .figure { white-space: nowrap; } h1 .en { font-size: 1.05rem; } p .en { margin-top: 0.1rem; }
        .rule { background: #f6f8f7; padding: 0.6rem 0.8rem; }
        footer { font: 0.75rem/1.4 Consolas, monospace; text-align: center; padding: 1rem; overflow-wrap: anywhere; color: #4a5565; }
        @page { size: A4; margin: 16mm 14mm 18mm; }
        @media print {
          :root { font-size: 10.5pt; } main { padding: 0; max-width: none; } thead { display: table-header-group; }
          tr, header { break-inside: avoid; } h2 { break-after: avoid; } .wide { overflow: visible; }
        }
        """
}

extension Conformance.Document {
    /// The title; of a draft, that it is one.
    var titleWithStage: String {
        guard let stage else { return title }
        return (title.contains(stage) ? title : title + stage) + " · 不是正式文件 draft"
    }
}

extension Conformance.Untested.Kind {
    /// The kind in words.
    package var name: Bilingual {
        switch self {
        case .attestedOnly: .init("仅有自述", "attested only")
        case .analysis: .init("分析", "by analysis")
        case .sumOnly: .init("只按合计比对", "compared as a sum only")
        case .disputedCase: .init("有争议的案例", "disputed case")
        case .notTestable: .init("不可测试的文字", "not testable")
        }
    }
}

extension Conformance.NotCovered.Reason {
    /// The reason in words.
    package var name: Bilingual {
        switch self {
        case .notClaimed: .init("引擎未声明", "not claimed by the engine")
        case .notRun: .init("未运行", "not run")
        case .analysed: .init("只作分析，不测试引擎", "analysed only, no engine is tested")
        }
    }
}
