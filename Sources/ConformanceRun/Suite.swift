package import ConformanceCases
package import Foundation
package import PolicyDocuments

/// The suite's data: the documents and their cases.
package struct Suite: Sendable {
    package var library: PolicyLibrary
    package var cases: CaseLibrary
    /// The folder that holds `Documents` and `Cases`; nil for a suite that stands in no folder.
    package let folder: URL?
    /// The cases that verify an assertion, by document and assertion; conventions verify none.
    private let verifying: [String: [String: [Int]]]
    private let inspecting: [String: [String: [Int]]]

    /// Reads the suite from the folder that holds `Documents` and `Cases`.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - documents: The documents to read; all when empty.
    package init(folder: URL, documents: [String] = []) throws {
        let library = try PolicyLibrary(folder: folder.appending(path: "Documents"), only: documents)
        self.init(
            library: library,
            cases: try CaseLibrary(folder: folder.appending(path: "Cases"), instruments: library.instruments.map(\.id)),
            folder: folder)
    }

    package init(library: PolicyLibrary, cases: CaseLibrary, folder: URL? = nil) {
        self.folder = folder
        self.library = library
        self.cases = cases
        var verifying: [String: [String: [Int]]] = [:]
        for (index, one) in cases.cases.enumerated() where one.level != .convention {
            for assertion in one.verifies {
                verifying[one.document, default: [:]][assertion, default: []].append(index)
            }
        }
        var inspecting: [String: [String: [Int]]] = [:]
        for (index, one) in cases.inspections.enumerated() {
            for assertion in one.verifies {
                inspecting[one.document, default: [:]][assertion, default: []].append(index)
            }
        }
        self.verifying = verifying
        self.inspecting = inspecting
    }

    /// The cases that verify an assertion.
    package func cases(verifying assertion: String, of document: String) -> [ConformanceCase] {
        (verifying[document]?[assertion] ?? []).map { cases.cases[$0] }
    }

    /// The inspections that verify an assertion.
    package func inspections(verifying assertion: String, of document: String) -> [InspectionCase] {
        (inspecting[document]?[assertion] ?? []).map { cases.inspections[$0] }
    }
}
