extension String {
    /// The text in lines of at most some columns, broken as Chinese and English text are.
    ///
    /// Lines break between Chinese characters and at spaces; a word that is longer than a line is cut. No line begins with
    /// a closing mark or ends with an opening one where the width allows it.
    ///
    /// - Complexity: O(length).
    func wrapped(to width: Int) -> [String] {
        let width = max(width, 2)
        var lines: [String] = []
        var line = ""
        var columns = 0
        for piece in harmless.pieces {
            let size = piece.displayWidth
            if columns + size > width, columns > 0 {
                lines.append(line.withoutTrailingSpaces)
                (line, columns) = ("", 0)
            }
            if columns == 0, piece == " " { continue }
            if size <= width {
                line += piece
                columns += size
            } else {
                for character in piece {
                    let size = String(character).displayWidth
                    if columns + size > width, columns > 0 {
                        lines.append(line)
                        (line, columns) = ("", 0)
                    }
                    line.append(character)
                    columns += size
                }
            }
        }
        if columns > 0 { lines.append(line.withoutTrailingSpaces) }
        return lines
    }

    /// What a line break may not part: words, single Chinese characters with the marks that cling to them, and spaces.
    private var pieces: [String] {
        var pieces: [String] = []
        var clings = false
        for character in self {
            let text = character.isNewline ? " " : String(character)
            let isWide = text.displayWidth > 1
            let last = pieces.last
            let isInWord = last.map { $0 != " " && String($0.suffix(1)).displayWidth == 1 } ?? false
            let joins = !isWide && text != " " && isInWord || last != " " && "、，。；：）〕”’》！？·".contains(text)
            if last != nil, clings || joins {
                pieces[pieces.count - 1] += text
            } else {
                pieces.append(text)
            }
            clings = "（〔“‘《".contains(text)
        }
        return pieces
    }

    private var withoutTrailingSpaces: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
