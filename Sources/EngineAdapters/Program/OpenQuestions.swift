import Synchronization

/// What one process of an engine was asked and has not answered, and how it came to its end.
final class OpenQuestions: Sendable {
    private struct State {
        var open: [Int: Asked] = [:]
        /// What is asked before all else: the handshake, the farewell.
        var control: [Ticket] = []
        var inFlight = 0
        var isAlone = false
        var fault: EngineFault?
        var isOver = false
        /// Since when it has been told to end, or has closed its output.
        var leaving: ContinuousClock.Instant?
        var closesInput = false
        var half: [UInt8] = []
    }

    private struct Asked {
        var ticket: Ticket
        var since: ContinuousClock.Instant
    }

    /// What a process should be sent next.
    enum Outgoing {
        case messages([Ticket])
        /// Nothing until the bell rings.
        case nothing
        case end
    }

    private let state = Mutex(State())
    let line: WaitingLine
    let bell: Bell

    init(_ line: WaitingLine, bell: Bell) {
        self.line = line
        self.bell = bell
    }

    /// Asks before all else.
    func ask(_ ticket: Ticket) {
        let fault = state.withLock { state -> EngineFault? in
            if state.isOver { return state.fault ?? .shutDown }
            state.control.append(ticket)
            return nil
        }
        if let fault { return ticket.deliver(.fault(fault)) }
        bell.ring()
    }

    /// Takes questions from the line from now on.
    func serve(inFlight: Int) {
        state.withLock { $0.inFlight = inFlight }
        bell.ring()
    }

    /// What is to be sent, which counts as asked from now.
    func outgoing() -> Outgoing {
        state.withLock { state in
            if state.isOver || state.closesInput { return .end }
            var tickets = state.control
            state.control = []
            let now = ContinuousClock.now
            for ticket in tickets { state.open[ticket.id] = Asked(ticket: ticket, since: now) }
            if tickets.isEmpty, !state.isAlone, state.leaving == nil, state.inFlight > state.open.count {
                tickets = line.take(upTo: state.inFlight - state.open.count, isIdle: state.open.isEmpty)
                for ticket in tickets {
                    state.open[ticket.id] = Asked(ticket: ticket, since: now)
                    if ticket.isAlone { state.isAlone = true }
                }
            }
            return tickets.isEmpty ? .nothing : .messages(tickets)
        }
    }

    /// The open question that a reply answers.
    func take(_ id: Int) -> Ticket? {
        state.withLock { state in
            guard let asked = state.open.removeValue(forKey: id) else { return nil }
            if state.open.isEmpty { state.isAlone = false }
            return asked.ticket
        }
    }

    /// The only open question, if its message is no JSON and a reply therefore bears no id.
    func takeBroken() -> Ticket? {
        state.withLock { state in
            guard state.open.count == 1, let (id, asked) = state.open.first, asked.ticket.isBroken else { return nil }
            state.open[id] = nil
            state.isAlone = false
            return asked.ticket
        }
    }

    /// Notes why the process is no good any more.
    ///
    /// - Parameters:
    ///   - fault: What is wrong with it.
    ///   - isBlamed: Whether the fault belongs to whichever question is open, when it is one only.
    /// - Returns: Whether this is the first reason.
    @discardableResult
    func fail(_ fault: EngineFault, blaming isBlamed: Bool) -> Bool {
        let (isFirst, blamed) = state.withLock { state -> (Bool, Ticket?) in
            guard state.fault == nil else { return (false, nil) }
            state.fault = fault
            state.isOver = true
            guard isBlamed, state.open.count == 1, let (id, asked) = state.open.first else { return (true, nil) }
            state.open[id] = nil
            return (true, asked.ticket)
        }
        blamed?.deliver(.fault(fault))
        bell.ring()
        return isFirst
    }

    /// Notes that the process closed its output, or was told to end.
    func leave(closingInput: Bool) {
        state.withLock { state in
            if state.leaving == nil { state.leaving = .now }
            if closingInput { state.closesInput = true }
        }
        bell.ring()
    }

    /// What came of a line whose end has not come.
    var half: [UInt8] {
        get { state.withLock { $0.half } }
        set { state.withLock { $0.half = newValue } }
    }

    var hasOpen: Bool { state.withLock { !$0.open.isEmpty || !$0.control.isEmpty } }

    /// The time limit that something open has exceeded.
    func exceeded(_ options: EngineOptions, at now: ContinuousClock.Instant) -> Duration? {
        state.withLock { state in
            for asked in state.open.values {
                let limit = asked.ticket.isControl ? options.startTimeout : options.timeout
                if now - asked.since > limit { return limit }
            }
            return nil
        }
    }

    /// Whether the process has had time enough to end.
    func isLingering(_ grace: Duration, at now: ContinuousClock.Instant) -> Bool {
        state.withLock { state in
            state.leaving.map { now - $0 > grace } ?? false
        }
    }

    /// Ends the account: the first fault, and the questions that are left open, in their order.
    ///
    /// - Parameter fault: The fault when none was noted before.
    func settle(_ fault: EngineFault) -> (fault: EngineFault, lost: [Ticket]) {
        let (found, asked, control) = state.withLock { state in
            let found = state.fault ?? fault
            // What is asked only now, since the process ended so soon, is answered by how it ended.
            (state.fault, state.isOver) = (found, true)
            defer {
                state.open = [:]
                state.control = []
            }
            return (found, Array(state.open.values), state.control)
        }
        let tickets = asked.map(\.ticket)
        for ticket in tickets.filter(\.isControl) + control { ticket.deliver(.fault(found)) }
        return (found, tickets.filter { !$0.isControl }.sorted { $0.id < $1.id })
    }
}
