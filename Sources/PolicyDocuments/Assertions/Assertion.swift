package import Wording
package import XMLTree

/// The smallest demand of a text that can be verified by itself.
package struct Assertion: Sendable, Hashable {
    /// Unique in its document, such as `5-1.rate`.
    package var id: String
    /// The spans of the text whose demand it is.
    package var spans: [String]
    /// The spans' words as they were when the assertion was last reviewed.
    package var words: String
    package var prescription: Prescription
    package var method: Method
    package var statement: Bilingual
    package var location: SourceLocation

    /// How binding the text makes it.
    package enum Prescription: String, Sendable, Hashable, CaseIterable {
        case mandatory
        case recommended
        case permitted
    }

    /// How it is verified, in the terms of ISO/IEC/IEEE 29148.
    package enum Method: String, Sendable, Hashable, CaseIterable {
        /// A case that is run against the engine.
        case test
        /// A computation over the rules.
        case analysis
        /// An answer by a person, with evidence.
        case inspection
    }
}

/// Spans that demand nothing testable, and why.
package struct NotTestable: Sendable, Hashable {
    package var spans: [String]
    package var reason: Reason
    package var note: String
    package var location: SourceLocation

    package enum Reason: String, Sendable, Hashable, CaseIterable {
        case heading, letterhead, addressee, preamble, signature, programmatic, reference, truncated, publication

        package var name: Bilingual {
            switch self {
            case .heading: .init("编号或标题", "number or heading")
            case .letterhead: .init("文头", "letterhead")
            case .addressee: .init("主送机关", "addressee")
            case .preamble: .init("制定依据与目的", "preamble")
            case .signature: .init("落款", "signature")
            case .programmatic: .init("方针性表述", "programmatic statement")
            case .reference: .init("指向其他文件", "reference to another text")
            case .truncated: .init("原文残缺", "truncated in the source")
            case .publication: .init("公开与抄送", "publication")
            }
        }
    }
}
