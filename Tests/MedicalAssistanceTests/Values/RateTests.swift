import Foundation
import MedicalAssistance
import Testing

@Suite("Rates are exact percentages")
struct RateTests {
    @Test(
        "a percentage is read and written back",
        arguments: [
            ("70%", 700_000), ("0%", 0), ("100%", 1_000_000), ("12.5%", 125_000), ("0.0001%", 1), ("33.3333%", 333_333),
            ("150%", 1_500_000), ("999999.9999%", 9_999_999_999),
        ] as [(String, Int64)])
    func readsAndWrites(text: String, millionths: Int64) throws {
        let rate = try percent(text)
        #expect(rate.millionths == millionths)
        #expect(rate.description == text)
        #expect(try JSONDecoder().decode([Rate].self, from: JSONEncoder().encode([rate])) == [rate])
    }

    @Test(
        "spare zeros are dropped",
        arguments: [("70.0%", "70%"), ("070%", "70%"), ("12.5000%", "12.5%"), ("0.10%", "0.1%")])
    func normalises(text: String, written: String) {
        #expect(Rate(text)?.description == written)
    }

    @Test(
        "what is no percentage is refused",
        arguments: [
            "", "%", "70", "0.7", "70 %", " 70%", "70%%", "-5%", "+5%", ".5%", "5.%", "1.2.3%", "12.50000%", "1e1%",
            "７０%", "70％",
            "1000000%", "七成", "0.00001%",
        ])
    func refuses(text: String) {
        #expect(Rate(text) == nil)
    }

    @Test("a rate on the wire is a string", arguments: ["[0.7]", "[70]", "[\"0.7\"]", "[null]", "[true]"])
    func refusesJSON(json: String) {
        #expect(throws: (any Error).self) { try JSONDecoder().decode([Rate].self, from: Data(json.utf8)) }
    }

    @Test("rates are added and compared exactly")
    func arithmetic() throws {
        let (sixty, five) = (try percent("60%"), try percent("5%"))
        #expect(sixty + five == Rate("65%"))
        #expect(Rate.whole - sixty == Rate("40%"))
        #expect(five < sixty)
    }
}
