/// A JSON text (RFC 8259) and the places of its values, read in one pass without copying any of them.
///
/// Foundation's decoder takes about ten times as long as settling a visit does (see the benchmark `codec`), reads numbers
/// as binary floating point in places, and does not tell where a text ends; this one keeps every number's own digits.
package final class JSONText: Sendable {
    let bytes: [UInt8]
    /// The values in the order of the text; an object's members are a name and a value each.
    let nodes: [Node]

    struct Node: Sendable {
        var kind: Kind
        /// Where the value's text begins and ends, a string's without its quotes.
        var start: Int32
        var end: Int32
        /// The node after this value and all that it holds.
        var next: Int32
    }

    enum Kind: UInt8, Sendable {
        case null, yes, no, number, string, escapedString, list, object
    }

    /// What is wrong with a text that is no JSON, and at which byte.
    package struct Fault: Error, Sendable, Hashable {
        package var offset: Int
        package var reason: Reason

        package enum Reason: Sendable, Hashable {
            case unexpected, endsEarly, notUTF8, tooDeep, tooLong
        }
    }

    /// The deepest nesting that is read; what the protocol says nests no deeper than eight.
    static let deepest = 64

    /// Reads a text that holds one value.
    ///
    /// - Throws: A `Fault` for anything else.
    /// - Complexity: O(*n*)
    package init(_ bytes: [UInt8]) throws(Fault) {
        guard bytes.count < Int32.max else { throw Fault(offset: 0, reason: .tooLong) }
        var scan = JSONScan(bytes)
        nodes = try scan.whole()
        self.bytes = bytes
    }

    /// The whole text's value.
    package var root: JSONValue { JSONValue(text: self, index: 0) }
}
