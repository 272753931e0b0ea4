import FlyingSocks
import Foundation

/// A pool whose sockets send at once what is written to them.
///
/// The server writes a response's head and body one after the other; otherwise the body would wait for the head to be
/// acknowledged, up to 40 ms. On Linux the sockets of connections inherit this from the one that listens.
struct PromptPool<Base: AsyncSocketPool>: AsyncSocketPool {
    let base: Base

    func prepare() async throws { try await base.prepare() }
    func run() async throws { try await base.run() }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        var isPrompt: Int32 = 1
        setsockopt(
            socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &isPrompt, socklen_t(MemoryLayout<Int32>.size))
        try await base.suspendSocket(socket, untilReadyFor: events)
    }
}
