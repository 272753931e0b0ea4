import MedicalAssistance
package import Wording

/// The reference calculator behind the adapter protocol: what it answers to each message.
package struct EngineService: Sendable {
    private let engine: ReferenceEngine
    private let language: Language
    private let result: [UInt8]
    /// How many questions may be open at a time, and stand in a batch.
    package static let requestsInFlight = 64
    package static let batchSize = 100

    /// Prepares the answers.
    ///
    /// - Parameters:
    ///   - engine: The calculators.
    ///   - documents: The instruments that it claims.
    ///   - readings: The readings that it follows in place of the suite's.
    ///   - language: The language of refusals.
    package init(_ engine: ReferenceEngine, documents: [String], readings: [String: String], language: Language) {
        self.engine = engine
        self.language = language
        result = EngineService.handshake(engine.description, documents, readings)
    }

    private static func handshake(
        _ description: EngineDescription, _ documents: [String], _ readings: [String: String]
    ) -> [UInt8] {
        var output = JSONOutput()
        output.append("{\"protocol_version\":")
        output.write(AdapterProtocol.versions[0])
        output.append(",\"engine\":{\"name\":")
        output.write(description.name)
        output.append(",\"version\":")
        output.write(description.version)
        output.append(",\"vendor\":")
        output.write(description.vendor)
        output.append("},\"claims\":{\"documents\":")
        output.write(documents)
        output.append(",\"decisions\":")
        output.write(Decision.allCases.map(\.rawValue))
        output.append(",\"readings\":{")
        for (index, reading) in readings.sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { output.append(",") }
            output.write(reading.key)
            output.append(":")
            output.write(reading.value)
        }
        output.append("}},\"requests_in_flight\":")
        output.write(requestsInFlight)
        output.append(",\"batch_size\":")
        output.write(batchSize)
        output.append("}")
        return output.bytes
    }

    /// What a connection has come to.
    package struct Session: Sendable {
        /// Whether `initialize` has been answered; over HTTP it need not be remembered.
        package var isInitialized: Bool

        package init(isInitialized: Bool = false) {
            self.isInitialized = isInitialized
        }
    }

    /// Writes the answer to a message, and nothing when it asks for none.
    ///
    /// - Parameters:
    ///   - message: One request, or a batch.
    ///   - session: What the connection has come to.
    ///   - output: Where the answer goes.
    package func answer(_ message: [UInt8], _ session: inout Session, to output: inout JSONOutput) {
        let text: JSONText
        do { text = try JSONText(message) } catch {
            // The very words of the reference in process, so that its answers are the same on every transport.
            let sentence = RequestFault(field: "", .notJSON(nil)).explanation
            return fail(nil, AdapterProtocol.ErrorCode.notJSON, sentence, to: &output)
        }
        guard let members = text.root.elements else { return answer(text.root, &session, to: &output) }
        guard !members.isEmpty else { return refuse(to: &output) }
        let start = output.bytes.count
        for member in members {
            let before = output.bytes.count
            output.append(byte: UInt8(ascii: before == start ? "[" : ","))
            answer(member, &session, to: &output)
            if output.bytes.count == before + 1 { output.removeLast() }
        }
        if output.bytes.count > start { output.append("]") }
    }

    private func answer(_ request: JSONValue, _ session: inout Session, to output: inout JSONOutput) {
        guard request.isObject, let method = request["method"]?.string, request["jsonrpc"]?.string == "2.0" else {
            return refuse(to: &output)
        }
        // Without an id it is a notification, which is never answered.
        guard let id = request["id"] else { return }
        guard id.string != nil || id.digits != nil || id.isNull else { return refuse(to: &output) }
        let parameters = request["params"]
        switch method {
        case AdapterProtocol.Method.initialize:
            let versions = parameters?["protocol_versions"]?.elements?.compactMap(\.string) ?? []
            guard versions.contains(where: AdapterProtocol.versions.contains) else {
                let sentence = Bilingual("没有共同的协议版本。", "there is no common version of the protocol.")
                return fail(id, AdapterProtocol.ErrorCode.noCommonVersion, sentence, to: &output) { output in
                    output.append("{\"supported\":")
                    output.write(AdapterProtocol.versions)
                    output.append("}")
                }
            }
            session.isInitialized = true
            succeed(id, to: &output) { $0.append(result) }
        case AdapterProtocol.Method.shutdown:
            succeed(id, to: &output) { $0.append("null") }
        default:
            guard let decision = Decision(rawValue: method) else {
                let sentence = Bilingual("没有这个方法：\(method)。", "there is no such method: \(method).")
                return fail(id, AdapterProtocol.ErrorCode.unknownMethod, sentence, to: &output)
            }
            guard session.isInitialized else {
                let sentence = Bilingual("请先调用 initialize。", "call initialize first.")
                return fail(id, AdapterProtocol.ErrorCode.notInitialized, sentence, to: &output)
            }
            answer(id, decision, parameters, to: &output)
        }
    }

    private func answer(_ id: JSONValue, _ decision: Decision, _ parameters: JSONValue?, to output: inout JSONOutput) {
        guard let document = parameters?["document"]?.string, let body = parameters?["request"] else {
            let sentence = Bilingual("params 应有 document 和 request。", "params should have a document and a request.")
            return fail(id, AdapterProtocol.ErrorCode.refused, sentence, to: &output) {
                $0.append("{\"field\":\"\"}")
            }
        }
        do throws(RequestFault) {
            let request = try DecisionRequest(decision, reading: body)
            switch engine.explain(EngineQuestion(document: document, body: .request(request)), trace: nil) {
            case .response(let response):
                succeed(id, to: &output) { $0.write(response) }
            case .refusal(let field, let message):
                refuse(id, field, .init(message), to: &output)
            case .unsupported:
                let sentence = Bilingual("没有文件 \(document)。", "there is no document \(document).")
                fail(id, AdapterProtocol.ErrorCode.notClaimed, sentence, to: &output)
            case .fault(let fault):
                fail(id, AdapterProtocol.ErrorCode.failed, fault.explanation, to: &output)
            }
        } catch {
            refuse(id, error.field, error.explanation, to: &output)
        }
    }

    private func refuse(_ id: JSONValue, _ field: String, _ sentence: Bilingual, to output: inout JSONOutput) {
        fail(id, AdapterProtocol.ErrorCode.refused, sentence, to: &output) { output in
            output.append("{\"field\":")
            output.write(field)
            output.append("}")
        }
    }

    private func refuse(to output: inout JSONOutput) {
        let sentence = Bilingual("不是 JSON-RPC 2.0 的请求。", "this is no request of JSON-RPC 2.0.")
        fail(nil, AdapterProtocol.ErrorCode.noRequest, sentence, to: &output)
    }

    private func succeed(_ id: JSONValue, to output: inout JSONOutput, result: (inout JSONOutput) -> Void) {
        start(id, to: &output)
        output.append(",\"result\":")
        result(&output)
        output.append("}")
    }

    private func fail(
        _ id: JSONValue?, _ code: Int, _ sentence: Bilingual, to output: inout JSONOutput,
        data: ((inout JSONOutput) -> Void)? = nil
    ) {
        start(id, to: &output)
        output.append(",\"error\":{\"code\":")
        output.write(code)
        output.append(",\"message\":")
        output.write(sentence[language])
        if let data {
            output.append(",\"data\":")
            data(&output)
        }
        output.append("}}")
    }

    /// The beginning of a reply, with the request's id as it stood there.
    private func start(_ id: JSONValue?, to output: inout JSONOutput) {
        output.append("{\"jsonrpc\":\"2.0\",\"id\":")
        guard let id else { return output.append("null") }
        let isString = id.string != nil
        if isString { output.append("\"") }
        output.append(id.slice)
        if isString { output.append("\"") }
    }
}

extension DecisionRequest {
    /// Reads the request of a decision from a value of a JSON text.
    ///
    /// - Throws: A `RequestFault` naming the member at fault.
    init(_ decision: Decision, reading value: JSONValue) throws(RequestFault) {
        // The slow way judges what the fast one does not take.
        if decision == .settlement, let plain = SettlementRequest(plain: value) {
            try plain.validate()
            self = .settlement(plain)
        } else {
            try self.init(decision, from: JSONReading(value))
        }
    }
}
