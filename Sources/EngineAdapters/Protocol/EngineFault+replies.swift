import Wording

/// What is wrong with what an engine says.
extension EngineFault {
    /// The engine answered with an error that is no answer to the question.
    static func errorReply(code: Int?, message: String) -> EngineFault {
        let code = code.map(String.init) ?? "?"
        let message = Excerpt.of(message)
        return EngineFault(
            .errorReply, .init("引擎报告内部错误 \(code)：“\(message)”。", "the engine reported an error, \(code): “\(message)”.")
        )
    }

    /// A member of a reply is missing or wrong.
    ///
    /// - Parameters:
    ///   - path: The member's path in the reply.
    ///   - what: What is wrong; it may name a path within the member.
    static func badMember(_ path: String, _ what: Bilingual) -> EngineFault {
        EngineFault(
            .invalidReply, Bilingual("答复的 \(path) 有误：", "the answer's \(path) is wrong: ") + what)
    }

    /// The reply to `initialize` lacks a member, or has it in another form.
    static func handshake(member: String, in value: JSONValue) -> EngineFault {
        EngineFault(
            .invalidReply,
            .init(
                "引擎对 initialize 的答复中 \(member) 缺失或有误：“\(Excerpt.of(value.slice))”。",
                "in the engine's answer to initialize, \(member) is missing or wrong: “\(Excerpt.of(value.slice))”."))
    }

    /// Engine and harness have no version of the protocol in common.
    static func version(_ found: String) -> EngineFault {
        let known = AdapterProtocol.versions.joined(separator: "、")
        return EngineFault(
            .invalidReply,
            .init(
                "引擎所用的协议版本是“\(Excerpt.of(found))”，本程序支持 \(known)。",
                "the engine speaks version “\(Excerpt.of(found))” of the protocol, the harness \(known)."))
    }

    /// What came is no JSON.
    static func notJSON(_ fault: JSONText.Fault, _ bytes: some Collection<UInt8>) -> EngineFault {
        let excerpt = Excerpt.of(bytes)
        switch fault.reason {
        case .notUTF8:
            return EngineFault(
                .invalidReply,
                .init("引擎输出的不是 UTF-8：“\(excerpt)”。", "what the engine wrote is not UTF-8: “\(excerpt)”."))
        default:
            let place = fault.offset + 1
            return EngineFault(
                .invalidReply,
                .init(
                    "引擎输出的不是 JSON（第 \(place) 字节起）：“\(excerpt)”；标准输出只能写答复，其他内容请写到标准错误。",
                    "what the engine wrote is not JSON (from byte \(place) on): “\(excerpt)”; standard output is for answers only, all else belongs on standard error."
                ))
        }
    }

    /// What came is JSON, but no reply.
    static func noReply(_ value: JSONValue) -> EngineFault {
        EngineFault(
            .invalidReply,
            .init(
                "引擎输出的不是对任何请求的答复：“\(Excerpt.of(value.slice))”。",
                "what the engine wrote answers no request: “\(Excerpt.of(value.slice))”."))
    }

    /// A message is longer than the protocol allows.
    static var tooLong: EngineFault {
        let most = AdapterProtocol.longestMessage >> 20
        return EngineFault(
            .invalidReply,
            .init("答复超过 \(most) MiB 的上限，不再读取。", "the answer exceeds the limit of \(most) MiB and is not read on."))
    }

    /// A reply bears an id that was never asked.
    static func unknownID(_ id: String) -> EngineFault {
        EngineFault(
            .invalidReply,
            .init("答复的 id 是 \(id)，没有这个请求。", "an answer bears the id \(id), which no request had."))
    }

    /// A reply bears an id that was answered already, or given up.
    static func repeatedID(_ id: Int) -> EngineFault {
        EngineFault(
            .invalidReply,
            .init(
                "id 为 \(id) 的请求又来了一个答复；每个请求只能答复一次。",
                "the request with the id \(id) was answered again; a request is answered once."))
    }
}

/// A part of a text, made fit to be shown in a sentence.
enum Excerpt {
    static let longest = 160

    static func of(_ bytes: some Collection<UInt8>) -> String {
        let isShort = bytes.count <= longest
        return clean(String(decoding: bytes.prefix(longest), as: UTF8.self)) + (isShort ? "" : "…")
    }

    static func of(_ text: String) -> String {
        of(Array(text.utf8))
    }

    /// Replaces what could steer a terminal.
    private static func clean(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
                    default: scalar
                    }
                }))
    }
}
