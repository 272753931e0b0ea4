import Wording

/// What keeps an engine from answering at all.
extension EngineFault {
    static func notFound(_ program: String) -> EngineFault {
        EngineFault(
            .unreachable,
            .init(
                "找不到引擎程序“\(program)”；请检查路径，或 PATH 中是否有它。",
                "the engine's program “\(program)” is not found; check the path, or whether it is on PATH."))
    }

    static func notExecutable(_ program: String) -> EngineFault {
        EngineFault(
            .unreachable,
            .init(
                "“\(program)”不能执行；请检查文件及其执行权限。",
                "“\(program)” cannot be executed; check the file and its permission to execute."))
    }

    static func emptyCommand(_ command: String) -> EngineFault {
        EngineFault(
            .unreachable,
            .init(
                "引擎命令“\(command)”没有程序名，或引号没有成对。",
                "the engine's command “\(command)” names no program, or a quote in it is not closed."))
    }

    static func notStarted(_ reason: String) -> EngineFault {
        EngineFault(.unreachable, .init("引擎不能启动：\(reason)", "the engine cannot be started: \(reason)"))
    }

    /// The engine ended while answers were due.
    ///
    /// - Parameters:
    ///   - ending: How it ended.
    ///   - half: What it wrote of an answer before, if anything.
    ///   - complaint: Its last words on standard error.
    static func ended(_ ending: Bilingual, half: [UInt8], complaint: String) -> EngineFault {
        var sentence = Bilingual("引擎中途结束", "the engine ended before it answered") + ending
        if !half.isEmpty {
            sentence =
                sentence
                + .init("，答复只写了一部分：“\(Excerpt.of(half))”", ", in the middle of an answer: “\(Excerpt.of(half))”")
        }
        return EngineFault(.crash, sentence + lastWords(complaint))
    }

    /// The engine closed its input or its output and lives on.
    static func closed(half: [UInt8], complaint: String) -> EngineFault {
        var sentence = Bilingual(
            "引擎关闭了标准输入或标准输出，却没有结束", "the engine closed its standard input or output without ending")
        if !half.isEmpty {
            sentence =
                sentence
                + .init("，答复只写了一部分：“\(Excerpt.of(half))”", ", in the middle of an answer: “\(Excerpt.of(half))”")
        }
        return EngineFault(.crash, sentence + lastWords(complaint))
    }

    static func noAnswer(within timeout: Duration, half: [UInt8], complaint: String) -> EngineFault {
        let time = timeout.formatted
        var sentence = Bilingual("引擎在 \(time) 内没有答复", "the engine gave no answer within \(time)")
        if !half.isEmpty {
            sentence =
                sentence
                + .init("，只写了一部分：“\(Excerpt.of(half))”", ", only the beginning of one: “\(Excerpt.of(half))”")
        }
        return EngineFault(.timeOut, sentence + lastWords(complaint))
    }

    /// The engine was started again as often as allowed, in vain.
    static func givenUp(after restarts: Int, last: EngineFault) -> EngineFault {
        EngineFault(
            last.kind,
            Bilingual(
                "引擎重新启动 \(restarts) 次仍无答复，不再尝试；最后一次：",
                "the engine was started again \(restarts) times without an answer and is given up; the last time: ")
                + last.explanation)
    }

    /// The question is longer than the protocol allows.
    static var questionTooLong: EngineFault {
        let most = AdapterProtocol.longestMessage >> 20
        return EngineFault(
            .unreachable,
            .init("请求超过 \(most) MiB 的上限，未发送。", "the request exceeds the limit of \(most) MiB and was not sent."))
    }

    /// The engine was told to end.
    static var shutDown: EngineFault {
        EngineFault(.unreachable, .init("引擎已关闭，不再提问。", "the engine has been shut down and is asked no more."))
    }

    private static func lastWords(_ complaint: String) -> Bilingual {
        guard !complaint.isEmpty else { return .init("。", ".") }
        let words = Excerpt.of(complaint)
        return .init("；标准错误的末行：“\(words)”。", "; the last line of its standard error: “\(words)”.")
    }
}

extension Duration {
    /// The time in seconds, such as `10 s` or `0.5 s`.
    var formatted: String {
        let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
        let (whole, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        var decimals = rest == 0 ? "" : "." + String(String(1000 + rest).dropFirst())
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(whole)\(decimals) s"
    }
}
