package import PolicyDocuments
import Wording
package import XMLTree

/// A form to be filled in: one item an inspection, with the words of the document and the question.
package struct BlankInspectionForm {
    private var documents: [XMLElement] = []
    private static let location = SourceLocation(file: "inspection.xml")

    package init() {}

    /// Adds the inspections of a document; one without any adds nothing.
    ///
    /// - Parameters:
    ///   - inspections: The document's inspections.
    ///   - instrument: The document.
    ///   - textDigest: The SHA-256 of its text, in hexadecimal.
    package mutating func add(_ inspections: [InspectionCase], of instrument: Instrument, textDigest: String) {
        guard !inspections.isEmpty else { return }
        let items = inspections.map { one in
            Self.element(
                "inspection", [("id", one.id), ("verifies", one.verifies.joined(separator: " "))],
                one.verifies.map { Self.words(of: $0, in: instrument) } + Self.phrases("question", one.question)
                    + Self.phrases("evidence-wanted", one.evidence) + Self.phrases("answered-by", one.answeredBy)
                    + [Self.element("answer", ["value", "date", "role", "evidence", "reason"].map { ($0, "") }, [])])
        }
        documents.append(
            Self.element(
                "document", [("id", instrument.id), ("text-sha256", textDigest), ("title", instrument.text.title)],
                items))
    }

    /// The form as an element.
    package var element: XMLElement {
        Self.element("inspections", [], Self.phrases("guide", Self.guide) + documents)
    }

    private static let guide = Bilingual(
        "逐项在 answer 填写：value（yes 是、no 否、not-applicable 不适用）、date（答复日期，如 2023-03-05）、role（答复人的职务，不写姓名）、evidence（证据，如文号；答“是”必填，不写个人信息）、reason（理由；不适用必填）。未答的留空。除 answer 外不要改动。",
        "Fill in each answer: value (yes, no, not-applicable), date (the day of the answer, such as 2023-03-05), role (the office of who answers, no name), evidence (such as the numbers of documents; needed for yes; no personal data), reason (needed for not-applicable). Leave empty what is not answered. Change nothing but the answers."
    )

    private static func words(of assertion: String, in instrument: Instrument) -> XMLElement {
        let spans = instrument.catalogue[assertion]?.spans ?? []
        return element(
            "words", [("assertion", assertion)], text: instrument.text.words(of: spans))
    }

    private static func phrases(_ name: String, _ phrase: Bilingual) -> [XMLElement] {
        [("zh", phrase.chinese), ("en", phrase.english)].map { element(name, [("xml:lang", $0.0)], text: $0.1) }
    }

    private static func element(_ name: String, _ attributes: [(String, String)], _ children: [XMLElement])
        -> XMLElement
    {
        XMLElement(
            name: name, attributes: attributes.map { XMLAttribute(name: $0.0, value: $0.1) },
            children: children.map(XMLNode.element), location: location)
    }

    private static func element(_ name: String, _ attributes: [(String, String)], text: String) -> XMLElement {
        XMLElement(
            name: name, attributes: attributes.map { XMLAttribute(name: $0.0, value: $0.1) }, children: [.text(text)],
            location: location)
    }
}
