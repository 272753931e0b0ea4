import ConformanceCases
import ConformanceReports
import ConformanceRun
import EngineAdapters
import MedicalAssistance
import PolicyDocuments
import ReferenceCalculator
import Wording

extension ConformanceSuite {
    /// What is told of a failed case: the clause's words, what was expected and how it is derived, what was answered,
    /// and how the reference comes to its answer.
    func failureText(of outcome: CaseOutcome, _ readings: [String: String]) -> String {
        let one = suite.cases.cases[outcome.index]
        let plain = TerminalStyle(isColoured: false)
        var parts = [FailureList(of: suite, language: language, style: plain).render(outcome)]
        if case .unsupported = outcome.result {
            parts.append(
                Bilingual(
                    "引擎没有声明文件 \(one.document) 或决定 \(one.question.decision.rawValue)。",
                    "The engine does not claim the document \(one.document) or the decision \(one.question.decision.rawValue)."
                )[language])
        }
        if case .request(let request) = one.question, let instrument = suite.library[one.document],
            let reference = try? ReferenceEngine(suite.library, readings: readings, language: language)
        {
            let trace = Trace()
            _ = reference.explain(EngineQuestion(one), trace: trace)
            parts.append(Letter(instrument, language: language, style: plain).rendered(request, trace))
        }
        return parts.joined(separator: "\n")
    }
}
