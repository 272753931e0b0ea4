import Foundation
import MedicalAssistance
import Testing

@Suite("Periods include their first and last day")
struct PeriodTests {
    @Test(
        arguments: [
            ("2022-12-31", false), ("2023-01-01", true), ("2023-06-30", true), ("2023-12-31", true),
            ("2024-01-01", false),
        ])
    func closed(text: String, isIn: Bool) throws {
        let period = Period(
            begins: try day("2023-01-01"), ends: try day("2023-12-31"))
        #expect(period.contains(try day(text)) == isIn)
    }

    @Test(arguments: [("2022-12-31", false), ("2023-01-01", true), ("2999-12-31", true)])
    func open(text: String, isIn: Bool) throws {
        let period = Period(begins: try day("2023-01-01"))
        #expect(period.contains(try day(text)) == isIn)
    }

    @Test("a period may be one day, and never ends before it begins")
    func order() throws {
        let day = Data(#"{"begntime":"2023-01-01","endtime":"2023-01-01"}"#.utf8)
        let period = try JSONDecoder().decode(Period.self, from: day)
        #expect(period.contains(period.begins))
        #expect(try JSONDecoder().decode(Period.self, from: JSONEncoder().encode(period)) == period)
        let fault = #expect(throws: RequestFault.self) {
            try JSONDecoder().decode(Period.self, from: Data(#"{"begntime":"2023-01-02","endtime":"2023-01-01"}"#.utf8))
        }
        #expect(fault?.field == "endtime")
    }

    @Test("an identity goes by the platform's names")
    func identity() throws {
        let json = Data(#"{"psn_idet_type":"低保对象","begntime":"2023-01-01"}"#.utf8)
        let record = try JSONDecoder().decode(IdentityRecord.self, from: json)
        #expect(record == IdentityRecord(type: "低保对象", begins: try day("2023-01-01")))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(
            String(decoding: try encoder.encode(record), as: UTF8.self)
                == #"{"begntime":"2023-01-01","psn_idet_type":"低保对象"}"#)
    }
}
