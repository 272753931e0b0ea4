package import Foundation
import PolicyDocuments
import XMLTree

/// The folder `Cases`: the cases and inspections of some instruments.
package struct CaseLibrary: Sendable {
    package var cases: [ConformanceCase] = []
    package var inspections: [InspectionCase] = []

    package subscript(id: String) -> ConformanceCase? {
        cases.first { $0.id == id }
    }

    /// Reads the files of some instruments.
    ///
    /// - Parameters:
    ///   - folder: The folder `Cases`.
    ///   - instruments: The instruments' ids, whose folders are read; one without a folder has no cases.
    /// - Throws: An `XMLFault` for a file that cannot be read or is not valid, a `CaseFault` for one that cannot be
    ///   understood.
    package init(folder: URL, instruments: [String]) throws {
        let reader = FolderReader(folder: folder)
        let schema = try reader.schema("case.rng")
        let paths = instruments.flatMap { instrument in
            let names =
                (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: instrument).path)) ?? []
            return names.filter { $0.hasSuffix(".xml") }.sorted(by: CaseLibrary.inReadingOrder).map {
                "\(instrument)/\($0)"
            }
        }
        for file in try paths.concurrentMap({ try CaseFile(try reader.read($0, schema: schema)) }) {
            cases += file.cases
            inspections += file.inspections
        }
    }

    /// Files are named for clauses: `2.xml` before `10.xml`.
    private static func inReadingOrder(_ left: String, _ right: String) -> Bool {
        left.compare(right, options: .numeric) == .orderedAscending
    }
}
