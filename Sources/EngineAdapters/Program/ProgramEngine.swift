import MedicalAssistance
import Synchronization

/// An engine that is a program of its own, asked through its standard input.
///
/// A program that ends, hangs or writes what is no answer is started again; what was open then is asked once more, alone.
package final class ProgramEngine: Engine {
    package let description: EngineDescription
    package let capacity: Int
    /// The SHA-256, in hexadecimal, of the lines `SHA-256  path as given` of the executable and of every argument that
    /// names a readable file.
    package let programDigest: String?
    package let transport = "program"

    private let program: EngineProgram
    private let options: EngineOptions
    private let line: WaitingLine
    private let errors: ErrorTail
    private let seats: Mutex<[EngineProcess?]>
    private let work = Mutex<[Task<Void, Never>]>([])

    /// Starts a program that a command line names.
    ///
    /// - Parameters:
    ///   - command: The program and its arguments, split as a shell does, without any shell.
    ///   - options: Time limits, restarts, and how many processes.
    /// - Throws: A fault when the program cannot be started or does not shake hands.
    package convenience init(_ command: String, options: EngineOptions = EngineOptions()) async throws(EngineFault) {
        guard let words = CommandWords.split(command), !words.isEmpty else { throw .emptyCommand(command) }
        try await self.init(command: words, options: options)
    }

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - command: The program and its arguments.
    ///   - options: Time limits, restarts, and how many processes.
    /// - Throws: A fault when the program cannot be started or does not shake hands.
    package init(command: [String], options: EngineOptions = EngineOptions()) async throws(EngineFault) {
        program = try EngineProgram(command)
        programDigest = program.digest
        self.options = options
        line = WaitingLine(takers: options.jobs)
        errors = ErrorTail()
        let first = EngineProcess(program, OpenQuestions(line, bell: line.bell(of: 0)), options, errors: errors)
        let handshake: Handshake
        do { handshake = try await first.handshake() } catch {
            _ = await first.ending
            throw error
        }
        description = handshake.description
        capacity = options.jobs * handshake.requestsInFlight
        seats = Mutex([first] + Array(repeating: nil, count: options.jobs - 1))
        first.serve(handshake)
        let tasks = (0..<options.jobs).map { seat in Task { await self.keep(seat) } }
        work.withLock { $0 = tasks }
    }

    package var stderrTail: String { errors.text }

    package func answer(_ question: EngineQuestion) async -> EngineAnswer {
        await line.answer(question, claims: description.claims)
    }

    /// Ends the program; questions that are open or asked later are answered with a fault.
    package func shutDown() async {
        line.close(.shutDown)
        let processes = seats.withLock { $0 }
        await withTaskGroup { group in
            for process in processes { group.addTask { await process?.shutDown() } }
        }
        for task in work.withLock({ $0 }) { await task.value }
    }

    /// Keeps a process at work for as long as there is any.
    private func keep(_ seat: Int) async {
        while true {
            let process: EngineProcess
            if let present = seats.withLock({ $0[seat] }) {
                process = present
            } else {
                while line.isEmpty, line.closed == nil { await line.bell(of: seat).wait() }
                guard line.closed == nil else { return }
                guard let started = await start(seat) else { continue }
                process = started
            }
            let ending = await process.ending
            seats.withLock { $0[seat] = nil }
            guard line.closed == nil else {
                for ticket in ending.lost { ticket.deliver(.fault(ending.fault)) }
                return
            }
            line.noteLoss(of: ending.lost, ending.fault, atMost: options.maxRestarts)
        }
    }

    private func start(_ seat: Int) async -> EngineProcess? {
        let process = EngineProcess(
            program, OpenQuestions(line, bell: line.bell(of: seat)), options, errors: errors)
        seats.withLock { $0[seat] = process }
        do {
            process.serve(try await process.handshake())
        } catch {
            let ending = await process.ending
            seats.withLock { $0[seat] = nil }
            line.noteLoss(of: ending.lost, error, atMost: options.maxRestarts)
            return nil
        }
        // Whoever shuts down meanwhile may not have seen this process.
        if line.closed != nil { await process.shutDown() }
        return process
    }
}
