import ConformanceRun
import MedicalAssistance
import PolicyDocuments
import Testing
import Wording

/// What became of a bound in a document, read off the two texts by hand.
struct JudgementRow: Sendable, CustomTestStringConvertible {
    let bound: String
    let document: String
    let verdict: ProvincialAnalysis.Verdict

    var testDescription: String { "\(bound) in \(document): \(verdict.rawValue)" }

    init(_ bound: String, _ document: String, _ verdict: ProvincialAnalysis.Verdict) {
        (self.bound, self.document, self.verdict) = (bound, document, verdict)
    }

    static let all = [
        // 不低于70% against 70%, 全额 and so on.
        JudgementRow("assistance.priority-rate", "jinan-2022-14", .kept),
        JudgementRow("assistance.priority-rate", "taian-2022-20", .kept),
        // 不低于1万元.
        JudgementRow("assistance.priority-limit", "linyi-2022-13", .kept),
        // 给予50%救助 against 按60%比例给予救助.
        JudgementRow("assistance.marginal-rate", "jining-2022-draft", .deviates),
        // 超过5000元的部分.
        JudgementRow("re-assistance.priority-threshold", "jinan-2022-14", .kept),
        // Tai'an states bands of its own and not those of ordinary residents.
        JudgementRow("catastrophic.points", "taian-2022-20", .cannotBeJudged),
        // 低保对象的补贴是定额: an amount a person.
        JudgementRow("subsidy.floor", "linyi-2022-13", .cannotBeJudged),
        // 突发严重困难户: left to rules to come.
        JudgementRow("assistance.marginal-who", "linyi-2022-13", .cannotBeJudged),
    ]
}

@Suite struct ProvincialAnalysisTests {
    @Test("A city's figure is held against the province's bound", arguments: JudgementRow.all)
    func judgement(_ row: JudgementRow) throws {
        let analysis = ProvincialAnalysis(of: try CheckedOut.suite.get().library)
        let judgement = try #require(
            analysis.judgements.first { $0.bound.id == row.bound && $0.document == row.document })
        #expect(judgement.verdict == row.verdict)
    }

    @Test func everyBoundIsJudgedInEveryCityOfItsProvinceAndInNoOther() throws {
        let library = try CheckedOut.suite.get().library
        let bounding = try #require(library.instruments.first { !$0.rules.bounds.isEmpty })
        let cities = library.instruments.filter {
            $0.id != bounding.id && $0.rules.province == bounding.rules.province
        }
        let analysis = ProvincialAnalysis(of: library)
        #expect(analysis.judgements.count == bounding.rules.bounds.count * cities.count)
        #expect(Set(analysis.judgements.map(\.document)) == Set(cities.map(\.id)))
    }

    @Test func aDeviationOfACityOnALaterTextCarriesItsMark() throws {
        let analysis = ProvincialAnalysis(of: try CheckedOut.suite.get().library)
        let marked = Set(analysis.judgements.filter(\.mayBeSuperseded).map(\.document))
        #expect(marked == ["jinan-2022-14", "jining-2022-draft"])
    }

    @Test func aFigureThatIsChangedDeviates() throws {
        let library = try CheckedOut.suite.get().library
        var documents = library.instruments.map(\.rules)
        let index = try #require(documents.firstIndex { $0.document == "jinan-2022-14" })
        let benefit = try #require(
            documents[index].benefits.firstIndex {
                $0.layer == .assistance && $0.who.identities?.contains("低保对象") == true
            })
        documents[index].benefits[benefit].bands[0].rate = .zero
        let judgement = try #require(
            ProvincialAnalysis(of: documents).judgements.first {
                $0.bound.id == "assistance.priority-rate" && $0.document == "jinan-2022-14"
            })
        #expect(judgement.verdict == .deviates)
        #expect(judgement.found.chinese.contains("低保对象"))
    }

    @Test func anAnalysisIsNoVerdictOnAnEngine() throws {
        let suite = try CheckedOut.suite.get()
        let document = try #require(Coverage(of: suite).documents.first { !$0.judgements.isEmpty })
        #expect(document.verdict == .analysed)
        #expect(document.assertions.contains { $0.state == .deviates })
        #expect(document.assertions.contains { $0.state == .kept })
    }
}
