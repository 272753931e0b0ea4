package import Wording

/// What one step of an adapter's self-test found.
package struct SelfTestFinding: Sendable, Hashable {
    package var step: SelfTestStep
    package var result: Result

    package enum Result: Sendable, Hashable {
        case passed
        /// The step does not apply; the reason.
        case skipped(Bilingual)
        /// What was seen instead, and how to mend it.
        case failed(seen: Bilingual, advice: Bilingual)

        package var isFailure: Bool {
            if case .failed = self { true } else { false }
        }
    }
}

/// A step of an adapter's self-test, in their order.
package enum SelfTestStep: String, Sendable, Hashable, CaseIterable {
    case start
    case beforeInitialize = "before-initialize"
    case wrongVersion = "wrong-version"
    case malformed
    case handshake
    case unknownMethod = "unknown-method"
    case ids
    case unicode
    case notification
    case unknownDocument = "unknown-document"
    case unknownMember = "unknown-member"
    case futureMember = "future-member"
    case large
    case pipelining
    case batch
    case shutdown
    case end

    package var name: Bilingual {
        switch self {
        case .start: .init("启动或连接", "it starts, or can be reached")
        case .beforeInitialize: .init("initialize 之前的请求报 -32003", "a request before initialize: -32003")
        case .wrongVersion: .init("没有共同版本报 -32001", "no common version: -32001")
        case .malformed: .init("不是 JSON 报 -32700", "malformed JSON: -32700")
        case .handshake: .init("握手", "the handshake")
        case .unknownMethod: .init("没有的方法报 -32601", "an unknown method: -32601")
        case .ids: .init("id 为数与字符串，原样返回", "ids as numbers and strings come back as they are")
        case .unicode: .init("中文、表情符号、U+2028", "Chinese, emoji and U+2028")
        case .notification: .init("通知不应答", "notifications are not answered")
        case .unknownDocument: .init("没有声明的文件报 -32002", "a document that is not claimed: -32002")
        case .unknownMember: .init("request 中不认识的字段报 -32602", "an unknown member of a request: -32602")
        case .futureMember: .init("外层不认识的字段不理会", "an unknown member of the envelope is ignored")
        case .large: .init("数百次就诊的请求", "a request of several hundred visits")
        case .pipelining: .init("同时多个请求", "several requests in flight")
        case .batch: .init("批量", "a batch")
        case .shutdown: .init("shutdown", "shutdown")
        case .end: .init("标准输入关闭后以 0 结束", "it ends with 0 when standard input closes")
        }
    }
}
