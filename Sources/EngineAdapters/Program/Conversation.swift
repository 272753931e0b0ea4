import Foundation
import Subprocess

/// What goes on between the harness and a running program: four tasks, until the program closes its output, or is given
/// up.
struct Conversation: Sendable {
    private let questions: OpenQuestions
    private let options: EngineOptions
    private let errors: ErrorTail

    /// Why a program is made to end; what is wrong with it stands among the questions.
    struct GivenUp: Error {}

    init(_ questions: OpenQuestions, _ options: EngineOptions, _ errors: ErrorTail) {
        self.questions = questions
        self.options = options
        self.errors = errors
    }

    /// Holds the conversation.
    ///
    /// - Throws: `GivenUp` when the program is to be ended, or the error of a read that failed.
    func hold(
        _ input: StandardInputWriter, _ output: SubprocessOutputSequence, _ complaints: SubprocessOutputSequence
    ) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask { try await read(output) }
            group.addTask { await write(to: input) }
            group.addTask { await listen(to: complaints) }
            group.addTask { try await watch() }
            // However it ends, the task that writes must not go on waiting for something to write.
            defer { questions.leave(closingInput: true) }
            var ended = 0
            while ended < 3, let counts = try await group.next() { ended += counts ? 1 : 0 }
            group.cancelAll()
        }
    }

    private func read(_ output: SubprocessOutputSequence) async throws -> Bool {
        var replies = ReplyStream(questions)
        for try await part in output {
            let goesOn = part.withUnsafeBytes { replies.take($0) }
            questions.half = replies.half.count > Excerpt.longest ? Array(replies.half.prefix(200)) : replies.half
            guard goesOn else { throw GivenUp() }
        }
        questions.leave(closingInput: true)
        return true
    }

    private func write(to input: StandardInputWriter) async -> Bool {
        while !Task.isCancelled {
            switch questions.outgoing() {
            case .end:
                try? await input.finish()
                return true
            case .nothing:
                await questions.bell.wait()
            case .messages(let tickets):
                let bytes = Array(tickets.map(\.message).joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
                // A program that reads no more is found out by what it does not answer.
                if (try? await input.write(bytes)) != bytes.count { questions.leave(closingInput: true) }
            }
        }
        return true
    }

    private func listen(to complaints: SubprocessOutputSequence) async -> Bool {
        do {
            for try await part in complaints { part.withUnsafeBytes { errors.append($0) } }
        } catch {
            // Standard error is never judged, not even when it cannot be read.
        }
        return true
    }

    /// Gives the program up when it is too late with an answer, or does not end when it should.
    private func watch() async throws -> Bool {
        let pause = min(max(options.timeout / 20, .milliseconds(5)), .milliseconds(50))
        while !Task.isCancelled {
            try? await Task.sleep(for: pause)
            let now = ContinuousClock.now
            if let limit = questions.exceeded(options, at: now) {
                questions.fail(
                    .noAnswer(within: limit, half: questions.half, complaint: errors.lastLine),
                    blaming: true)
                throw GivenUp()
            }
            if questions.isLingering(options.grace, at: now) {
                questions.fail(.closed(half: questions.half, complaint: errors.lastLine), blaming: true)
                throw GivenUp()
            }
        }
        return false
    }
}
