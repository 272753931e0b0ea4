package import Foundation
import Synchronization
import Wording

/// A program under self-test, spoken to through pipes.
package final class SelfTestProgram: SelfTestLine {
    private let process: Process
    private let input: FileHandle
    private let output: FileHandle
    private let errors: FileHandle
    private let held = Mutex((bytes: Data(), errors: Data(), isClosed: false))

    package let beginsAnew = true

    /// Starts a program.
    ///
    /// - Parameter words: The program and its arguments.
    /// - Throws: A `SelfTestFault` when it cannot be started.
    package init(_ words: [String]) throws(SelfTestFault) {
        // A program that is gone must not take this one with it.
        signal(SIGPIPE, SIG_IGN)
        process = Process()
        let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
        input = standardInput.fileHandleForWriting
        output = standardOutput.fileHandleForReading
        errors = standardError.fileHandleForReading
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        process.standardError = standardError
        do { try process.run() } catch {
            throw SelfTestFault(
                explanation: Bilingual(
                    "不能启动 \(words.joined(separator: " "))：\(error.localizedDescription)",
                    "\(words.joined(separator: " ")) cannot be started: \(error.localizedDescription)"))
        }
        for descriptor in [input, output, errors].map(\.fileDescriptor) {
            _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        }
    }

    package var hasEnded: Bool { !process.isRunning }

    package var trouble: String {
        held.withLock { String(decoding: $0.errors.suffix(1000), as: UTF8.self) }
    }

    package func exchange(_ bytes: Data, expecting count: Int, within patience: Duration) async -> [Data] {
        let end = ContinuousClock.now + patience
        var rest = bytes + Data("\n".utf8)
        var messages: [Data] = []
        var found = 0
        while !rest.isEmpty || found < count {
            for line in takeLines() {
                found += SelfTestReply.count(in: line)
                messages.append(line)
            }
            if rest.isEmpty, found >= count { break }
            let left = ContinuousClock.now.duration(to: end)
            guard left > .zero, turn(&rest, waiting: min(left, .milliseconds(100))) else { break }
        }
        for line in takeLines() { messages.append(line) }
        return messages
    }

    /// Writes and reads what can be written and read.
    ///
    /// - Returns: Whether the program still listens and speaks.
    private func turn(_ rest: inout Data, waiting: Duration) -> Bool {
        var places = [
            pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errors.fileDescriptor, events: Int16(POLLIN), revents: 0),
        ]
        if !rest.isEmpty { places.append(pollfd(fd: input.fileDescriptor, events: Int16(POLLOUT), revents: 0)) }
        let milliseconds = Int32(waiting / .milliseconds(1))
        _ = poll(&places, nfds_t(places.count), max(1, milliseconds))
        if places.count > 2, places[2].revents != 0 {
            let written = rest.withUnsafeBytes { write(input.fileDescriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest.removeFirst(written)
            } else if errno != EAGAIN {
                rest = Data()
            }
        }
        read(errors.fileDescriptor) { bytes, _ in
            held.withLock { $0.errors = ($0.errors + bytes).suffix(8192) }
        }
        var isOpen = true
        read(output.fileDescriptor) { bytes, isEnd in
            held.withLock { $0.bytes += bytes }
            if isEnd { isOpen = false }
        }
        return isOpen
    }

    private func read(_ descriptor: Int32, _ take: (Data, _ isEnd: Bool) -> Void) {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count > 0 {
                take(Data(buffer[..<count]), false)
            } else {
                if count == 0 { take(Data(), true) }
                return
            }
        }
    }

    private func takeLines() -> [Data] {
        held.withLock { held in
            guard let last = held.bytes.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
            let whole = held.bytes[...last]
            held.bytes = Data(held.bytes[held.bytes.index(after: last)...])
            return whole.split(separator: UInt8(ascii: "\n")).map { Data($0) }
        }
    }

    package func close(within patience: Duration) async -> Int32? {
        try? input.close()
        let end = ContinuousClock.now + patience
        while process.isRunning, ContinuousClock.now < end {
            var nothing = Data()
            if !turn(&nothing, waiting: .milliseconds(20)) { try? await Task.sleep(for: .milliseconds(20)) }
        }
        guard process.isRunning else { return process.terminationStatus }
        // With all that it started, where it has a group of its own.
        let pid = process.processIdentifier
        kill(getpgid(pid) == pid ? -pid : pid, SIGKILL)
        process.waitUntilExit()
        return nil
    }
}
