import Foundation
import MedicalAssistance

/// What the harness says to an engine, as JSON without a line's end in it.
enum EngineMessage {
    static func initialize(id: Int) -> [UInt8] {
        var output = start(id, AdapterProtocol.Method.initialize)
        output.append(",\"params\":{\"protocol_versions\":[")
        for version in AdapterProtocol.versions {
            output.write(version)
        }
        output.append("],\"harness\":{\"name\":")
        output.write(AdapterProtocol.harness)
        output.append(",\"version\":")
        output.write(ReferenceEngine.version)
        output.append("}}}")
        return output.bytes
    }

    static func shutdown(id: Int) -> [UInt8] {
        var output = start(id, AdapterProtocol.Method.shutdown)
        output.append(byte: UInt8(ascii: "}"))
        return output.bytes
    }

    /// A question; a body that is no JSON makes a message that is none.
    static func question(_ question: EngineQuestion, id: Int) throws -> [UInt8] {
        var output = start(id, question.body.decision.rawValue)
        output.append(",\"params\":{\"document\":")
        output.write(question.document)
        output.append(",\"request\":")
        switch question.body {
        case .request(let request): try output.write(request)
        case .raw(_, let bytes):
            output.append(bytes.lazy.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
        }
        output.append("}}")
        return output.bytes
    }

    private static func start(_ id: Int, _ method: String) -> JSONOutput {
        var output = JSONOutput(capacity: 1024)
        output.append("{\"jsonrpc\":\"2.0\",\"id\":")
        output.write(id)
        output.append(",\"method\":")
        output.write(method)
        return output
    }
}

extension EngineQuestion.Body {
    var decision: Decision {
        switch self {
        case .request(let request): request.decision
        case .raw(let decision, _): decision
        }
    }

    /// Whether the body is no JSON, so that no message around it can be JSON either.
    var isBroken: Bool {
        guard case .raw(_, let bytes) = self else { return false }
        return (try? JSONText([UInt8](bytes))) == nil
    }
}
