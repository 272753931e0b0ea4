import ConformanceCases
import EngineAdapters
package import Foundation
package import MedicalAssistance
import PolicyDocuments
package import Wording
package import XMLTree

/// A list of known failures that contradicts itself, with its place.
package struct KnownFailureFault: ExplainedError, Hashable {
    package var location: SourceLocation
    package var message: Bilingual

    package var explanation: Bilingual { Bilingual("\(location)：", "\(location): ") + message }
}

/// A file of known failures (`Cases/known-failures.rng`).
package struct KnownFailureFile: Sendable {
    package var failures: [KnownFailure]

    package init(_ failures: [KnownFailure]) {
        self.failures = failures
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - folder: The suite's folder, which holds the schema.
    /// - Throws: An `XMLFault` for a file that cannot be read or is not valid, a `KnownFailureFault` for one that contradicts
    ///   itself.
    package init(_ path: String, suite folder: URL) throws {
        let schema = try FolderReader(folder: folder.appending(path: "Cases")).schema("known-failures.rng")
        let root = try XMLReader().read(file: path, schema: schema)
        failures = try root.elements(named: "case").map(KnownFailureFile.failure)
        for (index, failure) in failures.enumerated()
        where failures[..<index].contains(where: { $0.id == failure.id && $0.document == failure.document }) {
            throw KnownFailureFault(
                location: failure.location,
                message: .init("案例 \(failure.id) 已经列出。", "the case \(failure.id) is listed already."))
        }
    }

    private static func failure(_ element: XMLElement) throws -> KnownFailure {
        let answers = element.elements(named: "answer")
        let wrong: WrongAnswer
        if let fault = element[attribute: "fault"].flatMap(EngineFault.Kind.init(rawValue:)) {
            wrong = .fault(fault)
        } else {
            wrong = .answers(
                Dictionary(
                    answers.map { ($0[attribute: "subject"] ?? "", $0[attribute: "value"] ?? "") },
                    uniquingKeysWith: { $1 }))
        }
        guard (element[attribute: "fault"] == nil) != answers.isEmpty else {
            throw KnownFailureFault(
                location: element.location,
                message: .init(
                    "应写明错误的答案（answer）或故障（fault），二者取一。", "state the wrong answers, or the fault: one of the two."))
        }
        guard let expires = CalendarDate(element[attribute: "expires"] ?? "") else {
            throw KnownFailureFault(
                location: element.location,
                message: .init("expires 不是历法中的一天。", "expires is no day of the calendar."))
        }
        return KnownFailure(
            id: element[attribute: "id"] ?? "", document: element[attribute: "document"] ?? "",
            owner: element[attribute: "owner"] ?? "", expires: expires,
            reason: element.first("reason")?.text.trimmed ?? "", wrong: wrong, location: element.location)
    }
}

extension KnownFailureFile {
    /// The failures of a run as known failures; those that are known already keep their owner, day and reason.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - suite: The suite that was run.
    ///   - old: The failures that are known already.
    ///   - expires: The day for those that are not.
    package init(_ run: SuiteRun, of suite: Suite, keeping old: [KnownFailure] = [], expires: CalendarDate) {
        failures = run.outcomes.compactMap { outcome in
            guard let wrong = WrongAnswer(outcome.result) else { return nil }
            let one = suite.cases.cases[outcome.index]
            if var known = old.first(where: { $0.id == one.id && $0.document == one.document }) {
                known.wrong = wrong
                return known
            }
            return KnownFailure(
                id: one.id, document: one.document, owner: "?", expires: expires,
                reason: "\(one.title.chinese) / \(one.title.english)", wrong: wrong, location: one.location)
        }
    }

    /// The file's text.
    package func text() -> String {
        let place = SourceLocation(file: "")
        let cases = failures.map { failure in
            var element = XMLElement(name: "case", location: place)
            element.setAttribute("id", to: failure.id)
            element.setAttribute("document", to: failure.document)
            element.setAttribute("owner", to: failure.owner)
            element.setAttribute("expires", to: failure.expires.description)
            element.children = [
                .element(XMLElement(name: "reason", children: [.text(failure.reason)], location: place))
            ]
            switch failure.wrong {
            case .fault(let kind): element.setAttribute("fault", to: kind.rawValue)
            case .answers(let answers):
                for (subject, value) in answers.sorted(by: { $0.key < $1.key }) {
                    var answer = XMLElement(name: "answer", location: place)
                    answer.setAttribute("subject", to: subject)
                    answer.setAttribute("value", to: value)
                    element.children.append(.element(answer))
                }
            }
            return XMLNode.element(element)
        }
        return XMLWriter(indentation: 2).serialise(XMLElement(name: "known-failures", children: cases, location: place))
    }
}
