/// An attribute of an element.
package struct XMLAttribute: Sendable, Hashable {
    /// The name with the prefix it was written with, such as `xml:lang`.
    package var name: String

    /// The URI of the namespace its prefix stands for; `nil` for a name without prefix.
    package var namespace: String?

    /// The value, with references resolved and white space normalised as XML 1.0 § 3.3.3 asks.
    package var value: String

    /// Creates an attribute.
    ///
    /// - Parameters:
    ///   - name: The name, with its prefix if it has one.
    ///   - value: The value as text, not escaped.
    ///   - namespace: The URI its prefix stands for; the prefix `xml` needs none.
    package init(name: String, value: String, namespace: String? = nil) {
        self.name = name
        self.value = value
        self.namespace = namespace
    }
}
