import MedicalAssistance
import Wording

extension Bilingual {
    /// What a text leaves to other rules.
    static let undetermined = Bilingual("待定", "undetermined")

    /// The phrase with notes in brackets, and alone when there are none.
    func noting(_ notes: [Bilingual]) -> Bilingual {
        guard !notes.isEmpty else { return self }
        let noted = notes.joined(.init("；", "; "))
        return Bilingual("\(chinese)（\(noted.chinese)）", "\(english) (\(noted.english))")
    }
}

extension Sequence<Bilingual> {
    func joined(_ separator: Bilingual) -> Bilingual {
        Bilingual(
            map(\.chinese).joined(separator: separator.chinese), map(\.english).joined(separator: separator.english))
    }
}

extension Money {
    /// The amount in yuan, without decimals where it is whole, as bounds of bands are written.
    var shortWords: String { fen.isMultiple(of: 100) ? "\(fen / 100)" : description }
}

extension Period {
    var words: Bilingual {
        ends.map { .init("\(begins)至\($0)", "\(begins) to \($0)") } ?? .init("\(begins)起", "from \(begins)")
    }
}
