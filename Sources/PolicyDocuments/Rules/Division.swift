/// An administrative division by its code of GB/T 2260; those of its districts begin with the same digits before its zeros.
package struct Division: Sendable, Hashable {
    package var code: String

    package init(_ code: String) {
        self.code = code
    }

    /// Whether a place is within the division.
    package func covers(_ place: String) -> Bool {
        var (code, place) = (code, place)
        return code.withUTF8 { code in
            var significant = code.count
            while significant > 2, code[significant - 1] == UInt8(ascii: "0"),
                code[significant - 2] == code[significant - 1]
            {
                significant -= 2
            }
            return place.withUTF8 { place in
                place.count >= significant && (0..<significant).allSatisfy { place[$0] == code[$0] }
            }
        }
    }
}
