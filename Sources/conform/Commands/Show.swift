import ArgumentParser
import ConformanceCases
import ConformanceReports
import ConformanceRun
import PolicyDocuments
import Wording
import XMLTree

struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: phrase("查看一个案例、要求、条款或解释。", "Show a case, an assertion, a clause or an interpretation."))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var selection: DocumentOptions

    @Argument(
        help: .init(
            phrase(
                "编号：案例、要求（如 5-1.rate）、条款（如 sec_5__para_1 或 五（一））或解释。",
                "An id: of a case, an assertion (5-1.rate), a clause (sec_5__para_1) or an interpretation."),
            valueName: "id"))
    var id: String

    func run() throws {
        let suite = try Suite(folder: common.suiteFolder(), documents: selection.documents)
        var found: [String] = []
        if let one = suite.cases[id] {
            found.append("\(one.location)\n\(XMLWriter(indentation: 2).serialise(one.source))")
        }
        found += suite.cases.inspections.filter { $0.id == id }.map(show)
        found += suite.library.allInterpretations.filter { $0.id == id }.map { show($0, suite) }
        for instrument in suite.library.instruments {
            if let assertion = instrument.catalogue[id] { found.append(show(assertion, instrument, suite)) }
            found += instrument.text.clauses.filter { $0.id == id || $0.label == id }.map { show($0, instrument) }
        }
        guard !found.isEmpty else {
            throw UsageFault(
                "没有 \(id)；用 conform cases 或 conform coverage 查找。",
                "there is no \(id); look with conform cases or conform coverage.")
        }
        print(found.joined(separator: "\n\n"))
    }

    private func show(_ one: InspectionCase) -> String {
        let language = Console.language
        return [
            "\(one.id)  \(one.location)", one.question[language], phrase("证据：", "Evidence: ") + one.evidence[language],
            phrase("由谁回答：", "Answered by: ") + one.answeredBy[language],
        ].joined(separator: "\n")
    }

    private func show(_ one: Interpretation, _ suite: Suite) -> String {
        let language = Console.language
        let words = suite.library.instruments.map { $0.text.words(of: one.spans) }.filter { !$0.isEmpty }.map {
            "“\($0)”"
        }
        let readings = one.readings.map { "  \($0.isFollowed ? "●" : "○") \($0.id)  \($0.text[language])" }
        return (["\(one.id)  \(one.location)", one.question[language]] + words + readings + [one.reason[language]])
            .joined(separator: "\n")
    }

    private func show(_ one: Assertion, _ instrument: Instrument, _ suite: Suite) -> String {
        let language = Console.language
        let rules = instrument.ruleSource.citing(one.id).map { "\($0.element)  \($0.location)" }
        let cases = suite.cases(verifying: one.id, of: instrument.id).map { "  \($0.id)  \($0.title[language])" }
        let inspections = suite.inspections(verifying: one.id, of: instrument.id).map {
            "  \($0.id)  \($0.question[language])"
        }
        return
            ([
                "\(instrument.id) \(one.id)  [\(one.method.name[language])]  \(one.location)",
                "“\(instrument.text.words(of: one.spans))”", one.statement[language],
                phrase("规则：", "Rules: ") + (rules.isEmpty ? "—" : rules.joined(separator: "; ")),
                phrase("案例：", "Cases:"),
            ] + cases + inspections).joined(separator: "\n")
    }

    private func show(_ one: Clause, _ instrument: Instrument) -> String {
        let spans = instrument.text.spans.filter { $0.clause == one.id }
        let owners = instrument.catalogue.assertions
        let lines = spans.map { span in
            let owner = owners.first { $0.spans.contains(span.id) }?.id ?? "−"
            return "  \(owner.padded(to: 22)) \(span.words)"
        }
        return (["\(instrument.id) \(one.id)  \(one.label) \(one.heading)"] + lines).joined(separator: "\n")
    }
}
