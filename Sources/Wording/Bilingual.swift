/// A sentence for people, in Chinese and in English.
public struct Bilingual: Sendable, Hashable {
    public var chinese: String
    public var english: String

    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// A text that is the same in both languages.
    public init(_ both: String) {
        self.init(both, both)
    }

    /// The sentence in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }

    public static func + (left: Bilingual, right: Bilingual) -> Bilingual {
        Bilingual(left.chinese + right.chinese, left.english + right.english)
    }
}

/// An error that explains itself to the person who can mend its cause.
public protocol ExplainedError: Error, CustomStringConvertible {
    /// A sentence that names the place, what was found and what was expected.
    var explanation: Bilingual { get }
}

extension ExplainedError {
    public var description: String { explanation.english }
}
