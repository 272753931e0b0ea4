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

    /// The mutants of each document, made once for all tests.
    static let catalogues: [String: MutantCatalogue] = {
        guard case .success(let suite) = suite else { return [:] }
        return Dictionary(
            suite.library.instruments.map { ($0.id, MutantCatalogue($0, suite.library)) }, uniquingKeysWith: { $1 })
    }()

    /// The documents whose mutants are all tried: in release every one, in debug, where a mutant takes thirty times as
    /// long, the one that has the fewest of them.
    ///
    /// The gate tries all of them in release, here and by `conform prove`; nothing that it finds depends on the build.
    static let tried: [String] = {
        let all = catalogues.mapValues(\.mutants.count).filter { $0.value > 0 }.sorted {
            ($0.value, $0.key) < ($1.value, $1.key)
        }
        #if DEBUG
            return all.prefix(1).map(\.key)
        #else
            return all.map(\.key)
        #endif
    }()
}
