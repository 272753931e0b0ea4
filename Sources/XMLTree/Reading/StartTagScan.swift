import Wording

/// A look at the start tags before the parser sees them.
///
/// libxml2 compares each attribute of a tag with each other one before it calls back, so the number of attributes
/// has to be bounded beforehand. Where the text is not well formed the scan may be wrong, but the parser stops there.
enum StartTagScan {
    /// The fault of the first start tag with too many attributes, if there is one.
    ///
    /// - Parameters:
    ///   - bytes: The document in UTF-8.
    ///   - maximum: The most attributes of one tag, namespace declarations included.
    ///   - file: The document's display name.
    /// - Complexity: O(*n*) in the number of bytes.
    static func fault(in bytes: UnsafeRawBufferPointer, maximum: Int, file: String) -> XMLFault? {
        var position = 0
        while let open = bytes.firstOffset(of: UInt8(ascii: "<"), from: position) {
            if let end = endOfOther(in: bytes, at: open) {
                position = end
                continue
            }
            let (end, values) = scanTag(in: bytes, from: open + 1)
            guard values <= maximum else {
                return XMLFault(
                    .init(
                        .tooMany, at: SourceLocation(file: file, line: 1 + bytes.lineFeeds(before: open)),
                        Bilingual(
                            "元素的属性超过 \(maximum) 个的上限；请减少属性。",
                            "the element has more attributes than the limit of \(maximum); use fewer.")))
            }
            position = end
        }
        return nil
    }

    /// Where a comment, CDATA section, processing instruction or declaration ends; `nil` for a tag.
    private static func endOfOther(in bytes: UnsafeRawBufferPointer, at open: Int) -> Int? {
        if bytes.has("<!--", at: open) { return bytes.offset(behind: "-->", from: open + 4) ?? bytes.count }
        if bytes.has("<![CDATA[", at: open) { return bytes.offset(behind: "]]>", from: open + 9) ?? bytes.count }
        if bytes.has("<?", at: open) { return bytes.offset(behind: "?>", from: open + 2) ?? bytes.count }
        if bytes.has("<!", at: open) { return bytes.offset(behind: ">", from: open + 2) ?? bytes.count }
        return nil
    }

    /// Where a tag ends and how many quoted values it has.
    private static func scanTag(in bytes: UnsafeRawBufferPointer, from start: Int) -> (end: Int, values: Int) {
        var position = start
        var values = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: ">"), UInt8(ascii: "<"):
                return (position, values)
            case let quote where quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"):
                values += 1
                position = bytes.firstOffset(of: quote, from: position + 1) ?? bytes.count
            default:
                break
            }
            position += 1
        }
        return (bytes.count, values)
    }
}
