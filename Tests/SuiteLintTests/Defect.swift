import SuiteLint
import Testing
import Wording
import XMLTree

/// A defect planted in a copy of the suite, and the finding that it is to give.
struct Defect: Sendable, CustomTestStringConvertible {
    var name: String
    /// The file to damage, its text to replace, and what takes its place; the first after `anchor`, if given.
    var file: String
    var old: String
    var new: String
    var anchor: String?
    /// Where the finding is expected: the file, and text that stands on its line; no text for the file as a whole.
    var place: String
    var marker: String?
    /// A part of the English message.
    var says: String

    var testDescription: String { name }

    /// - Parameters:
    ///   - place: The file of the finding; the damaged one unless given.
    ///   - marker: Text on the finding's line, in the damaged state; the new text unless given.
    init(
        _ name: String, in file: String, _ old: String, to new: String, after anchor: String? = nil,
        at place: String? = nil, line marker: String? = nil, says: String
    ) {
        self.name = name
        self.file = file
        self.old = old
        self.new = new
        self.anchor = anchor
        self.place = place ?? file
        self.marker = marker ?? new
        self.says = says
    }

    /// Plants the defect and expects its finding, in both languages.
    func check() throws {
        let suite = try SuiteCopy()
        try suite.edit(file, old, to: new, after: anchor)
        let line = try marker.map { try suite.line(of: $0, in: place) } ?? 0
        let findings = suite.findings()
        let found = findings.first {
            $0.location == SourceLocation(file: place, line: line) && $0.message.english.contains(says)
        }
        let all = findings.map(\.description).joined(separator: "\n")
        let finding = try #require(found, "expected \(place):\(line) “\(says)” among\n\(all)")
        #expect(finding.message.chinese.hasSuffix("。") && finding.message.english.hasSuffix("."))
        #expect(finding.message.chinese != finding.message.english)
        #expect(findings == findings.sorted())
    }
}

/// The files of the document that the defects are planted in.
enum File {
    static let source = "Documents/\(SuiteCopy.document)/source.txt"
    static let text = "Documents/\(SuiteCopy.document)/text.xml"
    static let assertions = "Documents/\(SuiteCopy.document)/assertions.xml"
    static let rules = "Documents/\(SuiteCopy.document)/rules.xml"
    static let interpretations = "Documents/interpretations.xml"
    static let identities = "Documents/identities.xml"

    static func cases(_ clause: String) -> String { "Cases/\(SuiteCopy.document)/\(clause).xml" }
}
