import ArgumentParser
import EngineAdapters
import Foundation

/// Which engine is asked, and with how much patience.
struct EngineOptionGroup: ParsableArguments {
    @Option(
        help: .init(
            phrase(
                "被测引擎：启动它的命令（整个用引号括起，不经过 shell），或 http(s) 网址；省略则为参考计算器。",
                "The engine under test: the command that starts it (in quotes as a whole, no shell), or an http(s) URL; the reference calculator when left out."
            ), valueName: "command|url"))
    var engine: String?

    @Option(
        help: .init(
            phrase("等待一个答案的秒数。", "Seconds to wait for an answer."), valueName: "seconds"))
    var timeout: Double = 10

    @Option(
        help: .init(
            phrase(
                "引擎崩溃或超时后连续重新启动、其间没有一个答案的最多次数；超过即放弃其余案例。",
                "How often in a row, without a single answer in between, the engine is started again after a crash or a time-out; then the other cases are given up."
            ), valueName: "n"))
    var maxRestarts = 10

    @Option(
        help: .init(phrase("同时启动几个引擎进程。", "How many processes of the engine run side by side."), valueName: "n"))
    var jobs = 1

    func validate() throws {
        guard timeout > 0, timeout <= 86_400 else {
            throw ValidationError(
                phrase("--timeout 应在 0 与 86400 秒之间。", "--timeout should be between 0 and 86400 seconds."))
        }
        guard (0...1000).contains(maxRestarts) else {
            throw ValidationError(
                phrase("--max-restarts 应在 0 与 1000 之间。", "--max-restarts should be between 0 and 1000."))
        }
        guard (1...64).contains(jobs) else {
            throw ValidationError(phrase("--jobs 应在 1 与 64 之间。", "--jobs should be between 1 and 64."))
        }
    }

    var options: EngineOptions {
        EngineOptions(timeout: .milliseconds(Int(timeout * 1000)), maxRestarts: maxRestarts, jobs: jobs)
    }
}
