import Foundation
import MedicalAssistance
import Wording

/// A conversation with an adapter under self-test, and what is known of it so far.
struct SelfTestTalk {
    let line: any SelfTestLine
    let patience: Duration
    private var nextID = 100
    /// What the adapter claims; known after the handshake.
    private(set) var documents: [String] = []
    private(set) var decisions: [Decision] = []
    private(set) var inFlight = 1
    private(set) var batchSize = 1

    init(line: any SelfTestLine, patience: Duration) {
        self.line = line
        self.patience = patience
    }

    typealias Result = SelfTestFinding.Result

    /// A call as JSON; the id is a number or a string as it stands in JSON.
    static func call(_ id: String, _ method: String, _ params: String? = nil) -> Data {
        let rest = params.map { ",\"params\":\($0)" } ?? ""
        return Data("{\"jsonrpc\":\"2.0\",\"id\":\(id),\"method\":\"\(method)\"\(rest)}".utf8)
    }

    mutating func newID() -> Int {
        nextID += 1
        return nextID
    }

    static func initialize(_ id: String, version: String) -> Data {
        call(
            id, AdapterProtocol.Method.initialize,
            "{\"protocol_versions\":[\"\(version)\"],\"harness\":{\"name\":\"conform adapter check\",\"version\":\"0\"}}"
        )
    }

    func ask(_ message: Data, expecting count: Int = 1) async -> [SelfTestReply] {
        await line.exchange(message, expecting: count, within: patience).flatMap(SelfTestReply.list)
    }

    /// A failure that tells what came in place of an answer.
    func failed(_ replies: [SelfTestReply], _ chinese: String, _ english: String) -> Result {
        let seen: Bilingual
        if let reply = replies.first {
            let text =
                (try? JSONSerialization.data(withJSONObject: reply.members, options: [.sortedKeys])).map {
                    String(decoding: $0.prefix(300), as: UTF8.self)
                } ?? ""
            seen = Bilingual("收到 \(text)", "received \(text)")
        } else {
            let trouble = line.trouble.split(whereSeparator: \.isNewline).last.map { "；\($0)" } ?? ""
            seen =
                line.hasEnded
                ? Bilingual("没有应答，程序已经结束\(trouble)", "no answer, because the program has ended\(trouble)")
                : Bilingual("在时限内没有收到应答\(trouble)", "no answer within the time limit\(trouble)")
        }
        return .failed(seen: seen, advice: Bilingual(chinese, english))
    }

    // MARK: Before the handshake

    mutating func beforeInitialize() async -> Result {
        guard line.beginsAnew else {
            return .skipped(.init("HTTP 服务可能已经握过手", "a web service may have been initialised before"))
        }
        let id = newID()
        let replies = await ask(SelfTestTalk.call("\(id)", "status", "{\"document\":\"x\",\"request\":{}}"))
        guard let reply = replies.first, replies.count == 1, reply.isWellFormed, reply.numberID == id,
            reply.code == AdapterProtocol.ErrorCode.notInitialized
        else {
            return failed(
                replies, "initialize 之前的请求应报 -32003，id 原样返回。",
                "answer a request before initialize with error -32003 and its id.")
        }
        return .passed
    }

    mutating func wrongVersion() async -> Result {
        let id = newID()
        let replies = await ask(SelfTestTalk.initialize("\(id)", version: "999.0"))
        guard let reply = replies.first, reply.isWellFormed, reply.numberID == id,
            reply.code == AdapterProtocol.ErrorCode.noCommonVersion,
            (reply.data?["supported"] as? [String])?.contains("1.0") == true
        else {
            return failed(
                replies, "应报 -32001，data 为 {\"supported\":[\"1.0\"]}。",
                "answer with error -32001 and the data {\"supported\":[\"1.0\"]}.")
        }
        return .passed
    }

    mutating func malformed() async -> Result {
        let replies = await ask(Data("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":".utf8))
        guard let reply = replies.first, reply.code == AdapterProtocol.ErrorCode.notJSON, reply.hasNoID else {
            return failed(
                replies, "不是 JSON 的一行应报 -32700，id 为 null，并继续工作。",
                "answer a line that is no JSON with error -32700 and the id null, and go on working.")
        }
        return .passed
    }

    mutating func handshake() async -> Result {
        let id = newID()
        let replies = await ask(SelfTestTalk.initialize("\(id)", version: "1.0"))
        guard let reply = replies.first, reply.isWellFormed, reply.numberID == id, let result = reply.result,
            result["protocol_version"] as? String == "1.0"
        else {
            return failed(
                replies, "initialize 应答 protocol_version、engine、claims，见 Protocol/README.md。",
                "answer initialize with protocol_version, engine and claims, see Protocol/README.en.md.")
        }
        guard let engine = result["engine"] as? [String: Any], engine["name"] is String, engine["version"] is String
        else {
            return failed(replies, "engine 应有文字 name 与 version。", "engine should have the strings name and version.")
        }
        guard let claims = result["claims"] as? [String: Any], let documents = claims["documents"] as? [String],
            let names = claims["decisions"] as? [String]
        else {
            return failed(
                replies, "claims 应有文字列表 documents 与 decisions。",
                "claims should have the lists of strings documents and decisions.")
        }
        let decisions = names.compactMap(Decision.init)
        guard decisions.count == names.count else {
            return failed(
                replies, "decisions 只能是 \(Decision.allCases.map(\.rawValue).joined(separator: "、"))。",
                "decisions can only be \(Decision.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        for name in ["requests_in_flight", "batch_size"] where result[name] != nil {
            guard let count = result[name] as? Int, count >= 1 else {
                return failed(replies, "\(name) 应为不小于 1 的整数。", "\(name) should be a whole number of at least 1.")
            }
        }
        self.documents = documents
        self.decisions = decisions
        inFlight = result["requests_in_flight"] as? Int ?? 1
        batchSize = result["batch_size"] as? Int ?? 1
        return .passed
    }
}
