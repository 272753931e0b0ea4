package import Foundation

/// Examines the suite's own data: whether the text is whole, every demand has cases, and every rule stands in the text.
///
/// It reads the folders itself and tolerantly, so that one faulty file does not hide what is wrong in the others.
package struct SuiteLint {
    private let folder: URL
    private let documents: [String]

    private static let checks: [any SuiteCheck] = [
        FolderCheck(), TextCheck(), SpanCheck(), PinCheck(), IdentifierCheck(), InterpretationCheck(), CitationCheck(),
        RuleCheck(), VariationCheck(), FigureCheck(), IdentityCheck(), CaseCheck(), CoverageCheck(), WorkingCheck(),
        CompletenessCheck(), ObservedCheck(),
    ]

    /// - Parameters:
    ///   - folder: The folder that holds `Documents` and `Cases`.
    ///   - documents: The documents to examine; all when empty.
    package init(folder: URL, documents: [String] = []) {
        self.folder = folder
        self.documents = documents
    }

    /// The defects, in the order of files and lines; none when the suite is sound.
    ///
    /// - Complexity: O(*n* log *n*) in the size of the data.
    package func findings() -> [LintFinding] {
        let suite = LintedSuite(folder: folder, documents: documents)
        let found = suite.faults + SuiteLint.checks.flatMap { $0.findings(in: suite) }
        return Set(found).sorted()
    }
}

/// Looks for one kind of defect.
protocol SuiteCheck: Sendable {
    func findings(in suite: LintedSuite) -> [LintFinding]
}
