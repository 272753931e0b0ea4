package import Wording

/// Whom a row of the comparison is about.
package enum ComparedSubject: Sendable, Hashable {
    /// An identity of the shared vocabulary.
    case identity(String)
    /// All insured persons, as far as no rule that names them goes before.
    case insured
    /// Everyone whom the rules of a document name.
    case named
    /// The document as a whole.
    case document

    package var name: Bilingual {
        switch self {
        case .identity(let term): Bilingual(term)
        case .insured: .init("全体参保人（另有规定的除外）", "all insured, unless ruled otherwise")
        case .named: .init("文件列名的各类对象", "everyone whom a document names")
        case .document: .init("文件整体", "the document")
        }
    }

    /// The subjects of a list of identities; those whom a rule without a list is about when there is none.
    static func list(_ identities: [String]?, orElse others: ComparedSubject = .insured) -> [ComparedSubject] {
        identities.map { $0.map { .identity($0) } } ?? [others]
    }

    /// The place among the rows of a section.
    ///
    /// - Parameter vocabulary: The identities in the order of the shared vocabulary.
    func rank(_ vocabulary: [String]) -> Int {
        switch self {
        case .identity(let term): vocabulary.firstIndex(of: term) ?? vocabulary.count
        case .insured: vocabulary.count + 1
        case .named: vocabulary.count + 2
        case .document: vocabulary.count + 3
        }
    }
}
