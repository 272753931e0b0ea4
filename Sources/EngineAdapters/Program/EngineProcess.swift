import Foundation
import Subprocess
import SystemPackage
import Wording

/// One life of an engine's program.
final class EngineProcess: Sendable {
    private let questions: OpenQuestions
    private let options: EngineOptions
    private let errors: ErrorTail
    private let life: Task<Ending, Never>

    /// How a life ended.
    struct Ending: Sendable {
        var fault: EngineFault
        /// The questions that were open.
        var lost: [Ticket]
    }

    init(_ program: EngineProgram, _ questions: OpenQuestions, _ options: EngineOptions, errors: ErrorTail) {
        self.questions = questions
        self.options = options
        self.errors = errors
        life = Task { await EngineProcess.live(program, questions, options, errors) }
    }

    /// Asks for the handshake.
    func handshake() async throws(EngineFault) -> Handshake {
        let id = questions.line.newID()
        let delivery = await ask(id, EngineMessage.initialize(id: id))
        switch delivery {
        case .fault(let fault): throw fault
        case .reply(let reply):
            let handshake: Handshake
            do { handshake = try Handshake(reply.value) } catch {
                questions.fail(error, blaming: false)
                life.cancel()
                throw error
            }
            return handshake
        }
    }

    private func ask(_ id: Int, _ message: [UInt8]) async -> Delivery {
        await withCheckedContinuation { continuation in
            questions.ask(
                Ticket(
                    id: id, message: message, isAlone: false, isBroken: false, isControl: true,
                    continuation: continuation))
        }
    }

    /// Takes questions from the line from now on.
    func serve(_ handshake: Handshake) {
        questions.serve(inFlight: handshake.requestsInFlight)
    }

    /// Waits for the end.
    var ending: Ending {
        get async { await life.value }
    }

    /// Bids the process farewell, and makes it end when it does not; what it has not answered stays so.
    func shutDown() async {
        if questions.hasOpen {
            questions.fail(.shutDown, blaming: false)
            life.cancel()
        } else {
            questions.leave(closingInput: false)
            let id = questions.line.newID()
            _ = await ask(id, EngineMessage.shutdown(id: id))
            questions.leave(closingInput: true)
        }
        _ = await life.value
    }

    private static func live(
        _ program: EngineProgram, _ questions: OpenQuestions, _ options: EngineOptions, _ errors: ErrorTail
    ) async -> Ending {
        var platform = PlatformOptions()
        // A group of its own, so that whatever the program starts ends with it.
        platform.processGroupID = 0
        platform.teardownSequence = [
            .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: options.grace)
        ]
        let configuration = Configuration(
            executable: .path(FilePath(program.executable)), arguments: Arguments(program.arguments),
            platformOptions: platform)
        var group: pid_t?
        var fault: EngineFault
        do {
            let result = try await run(configuration, input: .inputWriter, output: .sequence, error: .sequence) {
                execution in
                group = execution.processIdentifier.value
                EngineGroups.add(execution.processIdentifier.value)
                try await Conversation(questions, options, errors).hold(
                    execution.standardInputWriter, execution.standardOutput, execution.standardError)
            }
            fault = .ended(result.terminationStatus.told, half: questions.half, complaint: errors.lastLine)
        } catch {
            fault =
                group == nil
                ? .notStarted("\(error)") : .ended(.init(""), half: questions.half, complaint: errors.lastLine)
        }
        // The program itself has been waited for; this is for what it may have left behind in its group.
        if let group { EngineGroups.end(group) }
        let (found, lost) = questions.settle(fault)
        return Ending(fault: found, lost: lost)
    }
}

extension TerminationStatus {
    /// How a program ended, for a sentence about it.
    fileprivate var told: Bilingual {
        switch self {
        case .exited(let code): .init("（退出码 \(code)）", " (exit code \(code))")
        case .signaled(let number): .init("（信号 \(number)）", " (signal \(number))")
        }
    }
}
