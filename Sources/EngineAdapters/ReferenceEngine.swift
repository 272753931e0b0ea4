import MedicalAssistance
package import PolicyDocuments
package import ReferenceCalculator
package import Wording

/// The reference calculator as an engine, in this process.
package struct ReferenceEngine: Engine {
    private let calculators: [String: ReferenceCalculator]
    private let language: Language

    package static let version = "0.1.0"

    package let description: EngineDescription

    /// Prepares a calculator for each instrument.
    ///
    /// - Parameters:
    ///   - library: The instruments.
    ///   - readings: Readings of open questions that take the place of the followed ones.
    ///   - mistakes: Changes of the rules that are mistakes on purpose, by document.
    ///   - language: The language of refusals.
    /// - Throws: A `RuleFault` for rules that cannot be calculated by.
    package init(
        _ library: PolicyLibrary, readings: [String: String] = [:], mistakes: [String: [RuleSource.Change]] = [:],
        language: Language = .chinese
    ) throws {
        let vocabulary = library.identities.map(\.type)
        var calculators: [String: ReferenceCalculator] = [:]
        for instrument in library.instruments {
            let changes = instrument.ruleSource.changes(for: readings) + (mistakes[instrument.id] ?? [])
            let rules = changes.isEmpty ? instrument.rules : try instrument.ruleSource.rules(changing: changes)
            calculators[instrument.id] = try ReferenceCalculator(rules, vocabulary: vocabulary)
        }
        self.calculators = calculators
        let isWrong = mistakes.contains { !$0.value.isEmpty }
        description = EngineDescription(
            name: isWrong ? "conform reference, with a mistake" : "conform reference", version: ReferenceEngine.version)
        self.language = language
    }

    package func answer(_ question: EngineQuestion) async -> EngineAnswer {
        explain(question, trace: nil)
    }

    /// The answer, and with it how it came about.
    package func explain(_ question: EngineQuestion, trace: Trace?) -> EngineAnswer {
        guard let calculator = calculators[question.document] else { return .unsupported }
        do {
            let request =
                switch question.body {
                case .request(let request): request
                case .raw(let decision, let json): try DecisionRequest(decision, json: json)
                }
            return .response(try calculator.answer(request, trace: trace))
        } catch {
            return .refusal(field: error.field, message: error.explanation[language])
        }
    }
}
