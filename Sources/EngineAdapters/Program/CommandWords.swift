/// A command line's words, split as a shell does, but by no shell: nothing in them is expanded or executed.
package enum CommandWords {
    /// Splits at white space; quotes hold words together, and a backslash takes the next character as it is.
    ///
    /// - Returns: The words, or nil when a quote is not closed or nothing follows the last backslash.
    package static func split(_ command: String) -> [String]? {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in command {
            if isEscaped {
                // Between double quotes a backslash stands for itself before anything that needs none.
                let isPlain = quote == "\"" && character != "\"" && character != "\\"
                word = (word ?? "") + (isPlain ? "\\" : "") + String(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if character == quote {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if quote == nil, character.isWhitespace {
                if let whole = word { words.append(whole) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        guard quote == nil, !isEscaped else { return nil }
        if let word { words.append(word) }
        return words
    }
}
