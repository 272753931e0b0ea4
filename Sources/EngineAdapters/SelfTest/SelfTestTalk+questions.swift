import Foundation
import MedicalAssistance
import Wording

extension SelfTestTalk {
    /// A sound request of a decision that is claimed, with a member more if one is wanted.
    private func request(_ decision: Decision, adding member: String = "") -> String {
        let person = "\"insuplc_admdvs\":\"370100\",\"insutype\":\"390\",\"idetinfo\":[]\(member)"
        switch decision {
        case .status: return "{\(person),\"day\":\"2023-06-01\"}"
        case .monitoring: return "{\(person),\"day\":\"2023-06-01\",\"burden\":1000.00,\"incomes\":[]}"
        case .service: return "{\(person),\"day\":\"2023-06-01\",\"service\":\"deposit\"}"
        case .subsidy: return "{\(person),\"pay_time\":\"2022-11-01\",\"contributions\":[{\"amount\":350.00}]}"
        case .settlement: return settlement(["1"], adding: member)
        }
    }

    /// A settlement of visits of some ids.
    private func settlement(_ ids: [String], adding member: String = "") -> String {
        let visits = ids.map { id in
            """
            {"id":"\(id)","insutype":"390","med_type":"21","begntime":"2023-03-01","setl_time":"2023-03-05",\
            "designated":true,"medfee_sumamt":100.00,"fulamt_ownpay_amt":0,"overlmt_selfpay":0,"preselfpay_amt":0,\
            "inscp_scp_amt":100.00,"hifp_pay":50.00,"hifmi_pay":0}
            """
        }
        return """
            {"insuplc_admdvs":"370100","idetinfo":[],"visits":[\(visits.joined(separator: ","))]\(member)}
            """
    }

    private func params(_ request: String, document: String? = nil, adding member: String = "") -> String {
        "{\"document\":\"\(document ?? documents.first ?? "")\",\"request\":\(request)\(member)}"
    }

    /// The decision that is asked, and why none can be.
    private var asked: (decision: Decision?, why: Result) {
        guard let decision = decisions.first, !documents.isEmpty else {
            return (nil, .skipped(.init("没有声明文件或决定", "no document or no decision is claimed")))
        }
        return (decision, .passed)
    }

    /// Whether a reply answers a sound request: a result, or a refusal that names a member.
    private func isAnswer(_ reply: SelfTestReply) -> Bool {
        guard reply.isWellFormed else { return false }
        return reply.result != nil || reply.code == AdapterProtocol.ErrorCode.refused && reply.data?["field"] is String
    }

    mutating func unknownMethod() async -> Result {
        let id = newID()
        let replies = await ask(SelfTestTalk.call("\(id)", "no-such-method", "{}"))
        guard let reply = replies.first, reply.isWellFormed, reply.numberID == id,
            reply.code == AdapterProtocol.ErrorCode.unknownMethod
        else {
            return failed(
                replies, "没有的方法应报 -32601，并继续工作。", "answer an unknown method with error -32601, and go on working.")
        }
        return .passed
    }

    mutating func ids() async -> Result {
        let advice = Bilingual(
            "应答的 id 须与请求的类型和值相同：字符串仍是字符串，数仍是数。",
            "a reply's id must be the request's, type and value: a string stays a string, a number a number.")
        let number = newID()
        let numbers = await ask(SelfTestTalk.call("\(number)", "no-such-method"))
        guard numbers.first?.numberID == number else { return failed(numbers, advice.chinese, advice.english) }
        let strings = await ask(SelfTestTalk.call("\"\(number)\"", "no-such-method"))
        guard strings.first?.textID == "\(number)" else { return failed(strings, advice.chinese, advice.english) }
        return .passed
    }

    mutating func unicode() async -> Result {
        // As it stands, and escaped; U+2028 and U+0085 end no line.
        for (written, meant) in [
            ("就诊😀\u{2028}\u{85}é", "就诊😀\u{2028}\u{85}é"), (#"\u5c31\u8bca\ud83d\ude00\u2028"#, "就诊😀\u{2028}"),
        ] {
            let replies = await ask(SelfTestTalk.call("\"\(written)\"", "no-such-method"))
            guard replies.count == 1, replies[0].textID == meant else {
                return failed(
                    replies, "文字须按 UTF-8 原样返回；只有 \\n 是行尾，U+2028、U+0085 不是。",
                    "return text as it is, in UTF-8; only \\n ends a line, U+2028 and U+0085 do not.")
            }
            guard decisions.contains(.settlement), !documents.isEmpty else { continue }
            let answers = await ask(SelfTestTalk.call("\(newID())", "settlement", params(settlement([written]))))
            guard let reply = answers.first, isAnswer(reply) else {
                return failed(answers, "就诊编号可以是任何文字。", "a visit's id can be any text.")
            }
            let visits = reply.result?["visits"] as? [[String: Any]]
            if let visits, visits.first?["id"] as? String != meant {
                return failed(answers, "应答中的就诊编号须与请求相同。", "the visit's id in the answer must be the request's.")
            }
        }
        return .passed
    }

    mutating func notification() async -> Result {
        let silent = Data("{\"jsonrpc\":\"2.0\",\"method\":\"no-such-notification\"}".utf8)
        let id = newID()
        if line.beginsAnew {
            // The answer to what follows would come second.
            let both = silent + Data("\n".utf8) + SelfTestTalk.call("\(id)", "no-such-method")
            let replies = await ask(both)
            guard replies.count == 1, replies[0].numberID == id else {
                return failed(
                    replies, "没有 id 的消息不得应答，报错也不行。", "never answer a message without an id, not even by an error.")
            }
        } else {
            let replies = await line.exchange(silent, expecting: 0, within: patience)
            guard replies.isEmpty else {
                return failed(
                    replies.flatMap(SelfTestReply.list), "只含通知的 POST 应以 204 应答，没有正文。",
                    "answer a POST of notifications only with 204 and no body.")
            }
        }
        return .passed
    }

    mutating func unknownDocument() async -> Result {
        let decision = decisions.first ?? .status
        let call = SelfTestTalk.call(
            "\(newID())", decision.rawValue, params(request(decision), document: "no-such-document-0"))
        let replies = await ask(call)
        guard let reply = replies.first, reply.isWellFormed, reply.code == AdapterProtocol.ErrorCode.notClaimed else {
            return failed(
                replies, "没有声明的文件应报 -32002（不是 -32602，也不要猜一份文件）。",
                "answer for a document that is not claimed with error -32002 (not -32602, and never by another document)."
            )
        }
        return .passed
    }

    mutating func unknownMember() async -> Result {
        guard let decision = asked.decision else { return asked.why }
        let call = SelfTestTalk.call(
            "\(newID())", decision.rawValue, params(request(decision, adding: ",\"no_such_member\":1")))
        let replies = await ask(call)
        guard let reply = replies.first, reply.isWellFormed, reply.code == AdapterProtocol.ErrorCode.refused,
            reply.data?["field"] as? String == "no_such_member"
        else {
            return failed(
                replies, "应报 -32602，data.field 写 no_such_member：悄悄丢掉字段会改变答案。",
                "answer with error -32602 and data.field no_such_member: a member dropped in silence would change the answer."
            )
        }
        return .passed
    }

    mutating func futureMember() async -> Result {
        guard let decision = asked.decision else { return asked.why }
        let plain = await ask(SelfTestTalk.call("\(newID())", decision.rawValue, params(request(decision))))
        let more = await ask(
            SelfTestTalk.call("\(newID())", decision.rawValue, params(request(decision), adding: ",\"x_future\":{}")))
        guard let one = plain.first, isAnswer(one) else {
            return failed(
                plain, "完好的请求应答 result，或以 -32602 及 data.field 说明缺什么。",
                "answer a sound request with a result, or with -32602 and data.field naming what it lacks.")
        }
        guard let other = more.first, isAnswer(other), (one.result == nil) == (other.result == nil) else {
            return failed(more, "params 中不认识的字段应不予理会。", "ignore unknown members of params.")
        }
        return .passed
    }

    mutating func large() async -> Result {
        guard decisions.contains(.settlement), !documents.isEmpty else {
            return .skipped(.init("没有声明 settlement", "settlement is not claimed"))
        }
        let ids = (1...600).map { "visit-\($0)" }
        let replies = await ask(SelfTestTalk.call("\(newID())", "settlement", params(settlement(ids))))
        guard let reply = replies.first, isAnswer(reply) else {
            return failed(
                replies, "一个请求可有一万次就诊，一行可达 16 MiB；请放宽读取的缓冲。",
                "a request can hold ten thousand visits, a line 16 MiB; read with a larger buffer.")
        }
        if let visits = reply.result?["visits"] as? [[String: Any]],
            Set(visits.compactMap { $0["id"] as? String }) != Set(ids)
        {
            return failed([], "每次就诊都要有答案。", "every visit needs an answer.")
        }
        return .passed
    }

    mutating func pipelining() async -> Result {
        guard inFlight > 1, line.beginsAnew else {
            return .skipped(.init("声明的 requests_in_flight 为 1，或经 HTTP", "requests_in_flight is 1, or it is over HTTP"))
        }
        let wanted = (0..<min(inFlight, 32)).map { _ in newID() }
        let calls = wanted.map { SelfTestTalk.call("\($0)", "no-such-method") }
        let replies = await ask(Data(calls.joined(separator: Data("\n".utf8))), expecting: wanted.count)
        guard Set(replies.compactMap(\.numberID)) == Set(wanted), replies.count == wanted.count else {
            return failed(
                Array(replies.prefix(1)), "同时发出的 \(wanted.count) 个请求应各得一个应答，却收到 \(replies.count) 个。",
                "\(wanted.count) requests sent at once need one answer each, but \(replies.count) came.")
        }
        return .passed
    }

    mutating func batch() async -> Result {
        guard batchSize > 1 else { return .skipped(.init("没有声明批量", "batches are not claimed")) }
        let wanted = (0..<min(batchSize, 3)).map { _ in newID() }
        let calls = wanted.map { String(decoding: SelfTestTalk.call("\($0)", "no-such-method"), as: UTF8.self) }
        let replies = await ask(Data("[\(calls.joined(separator: ","))]".utf8), expecting: wanted.count)
        guard Set(replies.compactMap(\.numberID)) == Set(wanted), replies.count == wanted.count else {
            return failed(
                Array(replies.prefix(1)), "批量中的每个请求都要有应答；不支持批量时，batch_size 应为 1。",
                "every request of a batch needs an answer; without batches claim a batch_size of 1.")
        }
        return .passed
    }

    mutating func shutdown() async -> Result {
        let id = newID()
        let replies = await ask(SelfTestTalk.call("\(id)", AdapterProtocol.Method.shutdown))
        guard let reply = replies.first, reply.numberID == id, reply.members["result"] is NSNull else {
            return failed(replies, "shutdown 应答 \"result\":null。", "answer shutdown with \"result\":null.")
        }
        return .passed
    }

    mutating func end() async -> Result {
        guard line.beginsAnew else {
            _ = await line.close(within: .seconds(2))
            return .skipped(.init("HTTP 服务不随之结束", "a web service does not end with it"))
        }
        switch await line.close(within: .seconds(2)) {
        case 0: return .passed
        case let status?:
            return .failed(
                seen: .init("退出码 \(status)", "exit code \(status)"),
                advice: .init("正常结束时退出码应为 0。", "end with exit code 0."))
        case nil:
            return .failed(
                seen: .init("两秒后仍在运行", "it still runs after two seconds"),
                advice: .init(
                    "标准输入关闭（读到文件尾）时应自行结束；由 shell 脚本启动时用 exec。",
                    "end when standard input closes (end of file); a shell script should use exec."))
        }
    }
}
