import Foundation

/// A reply of an adapter under self-test, as far as it is one.
struct SelfTestReply {
    let members: [String: Any]

    /// The replies in a message: one, or the members of an array.
    static func list(in message: Data) -> [SelfTestReply] {
        let value = try? JSONSerialization.jsonObject(with: message, options: .fragmentsAllowed)
        if let list = value as? [Any] { return list.compactMap { ($0 as? [String: Any]).map(SelfTestReply.init) } }
        return (value as? [String: Any]).map { [SelfTestReply(members: $0)] } ?? []
    }

    /// The number of replies in a message; what is none counts as one.
    static func count(in message: Data) -> Int { max(1, list(in: message).count) }

    var isWellFormed: Bool {
        members["jsonrpc"] as? String == "2.0" && (members["result"] == nil) != (members["error"] == nil)
            && members.keys.contains("id")
    }

    var code: Int? { (members["error"] as? [String: Any])?["code"] as? Int }
    var data: [String: Any]? { (members["error"] as? [String: Any])?["data"] as? [String: Any] }
    var result: [String: Any]? { members["result"] as? [String: Any] }
    var textID: String? { members["id"] as? String }
    /// The id, where it is a number and no string.
    var numberID: Int? { members["id"] is String ? nil : members["id"] as? Int }
    var hasNoID: Bool { members["id"] is NSNull }
}
