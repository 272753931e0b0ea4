import EngineAdapters
import Foundation
import PolicyDocuments
import Testing
import Wording

@Suite struct EngineServiceTests {
    private static let service = Result {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Documents")
        let library = try PolicyLibrary(folder: folder)
        return EngineService(
            try ReferenceEngine(library), documents: library.instruments.map(\.id), readings: ["a": "b"],
            language: .english)
    }

    private static let greeting =
        #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocol_versions":["9.9","1.0"],"colour":1}}"#

    private func answer(_ message: String, afterHandshake: Bool = true) throws -> String {
        var session = EngineService.Session(isInitialized: afterHandshake)
        var output = JSONOutput()
        try EngineServiceTests.service.get().answer(Array(message.utf8), &session, to: &output)
        return String(decoding: output.bytes, as: UTF8.self)
    }

    @Test(
        "What is no proper request is answered as JSON-RPC says",
        arguments: [
            ("{", #""id":null,"error":{"code":-32700"#), ("[]", #""id":null,"error":{"code":-32600"#),
            ("1", #""id":null,"error":{"code":-32600"#), (#"{"jsonrpc":"2.0","id":1}"#, "-32600"),
            (#"{"id":1,"method":"status"}"#, "-32600"), (#"{"jsonrpc":"2.0","id":[],"method":"status"}"#, "-32600"),
            (#"{"jsonrpc":"2.0","id":"x","method":"dance"}"#, #""id":"x","error":{"code":-32601"#),
            (#"{"jsonrpc":"2.0","id":"甲\u4e59","method":"dance"}"#, #""id":"甲\u4e59","error""#),
            (#"{"jsonrpc":"2.0","id":1,"method":"status"}"#, "-32602"),
            (
                #"{"jsonrpc":"2.0","id":1,"method":"status","params":{"document":"atlantis","request":{}}}"#,
                #""data":{"field":"insuplc_admdvs"}"#
            ),
            (#"{"jsonrpc":"2.0","id":3,"method":"shutdown","params":{}}"#, #""id":3,"result":null"#),
            (#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocol_versions":["2.0"]}}"#, #"-32001"#),
        ])
    func improper(_ message: String, _ hint: String) throws {
        let answer = try answer(message)
        #expect(answer.contains(hint), "\(answer)")
        _ = try JSONText(Array(answer.utf8))
    }

    @Test(
        "Notifications are never answered",
        arguments: [
            #"{"jsonrpc":"2.0","method":"status"}"#,
            #"[{"jsonrpc":"2.0","method":"x"},{"jsonrpc":"2.0","method":"y"}]"#,
        ])
    func notification(_ message: String) throws {
        #expect(try answer(message) == "")
    }

    @Test func nothingIsAnsweredBeforeTheHandshake() throws {
        let message = #"{"jsonrpc":"2.0","id":1,"method":"status","params":{}}"#
        #expect(try answer(message, afterHandshake: false).contains("-32003"))
        #expect(try answer("[\(EngineServiceTests.greeting),\(message)]", afterHandshake: false).contains("-32602"))
    }

    @Test func theHandshakeClaimsAll() throws {
        let answer = try answer(EngineServiceTests.greeting, afterHandshake: false)
        for words in [
            #""protocol_version":"1.0""#, #""readings":{"a":"b"}"#, #""requests_in_flight":64"#, #""service""#,
        ] {
            #expect(answer.contains(words))
        }
    }

    @Test func aBatchIsAnsweredByABatch() throws {
        let members =
            (1...3).map { #"{"jsonrpc":"2.0","id":\#($0),"method":"dance"}"# } + [
                "1", #"{"jsonrpc":"2.0","method":"x"}"#,
            ]
        let text = try JSONText(Array(try answer("[" + members.joined(separator: ",") + "]").utf8))
        #expect(text.root.elements?.map { $0["id"]?.integer } == [1, 2, 3, nil])
    }
}
