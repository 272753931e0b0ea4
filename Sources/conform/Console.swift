import ConformanceReports
import Foundation
import Wording

/// The terminal that the command runs on.
enum Console {
    /// The language asked for by `--language`, or that of the locale; help is written before arguments are parsed.
    static let language: Language = {
        let arguments = CommandLine.arguments
        for (index, argument) in arguments.enumerated() {
            if argument == "--language", index + 1 < arguments.count {
                return Language(rawValue: arguments[index + 1]) ?? .chinese
            }
            if argument.hasPrefix("--language=") {
                return Language(rawValue: String(argument.dropFirst("--language=".count))) ?? .chinese
            }
        }
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return Language(locale: locale ?? "")
    }()

    /// Colour on a terminal only, and not where the environment forbids it.
    static let style = TerminalStyle(
        isColoured: isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
            && ProcessInfo.processInfo.environment["TERM"] != "dumb")

    static let showsProgress = isatty(STDERR_FILENO) == 1

    /// Writes to standard error.
    static func complain(_ message: String) {
        FileHandle.standardError.write(Data((message.harmless + "\n").utf8))
    }

    /// Shows how far long work has come, on a terminal only.
    static func progress(_ done: Int, of all: Int) {
        guard showsProgress, done == all || done.isMultiple(of: 64) else { return }
        let left = phrase("，剩余 \(all - done)", ", \(all - done) left")
        let text = done == all ? "\r\u{1B}[K" : "\r\u{1B}[K\(done)/\(all)\(left)"
        FileHandle.standardError.write(Data(text.utf8))
    }
}
