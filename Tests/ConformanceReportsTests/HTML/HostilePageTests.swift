import ConformanceReports
import Foundation
import Testing

@Suite struct HostilePageTests {
    private static let harmless = Task { try PageTags(try await HostileText("harmless", "甲").fewResults()) }

    @Test("No text changes the page's tags", arguments: HostileText.all.filter { !$0.text.isEmpty })
    func tags(_ hostile: HostileText) async throws {
        let harmless = try await HostilePageTests.harmless.value
        let page = try PageTags(try await hostile.fewResults())
        #expect(page.tags.map(\.name) == harmless.tags.map(\.name))
        let names = { (page: PageTags) in page.tags.map { $0.attributes.keys.sorted() } }
        #expect(names(page) == names(harmless))
        let ids = page.values("id")
        #expect(Set(ids).count == ids.count)
        for link in page.tags.filter({ $0.name == "a" }).compactMap({ $0.attributes["href"] }) {
            #expect(link.wholeMatch(of: /#[A-Za-z0-9._%\/-]+/) != nil, "\(link)")
        }
        let forbidden = page.source.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x0A, 0x20...0x7E: false
            case ..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: scalar != "\t"
            default: false
            }
        }
        #expect(forbidden.isEmpty)
        #expect(page.source.components(separatedBy: "<script").count == 2)
    }

    @Test func anEmptyTextStandsToo() async throws {
        let page = try PageTags(try await HostileText("nothing", "").fewResults())
        #expect(page.tags.count { $0.attributes["id"]?.hasPrefix("case/") == true } > 3)
    }
}

extension HostileText {
    /// The results with a few of everything, to be quick.
    fileprivate func fewResults() async throws -> RunResults {
        var results = try await results()
        results.documents[0].blocks.removeSubrange(12...)
        results.documents[0].clauses.removeSubrange(4...)
        results.documents[0].assertions.removeSubrange(8...)
        results.documents[0].interpretations.removeSubrange(3...)
        results.inspections.removeSubrange(2...)
        for block in results.documents[0].blocks.indices {
            results.documents[0].blocks[block].pieces.append(.init(span: nil, remark: text))
        }
        for span in results.documents[0].spans.indices { results.documents[0].spans[span].words = text }
        return results
    }
}
