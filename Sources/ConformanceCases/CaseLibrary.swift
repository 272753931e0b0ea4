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
        for instrument in instruments {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: instrument).path)) ?? []
            for name in names.sorted(by: CaseLibrary.inReadingOrder) where name.hasSuffix(".xml") {
                let file = try CaseFile(try reader.read("\(instrument)/\(name)", schema: schema))
                cases += file.cases
                inspections += file.inspections
            }
        }
    }

    /// Files are named for clauses: `2.xml` before `10.xml`.
    private static func inReadingOrder(_ left: String, _ right: String) -> Bool {
        left.compare(right, options: .numeric) == .orderedAscending
    }
}
