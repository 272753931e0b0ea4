import Foundation
import MedicalAssistance

/// One value of a JSON text.
package struct JSONValue: Sendable {
    let text: JSONText
    let index: Int

    var node: JSONText.Node { text.nodes[index] }

    package var isObject: Bool { node.kind == .object }
    package var isNull: Bool { node.kind == .null }

    /// The bytes as they stand in the text, a string's without its quotes.
    var slice: ArraySlice<UInt8> { text.bytes[Int(node.start)..<Int(node.end)] }

    /// A list's elements; nil for any other value.
    package var elements: [JSONValue]? {
        guard node.kind == .list else { return nil }
        var elements: [JSONValue] = []
        forEachChild { elements.append($0) }
        return elements
    }

    /// An object's member; nil when there is none of the name, or this is no object.
    package subscript(name: String) -> JSONValue? {
        guard node.kind == .object else { return nil }
        var at = index + 1
        let end = Int(node.next)
        while at < end {
            if text.isString(at, name) { return JSONValue(text: text, index: at + 1) }
            at = Int(text.nodes[at + 1].next)
        }
        return nil
    }

    /// An object's members' names.
    var names: [String] {
        var names: [String] = []
        guard node.kind == .object else { return names }
        var at = index + 1
        let end = Int(node.next)
        while at < end {
            names.append(JSONValue(text: text, index: at).string ?? "")
            at = Int(text.nodes[at + 1].next)
        }
        return names
    }

    func forEachChild(_ body: (JSONValue) throws -> Void) rethrows {
        var at = index + 1
        let end = Int(node.next)
        while at < end {
            try body(JSONValue(text: text, index: at))
            at = Int(text.nodes[at].next)
        }
    }

    package var bool: Bool? {
        switch node.kind {
        case .yes: true
        case .no: false
        default: nil
        }
    }

    package var string: String? {
        switch node.kind {
        case .string: String(decoding: slice, as: UTF8.self)
        case .escapedString: unescaped
        default: nil
        }
    }

    /// A number written as a whole one, that the type can hold.
    func integer<Whole: FixedWidthInteger>(_ type: Whole.Type) -> Whole? {
        guard node.kind == .number else { return nil }
        var digits = slice
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        var value: Whole = 0
        for byte in digits {
            guard byte &- UInt8(ascii: "0") < 10 else { return nil }
            let digit = Whole(truncatingIfNeeded: byte &- UInt8(ascii: "0"))
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, more) =
                isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            guard !overflow, !more else { return nil }
            value = sum
        }
        return value
    }

    package var integer: Int? { integer(Int.self) }

    /// A number's own digits.
    var digits: String? {
        node.kind == .number ? String(decoding: slice, as: UTF8.self) : nil
    }

    /// An amount that is written plainly, with at most two decimals; nil for anything else, which may be one nonetheless.
    var plainMoney: Money? {
        guard node.kind == .number else { return nil }
        var (fen, digits, decimals) = (Int64(0), 0, -1)
        let (bytes, start, end) = (text.bytes, Int(node.start), Int(node.end))
        let isNegative = bytes[start] == UInt8(ascii: "-")
        for at in (isNegative ? start + 1 : start)..<end {
            let byte = bytes[at]
            if byte &- UInt8(ascii: "0") < 10 {
                fen = fen &* 10 &+ Int64(byte &- UInt8(ascii: "0"))
                if decimals >= 0 { decimals += 1 } else { digits += 1 }
            } else if byte == UInt8(ascii: "."), decimals < 0 {
                decimals = 0
            } else {
                return nil
            }
            guard digits <= 14, decimals <= 2 else { return nil }
        }
        switch decimals {
        case 2: break
        case 1: fen *= 10
        default: fen *= 100
        }
        return Money(fen: isNegative ? -fen : fen)
    }

    /// A string that is a day such as `2023-03-05`.
    var date: CalendarDate? {
        guard node.kind == .string, node.end - node.start == 10 else { return nil }
        let (bytes, start) = (text.bytes, Int(node.start))
        guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-") else { return nil }
        func number(_ offset: Int, _ count: Int) -> Int? {
            var value = 0
            for at in start + offset..<start + offset + count {
                guard bytes[at] &- UInt8(ascii: "0") < 10 else { return nil }
                value = value * 10 + Int(bytes[at] &- UInt8(ascii: "0"))
            }
            return value
        }
        guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2) else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private var unescaped: String {
        var units: [UInt16] = []
        var result = ""
        var bytes = slice
        func flush() {
            result += String(decoding: units, as: UTF16.self)
            units.removeAll()
        }
        while let byte = bytes.popFirst() {
            guard byte == UInt8(ascii: "\\"), let escape = bytes.popFirst() else {
                flush()
                let rest = bytes.prefix { $0 != UInt8(ascii: "\\") }
                result += String(decoding: [byte] + rest, as: UTF8.self)
                bytes = bytes.dropFirst(rest.count)
                continue
            }
            switch escape {
            case UInt8(ascii: "u"):
                units.append(UInt16(String(decoding: bytes.prefix(4), as: UTF8.self), radix: 16) ?? 0xFFFD)
                bytes = bytes.dropFirst(4)
            case UInt8(ascii: "b"): units.append(0x08)
            case UInt8(ascii: "f"): units.append(0x0C)
            case UInt8(ascii: "n"): units.append(0x0A)
            case UInt8(ascii: "r"): units.append(0x0D)
            case UInt8(ascii: "t"): units.append(0x09)
            default: units.append(UInt16(escape))
            }
        }
        flush()
        return result
    }
}

extension JSONText {
    /// Whether a node is a string of this content.
    func isString(_ index: Int, _ content: String) -> Bool {
        let node = nodes[index]
        guard node.kind == .string else {
            return node.kind == .escapedString && JSONValue(text: self, index: index).string == content
        }
        let count = Int(node.end - node.start)
        guard content.utf8.count == count else { return false }
        var at = Int(node.start)
        for byte in content.utf8 {
            guard bytes[at] == byte else { return false }
            at += 1
        }
        return true
    }
}
