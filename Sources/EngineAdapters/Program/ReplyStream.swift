import Foundation

extension UnsafeRawBufferPointer {
    /// The offset of the first line feed.
    var firstLineFeed: Int? {
        guard let start = baseAddress, let found = memchr(start, 0x0A, count) else { return nil }
        return UnsafeRawPointer(found) - start
    }
}

/// Splits what a process writes into replies and gives each to its question.
///
/// Lines end at the line feed alone: U+2028 and U+0085 may stand inside JSON.
struct ReplyStream {
    private let questions: OpenQuestions
    /// The beginning of a line whose end has not come yet.
    private(set) var half: [UInt8] = []
    private var answered: [(ticket: Ticket, delivery: Delivery)] = []

    init(_ questions: OpenQuestions) {
        self.questions = questions
    }

    /// Takes the next part of the output; answers are delivered when all of it has been looked at.
    ///
    /// - Returns: Whether the process may go on.
    mutating func take(_ part: UnsafeRawBufferPointer) -> Bool {
        defer { deliver() }
        var rest = part
        while let end = rest.firstLineFeed {
            guard half.count + end <= AdapterProtocol.longestMessage else { return fail(.tooLong) }
            half.append(contentsOf: UnsafeRawBufferPointer(rebasing: rest[..<end]))
            rest = UnsafeRawBufferPointer(rebasing: rest[(end + 1)...])
            let line = half
            half.removeAll()
            if let fault = read(line) { return fail(fault) }
        }
        guard half.count + rest.count <= AdapterProtocol.longestMessage else { return fail(.tooLong) }
        half.append(contentsOf: rest)
        return true
    }

    private func fail(_ fault: EngineFault) -> Bool {
        questions.fail(fault, blaming: true)
        return false
    }

    /// Reads one line.
    ///
    /// - Returns: What is wrong with it.
    private mutating func read(_ line: [UInt8]) -> EngineFault? {
        guard line.contains(where: { $0 > 0x20 }) else { return nil }
        let text: JSONText
        do { text = try JSONText(line) } catch { return .notJSON(error, line) }
        guard let elements = text.root.elements else { return match(text.root) }
        guard !elements.isEmpty else { return .noReply(text.root) }
        for element in elements {
            if let fault = match(element) { return fault }
        }
        return nil
    }

    private mutating func match(_ value: JSONValue) -> EngineFault? {
        guard value.isObject, let id = value["id"] else { return .noReply(value) }
        if id.isNull, let ticket = questions.takeBroken() {
            answered.append((ticket, .reply(EngineReply(value: value))))
            return nil
        }
        guard let number = id.integer else { return .unknownID(Excerpt.of(id.slice)) }
        if let ticket = questions.take(number) {
            answered.append((ticket, .reply(EngineReply(value: value))))
            return nil
        }
        guard questions.line.hasGiven(number) else { return .unknownID("\(number)") }
        let fault = EngineFault.repeatedID(number)
        if let place = answered.firstIndex(where: { $0.ticket.id == number }) {
            answered[place].delivery = .fault(fault)
            questions.fail(fault, blaming: false)
        }
        return fault
    }

    private mutating func deliver() {
        guard !answered.isEmpty else { return }
        if answered.contains(where: { !$0.ticket.isControl }) { questions.line.noteAnswer() }
        for (ticket, delivery) in answered { ticket.deliver(delivery) }
        answered.removeAll(keepingCapacity: true)
        questions.bell.ring()
    }
}
