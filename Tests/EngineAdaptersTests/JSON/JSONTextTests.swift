import EngineAdapters
import Foundation
import Testing

@Suite struct JSONTextTests {
    @Test(
        "What is JSON is read",
        arguments: [
            "null", " true ", "false", "0", "-0", "12.50", "1e3", "1E+3", "-0.1e-2", "\"\"", "\"甲\u{2028}\u{85}\"",
            #""\u4e00\ud83d\ude00\n\"\\\/""#, "[]", "[ ]", "[1,[2,{}]]", "{}", #"{"a":1,"b":[true,null]}"#,
            "\t{\r\n\"a\" : 1 }\n",
        ])
    func sound(_ text: String) throws {
        _ = try JSONText(Array(text.utf8))
    }

    @Test(
        "What is not JSON is refused",
        arguments: [
            "", " ", "nul", "tru e", "01", "-", "1.", ".5", "+1", "1e", "0x1", "NaN", "Infinity", "'a'", "\"a",
            "\"\\x\"",
            "\"\\u12\"", #""\ud83d""#, #""\ude00""#, "\"\n\"", "[", "[1", "[1,", "[1,]", "[,1]", "{", "{\"a\"",
            "{\"a\":",
            "{\"a\":1,}", "{a:1}", "{1:1}", "1 2", "[1]]", "{}{}", "\u{FEFF}{}", "// a\n1",
        ])
    func unsound(_ text: String) {
        #expect(throws: JSONText.Fault.self) { _ = try JSONText(Array(text.utf8)) }
    }

    @Test(
        "Bytes that are no UTF-8 are refused wherever they stand",
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xFF],
            [0x22, 0xE4, 0xB8, 0x22],
        ] as [[UInt8]])
    func notUTF8(_ bytes: [UInt8]) {
        #expect(throws: JSONText.Fault.self) { _ = try JSONText(bytes) }
    }

    @Test func deepNestingIsRefusedAndNotFollowed() {
        let fault = #expect(throws: JSONText.Fault.self) {
            _ = try JSONText(Array(repeating: UInt8(ascii: "["), count: 1_000_000))
        }
        #expect(fault?.reason == .tooDeep)
    }

    @Test func stringsComeOutAsTheyWereMeant() throws {
        let text = try JSONText(Array(#"{"a\u0062":"\u4e00\ud83d\ude00\n甲\"\\\/","c":"甲"}"#.utf8))
        #expect(text.root["ab"]?.string == "一😀\n甲\"\\/")
        #expect(text.root["c"]?.string == "甲")
        #expect(text.root["d"] == nil)
    }

    @Test(
        "Whole numbers are whole, and within bounds",
        arguments: [
            ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("9223372036854775808", nil),
            ("1.0", nil), ("1e2", nil), ("0", 0), ("\"1\"", nil),
        ] as [(String, Int?)])
    func integers(_ text: String, _ number: Int?) throws {
        #expect(try JSONText(Array(text.utf8)).root.integer == number)
    }
}
