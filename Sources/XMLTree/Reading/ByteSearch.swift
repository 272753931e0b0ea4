#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Searching done by the C library, which is as quick in a debug build as in a release build.
extension UnsafeRawBufferPointer {
    /// The offset of the first such byte at or after an offset.
    func firstOffset(of byte: UInt8, from offset: Int) -> Int? {
        guard let base = baseAddress, offset < count,
            let found = memchr(base + offset, Int32(byte), count - offset)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// The offset just behind the first occurrence of a text at or after an offset.
    ///
    /// - Parameters:
    ///   - text: The text; it ends in `>` and has no other.
    ///   - offset: Where to begin.
    func offset(behind text: StaticString, from offset: Int) -> Int? {
        var position = offset
        while let end = firstOffset(of: UInt8(ascii: ">"), from: position) {
            position = end + 1
            let start = position - text.utf8CodeUnitCount
            if start >= offset, has(text, at: start) { return position }
        }
        return nil
    }

    /// Whether a text stands at an offset.
    func has(_ text: StaticString, at offset: Int) -> Bool {
        guard let base = baseAddress, offset + text.utf8CodeUnitCount <= count else { return false }
        return memcmp(base + offset, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    /// How many line feeds stand before an offset.
    func lineFeeds(before end: Int) -> Int {
        var feeds = 0
        var position = 0
        while let feed = firstOffset(of: UInt8(ascii: "\n"), from: position), feed < end {
            feeds += 1
            position = feed + 1
        }
        return feeds
    }
}
