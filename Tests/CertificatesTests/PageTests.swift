import ConformanceCases
import ConformanceReports
import Foundation
import Testing
import Wording
import XMLTree

@testable import Certificates

@Suite struct PageTests {
    private static let hostile =
        "<script>alert(1)</script>\"'&\u{0}\u{202E}\u{2028}]]>" + String(repeating: "长", count: 5_000)

    /// A verified certificate of an engine with hostile texts.
    private func verified() async throws -> VerifiedCertificate {
        let suite = try Issued.suite()
        var results = try await Issued.value().results
        results.engine.name = Self.hostile
        results.engine.vendor = "</style><img src=x onerror=alert(1)>"
        var answers = try Issued.answers(suite)
        answers["jinan.2.funds"]?.evidence = "<b onclick='x'>文号</b>"
        let certification = try await Certification(
            of: results, file: Data(), in: suite, answers: answers, from: Issued.start,
            validDays: 30)
        return try await Issued.verify(try Issued.signed(certification.conformance))
    }

    /// The elements of a tree, the root first.
    private func elements(_ root: XMLElement) -> [XMLElement] { [root] + root.elements.flatMap(elements) }

    @Test func aHostileNameIsHarmlessOnThePage() async throws {
        let page = CertificatePage(try await verified()).encoded()
        let text = String(decoding: page, as: UTF8.self)
        #expect(text.hasPrefix("<!DOCTYPE html>\n<html"))
        #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("<b "))
        #expect(!text.unicodeScalars.contains("\u{0}") && !text.unicodeScalars.contains("\u{202E}"))
        // Without its document type the page is XML; every name in it is one of ours.
        let root = try XMLReader().read(bytes: Array(text.drop { $0 != "\n" }.utf8), file: "page")
        let names = Set(elements(root).map(\.name))
        #expect(
            names.isSubset(of: [
                "html", "head", "meta", "title", "link", "style", "body", "main", "header", "h1", "h2", "p", "span",
                "bdi",
                "section", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "code", "footer",
            ]), "\(names)")
        let attributes = Set(elements(root).flatMap(\.attributes).map(\.name))
        #expect(attributes.isSubset(of: ["lang", "charset", "name", "content", "rel", "href", "class", "scope"]))
        #expect(!text.contains("http:") && !text.contains("https:"), "nothing is fetched")
        // An empty element would be read by HTML as one that never ends.
        #expect(!elements(root).contains { $0.children.isEmpty && !["meta", "link"].contains($0.name) })
    }

    @Test(arguments: Language.allCases)
    func aHostileNameIsHarmlessInTheBadge(_ language: Language) async throws {
        let badge = CertificateBadge(try await verified(), language: language).encoded()
        let root = try XMLReader().read(bytes: Array(badge), file: "badge")
        #expect(root.name == "svg" && root.namespace == "http://www.w3.org/2000/svg")
        #expect(Set(elements(root).map(\.name)) == ["svg", "title", "rect", "text"])
        #expect(!elements(root).flatMap(\.attributes).contains { $0.name.hasPrefix("on") || $0.name.contains("href") })
        #expect(badge.count < 4_000)
    }

    @Test func thePageTellsWhatIsUntestedAndWhoSigned() async throws {
        let verified = try await Issued.verify(try Issued.signed(try await Issued.value().certification.conformance))
        let text = String(decoding: CertificatePage(verified).encoded(), as: UTF8.self)
        let stated = try #require(verified.predicate.documents.first)
        for one in stated.assertions where one.method == "inspection" { #expect(text.contains(one.id)) }
        #expect(text.contains("另有 \(stated.untested.count) 项未经测试"))
        #expect(text.contains(Issued.key.publicKey.fingerprint))
        #expect(text.contains(stated.text.sha256))
        #expect(text == String(decoding: CertificatePage(verified).encoded(), as: UTF8.self))
    }

    @Test func theSummaryBeginsWithWhatIsUntested() async throws {
        let verified = try await verified()
        let lines = CertificateSummary(verified, language: .chinese).rendered().split(separator: "\n")
        #expect(lines.first?.hasPrefix("未经测试：") == true)
        #expect(lines.last == "证书有效。")
        #expect(!lines.joined().unicodeScalars.contains { $0.value < 0x20 })
    }
}
