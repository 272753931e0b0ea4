/// How large a document may be before it is refused.
package struct XMLLimits: Sendable, Hashable {
    /// The most bytes of a file.
    package var maximumBytes: Int

    /// The most elements that may contain one another, the root included; never more than 250.
    package var maximumDepth: Int

    /// The most elements of a document.
    package var maximumElements: Int

    /// The most attributes, namespace declarations included, of one element, and the most namespaces in force.
    ///
    /// libxml2 compares each attribute of an element with each other one and searches the namespaces one by one,
    /// so that a few megabytes of them could keep it busy for minutes.
    package var maximumAttributes: Int

    /// Creates limits; those not given are the standard ones.
    ///
    /// - Parameters:
    ///   - maximumBytes: The most bytes of a file; 16 MiB.
    ///   - maximumDepth: The most elements that may contain one another; 64, and 250 at most.
    ///   - maximumElements: The most elements of a document; a million.
    ///   - maximumAttributes: The most attributes of one element; 256.
    package init(
        maximumBytes: Int = 16 << 20,
        maximumDepth: Int = 64,
        maximumElements: Int = 1_000_000,
        maximumAttributes: Int = 256
    ) {
        self.maximumBytes = maximumBytes
        // libxml2 stops at 256 on its own.
        self.maximumDepth = min(maximumDepth, 250)
        self.maximumElements = maximumElements
        self.maximumAttributes = maximumAttributes
    }

    /// The limits for files that people write: 16 MiB, 64 deep, a million elements, 256 attributes.
    package static let standard = XMLLimits()
}
