import MedicalAssistance

/// What an engine said to `initialize`.
struct Handshake: Sendable {
    var description: EngineDescription
    var requestsInFlight: Int
    var batchSize: Int

    /// Reads the reply to `initialize`.
    ///
    /// - Throws: A fault that names the member that is missing or wrong.
    init(_ reply: JSONValue) throws(EngineFault) {
        if let error = reply["error"] { throw Handshake.refusal(error) }
        guard let result = reply["result"], result.isObject else { throw .handshake(member: "result", in: reply) }
        let version = try Handshake.string("protocol_version", of: result)
        guard AdapterProtocol.versions.contains(version) else { throw .version(version) }
        guard let engine = result["engine"] else { throw .handshake(member: "engine", in: reply) }
        guard let claims = result["claims"] else { throw .handshake(member: "claims", in: reply) }
        let documents = try Handshake.strings("documents", of: claims)
        let decisions = try Handshake.strings("decisions", of: claims)
        var readings: [String: String] = [:]
        if let stated = claims["readings"] {
            guard stated.isObject else { throw .handshake(member: "claims.readings", in: reply) }
            for name in stated.names {
                guard let reading = stated[name]?.string else {
                    throw .handshake(member: "claims.readings.\(name)", in: reply)
                }
                readings[name] = reading
            }
        }
        var assistance = EngineClaims.Assistance.layers
        if let stated = claims["assistance"] {
            guard let known = stated.string.flatMap(EngineClaims.Assistance.init) else {
                throw .handshake(member: "claims.assistance", in: reply)
            }
            assistance = known
        }
        description = EngineDescription(
            name: try Handshake.string("name", of: engine), version: try Handshake.string("version", of: engine),
            vendor: engine["vendor"]?.string ?? "",
            claims: EngineClaims(
                documents: documents, decisions: decisions.compactMap(Decision.init), readings: readings,
                assistance: assistance))
        requestsInFlight = try Handshake.count(
            "requests_in_flight", of: result, atMost: AdapterProtocol.mostInFlight)
        batchSize = try Handshake.count("batch_size", of: result, atMost: AdapterProtocol.largestBatch)
    }

    private static func refusal(_ error: JSONValue) -> EngineFault {
        let message = error["message"]?.string ?? ""
        guard error["code"]?.integer == AdapterProtocol.ErrorCode.noCommonVersion else {
            return .errorReply(code: error["code"]?.integer, message: message)
        }
        let supported = error["data"]?["supported"]?.elements?.compactMap(\.string) ?? []
        return .version(supported.joined(separator: ", "))
    }

    private static func string(_ name: String, of object: JSONValue) throws(EngineFault) -> String {
        guard let string = object[name]?.string else { throw .handshake(member: name, in: object) }
        return string
    }

    private static func strings(_ name: String, of claims: JSONValue) throws(EngineFault) -> [String] {
        guard let elements = claims[name]?.elements else { throw .handshake(member: "claims.\(name)", in: claims) }
        var strings: [String] = []
        for element in elements {
            guard let string = element.string else { throw .handshake(member: "claims.\(name)", in: claims) }
            strings.append(string)
        }
        return strings
    }

    /// A count of at least one; one when it is not stated.
    private static func count(_ name: String, of result: JSONValue, atMost most: Int) throws(EngineFault) -> Int {
        guard let stated = result[name] else { return 1 }
        guard let count = stated.integer, count >= 1 else { throw .handshake(member: name, in: result) }
        return min(count, most)
    }
}
