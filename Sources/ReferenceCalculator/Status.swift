import MedicalAssistance
import PolicyDocuments

extension ReferenceCalculator {
    /// The identities that count on a day, of those that the instrument's benefits name.
    func judgeStatus(_ request: StatusRequest, trace: Trace?) throws(RequestFault) -> StatusResponse {
        try checkVocabulary(request.identities)
        trace?.begin(.status(request.day))
        switch rules.inForce.ruling(on: request.day) {
        case .open(let citation)?: return noted(StatusResponse(inEffect: nil, clause: citation.clause), citation, trace)
        case .barred(let citation)?:
            return noted(StatusResponse(inEffect: [], clause: citation.clause), citation, trace)
        case nil: break
        }
        guard let insurance = request.insurance, rules.insured.insurances.contains(insurance),
            rules.insured.covers(place: request.insuredPlace)
        else {
            return noted(
                StatusResponse(inEffect: [], clause: rules.insured.citation.clause), rules.insured.citation, trace)
        }
        let held = inEffect(request.identities, on: request.day)
        let effective = plan.identities.filter { identity in held.contains { $0.type == identity } }
        let isWhole = request.identities.allSatisfy { effective.contains($0.type) }
        return noted(
            StatusResponse(inEffect: effective, clause: isWhole ? nil : rules.recognition.citation.clause),
            rules.recognition.citation, trace)
    }

    private func noted(_ response: StatusResponse, _ citation: Citation, _ trace: Trace?) -> StatusResponse {
        trace?.status(response, because: citation)
        return response
    }
}
