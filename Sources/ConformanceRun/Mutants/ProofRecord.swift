import Foundation
package import PolicyDocuments
package import XMLTree

/// What the last proof of a document found, kept beside the document so that a run need not prove it anew.
package struct ProofRecord: Sendable {
    /// What the proof was made of.
    package var digest: String
    package var states: [String: Forcing.State]
    package var counts: Forcing.Counts
    /// The mutants that concern an assertion; none in a record made before they were kept.
    package var tallies: [String: Forcing.Tally]
    /// The keys of the mutants that a case kills, by case.
    package var kills: [String: [String]]

    static let fileName = "proof.xml"

    /// Records a proof.
    package init(_ forcing: Forcing, digest: String) {
        self.digest = digest
        states = forcing.states
        counts = forcing.counts
        tallies = forcing.tallies
        kills = forcing.kills
    }

    /// Reads a record from a valid `proof.xml`.
    init(_ root: XMLElement) {
        func number(_ name: String) -> Int { root[attribute: name].flatMap { Int($0) } ?? 0 }
        digest = root[attribute: "digest"] ?? ""
        counts = Forcing.Counts(
            mutants: number("mutants"), killed: number("killed"), survived: number("survived"),
            equivalent: number("equivalent"), impossible: number("impossible"))
        tallies = Dictionary(
            root.elements(named: "assertion").compactMap { element in
                guard let id = element[attribute: "id"],
                    let mutants = element[attribute: "mutants"].flatMap({ Int($0) })
                else { return nil }
                let killed = element[attribute: "killed"].flatMap { Int($0) } ?? 0
                return (id, Forcing.Tally(mutants: mutants, killed: killed))
            }, uniquingKeysWith: { first, _ in first })
        kills = Dictionary(
            root.elements(named: "case").map { element in
                (
                    element[attribute: "id"] ?? "",
                    element.elements(named: "kills").compactMap { $0[attribute: "mutant"] }
                )
            }, uniquingKeysWith: { first, _ in first })
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
            states[assertion.id].map { state in
                let tally =
                    tallies[assertion.id].map { [("mutants", "\($0.mutants)"), ("killed", "\($0.killed)")] } ?? []
                return XMLNode.element(
                    element("assertion", [("id", assertion.id), ("state", state.rawValue)] + tally))
            }
        }
        let killers = kills.sorted { $0.key < $1.key }.map { id, keys in
            XMLNode.element(
                element("case", [("id", id)], keys.map { .element(element("kills", [("mutant", $0)])) }))
        }
        return element(
            "proof",
            [
                ("document", instrument.id), ("digest", digest), ("mutants", "\(counts.mutants)"),
                ("killed", "\(counts.killed)"), ("equivalent", "\(counts.equivalent)"),
                ("impossible", "\(counts.impossible)"), ("survived", "\(counts.survived)"),
            ], assertions + killers)
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
        record?.states[assertion]
    }

    /// The record, when it is of these very documents and cases.
    package var record: ProofRecord? {
        if case .current(let record) = self { record } else { nil }
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
