import Testing
import Wording

import XMLTree

/// A document that must be refused, with the code and the line to refuse it by.
struct FaultCase: Sendable, CustomTestStringConvertible {
    let title: String
    let bytes: [UInt8]
    let code: XMLFault.Code
    let line: Int

    init(_ title: String, _ text: String, _ code: XMLFault.Code, line: Int) {
        self.init(title, Array(text.utf8), code, line: line)
    }

    init(_ title: String, _ bytes: [UInt8], _ code: XMLFault.Code, line: Int) {
        self.title = title
        self.bytes = bytes
        self.code = code
        self.line = line
    }

    var testDescription: String { title }

    /// Reads the document and expects the fault, within a second.
    func check(limits: XMLLimits = .standard, schema: RelaxNGSchema? = nil) throws {
        var fault: XMLFault?
        let time = processorTime {
            fault = #expect(throws: XMLFault.self) {
                try XMLReader(limits: limits).read(bytes: bytes, file: "cases/a.xml", schema: schema)
            }
        }
        #expect(time < .seconds(1))
        let found = try #require(fault)
        let first = found.findings[0]
        #expect(first.code == code, "\(found)")
        #expect(first.location == SourceLocation(file: "cases/a.xml", line: line), "\(found)")
        found.expectSentence(line == 0 ? "cases/a.xml: " : "cases/a.xml:\(line): ")
    }
}

extension XMLFault {
    /// Expects a sentence in each language that begins with the place and says what to do.
    func expectSentence(_ place: String) {
        #expect(explanation.chinese.hasPrefix(place))
        #expect(explanation.english.hasPrefix(place))
        #expect(description == explanation.english)
        #expect(explanation.chinese.hasSuffix("。") && explanation.chinese.contains("；"))
        #expect(explanation.english.hasSuffix(".") && explanation.english.contains(";"))
        #expect(!explanation.english.contains("\n"))
    }
}
