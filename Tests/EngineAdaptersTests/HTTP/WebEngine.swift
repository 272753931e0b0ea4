import FlyingFox
import FlyingSocks
import Foundation

/// A web server that shakes hands and then does what its mode says.
final class WebEngine: Sendable {
    let address: String
    private let server: HTTPServer
    private let task: Task<Void, any Error>

    init(_ mode: String, batch: Int = 1, inFlight: Int = 1) async throws {
        let server = HTTPServer(
            address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 100, logger: .disabled,
            handler: WebConduct(mode: mode, batch: batch, inFlight: inFlight))
        task = Task { try await server.run() }
        try await server.waitUntilListening()
        guard case .ip4(_, let port) = await server.listeningAddress else { throw CocoaError(.featureUnsupported) }
        address = "http://127.0.0.1:\(port)/engine"
        self.server = server
    }

    func stop() async {
        await server.stop()
        task.cancel()
    }
}

/// What a web server does to a POST.
private struct WebConduct: HTTPHandler {
    let mode: String
    let batch: Int
    let inFlight: Int

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        let body = try await request.bodyData
        let message = try JSONSerialization.jsonObject(with: body)
        if let members = message as? [[String: Any]] {
            let replies = members.map { #"{"jsonrpc":"2.0","id":\#($0["id"] ?? 0),"result":{"in_effect":["batch"]}}"# }
            switch mode {
            case "batch-lacks": return json("[" + replies.dropLast().joined(separator: ",") + "]")
            case "batch-twice": return json("[" + (replies + replies).joined(separator: ",") + "]")
            default: return json("[" + replies.reversed().joined(separator: ",") + "]")
            }
        }
        guard let call = message as? [String: Any], let id = call["id"] as? Int else {
            return HTTPResponse(statusCode: .badRequest)
        }
        switch call["method"] as? String {
        case "initialize":
            return json(
                """
                {"jsonrpc":"2.0","id":\(id),"result":{"protocol_version":"1.0","engine":{"name":"web","version":"1"},
                "claims":{"documents":["d"],"decisions":["status"]},"requests_in_flight":\(inFlight),
                "batch_size":\(batch)}}
                """)
        case "shutdown": return json(#"{"jsonrpc":"2.0","id":\#(id),"result":null}"#)
        default: return try await answer(id)
        }
    }

    private func answer(_ id: Int) async throws -> HTTPResponse {
        let good = #"{"jsonrpc":"2.0","id":\#(id),"result":{"in_effect":["ok"]}}"#
        switch mode {
        case "500": return HTTPResponse(statusCode: .internalServerError, body: Data(good.utf8))
        case "404": return HTTPResponse(statusCode: .notFound)
        case "204": return HTTPResponse(statusCode: .noContent)
        case "redirect":
            return HTTPResponse(
                statusCode: .found, headers: HTTPHeaders([.location: "http://127.0.0.1:1/elsewhere"]))
        case "hang":
            try await Task.sleep(for: .seconds(1000))
            return HTTPResponse(statusCode: .ok)
        case "endless":
            return HTTPResponse(
                statusCode: .ok, headers: HTTPHeaders([.contentType: "application/json"]),
                body: HTTPBodySequence(from: EndlessBytes(), count: 1 << 40, suggestedBufferSize: 1 << 20))
        case "stalled":
            return HTTPResponse(
                statusCode: .ok, headers: HTTPHeaders([.contentType: "application/json"]),
                body: HTTPBodySequence(from: EndlessBytes(pause: true), count: 1 << 40, suggestedBufferSize: 16))
        case "text":
            return HTTPResponse(
                statusCode: .ok, headers: HTTPHeaders([.contentType: "text/html"]), body: Data(good.utf8))
        case "garbage": return json("<html>busy</html>")
        case "wrong-id": return json(good.replacingOccurrences(of: "\"id\":", with: "\"id\":9"))
        case "charset":
            return HTTPResponse(
                statusCode: .ok, headers: HTTPHeaders([.contentType: "application/json; charset=utf-8"]),
                body: Data(good.utf8))
        default: return json(good)
        }
    }

    private func json(_ text: String) -> HTTPResponse {
        HTTPResponse(
            statusCode: .ok, headers: HTTPHeaders([.contentType: "application/json"]), body: Data(text.utf8))
    }
}

/// A body that never ends, fast or slowly.
private struct EndlessBytes: AsyncBufferedSequence {
    typealias Element = UInt8
    var pause = false

    func makeAsyncIterator() -> Iterator { Iterator(pause: pause) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        let pause: Bool

        mutating func next() async throws -> UInt8? { 0x20 }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            if pause { try await Task.sleep(for: .milliseconds(50)) }
            return Array(repeating: 0x20, count: count)
        }
    }
}
