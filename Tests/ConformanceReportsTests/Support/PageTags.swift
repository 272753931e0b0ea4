import ConformanceReports
import Foundation
import Testing
import Wording

/// A page of results taken apart into tags and text, as a browser would.
struct PageTags {
    let source: String
    private(set) var tags: [Tag] = []
    /// The text between tags, with references resolved.
    private(set) var text = ""

    struct Tag: Hashable {
        var name: String
        var attributes: [String: String]
    }

    init(_ results: RunResults, language: Language = .chinese) throws {
        self.init(String(decoding: try ResultsPage(results, language: language).encoded(), as: UTF8.self))
    }

    init(_ source: String) {
        self.source = source
        let bytes = Array(source.utf8)
        var index = 0
        var words: [UInt8] = []
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, PageTags.opens(bytes[index + 1]) else {
                words.append(bytes[index])
                index += 1
                continue
            }
            var quote: UInt8?
            var end = index + 1
            while end < bytes.count, quote != nil || bytes[end] != UInt8(ascii: ">") {
                if let open = quote {
                    if bytes[end] == open { quote = nil }
                } else if bytes[end] == UInt8(ascii: "\""), bytes[end - 1] == UInt8(ascii: "=") {
                    quote = bytes[end]
                }
                end += 1
            }
            tags.append(Tag(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)))
            index = end + 1
            // The content of style and script is no text.
            if let name = tags.last?.name, name == "style" || name == "script" {
                let rest = String(decoding: bytes[index...], as: UTF8.self)
                index += rest.range(of: "</\(name)>").map { rest[..<$0.lowerBound].utf8.count } ?? rest.utf8.count
            }
        }
        text = PageTags.resolved(String(decoding: words, as: UTF8.self))
    }

    private static func opens(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    static func resolved(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
            $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
    }

    /// The values of an attribute, in order.
    func values(_ attribute: String) -> [String] { tags.compactMap { $0.attributes[attribute] } }

    /// The parts of the page that are cases, by their ids.
    var cases: [String: String] {
        Dictionary(
            source.components(separatedBy: "<details id=case/").dropFirst().map { part in
                let id = part.prefix { $0 != " " }
                return (String(id), part.components(separatedBy: "</details>")[0])
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The parts of the page between a beginning and the next end, in order.
    func parts(from beginning: String, to end: String) -> [Substring] {
        source.components(separatedBy: beginning).dropFirst().map { part in
            part.range(of: end).map { part[..<$0.lowerBound] } ?? part[...]
        }
    }
}

extension PageTags.Tag {
    fileprivate init(_ text: String) {
        name = String(text.prefix { !$0.isWhitespace })
        attributes = [:]
        for match in text.matches(of: /\s([a-z-]+)=(?:"([^"]*)"|([^\s"]+))/) {
            attributes[String(match.1)] = PageTags.resolved(String(match.2 ?? match.3 ?? ""))
        }
    }
}
