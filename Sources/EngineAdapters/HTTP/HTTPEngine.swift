import Foundation
import Synchronization

/// An engine that is a web server, to which each message is POSTed.
package final class HTTPEngine: Engine {
    package let description: EngineDescription
    package let capacity: Int
    package let transport = "http"
    /// An engine behind an address has no file that could be told apart from another.
    package var programDigest: String? { nil }
    /// A web server's standard error is not seen from here.
    package var stderrTail: String { "" }

    private let options: EngineOptions
    private let line: WaitingLine
    private let exchange: WebExchange
    /// How many questions one POST may carry.
    private let share: Int
    private let work = Mutex<[Task<Void, Never>]>([])

    /// The most connections that are kept to an engine that claims to answer in parallel.
    private static let mostConnections = 32
    /// The pause before an engine that was not reached is tried again.
    private static let pause = Duration.milliseconds(100)

    /// Shakes hands with an engine.
    ///
    /// - Parameters:
    ///   - address: Its address, of http or https.
    ///   - options: Time limits, attempts, and how many connections.
    /// - Throws: A fault when there is no engine, or it does not shake hands.
    package convenience init(_ address: String, options: EngineOptions = EngineOptions()) async throws(EngineFault) {
        guard let url = URL(string: address), let scheme = url.scheme?.lowercased(),
            ["http", "https"].contains(scheme), url.host?.isEmpty == false
        else { throw .noAddress(address) }
        try await self.init(url, options: options)
    }

    private init(_ address: URL, options: EngineOptions) async throws(EngineFault) {
        self.options = options
        let first = WebExchange(address, connections: 1, timeout: options.timeout)
        let answer = await first.post(EngineMessage.initialize(id: 1), within: options.startTimeout)
        first.close()
        let handshake: Handshake
        switch answer {
        case .fault(let fault), .lost(let fault): throw fault
        case .body(let body):
            switch HTTPEngine.replies(in: body) {
            case .failure(let fault): throw fault
            case .success(let replies):
                guard replies.count == 1, replies[0]["id"]?.integer == 1 else { throw .unanswered(1) }
                handshake = try Handshake(replies[0])
            }
        }
        description = handshake.description
        capacity = options.jobs * handshake.requestsInFlight
        let isBatching = handshake.batchSize > 1
        // While one batch is answered, the next gathers.
        let each = isBatching ? min(2, handshake.requestsInFlight) : handshake.requestsInFlight
        let connections = min(options.jobs * each, HTTPEngine.mostConnections)
        share = max(1, min(handshake.batchSize, handshake.requestsInFlight / each))
        line = WaitingLine(takers: connections)
        _ = line.newID()
        exchange = WebExchange(address, connections: connections, timeout: options.timeout)
        let tasks = (0..<connections).map { place in Task { await self.keep(place) } }
        work.withLock { $0 = tasks }
    }

    package func answer(_ question: EngineQuestion) async -> EngineAnswer {
        await line.answer(question, claims: description.claims)
    }

    /// Bids the engine farewell and ends the connections; questions that are open or asked later get a fault.
    package func shutDown() async {
        line.close(.shutDown)
        let farewell = Task { [exchange, line, options] in
            await exchange.post(EngineMessage.shutdown(id: line.newID()), within: options.grace)
        }
        _ = await farewell.value
        exchange.close()
        for task in work.withLock({ $0 }) { await task.value }
    }

    /// Keeps a connection at work for as long as there is any.
    private func keep(_ place: Int) async {
        while true {
            let tickets = line.take(upTo: share, isIdle: true)
            if tickets.isEmpty {
                guard line.closed == nil else { return }
                await line.bell(of: place).wait()
                continue
            }
            await ask(tickets)
        }
    }

    private func ask(_ tickets: [Ticket]) async {
        switch await exchange.post(HTTPEngine.message(tickets)) {
        case .body(let body):
            switch HTTPEngine.match(body, tickets) {
            case .success(let answers):
                line.noteAnswer()
                for (ticket, reply) in zip(tickets, answers) { ticket.deliver(.reply(reply)) }
            case .failure(let fault): fail(tickets, fault)
            }
        case .fault(let fault): fail(tickets, fault)
        case .lost(let fault):
            var tickets = tickets
            // Who was alone when the time ran out has had its chance; a broken connection may be mended.
            if tickets.count == 1, fault.kind == .timeOut { tickets[0].losses = 1 }
            if fault.kind == .unreachable { try? await Task.sleep(for: HTTPEngine.pause) }
            line.noteLoss(of: tickets, fault, atMost: options.maxRestarts)
        }
    }

    /// Gives a question its fault; several are asked once more, one by one, to find the one at fault.
    private func fail(_ tickets: [Ticket], _ fault: EngineFault) {
        for var ticket in tickets {
            if tickets.count == 1 {
                ticket.deliver(.fault(fault))
            } else {
                ticket.isAlone = true
                line.add(ticket)
            }
        }
    }

    private static func message(_ tickets: [Ticket]) -> [UInt8] {
        guard tickets.count > 1 else { return tickets.first?.message ?? [] }
        return [UInt8(ascii: "[")] + tickets.map(\.message).joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "]")]
    }

    private static func replies(in body: [UInt8]) -> Result<[JSONValue], EngineFault> {
        let text: JSONText
        do { text = try JSONText(body) } catch { return .failure(.notJSON(error, body)) }
        return .success(text.root.elements ?? [text.root])
    }

    /// The replies in the order of their questions.
    private static func match(_ body: [UInt8], _ tickets: [Ticket]) -> Result<[EngineReply], EngineFault> {
        replies(in: body).flatMap { replies in
            if let only = tickets.first, tickets.count == 1, only.isBroken, replies.count == 1,
                replies[0]["id"]?.isNull == true
            {
                return .success([EngineReply(value: replies[0])])
            }
            var answers: [Int: EngineReply] = [:]
            for reply in replies {
                guard reply.isObject, let id = reply["id"] else { return .failure(.noReply(reply)) }
                guard let number = id.integer, tickets.contains(where: { $0.id == number }) else {
                    return .failure(.unknownID(Excerpt.of(id.slice)))
                }
                guard answers.updateValue(EngineReply(value: reply), forKey: number) == nil else {
                    return .failure(.repeatedID(number))
                }
            }
            var ordered: [EngineReply] = []
            for ticket in tickets {
                guard let answer = answers[ticket.id] else { return .failure(.unanswered(ticket.id)) }
                ordered.append(answer)
            }
            return .success(ordered)
        }
    }
}
