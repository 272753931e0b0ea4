import Synchronization

/// The questions that wait for an engine, whichever of its processes or connections takes them.
///
/// Questions that an engine was lost over come first, one at a time; so do those that may not be pipelined.
final class WaitingLine: Sendable {
    private struct State {
        var waiting: [Ticket] = []
        /// How many of the waiting have been taken.
        var taken = 0
        var alone: [Ticket] = []
        /// Why nothing is asked any more.
        var closed: EngineFault?
        /// How often the engine was started again since its last answer.
        var restarts = 0
        var nextID = 1
    }

    private let state = Mutex(State())
    /// One bell for each that takes from the line.
    private let bells: [Bell]

    init(takers: Int) {
        bells = (0..<takers).map { _ in Bell() }
    }

    func bell(of taker: Int) -> Bell { bells[taker] }

    /// An id that was not given before.
    func newID() -> Int {
        state.withLock { state in
            defer { state.nextID += 1 }
            return state.nextID
        }
    }

    /// Whether an id has been given.
    func hasGiven(_ id: Int) -> Bool {
        state.withLock { id > 0 && id < $0.nextID }
    }

    func add(_ ticket: Ticket) {
        let fault = state.withLock { state -> EngineFault? in
            if let fault = state.closed { return fault }
            if ticket.isAlone { state.alone.append(ticket) } else { state.waiting.append(ticket) }
            return nil
        }
        if let fault { return ticket.deliver(.fault(fault)) }
        for bell in bells { bell.ring() }
    }

    /// Takes what may be asked now.
    ///
    /// - Parameters:
    ///   - most: For how many questions there is room.
    ///   - isIdle: Whether nothing is open.
    func take(upTo most: Int, isIdle: Bool) -> [Ticket] {
        state.withLock { state in
            if !state.alone.isEmpty { return isIdle ? [state.alone.removeFirst()] : [] }
            let count = min(most, state.waiting.count - state.taken)
            guard count > 0 else { return [] }
            let tickets = Array(state.waiting[state.taken..<state.taken + count])
            state.taken += count
            if state.taken == state.waiting.count {
                state.waiting.removeAll(keepingCapacity: true)
                state.taken = 0
            } else if state.taken > 1024, state.taken * 2 > state.waiting.count {
                state.waiting.removeFirst(state.taken)
                state.taken = 0
            }
            return tickets
        }
    }

    var isEmpty: Bool {
        state.withLock { $0.alone.isEmpty && $0.taken == $0.waiting.count }
    }

    /// Why nothing is asked any more, if so.
    var closed: EngineFault? { state.withLock { $0.closed } }

    /// Answers all that wait, now and later, with a fault.
    func close(_ fault: EngineFault) {
        let tickets = state.withLock { state -> [Ticket] in
            if state.closed == nil { state.closed = fault }
            defer {
                state.alone = []
                state.waiting = []
                state.taken = 0
            }
            return state.alone + state.waiting[state.taken...]
        }
        for ticket in tickets { ticket.deliver(.fault(fault)) }
        for bell in bells { bell.ring() }
    }

    /// Notes that the engine gave an answer.
    func noteAnswer() {
        state.withLock { $0.restarts = 0 }
    }

    /// Notes that the engine was lost, and decides on what was open.
    ///
    /// What was lost is asked once more, alone; after too many losses in a row the line is closed. An engine that ended
    /// over a single question may have been ended from outside, so it takes two such ends to blame the question.
    ///
    /// - Parameters:
    ///   - lost: The questions that were open.
    ///   - fault: How the engine was lost.
    ///   - most: How many losses in a row there may be.
    func noteLoss(of lost: [Ticket], _ fault: EngineFault, atMost most: Int) {
        let restarts = state.withLock { state in
            state.restarts += 1
            return state.restarts
        }
        let chances = fault.kind == .crash ? 2 : 1
        for ticket in lost {
            guard ticket.losses < chances else {
                ticket.deliver(.fault(fault))
                continue
            }
            var ticket = ticket
            ticket.losses += 1
            ticket.isAlone = true
            add(ticket)
        }
        if restarts > most { close(.givenUp(after: most, last: fault)) }
    }
}

extension WaitingLine {
    /// Asks a question and waits for what comes of it.
    ///
    /// - Parameter claims: What the engine claims; the rest is not asked.
    func answer(_ question: EngineQuestion, claims: EngineClaims) async -> EngineAnswer {
        guard claims.include(question.body.decision, of: question.document) else { return .unsupported }
        let id = newID()
        let message: [UInt8]
        do { message = try EngineMessage.question(question, id: id) } catch {
            return .fault(.notStarted("\(error)"))
        }
        guard message.count < AdapterProtocol.longestMessage else { return .fault(.questionTooLong) }
        let isBroken = question.body.isBroken
        let delivery = await withCheckedContinuation { continuation in
            add(
                Ticket(
                    id: id, message: message, isAlone: isBroken, isBroken: isBroken, continuation: continuation))
        }
        switch delivery {
        case .fault(let fault): return .fault(fault)
        case .reply(let reply): return reply.answer(to: question, claims: claims)
        }
    }
}
