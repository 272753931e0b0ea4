import EngineAdapters
import MedicalAssistance
import Wording

/// A vendor's Swift type as an engine of the suite.
struct VendorEngine: Engine {
    let engine: any SettlementEngine
    let description: EngineDescription
    let language: Language

    init(_ engine: any SettlementEngine, language: Language) {
        self.engine = engine
        self.language = language
        description = EngineDescription(
            name: String(describing: type(of: engine)), version: "",
            claims: EngineClaims(
                documents: engine.documents, decisions: engine.decisions, readings: engine.readings))
    }

    func answer(_ question: EngineQuestion) async -> EngineAnswer {
        do {
            let request =
                switch question.body {
                case .request(let request): request
                case .raw(let decision, let json): try DecisionRequest(decision, json: json)
                }
            guard description.claims.include(request.decision, of: question.document) else { return .unsupported }
            return .response(try await engine.answer(request, by: question.document))
        } catch let fault as RequestFault {
            return .refusal(field: fault.field, message: fault.explanation[language])
        } catch {
            return .fault(EngineFault(.errorReply, Bilingual("引擎出错：\(error)", "the engine failed: \(error)")))
        }
    }
}
