import Foundation
package import PolicyDocuments
package import XMLTree

/// What the last proof of a document found, kept beside the document so that a run need not prove it anew.
package struct ProofRecord: Sendable {
    /// What the proof was made of.
    package var digest: String
    package var states: [String: Forcing.State]
    package var counts: Forcing.Counts

    static let fileName = "proof.xml"

    /// Records a proof.
    package init(_ forcing: Forcing, digest: String) {
        self.digest = digest
        states = forcing.states
        counts = forcing.counts
    }

    /// Reads a record from a valid `proof.xml`.
    init(_ root: XMLElement) {
        func number(_ name: String) -> Int { root[attribute: name].flatMap { Int($0) } ?? 0 }
        digest = root[attribute: "digest"] ?? ""
        counts = Forcing.Counts(
            mutants: number("mutants"), killed: number("killed"), survived: number("survived"),
            equivalent: number("equivalent"), impossible: number("impossible"))
        states = Dictionary(
            root.elements(named: "assertion").compactMap { element in
                guard let id = element[attribute: "id"] else { return nil }
                return Forcing.State(rawValue: element[attribute: "state"] ?? "").map { (id, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The record as it goes into its file.
    package func element(_ instrument: Instrument) -> XMLElement {
        let location = SourceLocation(file: ProofRecord.fileName)
        func element(_ name: String, _ attributes: [(String, String)], _ children: [XMLNode] = []) -> XMLElement {
            XMLElement(
                name: name, attributes: attributes.map { XMLAttribute(name: $0.0, value: $0.1) }, children: children,
                location: location)
        }
        let assertions = instrument.catalogue.assertions.compactMap { assertion in
            states[assertion.id].map {
                XMLNode.element(element("assertion", [("id", assertion.id), ("state", $0.rawValue)]))
            }
        }
        return element(
            "proof",
            [
                ("document", instrument.id), ("digest", digest), ("mutants", "\(counts.mutants)"),
                ("killed", "\(counts.killed)"), ("equivalent", "\(counts.equivalent)"),
                ("impossible", "\(counts.impossible)"), ("survived", "\(counts.survived)"),
            ], assertions)
    }
}

/// Tells whether what a proof was made of has changed since; it guards against forgetting, not against forgery.
enum ProofDigest {
    /// The digest (FNV-1a, 64 bits) of a document's files, its cases, and the vocabulary they share.
    static func digest(of document: String, in folder: URL) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ bytes: some Sequence<UInt8>) {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        }
        let documents = folder.appending(path: "Documents")
        let cases = folder.appending(path: "Cases").appending(path: document)
        var files = ["text.xml", "assertions.xml", "rules.xml", "equivalents.xml"].map {
            documents.appending(path: document).appending(path: $0)
        }
        files += ["identities.xml", "interpretations.xml"].map { documents.appending(path: $0) }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
        files += names.filter { $0.hasSuffix(".xml") }.sorted().map { cases.appending(path: $0) }
        for file in files {
            guard let data = try? Data(contentsOf: file) else { continue }
            add(file.lastPathComponent.utf8)
            add(data)
        }
        let hex = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - hex.utf8.count) + hex
    }
}

/// What is known of a document's proof.
package enum ProofStatus: Sendable {
    case current(ProofRecord)
    /// Text, rules or cases have changed since.
    case stale
    case absent

    package func state(of assertion: String) -> Forcing.State? {
        if case .current(let record) = self { record.states[assertion] } else { nil }
    }
}

extension Suite {
    /// The digest that a proof of a document made now would bear.
    package func proofDigest(of document: String) -> String {
        folder.map { ProofDigest.digest(of: document, in: $0) } ?? ""
    }

    /// What is recorded of a document's proof.
    ///
    /// - Complexity: O(bytes of the document's files).
    package func proofStatus(of document: String) -> ProofStatus {
        guard let folder else { return .absent }
        let reader = FolderReader(folder: folder.appending(path: "Documents"))
        let path = "\(document)/\(ProofRecord.fileName)"
        guard reader.has(path) else { return .absent }
        guard let schema = try? reader.schema("proof.rng"), let root = try? reader.read(path, schema: schema) else {
            return .stale
        }
        let record = ProofRecord(root)
        return record.digest == proofDigest(of: document) ? .current(record) : .stale
    }

    /// Writes the record of a proof beside the document.
    package func record(_ forcing: Forcing, of instrument: Instrument) throws {
        guard let folder else { return }
        let record = ProofRecord(forcing, digest: proofDigest(of: instrument.id))
        let text = XMLWriter(indentation: 2).serialise(record.element(instrument))
        let file = folder.appending(path: "Documents").appending(path: instrument.id).appending(
            path: ProofRecord.fileName)
        try Data(text.utf8).write(to: file, options: .atomic)
    }
}
