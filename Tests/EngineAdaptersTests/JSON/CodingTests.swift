import ConformanceCases
import ConformanceRun
import EngineAdapters
import Foundation
import MedicalAssistance
import Testing

/// Own reading and writing of JSON against Foundation's, over every case of the suite.
@Suite struct CodingTests {
    private static let suite = Result {
        try Suite(
            folder: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent())
    }

    private func object(_ bytes: some Sequence<UInt8>) throws -> NSObject {
        try #require(
            try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) as? NSObject)
    }

    @Test func requestsAreWrittenAndReadAsByFoundation() throws {
        let suite = try CodingTests.suite.get()
        var (requests, plain) = (0, 0)
        for one in suite.cases.cases {
            guard case .request(let request) = one.question else { continue }
            requests += 1
            var output = JSONOutput()
            try output.write(request)
            #expect(try object(output.bytes) == object(JSONEncoder().encode(request)), "\(one.id)")
            let text = try JSONText(output.bytes)
            #expect(try DecisionRequest(request.decision, from: JSONReading(text.root)) == request, "\(one.id)")
            if case .settlement(let settlement) = request, let read = SettlementRequest(plain: text.root) {
                plain += 1
                #expect(read == settlement, "\(one.id)")
            }
        }
        #expect(requests > 300)
        #expect(plain > 200)
    }

    @Test func responsesAreWrittenAndReadAsByFoundation() async throws {
        let suite = try CodingTests.suite.get()
        let engine = try ReferenceEngine(suite.library)
        var responses = 0
        for one in suite.cases.cases {
            guard case .response(let response) = await engine.answer(EngineQuestion(one)) else { continue }
            responses += 1
            var output = JSONOutput()
            output.write(response)
            #expect(try object(output.bytes) == object(JSONEncoder().encode(response)), "\(one.id)")
            var generic = JSONOutput()
            try generic.write(encoding: response)
            #expect(try object(generic.bytes) == object(output.bytes), "\(one.id)")
            let read = try DecisionResponse(one.question.decision, from: JSONReading(try JSONText(output.bytes).root))
            #expect(read == response, "\(one.id)")
        }
        #expect(responses > 300)
    }

    @Test func badInputIsRefusedForTheSameMember() throws {
        let suite = try CodingTests.suite.get()
        var compared = 0
        for one in suite.cases.cases {
            guard case .raw(let decision, let json) = one.question, let text = try? JSONText([UInt8](json)) else {
                continue
            }
            compared += 1
            var fields: [String?] = []
            do { _ = try DecisionRequest(decision, json: json); fields.append(nil) } catch {
                fields.append(error.field)
            }
            do { _ = try DecisionRequest(decision, from: JSONReading(text.root)); fields.append(nil) } catch {
                fields.append(error.field)
            }
            #expect(fields[0] == fields[1], "\(one.id)")
        }
        #expect(compared > 3)
    }

    /// Changes of a sound settlement that make it wrong, or odd: the quick reading may take none for another.
    @Test(
        "What is not plain is left to the slow reading",
        arguments: [
            (#""hifp_pay":1"#, #""hifp_pay":-1"#), (#""hifp_pay":1"#, #""hifp_pay":"1""#),
            (#""hifp_pay":1"#, #""hifp_pay":1e0"#), (#""hifp_pay":1"#, #""hifp_pay":null"#),
            (#""hifp_pay":1"#, #""hifp_pay":1.001"#), (#""hifp_pay":1,"#, ""),
            (#""hifp_pay":1"#, #""hifp_pay":1,"x":1"#),
            (#""hifp_pay":1"#, #""hifp_pay":1,"hifp_pay":1"#), (#""hifp_pay""#, #""hifp\u005fpay""#),
            (#""390""#, #""391""#), ("2023-03-05", "2023-02-30"), ("2023-03-05", "2023-3-05"),
            (#""designated":true"#, #""designated":1"#), (#""id":"1""#, #""id":1"#), (#""60%""#, #""60.5%""#),
            (#""60%""#, #""101%""#), (#""60%""#, #""%""#), (#""60%""#, #""60""#), (#""from":0"#, #""from":1"#),
            (#""cap":5"#, #""uncapped":true"#), (#""cap":5"#, #""cap":5,"uncapped":true"#),
            (#""idetinfo":[]"#, #""idetinfo":null"#), (#""idetinfo":[]"#, #""idetinfo":[{"psn_idet_type":"a"}]"#),
            (#""visits":["#, #""visits":[[],"#), (#""370100""#, "370100"),
        ])
    func notPlain(_ part: String, _ other: String) throws {
        let sound = #"""
            {"insuplc_admdvs":"370100","idetinfo":[],"visits":[{"id":"1","insutype":"390","med_type":"21",
            "begntime":"2023-03-05","setl_time":"2023-03-05","designated":true,"medfee_sumamt":9,"fulamt_ownpay_amt":0,
            "overlmt_selfpay":0,"preselfpay_amt":0,"inscp_scp_amt":9,"hifp_pay":1,"hifmi_pay":0}],
            "schedules":[{"insutype":"390","scope":"ordinary","dedc":1,"cap":5,"bands":[{"from":0,"rate":"60%"}]}]}
            """#
        #expect(SettlementRequest(plain: try JSONText(Array(sound.utf8)).root) != nil)
        #expect(sound.contains(part))
        let text = try JSONText(Array(sound.replacingOccurrences(of: part, with: other).utf8))
        #expect(SettlementRequest(plain: text.root) == nil)
    }

    @Test(
        "Amounts are read exactly or not at all",
        arguments: [
            ("0", 0), ("-0.01", -1), ("1234.5", 123_450), ("80000", 8_000_000), ("0.07", 7), ("12000.00", 1_200_000),
            ("12000.100", 1_200_010), ("1e3", 100_000), ("1.25E1", 1250), ("99999999999999.99", 9_999_999_999_999_999),
            ("100000000000000", nil), ("0.005", nil), ("0.30000000000000004", nil), ("1e-3", nil), ("1e400", nil),
            ("\"1\"", nil), ("null", nil), ("true", nil),
        ] as [(String, Int64?)])
    func amounts(_ text: String, _ fen: Int64?) throws {
        let text = try JSONText(Array("{\"amount\":\(text)}".utf8))
        let part = try? SubsidyResponse.Part(from: JSONReading(text.root))
        #expect(part?.amount.fen == fen)
    }

    @Test(
        "Amounts are written in yuan, exactly",
        arguments: [(0, "0"), (7, "0.07"), (-5, "-0.05"), (123_450, "1234.5"), (100, "1"), (1_000_000, "10000")])
    func writtenAmounts(_ fen: Int64, _ text: String) throws {
        var output = JSONOutput()
        try output.write(encoding: SubsidyResponse.Part(payer: nil, amount: Money(fen: fen)))
        #expect(String(decoding: output.bytes, as: UTF8.self) == "{\"amount\":\(text)}")
    }
}
