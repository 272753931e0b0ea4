package import Wording

/// Why a document or a schema could not be read, with every place that was found faulty.
package struct XMLFault: ExplainedError, Sendable, Hashable {
    /// What was found, the most telling first; never empty.
    package let findings: [Finding]

    /// Creates a fault of one finding or more.
    ///
    /// - Parameters:
    ///   - first: The finding to explain the fault by.
    ///   - others: What was found besides.
    package init(_ first: Finding, others: [Finding] = []) {
        findings = [first] + others
    }

    /// Creates a fault of several findings, or nothing if there are none.
    package init?(findings: [Finding]) {
        guard !findings.isEmpty else { return nil }
        self.findings = findings
    }

    /// The first finding as a sentence that begins with its file and line.
    package var explanation: Bilingual {
        Bilingual("\(findings[0].location): ") + findings[0].message
    }
}
