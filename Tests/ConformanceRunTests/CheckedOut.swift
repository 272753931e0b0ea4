import ConformanceCases
import ConformanceRun
import Foundation
import PolicyDocuments

/// The suite as it stands in this checkout.
enum CheckedOut {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The suite, or why it cannot be read.
    static let suite = Result { try Suite(folder: folder) }

    /// The suite with the cases of one document alone, by the document.
    static let alone: [String: Suite] = {
        guard case .success(let suite) = suite else { return [:] }
        var suites: [String: Suite] = [:]
        for instrument in suite.library.instruments {
            var cases = suite.cases
            cases.cases.removeAll { $0.document != instrument.id }
            suites[instrument.id] = Suite(library: suite.library, cases: cases)
        }
        return suites
    }()
}
