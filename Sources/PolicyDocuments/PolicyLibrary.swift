package import Foundation
package import Wording
package import XMLTree

/// The folder `Documents`: the instruments, and what they share.
package struct PolicyLibrary: Sendable {
    package var identities: [IdentityTerm]
    /// The open questions that are common to all instruments.
    package var interpretations: [Interpretation]
    package var instruments: [Instrument]

    package subscript(id: String) -> Instrument? {
        instruments.first { $0.id == id }
    }

    /// Every interpretation, the common ones first.
    package var allInterpretations: [Interpretation] {
        interpretations + instruments.flatMap(\.catalogue.interpretations)
    }

    /// Reads the folder.
    ///
    /// - Parameters:
    ///   - folder: The folder `Documents`.
    ///   - only: The instruments to read; all when empty.
    /// - Throws: An `XMLFault` for a file that cannot be read or is not valid, a `RuleFault` for rules that cannot be
    ///   understood, a `LibraryFault` when there is nothing to read.
    package init(folder: URL, only: [String] = []) throws {
        let reader = FolderReader(folder: folder)
        identities = try reader.read("identities.xml", schema: "identities.rng").elements(named: "identity").map(
            IdentityTerm.init)
        interpretations =
            AssertionCatalogue(try reader.read("interpretations.xml", schema: "interpretations.rng")).interpretations
        let assertionSchema = try reader.schema("assertions.rng")
        let ruleSchema = try reader.schema("rules.rng")
        let equivalentSchema = try reader.schema("equivalents.rng")
        let all = try FolderReader.subfolders(of: folder)
        if let unknown = only.first(where: { !all.contains($0) }) { throw LibraryFault.noSuchInstrument(unknown, all) }
        instruments = try all.filter { only.isEmpty || only.contains($0) }.concurrentMap { id in
            let source = RuleSource(root: try reader.read("\(id)/rules.xml", schema: ruleSchema))
            let equivalents =
                reader.has("\(id)/equivalents.xml")
                ? try reader.read("\(id)/equivalents.xml", schema: equivalentSchema).elements(named: "equivalent") : []
            return Instrument(
                id: id, text: PolicyText(try reader.read("\(id)/text.xml", schema: nil as RelaxNGSchema?)),
                catalogue: AssertionCatalogue(try reader.read("\(id)/assertions.xml", schema: assertionSchema)),
                ruleSource: source, rules: try source.rules(), equivalents: equivalents.map(EquivalentMutant.init))
        }
        guard !instruments.isEmpty else { throw LibraryFault.empty(folder.path) }
    }
}

/// Reads the valid XML files of a folder, and names them by their path in the suite.
package struct FolderReader: Sendable {
    package let folder: URL

    package init(folder: URL) {
        self.folder = folder
    }

    package func schema(_ name: String) throws -> RelaxNGSchema {
        try RelaxNGSchema(
            file: folder.appending(path: name).path, displayName: "\(folder.lastPathComponent)/\(name)")
    }

    package func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }

    package func read(_ path: String, schema: String) throws -> XMLElement {
        try read(path, schema: self.schema(schema))
    }

    package func read(_ path: String, schema: RelaxNGSchema?) throws -> XMLElement {
        try XMLReader().read(
            file: folder.appending(path: path).path, displayName: "\(folder.lastPathComponent)/\(path)", schema: schema)
    }

    /// The names of a folder's subfolders, in order.
    package static func subfolders(of folder: URL) throws -> [String] {
        let found: [URL]
        do {
            found = try FileManager.default.contentsOfDirectory(
                at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: [.isDirectoryKey],
                options: .skipsHiddenFiles)
        } catch {
            throw LibraryFault.empty(folder.path)
        }
        return found.filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true }
            .map(\.lastPathComponent).sorted()
    }
}

/// Why the documents cannot be read.
package enum LibraryFault: ExplainedError, Hashable {
    case empty(String)
    case noSuchInstrument(String, [String])

    package var explanation: Bilingual {
        switch self {
        case .empty(let folder):
            Bilingual("文件夹 \(folder) 中没有政策文件。", "the folder \(folder) holds no documents.")
        case .noSuchInstrument(let id, let known):
            Bilingual(
                "没有文件 \(id)；现有：\(known.joined(separator: "、"))。",
                "there is no document \(id); there are \(known.joined(separator: ", ")).")
        }
    }
}
