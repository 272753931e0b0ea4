/// An administrative division by its code of GB/T 2260; those of its districts begin with the same digits before its zeros.
package struct Division: Sendable, Hashable {
    package var code: String

    package init(_ code: String) {
        self.code = code
    }

    /// Whether a place is within the division.
    package func covers(_ place: String) -> Bool {
        var significant = code.utf8[...]
        while significant.count > 2, significant.suffix(2).allSatisfy({ $0 == UInt8(ascii: "0") }) {
            significant = significant.dropLast(2)
        }
        return place.utf8.starts(with: significant)
    }
}
