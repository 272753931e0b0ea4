import MedicalAssistance
import Wording

/// The words of the calculations, each sentence once: the page shows the calculations of all cases, and to tell every
/// line in both languages would double it.
///
/// A line stands on the page in Chinese; its English is found by the line with its numbers left out. A line whose numbers
/// do not stand in the same order in both languages is told in both.
struct CalculationWords: Sendable {
    /// English by Chinese, with `…` for each number.
    private(set) var sentences: [String: String] = [:]

    /// The lines of all calculations in results.
    init(_ results: RunResults) {
        add(CalculationWords.bound)
        add(.init(zh: "期望", en: "Expected"))
        for one in results.cases {
            add(CaseSection.about(one))
            for step in one.trace {
                for text in [step.title, CalculationWords.result(step.result)] + step.working { add(text) }
            }
            for difference in one.differences { add(difference.found) }
            for value in one.expected + one.variants.flatMap(\.expected) {
                add(value.subject)
                add(value.value)
            }
        }
    }

    /// What is said before the demands that bound a result.
    static let bound = RunResults.Text(zh: "受限于", en: "bound by")

    /// The result of a step in words.
    static func result(_ result: String) -> RunResults.Text {
        switch VerdictStatus(rawValue: result) {
        case .notEligible?: .init(zh: "不适用", en: "not eligible")
        case .undetermined?: .init(zh: "待定", en: "undetermined")
        default: .init(zh: result, en: result)
        }
    }

    private mutating func add(_ text: RunResults.Text) {
        guard text.zh != text.en, let (chinese, english) = CalculationWords.pattern(text) else { return }
        if sentences[chinese] == nil { sentences[chinese] = english }
    }

    /// The line in Chinese where its English can be found, and in both languages where it cannot.
    func line(_ text: RunResults.Text) -> Markup {
        guard text.zh != text.en else { return Markup(content: CalculationWords.shortened(text.zh)) }
        if let (chinese, english) = CalculationWords.pattern(text), sentences[chinese] == english {
            return Markup(content: CalculationWords.shortened(text.zh))
        }
        return Markup(Bilingual(CalculationWords.shortened(text.zh), CalculationWords.shortened(text.en)))
    }

    /// A value, with every figure as it was stated.
    func value(_ text: RunResults.Text) -> Markup {
        text.zh == text.en ? Markup(content: text.zh) : line(text)
    }

    /// The sentences in the order of their Chinese.
    var list: [Bilingual] {
        sentences.sorted { $0.key < $1.key }.map { Bilingual($0.key, $0.value) }
    }

    /// The line in both languages without its numbers; nil when these differ.
    private static func pattern(_ text: RunResults.Text) -> (chinese: String, english: String)? {
        let chinese = split(shortened(text.zh))
        let english = split(shortened(text.en))
        guard chinese.numbers == english.numbers, !text.zh.contains("…"), !text.en.contains("…") else { return nil }
        return (chinese.pattern, english.pattern)
    }

    /// The text with `…` for each number, and the numbers.
    private static func split(_ text: String) -> (pattern: String, numbers: [String]) {
        var pattern = ""
        var numbers: [String] = []
        var number = ""
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
        let scalars = Array(text.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            let isPoint =
                scalar == "." && !number.isEmpty && !number.contains(".") && place + 1 < scalars.count
                && isDigit(scalars[place + 1])
            if isDigit(scalar) || isPoint {
                number.unicodeScalars.append(scalar)
            } else {
                if !number.isEmpty {
                    numbers.append(number)
                    pattern += "…"
                    number = ""
                }
                pattern.unicodeScalars.append(scalar)
            }
        }
        if !number.isEmpty {
            numbers.append(number)
            pattern += "…"
        }
        return (pattern, numbers)
    }

    /// The text with whole amounts told without their zero fens, as the derivations by hand tell them.
    static func shortened(_ text: String) -> String {
        var shortened = ""
        shortened.reserveCapacity(text.utf8.count)
        let scalars = Array(text.unicodeScalars)
        func isDigit(_ place: Int) -> Bool {
            scalars.indices.contains(place) && ("0"..."9").contains(scalars[place])
        }
        var place = 0
        while place < scalars.count {
            if scalars[place] == ".", isDigit(place - 1), place + 2 < scalars.count, scalars[place + 1] == "0",
                scalars[place + 2] == "0", !isDigit(place + 3)
            {
                place += 3
            } else {
                shortened.unicodeScalars.append(scalars[place])
                place += 1
            }
        }
        return shortened
    }
}
