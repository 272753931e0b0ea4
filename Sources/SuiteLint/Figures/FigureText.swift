import MedicalAssistance

/// The words of a text, and the figures that they state in digits.
package struct FigureText {
    package let words: String
    package private(set) var figures: Set<Figure> = []

    /// - Complexity: O(*n*) in the length of the words.
    package init(_ words: String) {
        self.words = words
        var scan = Scan(words)
        scan.read()
        figures = scan.figures
    }

    /// Reads numbers with the units after them; a number is always taken whole, so that 300 is not found in 3000.
    private struct Scan {
        private let characters: [UnicodeScalar]
        private var position = 0
        private(set) var figures: Set<Figure> = []

        init(_ words: String) {
            characters = words.unicodeScalars.map(\.halfWidth)
        }

        mutating func read() {
            while position < characters.count {
                if characters[position].isDigit {
                    if let figure = figure() { figures.insert(figure) }
                } else {
                    position += 1
                }
            }
        }

        private mutating func figure() -> Figure? {
            let number = number()
            if take("个百分点") { return Rate("\(number)%").map { .points($0) } }
            if take("%") { return Rate("\(number)%").map { .rate($0) } }
            if take("个月") { return Int(number).map { .months($0) } }
            if take("年") { return date(year: number) }
            if FigureText.units.contains(where: { take($0) }) { return nil }
            let scale: Int64 = take("万") ? 10_000 : take("千") ? 1_000 : 1
            return FigureText.money(number, times: scale).map { .amount($0) }
        }

        /// The date that goes on after a year, such as 9月28日.
        private mutating func date(year: String) -> Figure? {
            let start = position
            if let month = numberIfPresent(), take("月"), let day = numberIfPresent(), take("日"),
                let date = CalendarDate(year: Int(year) ?? 0, month: Int(month) ?? 0, day: Int(day) ?? 0)
            {
                return .date(date)
            }
            position = start
            return nil
        }

        private mutating func numberIfPresent() -> String? {
            position < characters.count && characters[position].isDigit ? number() : nil
        }

        /// The digits that stand here, with one decimal point, and without separators of thousands.
        private mutating func number() -> String {
            var number = ""
            while position < characters.count {
                let next = position + 1 < characters.count && characters[position + 1].isDigit
                if characters[position].isDigit || (characters[position] == "." && next && !number.contains(".")) {
                    number.unicodeScalars.append(characters[position])
                } else if !(characters[position] == "," && next) {
                    break
                }
                position += 1
            }
            if let whole = Int(number) { figures.insert(.number(whole)) }
            return number
        }

        private mutating func take(_ unit: String) -> Bool {
            guard characters[position...].starts(with: unit.unicodeScalars) else { return false }
            position += unit.unicodeScalars.count
            return true
        }
    }

    /// Units after which a number is no amount of money.
    private static let units = ["月", "日", "天", "号", "条", "个", "次", "类", "周岁", "岁"]

    /// An amount in yuan of digits such as 1.1 and a unit such as 10 000; nil when it is not a whole number of fen.
    private static func money(_ number: String, times scale: Int64) -> Money? {
        let parts = number.split(separator: ".")
        guard let whole = parts.first, whole.utf8.count <= 11, var fen = Int64(whole) else { return nil }
        fen *= 100 * scale
        guard parts.count == 2, let decimals = Int64(parts[1]), parts[1].utf8.count <= 6 else {
            return parts.count == 1 ? Money(fen: fen) : nil
        }
        var unit = 100 * scale
        for _ in parts[1].utf8 {
            guard unit.isMultiple(of: 10) else { return nil }
            unit /= 10
        }
        return Money(fen: fen + decimals * unit)
    }
}

extension UnicodeScalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

    /// The character of ordinary width for a full-width digit, point or percent sign.
    fileprivate var halfWidth: UnicodeScalar {
        switch value {
        case 0xFF10...0xFF19, 0xFF05, 0xFF0E: UnicodeScalar(value - 0xFEE0) ?? self
        default: self
        }
    }
}
