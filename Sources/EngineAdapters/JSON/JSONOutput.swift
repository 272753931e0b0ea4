import MedicalAssistance

/// A JSON text that grows from its beginning; amounts are written as exact decimals.
package struct JSONOutput {
    package private(set) var bytes: [UInt8] = []
    /// What closes the objects and lists that are open, the outermost first.
    private var closers: [UInt8] = []
    private var isFirst = true

    package init(capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
    }

    /// How many objects and lists are open.
    var depth: Int { closers.count }

    mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ other: some Sequence<UInt8>) {
        bytes.append(contentsOf: other)
    }

    mutating func removeLast() {
        bytes.removeLast()
    }

    mutating func append(byte: UInt8) {
        bytes.append(byte)
    }

    mutating func open(_ opener: UInt8, closer: UInt8) {
        bytes.append(opener)
        closers.append(closer)
        isFirst = true
    }

    /// Closes what is open beyond a depth.
    mutating func close(to depth: Int) {
        while closers.count > depth, let closer = closers.popLast() {
            bytes.append(closer)
            isFirst = false
        }
    }

    /// Separates what comes from the member or element before it.
    mutating func separate() {
        if isFirst { isFirst = false } else { bytes.append(UInt8(ascii: ",")) }
    }

    mutating func name(_ name: String) {
        separate()
        write(name)
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func write(_ strings: [String]) {
        bytes.append(UInt8(ascii: "["))
        for (index, string) in strings.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(string)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func write(_ bool: Bool) {
        append(bool ? "true" : "false")
    }

    mutating func write(_ number: some BinaryInteger) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        write(digits: UInt64(truncatingIfNeeded: number.magnitude))
    }

    private mutating func write(digits number: UInt64) {
        if number < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
        } else {
            write(digits: number / 10)
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
        }
    }

    /// Writes an amount in yuan, without decimals that say nothing.
    mutating func write(_ money: Money) {
        if money.fen < 0 { bytes.append(UInt8(ascii: "-")) }
        let (yuan, rest) = money.fen.magnitude.quotientAndRemainder(dividingBy: 100)
        write(digits: yuan)
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / 10))
        if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)) }
    }

    mutating func write(_ date: CalendarDate) {
        bytes.append(UInt8(ascii: "\""))
        write(digits: UInt64(date.year))
        for part in [date.month, date.day] {
            bytes.append(UInt8(ascii: "-"))
            if part < 10 { bytes.append(UInt8(ascii: "0")) }
            write(digits: UInt64(part))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func write(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: append("\\n")
            case 0..<0x20:
                append("\\u00")
                for digit in [byte >> 4, byte & 15] {
                    bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
                }
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
