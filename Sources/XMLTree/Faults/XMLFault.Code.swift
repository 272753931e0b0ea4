extension XMLFault {
    /// The kind of a fault, for programs.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The file is missing, not permitted, or no ordinary file.
        case unreadable
        /// The file, or a value in it, has more bytes than the limit.
        case tooLarge
        /// Elements contain one another more deeply than the limit.
        case tooDeep
        /// There are more elements, or more attributes of one element, than the limit.
        case tooMany
        /// The encoding is not known, or bytes do not belong to it.
        case encoding
        /// The document has a document type declaration, which is refused unread.
        case doctype
        /// The text is not well-formed XML.
        case malformed
        /// The document is well formed but does not follow the schema.
        case invalid
        /// The schema itself is not usable.
        case schema
    }
}
