package import MedicalAssistance
package import Wording

/// What a person answered to an inspection: their word and the evidence they name, never a test.
package struct InspectionAnswer: Sendable, Hashable {
    package var value: Value
    /// The day of the answer.
    package var date: CalendarDate
    /// The office of the person who answers; never a person's name.
    package var role: String
    /// The evidence named, such as the numbers of documents.
    package var evidence: String
    /// Why the question does not apply, or what is lacking.
    package var reason: String

    package enum Value: String, Sendable, Hashable, CaseIterable {
        case yes
        case no
        case notApplicable = "not-applicable"

        package var name: Bilingual {
            switch self {
            case .yes: .init("是", "yes")
            case .no: .init("否", "no")
            case .notApplicable: .init("不适用", "not applicable")
            }
        }
    }

    package init(_ value: Value, date: CalendarDate, role: String, evidence: String = "", reason: String = "") {
        self.value = value
        self.date = date
        self.role = role
        self.evidence = evidence
        self.reason = reason
    }
}

/// An inspection as a form states it, to which an answer must belong.
package struct InspectionQuestion: Sendable, Hashable {
    package var id: String
    package var document: String
    /// The SHA-256 of the document's text, in hexadecimal.
    package var textDigest: String
    package var question: Bilingual

    package init(id: String, document: String, textDigest: String, question: Bilingual) {
        self.id = id
        self.document = document
        self.textDigest = textDigest
        self.question = question
    }
}
