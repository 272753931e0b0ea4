/// The names that an object's members may have, numbered, for reading an object in one pass.
struct JSONMemberNames: Sendable {
    private let names: [[UInt8]]

    init(_ names: [String]) {
        self.names = names.map { Array($0.utf8) }
    }

    /// Visits an object's members.
    ///
    /// - Parameters:
    ///   - value: The object.
    ///   - body: Takes a name's number and the member's value; whether the value is as it should be.
    /// - Returns: Whether all is plain: an object whose members have these names, none of them twice, and sound values.
    func visit(_ value: JSONValue, _ body: (Int, JSONValue) -> Bool) -> Bool {
        guard value.isObject else { return false }
        let text = value.text
        var seen: UInt64 = 0
        var expected = 0
        var at = value.index + 1
        let end = Int(value.node.next)
        while at < end {
            guard let number = number(of: at, in: text, expected: expected), seen & (1 << number) == 0 else {
                return false
            }
            seen |= 1 << number
            expected = number + 1
            guard body(number, JSONValue(text: text, index: at + 1)) else { return false }
            at = Int(text.nodes[at + 1].next)
        }
        return true
    }

    /// The number of a name, looked for where the usual order has it first.
    private func number(of node: Int, in text: JSONText, expected: Int) -> Int? {
        let name = text.nodes[node]
        guard name.kind == .string else { return nil }
        let (start, count) = (Int(name.start), Int(name.end - name.start))
        for offset in 0..<names.count {
            let number = expected + offset < names.count ? expected + offset : expected + offset - names.count
            guard names[number].count == count else { continue }
            var at = 0
            while at < count, names[number][at] == text.bytes[start + at] { at += 1 }
            if at == count { return number }
        }
        return nil
    }
}
