public import Foundation

/// A request together with the document by which, and the decision as which, it is to be answered.
public struct Question: Sendable, Hashable {
    public var document: String
    public var request: DecisionRequest

    public init(document: String, request: DecisionRequest) {
        self.document = document
        self.request = request
    }

    /// Reads a question from JSON: an object of `document`, `decision` and `request`.
    ///
    /// - Throws: A `RequestFault` naming the member at fault.
    public init(json: Data) throws(RequestFault) {
        do {
            self = try JSONDecoder().decode(Question.self, from: json)
        } catch {
            throw RequestFault(error)
        }
    }
}

extension Question: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case document, decision, request
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.members(CodingKeys.self)
        document = try members.decode(String.self, forKey: .document)
        let decision = try members.oneOf(.decision, Decision.self)
        guard members.contains(.request) else {
            throw RequestFault(path: members.codingPath + [CodingKeys.request], .missing)
        }
        request = try DecisionRequest(decision, from: members.superDecoder(forKey: .request))
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(document, forKey: .document)
        try members.encode(request.decision, forKey: .decision)
        try members.encode(request, forKey: .request)
    }
}
