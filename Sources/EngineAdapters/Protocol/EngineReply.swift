import MedicalAssistance
import Wording

/// One reply of an engine, matched to its question.
struct EngineReply: Sendable {
    let value: JSONValue

    /// What the reply says to a question.
    ///
    /// - Parameters:
    ///   - question: The question that was asked.
    ///   - claims: What the engine claims to answer.
    func answer(to question: EngineQuestion, claims: EngineClaims) -> EngineAnswer {
        guard value["jsonrpc"]?.string == "2.0" else {
            return .fault(.badMember("jsonrpc", .init("应为 \"2.0\"。", "it should be \"2.0\".")))
        }
        switch (value["result"], value["error"]) {
        case (let result?, nil): return response(result, to: question)
        case (nil, let error?): return answer(error, to: question, claims: claims)
        case (nil, nil):
            return .fault(
                .badMember("result", .init("result 与 error 都没有。", "there is neither a result nor an error.")))
        case (_?, _?):
            return .fault(.badMember("result", .init("result 与 error 同时出现。", "there is both a result and an error.")))
        }
    }

    private func response(_ result: JSONValue, to question: EngineQuestion) -> EngineAnswer {
        do {
            let response = try DecisionResponse(question.body.decision, from: JSONReading(result))
            if let fault = EngineReply.inconsistency(of: response, with: question) { return .fault(fault) }
            return .response(response)
        } catch {
            let fault = RequestFault(error)
            return .fault(.badMember("result", fault.explanation))
        }
    }

    private func answer(_ error: JSONValue, to question: EngineQuestion, claims: EngineClaims) -> EngineAnswer {
        guard let code = error["code"]?.integer else {
            return .fault(.badMember("error.code", .init("应为整数。", "it should be a whole number.")))
        }
        let message = error["message"]?.string ?? ""
        let isRaw = if case .raw = question.body { true } else { false }
        // Of a text that is no JSON, no member can be at fault.
        let isBroken = question.body.isBroken
        switch code {
        case AdapterProtocol.ErrorCode.refused:
            return .refusal(field: isBroken ? "" : error["data"]?["field"]?.string ?? "", message: message)
        case AdapterProtocol.ErrorCode.notJSON where isRaw, AdapterProtocol.ErrorCode.noRequest where isRaw:
            return .refusal(field: "", message: message)
        case AdapterProtocol.ErrorCode.notClaimed: return .unsupported
        case AdapterProtocol.ErrorCode.unknownMethod where claims.decisions == nil: return .unsupported
        default: return .fault(.errorReply(code: code, message: message))
        }
    }

    /// What a response says twice, or of what was not asked.
    private static func inconsistency(of response: DecisionResponse, with question: EngineQuestion) -> EngineFault? {
        guard case .settlement(let settlement) = response else { return nil }
        var seen = Set<String>()
        for (index, visit) in settlement.visits.enumerated() {
            let place = "result.visits[\(index)]"
            if settlement.visits.count > 1, !seen.insert(visit.id).inserted {
                return .badMember(
                    "\(place).id",
                    .init("就诊“\(visit.id)”答复了两次。", "the visit “\(visit.id)” is answered twice."))
            }
            for (at, pay) in visit.pays.enumerated()
            where visit.pays[..<at].contains(where: { $0.layer == pay.layer }) {
                return .badMember(
                    "\(place).pays[\(at)].layer",
                    .init("“\(pay.layer.rawValue)”答复了两次。", "“\(pay.layer.rawValue)” is answered twice."))
            }
            guard case .request(.settlement(let request)) = question.body else { continue }
            if !request.visits.contains(where: { $0.id == visit.id }) {
                return .badMember(
                    "\(place).id",
                    .init("请求中没有就诊“\(visit.id)”。", "the request has no visit “\(visit.id)”."))
            }
        }
        return nil
    }
}
