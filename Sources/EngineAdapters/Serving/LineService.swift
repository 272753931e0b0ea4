import Foundation

/// Serves an engine over a pair of pipes: one message a line.
package struct LineService: Sendable {
    private let service: EngineService
    /// The fewest messages for which it pays to use another core.
    private static let share = 32

    package init(_ service: EngineService) {
        self.service = service
    }

    /// Answers until the input ends; answers are written when all that has come so far is answered.
    ///
    /// - Parameters:
    ///   - input: The descriptor to read from.
    ///   - output: The descriptor to write to.
    package func serve(from input: Int32 = STDIN_FILENO, to output: Int32 = STDOUT_FILENO) {
        signal(SIGPIPE, SIG_IGN)
        var session = EngineService.Session()
        var lines: [[UInt8]] = []
        var half: [UInt8] = []
        /// Whether the rest of the line is passed over, because it is too long.
        var isSkipping = false
        let room = 1 << 18
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = read(input, buffer.baseAddress, room)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            var rest = UnsafeRawBufferPointer(rebasing: buffer[..<count])[...]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                if !isSkipping { lines.append(half.isEmpty ? Array(rest[..<end]) : half + rest[..<end]) }
                isSkipping = false
                half.removeAll()
                rest = rest[(end + 1)...]
            }
            if !isSkipping { half.append(contentsOf: rest) }
            if half.count > AdapterProtocol.longestMessage {
                // Answered as what it is: no JSON.
                lines.append(Array(half.prefix(1)))
                half.removeAll()
                isSkipping = true
            }
            for answers in answers(to: lines, &session) where !write(answers, to: output) { return }
            lines.removeAll(keepingCapacity: true)
        }
    }

    /// The answers to some messages, each on a line.
    private func answers(to lines: [[UInt8]], _ session: inout EngineService.Session) -> [[UInt8]] {
        // Only the handshake changes anything, so that what follows it can be answered side by side.
        let jobs = min(ProcessInfo.processInfo.activeProcessorCount, lines.count / LineService.share)
        guard session.isInitialized, jobs > 1 else { return [answers(to: lines[...], &session)] }
        let session = session
        let parts = ConcurrentAnswers(count: jobs)
        DispatchQueue.concurrentPerform(iterations: jobs) { job in
            var session = session
            let part = lines[lines.count * job / jobs..<lines.count * (job + 1) / jobs]
            parts.set(job, answers(to: part, &session))
        }
        return parts.all
    }

    private func answers(to lines: ArraySlice<[UInt8]>, _ session: inout EngineService.Session) -> [UInt8] {
        var output = JSONOutput(capacity: lines.count * 512)
        for line in lines where line.contains(where: { $0 > 0x20 }) {
            let before = output.bytes.count
            service.answer(line, &session, to: &output)
            if output.bytes.count > before { output.append("\n") }
        }
        return output.bytes
    }

    /// Writes all of it.
    ///
    /// - Returns: Whether there is still anyone to read it.
    private func write(_ bytes: [UInt8], to output: Int32) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let count = Foundation.write(output, part.baseAddress, part.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }
}
