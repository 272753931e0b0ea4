import Foundation
import MedicalAssistance
import PolicyDocuments
package import Wording
package import XMLTree

/// A fixture that cannot be understood, with its place.
package struct CaseFault: ExplainedError, Hashable {
    package var location: SourceLocation
    package var message: Bilingual

    package var explanation: Bilingual { Bilingual("\(location)：", "\(location): ") + message }
}

/// What one file of cases holds.
package struct CaseFile: Sendable {
    package var cases: [ConformanceCase] = []
    package var inspections: [InspectionCase] = []

    /// Reads a valid file of cases.
    ///
    /// - Throws: A `CaseFault` for a request that its own decision refuses.
    package init(_ root: XMLElement) throws(CaseFault) {
        let document = root[attribute: "document"] ?? ""
        for element in root.elements {
            switch element.name {
            case "case": cases.append(try ConformanceCase(element, document: document))
            case "inspection":
                inspections.append(
                    InspectionCase(
                        id: element[attribute: "id"] ?? "", document: document, verifies: element.words(of: "verifies"),
                        question: element.bilingual("question"), evidence: element.bilingual("evidence"),
                        answeredBy: element.bilingual("answered-by"), location: element.location))
            default: break
            }
        }
    }
}

extension XMLElement {
    /// The words of a child's text that is a list separated by spaces.
    func words(of child: String) -> [String] {
        first(child)?.text.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
    }
}

extension ConformanceCase {
    init(_ element: XMLElement, document: String) throws(CaseFault) {
        let plain = element.elements(named: "expect").filter { $0[attribute: "reading"] == nil }
        let varied = element.elements(named: "expect").filter { $0[attribute: "reading"] != nil }
        var expectations: [Expectation] = []
        for expect in plain { expectations += try Expectation.list(in: expect) }
        var variants: [Variant] = []
        for expect in varied {
            let parts = (expect[attribute: "reading"] ?? "").split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw CaseFault(
                    location: expect.location,
                    message: .init("reading 应写作“解释=读法”。", "reading should be “interpretation=reading”."))
            }
            variants.append(
                Variant(interpretation: parts[0], reading: parts[1], expectations: try Expectation.list(in: expect)))
        }
        self.init(
            id: element[attribute: "id"] ?? "", document: document,
            kind: Kind(rawValue: element[attribute: "kind"] ?? "") ?? .positive,
            level: Level(rawValue: element[attribute: "level"] ?? "") ?? .required,
            title: element.bilingual("title"), note: element.bilingual("note"),
            verifies: element.words(of: "verifies"), interprets: element.words(of: "interprets"),
            question: try Question(in: element), expectations: expectations, variants: variants,
            quarantine: element[attribute: "quarantined"], location: element.location, source: element)
    }
}

extension ConformanceCase.Question {
    init(in element: XMLElement) throws(CaseFault) {
        for child in element.elements {
            if let decision = Decision(rawValue: child.name) {
                do {
                    self = .request(try DecisionRequest(decision, from: ElementDecoder(child)))
                } catch {
                    throw CaseFault(location: child.location(of: error.field), message: error.explanation)
                }
                return
            }
            if child.name == "raw", let decision = Decision(rawValue: child[attribute: "decision"] ?? "") {
                self = .raw(decision, Data(child.text.utf8))
                return
            }
        }
        throw CaseFault(
            location: element.location, message: .init("案例没有请求。", "the case has no request."))
    }
}

extension Expectation {
    fileprivate static func list(in expect: XMLElement) throws(CaseFault) -> [Expectation] {
        var list: [Expectation] = []
        for element in expect.elements { list.append(try Expectation(element)) }
        return list
    }

    fileprivate init(_ element: XMLElement) throws(CaseFault) {
        let layer = element[attribute: "layer"].flatMap(Layer.init(rawValue:))
        let visit = element[attribute: "visit"]
        switch element.name {
        case "pay":
            if let number = element[attribute: "application"].flatMap({ Int($0) }) {
                subject = .application(number)
            } else if let visit, let layer {
                subject = .visit(visit, layer)
            } else {
                throw element.fault(
                    "pay 应写明 application，或 visit 和 layer。", "pay should name an application, or a visit and a layer.")
            }
            value = .verdict(try element.verdict())
        case "left":
            subject = .left(visit ?? "")
            value = .verdict(try element.verdict())
        case "bears":
            subject = .bears(visit ?? "")
            value = .verdict(try element.verdict())
        case "person-pays":
            subject = .personPays
            value = .verdict(try element.verdict())
        case "subsidy":
            subject = .subsidy(payer: element[attribute: "payer"])
            value = .verdict(try element.verdict())
        case "in-effect":
            subject = .inEffect
            value =
                element[attribute: "status"] == nil
                ? .identities(element.text.split(whereSeparator: \.isWhitespace).map(String.init))
                : .verdict(try element.verdict())
        case "monitored", "granted":
            subject = element.name == "granted" ? .granted : .monitored
            value =
                element[attribute: "status"] == nil
                ? .answer(element.text.trimmed == "true") : .verdict(try element.verdict())
        case "error":
            subject = .refusal
            value = .fault(field: element[attribute: "field"] ?? "")
        default:
            throw element.fault("没有这种期望：\(element.name)。", "there is no such expectation: \(element.name).")
        }
        working = element[attribute: "working"]
        location = element.location
    }
}

extension XMLElement {
    fileprivate func fault(_ chinese: String, _ english: String) -> CaseFault {
        CaseFault(location: location, message: .init(chinese, english))
    }

    fileprivate func verdict() throws(CaseFault) -> Verdict {
        let clause = self[attribute: "clause"] ?? ""
        switch self[attribute: "status"] {
        case VerdictStatus.notEligible.rawValue: return .notEligible(clause: clause)
        case VerdictStatus.undetermined.rawValue: return .undetermined(clause: clause)
        default:
            guard let amount = self[attribute: "amount"].flatMap({ Money($0) }) else {
                throw fault("应写明 amount 或 status。", "an amount or a status should be stated.")
            }
            return .amount(amount)
        }
    }

    /// The place of the element that a member's path such as `visits[0].hifp_pay` leads to, as far as there is one.
    fileprivate func location(of path: String) -> SourceLocation {
        var element = self
        for step in path.split(separator: ".") {
            let parts = step.split(whereSeparator: { "[]".contains($0) })
            guard let name = parts.first else { break }
            let children = element.members(named: String(name))
            let index = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
            guard children.indices.contains(index) else { break }
            element = children[index]
        }
        return element.location
    }

    /// The child elements that stand for a member: of its name, or of its singular.
    func members(named name: String) -> [XMLElement] {
        let singular = name.hasSuffix("s") ? String(name.dropLast()) : name
        return elements.filter { $0.name == name || $0.name == singular }
    }
}
