import Foundation
import MedicalAssistance
import Testing

@Suite("Broken and outsized requests are refused, and quickly")
struct OutsizedRequestTests {
    @Test(
        "what is no JSON object is refused as a whole", arguments: Sample.all,
        [
            "", " ", "null", "[]", "1", "\"\"", "true", "{", "}", "{]", "{\"insuplc_admdvs\"", "nul", "<a/>", "{} {}",
            "\u{FEFF}", "NaN", "{'a':1}",
        ])
    func notAnObject(_ sample: Sample, text: String) throws {
        let fault = try #require(sample.fault(.value(text, .text)))
        #expect(fault.field == "")
    }

    @Test("a request cut off at any byte is refused", arguments: Sample.all)
    func truncated(_ sample: Sample) {
        let data = sample.json.data
        for count in stride(from: 0, to: data.count, by: 7) {
            #expect(throws: RequestFault.self) { try DecisionRequest(sample.decision, json: data.prefix(count)) }
        }
    }

    @Test(
        "bytes that are no UTF-8 are refused",
        arguments: [[0xFF], [0x22, 0xC3, 0x22], [0x00], [0xFE, 0xFF, 0x00, 0x7B]] as [[UInt8]])
    func notUTF8(bytes: [UInt8]) {
        #expect(throws: RequestFault.self) { try DecisionRequest(.settlement, json: Data(bytes)) }
    }

    @Test("deep nesting is refused", arguments: [100, 600, 100_000], ["[", "{\"a\":"])
    func deep(levels: Int, opening: String) {
        let json = Sample.settlement.json.setting("visits", to: String(repeating: opening, count: levels))
        #expect(throws: RequestFault.self) { try DecisionRequest(.settlement, json: json.data) }
        let closing = opening == "[" ? "]" : "}"
        let closed = Sample.settlement.json.setting(
            "visits", to: String(repeating: opening, count: levels) + "1" + String(repeating: closing, count: levels))
        #expect(throws: RequestFault.self) { try DecisionRequest(.settlement, json: closed.data) }
    }

    @Test("a list may have 10 000 visits and no more")
    func manyVisits() throws {
        let visit = """
            {"id":"%","insutype":"390","med_type":"21","begntime":"2023-03-01","setl_time":"2023-03-05","designated":true,\
            "medfee_sumamt":2,"fulamt_ownpay_amt":0,"overlmt_selfpay":0,"preselfpay_amt":0,"inscp_scp_amt":2,"hifp_pay":1}
            """
        func request(_ count: Int) throws(RequestFault) -> DecisionRequest {
            let visits = (1...count).map { visit.replacing("%", with: "\($0)") }.joined(separator: ",")
            return try DecisionRequest(
                .settlement, json: Data("{\"insuplc_admdvs\":\"370100\",\"visits\":[\(visits)]}".utf8))
        }
        guard case .settlement(let settlement) = try request(10_000) else {
            Issue.record("no settlement")
            return
        }
        #expect(settlement.visits.count == 10_000)
        let fault = #expect(throws: RequestFault.self) { try request(10_001) }
        #expect(fault == RequestFault(field: "visits", .tooMany(10_000)))
    }

    @Test(
        "the other lists have their limits, too",
        arguments: [
            ("idetinfo", #"{"psn_idet_type":"低保对象","begntime":"2022-01-01"}"#, 64),
            ("applications", #"{"appl_time":"2023-06-01"}"#, 100),
            ("incomes", #"{"admdvs":"370000","year":2022,"amount":1,"published":"2023-01-20"}"#, 100),
        ])
    func manyItems(path: String, item: String, limit: Int) {
        func fault(_ count: Int) -> RequestFault? {
            let list = "[" + Array(repeating: item, count: count).joined(separator: ",") + "]"
            return Sample.settlement.fault(Sample.settlement.json.setting(path, to: list))
        }
        let (within, beyond) = (fault(limit), fault(limit + 1))
        #expect(within == nil)
        #expect(beyond == RequestFault(field: path, .tooMany(limit)))
    }

    @Test("a body of 50 MB is refused within seconds", arguments: ["white space", "one string", "visits"])
    func huge(kind: String) {
        let size = 50 << 20
        let text =
            switch kind {
            case "white space": String(repeating: " ", count: size)
            case "one string": "{\"insuplc_admdvs\":\"" + String(repeating: "3", count: size) + "\"}"
            default: "{\"visits\":[" + String(repeating: "{\"id\":\"1\"},", count: size / 11) + "{}]}"
            }
        let data = Data(text.utf8)
        let time = processorTime {
            #expect(throws: RequestFault.self) { try DecisionRequest(.settlement, json: data) }
        }
        #expect(time < .seconds(5))
    }

    @Test(
        "of a member that is written twice the first value counts", arguments: ["8000.01", "8000.02", "null", "\"x\""])
    func repeated(value: String) throws {
        // RFC 8259 leaves it open; Foundation's decoder keeps the first without a word.
        let json = Sample.settlement.json.repeating("visits[0].hifp_pay", with: value)
        #expect(try Sample.settlement.request(json) == Sample.settlement.request())
    }
}
