/// One pass over a JSON text.
struct JSONScan {
    private let bytes: [UInt8]
    private var position = 0
    private var nodes: [JSONText.Node] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        nodes.reserveCapacity(bytes.count / 12 + 8)
    }

    mutating func whole() throws(JSONText.Fault) -> [JSONText.Node] {
        skipSpace()
        try value(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw fault(.unexpected) }
        return nodes
    }

    private func fault(_ reason: JSONText.Fault.Reason) -> JSONText.Fault {
        JSONText.Fault(
            offset: position, reason: position >= bytes.count && reason == .unexpected ? .endsEarly : reason)
    }

    private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func value(depth: Int) throws(JSONText.Fault) {
        switch current {
        case UInt8(ascii: "{"): try object(depth: depth + 1)
        case UInt8(ascii: "["): try list(depth: depth + 1)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try word("true", .yes)
        case UInt8(ascii: "f"): try word("false", .no)
        case UInt8(ascii: "n"): try word("null", .null)
        default: try number()
        }
    }

    private mutating func word(_ word: StaticString, _ kind: JSONText.Kind) throws(JSONText.Fault) {
        let start = position
        for offset in 0..<word.utf8CodeUnitCount {
            guard current == word.utf8Start[offset] else { throw fault(.unexpected) }
            position += 1
        }
        add(kind, from: start)
    }

    private mutating func add(_ kind: JSONText.Kind, from start: Int) {
        nodes.append(
            JSONText.Node(kind: kind, start: Int32(start), end: Int32(position), next: Int32(nodes.count + 1)))
    }

    private mutating func number() throws(JSONText.Fault) {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        if current == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if current == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if current | 0x20 == UInt8(ascii: "e") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        add(.number, from: start)
    }

    private mutating func digits() throws(JSONText.Fault) {
        let start = position
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
        guard position > start else { throw fault(.unexpected) }
    }

    private mutating func string() throws(JSONText.Fault) {
        position += 1
        let start = position
        var isEscaped = false
        var seen: UInt8 = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                if seen >= 0x80, String(validating: bytes[start..<position], as: UTF8.self) == nil {
                    throw fault(.notUTF8)
                }
                add(isEscaped ? .escapedString : .string, from: start)
                position += 1
                return
            }
            guard byte >= 0x20 else { throw fault(.unexpected) }
            seen |= byte
            position += 1
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                try escape()
            }
        }
        throw fault(.endsEarly)
    }

    private mutating func escape() throws(JSONText.Fault) {
        switch current {
        case UInt8(ascii: "u"):
            position += 1
            let unit = try hexadecimal()
            guard unit & 0xF800 == 0xD800 else { return }
            // The first half of a pair needs its second; a second half alone is no character.
            guard unit < 0xDC00, current == UInt8(ascii: "\\") else { throw fault(.unexpected) }
            position += 1
            guard current == UInt8(ascii: "u") else { throw fault(.unexpected) }
            position += 1
            guard try hexadecimal() & 0xFC00 == 0xDC00 else { throw fault(.unexpected) }
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 1
        default:
            throw fault(.unexpected)
        }
    }

    private mutating func hexadecimal() throws(JSONText.Fault) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(current)).hexDigitValue else { throw fault(.unexpected) }
            unit = unit << 4 | UInt32(digit)
            position += 1
        }
        return unit
    }

    private mutating func list(depth: Int) throws(JSONText.Fault) {
        try group(.list, depth: depth, end: UInt8(ascii: "]")) { (scan) throws(JSONText.Fault) in
            try scan.value(depth: depth)
        }
    }

    private mutating func object(depth: Int) throws(JSONText.Fault) {
        try group(.object, depth: depth, end: UInt8(ascii: "}")) { (scan) throws(JSONText.Fault) in
            guard scan.current == UInt8(ascii: "\"") else { throw scan.fault(.unexpected) }
            try scan.string()
            scan.skipSpace()
            guard scan.current == UInt8(ascii: ":") else { throw scan.fault(.unexpected) }
            scan.position += 1
            scan.skipSpace()
            try scan.value(depth: depth)
        }
    }

    private mutating func group(
        _ kind: JSONText.Kind, depth: Int, end: UInt8, member: (inout JSONScan) throws(JSONText.Fault) -> Void
    ) throws(JSONText.Fault) {
        guard depth <= JSONText.deepest else { throw fault(.tooDeep) }
        let (node, start) = (nodes.count, position)
        add(kind, from: start)
        position += 1
        skipSpace()
        if current == end {
            position += 1
        } else {
            while true {
                try member(&self)
                skipSpace()
                let byte = current
                guard byte == UInt8(ascii: ",") || byte == end else { throw fault(.unexpected) }
                position += 1
                if byte == end { break }
                skipSpace()
            }
        }
        nodes[node].end = Int32(position)
        nodes[node].next = Int32(nodes.count)
    }
}
