import Wording

/// What is wrong with an engine's web server.
extension EngineFault {
    static func noAddress(_ text: String) -> EngineFault {
        EngineFault(
            .unreachable,
            .init(
                "“\(Excerpt.of(text))”不是 http 或 https 地址。", "“\(Excerpt.of(text))” is no address of http or https."))
    }

    static func unreachable(_ address: String, _ why: String) -> EngineFault {
        EngineFault(
            .unreachable,
            .init(
                "无法与引擎 \(Excerpt.of(address)) 通信：\(Excerpt.of(why))。",
                "there is no talking to the engine at \(Excerpt.of(address)): \(Excerpt.of(why))."))
    }

    static func redirected(_ status: Int, to place: String) -> EngineFault {
        EngineFault(
            .invalidReply,
            .init(
                "引擎要求转到“\(Excerpt.of(place))”（HTTP \(status)）；不跟随转移，请直接给出最终地址。",
                "the engine redirects to “\(Excerpt.of(place))” (HTTP \(status)); redirects are not followed, so name the final address."
            ))
    }

    static func badStatus(_ status: Int) -> EngineFault {
        status == 204
            ? EngineFault(
                .invalidReply,
                .init("引擎对请求没有给出答复（HTTP 204）。", "the engine gave no answer to a request (HTTP 204)."))
            : EngineFault(
                .errorReply,
                .init(
                    "引擎返回 HTTP \(status)，应为 200；错误应作为 JSON-RPC 的 error 返回。",
                    "the engine returned HTTP \(status) where 200 is due; errors belong in JSON-RPC's error."))
    }

    static func badContentType(_ type: String) -> EngineFault {
        EngineFault(
            .invalidReply,
            .init(
                "答复的 Content-Type 是“\(Excerpt.of(type))”，应为 application/json。",
                "the answer's Content-Type is “\(Excerpt.of(type))”; it should be application/json."))
    }

    /// A batch was answered, but not each of its requests.
    static func unanswered(_ id: Int) -> EngineFault {
        EngineFault(
            .invalidReply, .init("答复中没有 id 为 \(id) 的请求。", "the request \(id) is not among the answers."))
    }
}
