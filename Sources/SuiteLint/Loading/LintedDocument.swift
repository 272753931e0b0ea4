import ConformanceCases
import Foundation
import PolicyDocuments
import Wording
import XMLTree

/// An instrument's files and cases, as far as they can be read.
struct LintedDocument: Sendable {
    var id: String
    /// The lines of `source.txt`.
    var source: [Substring]?
    /// The root of `text.xml`.
    var textRoot: XMLElement?
    var text: PolicyText?
    var catalogueRoot: XMLElement?
    var catalogue: AssertionCatalogue?
    var rules: RuleSource?
    /// Whether the rules under the followed readings can be understood.
    var rulesAreSound = false
    /// The root of `equivalents.xml`, which a document need not have.
    var equivalents: XMLElement?
    var caseFiles: [XMLElement] = []
    var cases: [LintedCase] = []
    var inspections: [LintedCase] = []

    init(_ id: String, reader: TolerantReader) {
        self.id = id
        source = reader.lines(of: file("source.txt"))
        textRoot = reader.read(file("text.xml"), schema: nil)
        text = textRoot.map { PolicyText($0) }
        catalogueRoot = reader.read(file("assertions.xml"), schema: "Documents/assertions.rng")
        catalogue = catalogueRoot.map { AssertionCatalogue($0) }
        rules = reader.read(file("rules.xml"), schema: "Documents/rules.rng").map { RuleSource(root: $0) }
        if let rules {
            do throws(RuleFault) {
                _ = try rules.rules()
                rulesAreSound = true
            } catch {
                reader.report(error.location, error.message)
            }
        }
        if reader.files(of: "Documents/\(id)").contains("equivalents.xml") {
            equivalents = reader.read(file("equivalents.xml"), schema: "Documents/equivalents.rng")
        }
        for name in reader.files(of: "Cases/\(id)") where name.hasSuffix(".xml") {
            guard let root = reader.read("Cases/\(id)/\(name)", schema: "Cases/case.rng") else { continue }
            caseFiles.append(root)
            for element in root.elements {
                switch element.name {
                case "case": cases.append(LintedCase(element, document: id, reader: reader))
                case "inspection": inspections.append(LintedCase(element, document: id, reader: reader))
                default: break
                }
            }
        }
    }

    /// The name of one of its files, such as `Documents/<id>/text.xml`.
    func file(_ name: String) -> String { "Documents/\(id)/\(name)" }
}

/// A case or an inspection as it stands in its file, and as it is understood.
struct LintedCase: Sendable {
    var element: XMLElement
    var id: String
    var verifies: [String]
    var interprets: [String]
    var location: SourceLocation
    /// The case; nil when it cannot be understood, and for an inspection.
    var value: ConformanceCase?

    fileprivate init(_ element: XMLElement, document: String, reader: TolerantReader) {
        self.element = element
        id = element[attribute: "id"] ?? ""
        verifies = element.words(of: "verifies")
        interprets = element.words(of: "interprets")
        location = element.location
        // Each is read by itself, so that a faulty one does not hide the others of its file.
        let alone = XMLElement(
            name: "cases", attributes: [XMLAttribute(name: "document", value: document)], children: [.element(element)],
            location: element.location)
        do throws(CaseFault) {
            value = try CaseFile(alone).cases.first
        } catch {
            reader.report(
                error.location,
                Bilingual("案例 \(id) 无法理解：", "the case \(id) cannot be understood: ") + error.message)
        }
    }
}

extension XMLElement {
    /// The words of a child's text that is a list separated by spaces.
    func words(of child: String) -> [String] {
        first(child)?.text.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
    }
}
