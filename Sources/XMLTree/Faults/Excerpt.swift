/// A short form of a text that came from a document or from libxml2, for use within a sentence.
///
/// - Parameters:
///   - text: The text; line breaks and control characters become spaces.
///   - length: The most characters before the text is cut and ends in an ellipsis.
func excerpt(_ text: String, length: Int = 80) -> String {
    var short = ""
    var count = 0
    var spaced = true
    for character in text.unicodeScalars {
        if count == length { return short + "…" }
        let blank = character.properties.isWhitespace || character.properties.generalCategory == .control
        if blank && spaced { continue }
        short.unicodeScalars.append(blank ? " " : character)
        spaced = blank
        count += 1
    }
    if spaced && !short.isEmpty { short.removeLast() }
    return short
}
