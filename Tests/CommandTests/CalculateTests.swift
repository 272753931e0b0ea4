import Foundation
import Testing

/// A request that is as it should be, and what may be wrong with it.
struct BrokenRequest: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let body: Data
    /// What the complaint must name.
    let hint: String

    private static let sound = """
        {"document":"jinan-2022-14","decision":"settlement","request":{"insuplc_admdvs":"370100",
        "idetinfo":[{"psn_idet_type":"低保对象","begntime":"2023-01-01"}],
        "visits":[{"id":"1","insutype":"390","med_type":"21","begntime":"2023-03-01","setl_time":"2023-03-05",
        "designated":true,"medfee_sumamt":12000.00,"fulamt_ownpay_amt":0,"overlmt_selfpay":0,"preselfpay_amt":0,
        "inscp_scp_amt":12000.00,"hifp_pay":2000.00,"hifmi_pay":0.00}]}}
        """

    static let soundBody = Data(sound.utf8)

    init(_ description: String, replacing text: String, by other: String, hint: String) {
        self.init(
            description, body: Data(BrokenRequest.sound.replacingOccurrences(of: text, with: other).utf8), hint: hint)
    }

    init(_ description: String, body: Data, hint: String) {
        testDescription = description
        self.body = body
        self.hint = hint
    }

    static let all: [BrokenRequest] = [
        .init("a missing member", replacing: #""hifp_pay":2000.00,"#, by: "", hint: "request.visits[0].hifp_pay"),
        .init("a negative amount", replacing: ":2000.00,", by: ":-2000.00,", hint: "request.visits[0].hifp_pay"),
        .init("a third decimal", replacing: ":2000.00,", by: ":2000.005,", hint: "2000.005"),
        .init("an amount as a string", replacing: ":2000.00,", by: #":"2000.00","#, hint: "request.visits[0].hifp_pay"),
        .init("an unknown identity", replacing: "低保对象", by: "低保户", hint: "低保户"),
        .init(
            "an unknown member", replacing: #""designated":true"#, by: #""designated":true,"colour":1"#, hint: "colour"),
        .init(
            "amounts that do not add up", replacing: #""medfee_sumamt":12000.00"#, by: #""medfee_sumamt":12000.01"#,
            hint: "medfee_sumamt"),
        .init("a date in another form", replacing: "2023-03-05", by: "2023/03/05", hint: "2023/03/05"),
        .init("a day that there is not", replacing: "2023-03-05", by: "2023-02-29", hint: "2023-02-29"),
        .init("an unknown document", replacing: "jinan-2022-14", by: "atlantis-1", hint: "jinan-2022-14"),
        .init("an unknown decision", replacing: #""settlement""#, by: #""settle""#, hint: "subsidy"),
        .init("broken JSON", body: Data(sound.utf8.dropLast(3)), hint: "JSON"),
        .init("no JSON at all", body: Data("hello".utf8), hint: "JSON"), .init("nothing", body: Data(), hint: "JSON"),
        .init("invalid UTF-8", body: Data([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D]), hint: "JSON"),
        .init("deep nesting", body: Data(String(repeating: "[", count: 100_000).utf8), hint: "JSON"),
        .init("a body of 50 MB", body: Data(repeating: UInt8(ascii: " "), count: 50 << 20), hint: "10 MB"),
    ]
}

@Suite struct CalculateTests {
    @Test func aRequestOnStandardInputIsAnsweredWithItsReasons() async throws {
        let run = try await CommandLineRun(["calculate"], input: BrokenRequest.soundBody)
        #expect(run.status == 0)
        #expect(run.output.contains("7000.00"))
        #expect(run.output.contains("按70%给予救助，"))
    }

    @Test func theAnswerComesAsJSONOnRequest() async throws {
        let run = try await CommandLineRun(["calculate", "--json"], input: BrokenRequest.soundBody)
        #expect(run.status == 0)
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let response = try #require(answer["response"] as? [String: Any])
        let visit = try #require((response["visits"] as? [[String: Any]])?.first)
        let pays = try #require(visit["pays"] as? [[String: Any]])
        #expect(pays.first { $0["layer"] as? String == "assistance" }?["amount"] as? Double == 7000)
        #expect((answer["trace"] as? [Any])?.isEmpty == false)
    }

    @Test("A broken request is refused in one sentence", arguments: BrokenRequest.all)
    func refusal(_ request: BrokenRequest) async throws {
        let run = try await CommandLineRun(["calculate"], input: request.body)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.complaint.contains(request.hint), "\(run.complaint)")
        #expect(run.complaint.split(separator: "\n").count == 1, "\(run.complaint)")
    }
}
