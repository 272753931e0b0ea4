import Foundation
import PolicyDocuments
import XMLTree

/// The suite's data as far as it can be read, and what could not.
struct LintedSuite: Sendable {
    /// The identities of the shared vocabulary; nil when it cannot be read.
    var identities: [XMLElement]?
    /// The open questions common to all instruments; nil when they cannot be read.
    var interpretations: [Interpretation]?
    var documents: [LintedDocument] = []
    /// What could not be read or understood.
    var faults: [LintFinding] = []

    /// Reads the folders `Documents` and `Cases`.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds them.
    ///   - only: The documents to read; all when empty.
    init(folder: URL, documents only: [String]) {
        let reader = TolerantReader(folder: folder)
        identities = reader.read("Documents/identities.xml", schema: "Documents/identities.rng")?.elements(
            named: "identity")
        interpretations = reader.read("Documents/interpretations.xml", schema: "Documents/interpretations.rng")
            .map { AssertionCatalogue($0).interpretations }
        let all = reader.subfolders(of: "Documents")
        for id in all where only.isEmpty || only.contains(id) {
            documents.append(LintedDocument(id, reader: reader))
        }
        for id in only where !all.contains(id) {
            reader.report(
                .init(file: "Documents"), "没有文件 \(id)；请改正名称。", "there is no document \(id); correct the name.")
        }
        if all.isEmpty {
            reader.report(
                .init(file: "Documents"), "这里没有政策文件；请为每个文件建一个文件夹。",
                "there are no documents here; make a folder for each.")
        }
        for id in reader.subfolders(of: "Cases") where !all.contains(id) && only.isEmpty {
            reader.report(
                .init(file: "Cases/\(id)"), "Documents 中没有同名的文件；请补上文件，或改正文件夹的名称。",
                "there is no document of that name in Documents; add it, or correct the folder's name.")
        }
        faults = reader.findings
    }

    /// The interpretations that a document may name, by their ids; nil when they could not all be read.
    func interpretations(for document: LintedDocument) -> [String: Interpretation]? {
        guard let common = interpretations, let own = document.catalogue?.interpretations else { return nil }
        return Dictionary((common + own).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
