import ConformanceCases
import ConformanceRun
import EngineAdapters
import Foundation
import MedicalAssistance
import PolicyDocuments
import SuiteLint
import Testing
import Wording
import XMLTree

/// A city that nobody has heard of is brought as two folders, and not a line of Swift knows of it.
@Suite("A new document is a folder") struct NewDocumentTests {
    @Test("Lint finds nothing")
    func lint() throws {
        let findings = try NewCity().findings()
        #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
    }

    @Test("Every case passes, every demand is verified, and every sentence is mapped")
    func run() async throws {
        let suite = try NewCity().suite()
        let run = await SuiteRun(of: suite, on: try ReferenceEngine(suite.library))
        #expect(run.outcomes.filter { $0.result != .passed }.map { suite.cases.cases[$0.index].id } == [])
        let coverage = try #require(Coverage(of: suite, run: run).documents.first)
        #expect(coverage.instrument.id == NewCity.document)
        #expect(coverage.tested.filter { $0.state != .verified }.map(\.assertion.id) == [])
        #expect(coverage.assertions.filter { !$0.isMapped }.map(\.assertion.id) == [])
        #expect(coverage.verdict == .conformant)
        let catalogue = coverage.instrument.catalogue
        let named = catalogue.assertions.flatMap(\.spans) + catalogue.notTestable.flatMap(\.spans)
        #expect(named.sorted() == coverage.instrument.text.spans.map(\.id).sorted())
    }

    @Test("Each layer, decision and method of verification occurs")
    func breadth() throws {
        let suite = try NewCity().suite()
        let instrument = try #require(suite.library[NewCity.document])
        let rules = instrument.rules
        let layers = Set(rules.benefits.map(\.layer))
        #expect(layers == [.catastrophic, .assistance, .reAssistance, .application])
        let others = [
            rules.subsidies.count, rules.open.count, rules.institutions.count, rules.monitoring.count,
            rules.services.count, rules.bounds.count, instrument.ruleSource.variations.count,
        ]
        #expect(others.allSatisfy { $0 > 0 })
        #expect(Set(instrument.catalogue.assertions.map(\.method)) == [.test, .analysis, .inspection])
    }

    @Test("No demand is unforced, no reading unseen, and no equivalent is told apart")
    func proof() async throws {
        let city = try NewCity()
        let suite = try city.suite()
        let instrument = try #require(suite.library[NewCity.document])
        let forcing = Forcing(await Proof.prove(instrument, in: suite), of: instrument)
        #expect(forcing.states.count == instrument.catalogue.assertions.count { $0.method == .test })
        #expect(forcing.states.filter { $0.value == .unforced }.keys.sorted() == [])
        #expect(forcing.unseenReadings.map(\.key) == [])
        // Equivalents of mutants that are no longer made do no harm here.
        #expect(forcing.refuted.compactMap(\.killer) == [])
        try suite.record(forcing, of: instrument)
        guard case .current(let record) = suite.proofStatus(of: instrument.id) else {
            Issue.record("the proof that has just been recorded is not current")
            return
        }
        #expect(record.states == forcing.states)
        #expect(city.findings().map(\.description) == [])
    }

    @Test("A wrong figure fails a case of that very clause, and lint names it", arguments: WrongFigure.all)
    func wrongFigure(_ row: WrongFigure) async throws {
        let city = try NewCity()
        let edited = try city.edit("Documents/\(NewCity.document)/rules.xml", row.right, to: row.wrong)
        try #require(edited, "the rules have no longer \(row.right), or more than once")
        let suite = try city.suite()
        let run = await SuiteRun(of: suite, on: try ReferenceEngine(suite.library))
        let failed = run.outcomes.filter(\.result.isFailure).map { suite.cases.cases[$0.index] }
        #expect(failed.contains { $0.verifies.contains(row.assertion) })
        let coverage = try #require(Coverage(of: suite, run: run).documents.first)
        #expect(coverage.assertions.first { $0.assertion.id == row.assertion }?.state == .failed)
        #expect(coverage.verdict == .notConformant)
        let findings = city.findings().filter { $0.location.file.hasSuffix("rules.xml") }
        #expect(findings.contains { $0.message.english.contains(row.assertion) })
    }
}

/// A figure of the rules that is not the text's.
struct WrongFigure: Sendable, CustomTestStringConvertible {
    let right: String
    let wrong: String
    let assertion: String

    var testDescription: String { "\(assertion): \(wrong) for \(right)" }

    static let all = [
        WrongFigure(right: #"amount="200.00""#, wrong: #"amount="280.00""#, assertion: "1.fund"),
        WrongFigure(right: #"amount="10000.00""#, wrong: #"amount="14000.00""#, assertion: "3.threshold"),
        WrongFigure(right: #""80%" from="100000.00""#, wrong: #""70%" from="100000.00""#, assertion: "3.high-band"),
        WrongFigure(right: #""80%" cites="4-1.rate""#, wrong: #""70%" cites="4-1.rate""#, assertion: "4-1.rate"),
        WrongFigure(right: #"amount="5000.00""#, wrong: #"amount="5000.01""#, assertion: "4-3.threshold"),
        WrongFigure(right: #"share="25%""#, wrong: #"share="26%""#, assertion: "5.threshold"),
        WrongFigure(right: #"months="12""#, wrong: #"months="13""#, assertion: "5.window"),
        WrongFigure(right: #"share="50%""#, wrong: #"share="51%""#, assertion: "6.threshold"),
        WrongFigure(right: #"value="10%""#, wrong: #"value="11%""#, assertion: "7-2.share"),
        WrongFigure(right: #"to="2028-12-31""#, wrong: #"to="2028-12-30""#, assertion: "8.to"),
    ]
}
