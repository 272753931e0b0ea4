import Foundation
package import MedicalAssistance
import PolicyDocuments
import Wording
package import XMLTree

/// A form of inspections, with the answers that were filled in.
package struct InspectionForm: Sendable {
    package var items: [Item]

    /// One inspection of a form.
    package struct Item: Sendable {
        package var question: InspectionQuestion
        /// Nil where nobody has answered.
        package var answer: InspectionAnswer?
        package var location: SourceLocation
    }

    /// Reads a form.
    ///
    /// - Parameters:
    ///   - path: The form's file.
    ///   - schema: The form's schema, `Cases/inspection.rng`.
    /// - Throws: An `XMLFault` for a file that cannot be read or is not valid, a `CaseFault` for an answer that is not
    ///   complete. A question without an answer is no error.
    package init(file path: String, schema: RelaxNGSchema) throws {
        try self.init(try XMLReader().read(file: path, schema: schema))
    }

    /// Reads a form that is valid.
    package init(_ root: XMLElement) throws(CaseFault) {
        items = []
        for document in root.elements(named: "document") {
            for element in document.elements(named: "inspection") {
                items.append(
                    Item(
                        question: InspectionQuestion(
                            id: element[attribute: "id"] ?? "", document: document[attribute: "id"] ?? "",
                            textDigest: document[attribute: "text-sha256"] ?? "",
                            question: element.bilingual("question")),
                        answer: try element.first("answer").flatMap { element throws(CaseFault) in
                            try InspectionAnswer(element)
                        }, location: element.location))
            }
        }
    }

    /// The answers, each belonging to a question that is asked.
    ///
    /// - Parameters:
    ///   - questions: What is asked, with the texts at hand.
    ///   - today: The day on which the form is read; no answer is of a later day.
    /// - Throws: A `CaseFault` for a question that is not asked, stands twice, was changed, or is of another text.
    package func answers(
        to questions: [InspectionQuestion], on today: CalendarDate
    ) throws(CaseFault) -> [String: InspectionAnswer] {
        let asked = Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        var answers: [String: InspectionAnswer] = [:]
        for item in items {
            let id = item.question.id
            guard let question = asked[id], question.document == item.question.document else {
                throw item.fault(
                    "没有检查项 \(id)；请用 conform inspect init 重新生成表格。",
                    "there is no inspection \(id); make the form anew by conform inspect init.")
            }
            guard question.textDigest == item.question.textDigest else {
                throw item.fault(
                    "这张表格按 \(question.document) 的另一文本生成；请用 conform inspect init 重新生成。",
                    "the form was made for another text of \(question.document); make it anew by conform inspect init.")
            }
            guard question.question == item.question.question else {
                throw item.fault(
                    "检查项 \(id) 的问题被改动；请恢复原文或重新生成表格。",
                    "the question of \(id) was changed; restore it or make the form anew.")
            }
            guard seen.insert(id).inserted else {
                throw item.fault("检查项 \(id) 出现两次；请只留一项。", "the inspection \(id) stands twice; keep one.")
            }
            guard let answer = item.answer else { continue }
            guard answer.date <= today else {
                throw item.fault(
                    "检查项 \(id) 的答复日期 \(answer.date) 晚于今天；请改正。",
                    "the answer to \(id) is dated \(answer.date), which is later than today; correct it.")
            }
            answers[id] = answer
        }
        return answers
    }
}

extension InspectionForm.Item {
    fileprivate func fault(_ chinese: String, _ english: String) -> CaseFault {
        CaseFault(location: location, message: Bilingual(chinese, english))
    }
}

extension InspectionAnswer {
    /// Reads what was filled in; nil when nothing was.
    fileprivate init?(_ element: XMLElement) throws(CaseFault) {
        func filled(_ name: String) -> String { (element[attribute: name] ?? "").trimmed }
        func fault(_ chinese: String, _ english: String) -> CaseFault {
            CaseFault(location: element.location, message: Bilingual(chinese, english))
        }
        guard let value = Value(rawValue: filled("value")) else {
            guard filled("value").isEmpty else {
                throw fault(
                    "value 应为 yes、no 或 not-applicable，却是“\(filled("value"))”。",
                    "value should be yes, no or not-applicable, but is “\(filled("value"))”.")
            }
            if ["date", "role", "evidence", "reason"].contains(where: { !filled($0).isEmpty }) {
                throw fault(
                    "答复没有 value；请填写 yes、no 或 not-applicable。",
                    "the answer has no value; write yes, no or not-applicable.")
            }
            return nil
        }
        guard let date = CalendarDate(filled("date")) else {
            throw fault(
                "date 应为 2023-03-05 这样的日期，却是“\(filled("date"))”。",
                "date should be a day such as 2023-03-05, but is “\(filled("date"))”.")
        }
        guard !filled("role").isEmpty else {
            throw fault("答复没有 role；请写明答复人的职务。", "the answer has no role; write the office of who answers.")
        }
        if value == .yes, filled("evidence").isEmpty {
            throw fault("答复为“是”但没有 evidence；请写明证据。", "the answer is yes without evidence; name the evidence.")
        }
        if value == .notApplicable, filled("reason").isEmpty {
            throw fault(
                "答复为“不适用”但没有 reason；请写明理由。",
                "the answer is not-applicable without a reason; write the reason.")
        }
        self.init(value, date: date, role: filled("role"), evidence: filled("evidence"), reason: filled("reason"))
    }
}
