private import Wording
public import Foundation

/// The kinds of decision that a document's rules make.
public enum Decision: String, Sendable, Hashable, CaseIterable, Codable {
    /// 参保资助.
    case subsidy
    /// 医疗费用结算.
    case settlement
    /// 身份生效.
    case status
    /// 预警监测.
    case monitoring
    /// 服务条款.
    case service
}

/// A request for one decision, carrying all that the decision needs.
public enum DecisionRequest: Sendable, Hashable {
    case subsidy(SubsidyRequest)
    case settlement(SettlementRequest)
    case status(StatusRequest)
    case monitoring(MonitoringRequest)
    case service(ServiceRequest)

    public var decision: Decision {
        switch self {
        case .subsidy: .subsidy
        case .settlement: .settlement
        case .status: .status
        case .monitoring: .monitoring
        case .service: .service
        }
    }

    /// Reads the request of a decision from any decoder.
    ///
    /// - Throws: A `RequestFault` naming the member at fault.
    public init(_ decision: Decision, from decoder: any Decoder) throws(RequestFault) {
        do {
            self =
                switch decision {
                case .subsidy: .subsidy(try SubsidyRequest(from: decoder))
                case .settlement: .settlement(try SettlementRequest(from: decoder))
                case .status: .status(try StatusRequest(from: decoder))
                case .monitoring: .monitoring(try MonitoringRequest(from: decoder))
                case .service: .service(try ServiceRequest(from: decoder))
                }
        } catch {
            throw RequestFault(error)
        }
        if case .settlement(let request) = self { try request.validate() }
    }

    /// Reads the request of a decision from JSON.
    ///
    /// - Throws: A `RequestFault` naming the member at fault.
    public init(_ decision: Decision, json: Data) throws(RequestFault) {
        let decoder = JSONDecoder()
        decoder.userInfo[.decision] = decision
        let body: Body
        do { body = try decoder.decode(Body.self, from: json) } catch { throw RequestFault(error) }
        self = body.request
    }

    private struct Body: Decodable {
        let request: DecisionRequest

        init(from decoder: any Decoder) throws {
            guard let decision = decoder.userInfo[.decision] as? Decision else {
                throw RequestFault(field: "decision", .missing)
            }
            request = try DecisionRequest(decision, from: decoder)
        }
    }
}

extension CodingUserInfoKey {
    fileprivate static var decision: CodingUserInfoKey {
        // The initialiser fails for an empty name only.
        CodingUserInfoKey(rawValue: "decision") ?? { preconditionFailure("a key must have a name") }()
    }
}

extension DecisionRequest: Encodable {
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .subsidy(let request): try request.encode(to: encoder)
        case .settlement(let request): try request.encode(to: encoder)
        case .status(let request): try request.encode(to: encoder)
        case .monitoring(let request): try request.encode(to: encoder)
        case .service(let request): try request.encode(to: encoder)
        }
    }
}

extension RequestFault {
    /// The fault that a decoder's error reports.
    public init(_ error: any Error) {
        switch error {
        case let fault as RequestFault:
            self = fault
        case DecodingError.keyNotFound(let key, let context):
            self.init(path: context.codingPath + [key], .missing)
        case DecodingError.valueNotFound(_, let context):
            self.init(path: context.codingPath, .missing)
        case DecodingError.typeMismatch(let type, let context):
            self.init(path: context.codingPath, .wrongKind(expected: kind(of: type)))
        case DecodingError.dataCorrupted(let context):
            self.init(path: context.codingPath, .notJSON(place(of: context.underlyingError)))
        default:
            self.init(field: "", .notJSON(nil))
        }
    }
}

/// The line and column that a parser's error names.
private func place(of error: (any Error)?) -> RequestFault.Place? {
    guard let error, let found = try? /line: (\d+), column: (\d+)/.firstMatch(in: "\(error)"), let line = Int(found.1),
        let column = Int(found.2)
    else { return nil }
    return RequestFault.Place(line: line, column: column)
}

private func kind(of type: any Any.Type) -> Bilingual {
    switch type {
    case is String.Type: Bilingual("文字（加引号）", "a string")
    case is Bool.Type: Bilingual("true 或 false", "true or false")
    case is Decimal.Type: Bilingual("数（不加引号，至多两位小数）", "a number, without quotes and with at most two decimals")
    case is any FixedWidthInteger.Type: Bilingual("整数", "a whole number")
    case is any Collection.Type: Bilingual("列表或对象", "a list or an object")
    default: Bilingual("对象", "an object")
    }
}
