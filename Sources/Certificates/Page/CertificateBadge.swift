import ConformanceReports
package import Foundation
package import Wording
import XMLTree

/// A badge in SVG: the engine, how many documents it conforms with, and until when. It proves nothing by itself.
package struct CertificateBadge {
    private let certificate: VerifiedCertificate
    private let language: Language

    /// A badge of a verified certificate.
    package init(_ certificate: VerifiedCertificate, language: Language) {
        self.certificate = certificate
        self.language = language
    }

    package func encoded() -> Data {
        let predicate = certificate.predicate
        let engine = predicate.engine.name.shown.clipped(to: 40)
        let count = predicate.documents.count
        let day = predicate.validity.until.prefix(10)
        let verdict = Bilingual("符合 \(count) 份文件，至 \(day)", "conformant: \(count) documents, until \(day)")[language]
        let (left, right) = (width(of: engine), width(of: verdict))
        let title = Bilingual(
            "医疗救助政策符合性证书：\(predicate.documents.map(\.id).joined(separator: "、"))。徽章本身不是证明，请用 conform verify 验证证书 \(certificate.fileDigest.sha256.prefix(16))…",
            "Certificate of conformance with medical-assistance policy: \(predicate.documents.map(\.id).joined(separator: ", ")). The badge proves nothing; verify the certificate \(certificate.fileDigest.sha256.prefix(16))… by conform verify."
        )[language]
        let label = "\(engine): \(verdict)"
        var root = node(
            "svg",
            [
                ("width", "\(left + right)"), ("height", "24"), ("viewBox", "0 0 \(left + right) 24"), ("role", "img"),
                ("aria-label", label), ("lang", language == .chinese ? "zh-Hans" : "en"),
            ],
            elements: [
                node("title", text: "\(label)\n\(title)"),
                rectangle(0, left, "#3d4852"), rectangle(left, right, "#1a6b3c"),
                words(engine, from: 0, width: left), words(verdict, from: left, width: right),
            ])
        root.namespace = "http://www.w3.org/2000/svg"
        return Data(XMLWriter().serialise(root.inNamespace(root.namespace)).utf8)
    }

    private func rectangle(_ start: Int, _ width: Int, _ colour: String) -> XMLElement {
        node("rect", [("x", "\(start)"), ("width", "\(width)"), ("height", "24"), ("fill", colour)])
    }

    private func words(_ text: String, from start: Int, width: Int) -> XMLElement {
        node(
            "text",
            [
                ("x", "\(start + width / 2)"), ("y", "16"), ("fill", "#ffffff"), ("text-anchor", "middle"),
                ("font-size", "12"), ("font-family", "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif"),
                ("textLength", "\(width - 16)"), ("lengthAdjust", "spacingAndGlyphs"),
            ], text: text)
    }

    /// The width of a text of 12 px in pixels, with 8 on either side.
    private func width(of text: String) -> Int { text.displayWidth * 13 / 2 + 16 }
}

extension XMLElement {
    /// The element and all below it in a namespace.
    fileprivate func inNamespace(_ namespace: String?) -> XMLElement {
        var copy = self
        copy.namespace = namespace
        copy.children = children.map { child in
            if case .element(let element) = child { .element(element.inNamespace(namespace)) } else { child }
        }
        return copy
    }
}
