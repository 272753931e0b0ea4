import FlyingFox
import FlyingSocks
import Foundation
package import Wording

/// Serves an engine over HTTP: each message is POSTed to one address.
package struct WebService: Sendable {
    private let server: HTTPServer

    /// Prepares a server.
    ///
    /// - Parameters:
    ///   - service: What answers.
    ///   - host: The address to listen on, of version 4 or 6 of the Internet protocol.
    ///   - port: The port; 0 picks a free one.
    /// - Throws: A `ServingFault` when the host is no address.
    package init(_ service: EngineService, host: String, port: UInt16) throws(ServingFault) {
        let handler = MessageHandler(service: service)
        do {
            if host.contains(":") {
                server = WebService.server(at: try sockaddr_in6.inet6(ip6: host, port: port), handler)
            } else {
                server = WebService.server(at: try sockaddr_in.inet(ip4: host, port: port), handler)
            }
        } catch {
            throw .noAddress(host)
        }
    }

    private static func server(at address: some SocketAddress, _ handler: MessageHandler) -> HTTPServer {
        HTTPServer(
            config: .init(
                address: address, timeout: 60, sharedRequestBufferSize: AdapterProtocol.longestMessage,
                pool: PromptPool(base: .make()), logger: .disabled),
            handler: handler)
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameter started: Called with the port once the server listens.
    /// - Throws: A `ServingFault` when it cannot listen.
    package func serve(started: @escaping @Sendable (UInt16) -> Void) async throws {
        let server = server
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                do { try await server.run() } catch is CancellationError {} catch {
                    throw ServingFault.cannotListen("\(error)")
                }
            }
            group.addTask {
                do { try await server.waitUntilListening() } catch { return }
                switch await server.listeningAddress {
                case .ip4(_, let port), .ip6(_, let port): started(port)
                default: break
                }
            }
            while try await group.next() != nil {}
        }
    }
}

/// Why an engine cannot be served.
package enum ServingFault: ExplainedError, Hashable {
    case noAddress(String)
    case cannotListen(String)

    package var explanation: Bilingual {
        switch self {
        case .noAddress(let host): .init("“\(host)”不是网络地址。", "“\(host)” is no network address.")
        case .cannotListen(let why): .init("不能监听：\(why)", "cannot listen: \(why)")
        }
    }
}

/// Answers one POST.
private struct MessageHandler: HTTPHandler {
    let service: EngineService

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard request.method == .POST else { return HTTPResponse(statusCode: .methodNotAllowed) }
        let type = request.headers[.contentType]?.lowercased() ?? ""
        // Anything else could come from a page in a browser, without its being asked.
        guard type == "application/json" || type.hasPrefix("application/json;") else {
            return HTTPResponse(statusCode: .unsupportedMediaType)
        }
        var message: [UInt8] = []
        message.reserveCapacity(request.bodySequence.count ?? 0)
        for try await part in request.bodySequence {
            message.append(contentsOf: part)
            guard message.count <= AdapterProtocol.longestMessage else {
                return HTTPResponse(statusCode: .payloadTooLarge, headers: HTTPHeaders([.connection: "close"]))
            }
        }
        var session = EngineService.Session(isInitialized: true)
        var output = JSONOutput(capacity: message.count)
        service.answer(message, &session, to: &output)
        guard !output.bytes.isEmpty else { return HTTPResponse(statusCode: .noContent) }
        return HTTPResponse(
            statusCode: .ok, headers: HTTPHeaders([.contentType: "application/json"]), body: Data(output.bytes))
    }
}
