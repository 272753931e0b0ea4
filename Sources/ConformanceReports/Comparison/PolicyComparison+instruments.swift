package import PolicyDocuments
import Wording

extension PolicyComparison {
    /// Lays the rules of some instruments side by side.
    ///
    /// - Parameters:
    ///   - instruments: The documents, a column each.
    ///   - identities: The shared vocabulary, whose order the rows follow.
    /// - Complexity: O(rows × provisions), which for all documents together is some milliseconds.
    package init(_ instruments: [Instrument], identities: [IdentityTerm]) {
        let vocabulary = identities.map(\.type)
        self.init(
            documents: instruments.map { Document(id: $0.id, title: $0.text.title) },
            sections: ComparedSection.all.compactMap { section in
                let columns = instruments.map { ComparedColumn($0, section.provisions(of: $0.rules)) }
                let rows = PolicyComparison.rows(columns, vocabulary)
                return rows.isEmpty ? nil : Section(name: section.name, rows: rows)
            })
    }

    private struct Key: Hashable {
        var subject: ComparedSubject
        var item: ComparedItem
    }

    private static func rows(_ columns: [ComparedColumn], _ vocabulary: [String]) -> [Row] {
        var keys: [Key] = []
        var seen: Set<Key> = []
        for provision in columns.flatMap(\.provisions) {
            let key = Key(subject: provision.subject, item: provision.item)
            if seen.insert(key).inserted { keys.append(key) }
        }
        // Those that neither the vocabulary nor the rank tells apart keep the order of the documents.
        let ordered = keys.enumerated().sorted { left, right in
            let ranks = [left, right].map { ($0.element.subject.rank(vocabulary), $0.element.item.rank, $0.offset) }
            return ranks[0] < ranks[1]
        }
        return ordered.map { _, key in
            Row(subject: key.subject, item: key.item, cells: columns.map { $0.cell(key.subject, key.item) })
        }
    }
}

/// What one document says in one part.
private struct ComparedColumn {
    let instrument: Instrument
    let provisions: [Provision]

    init(_ instrument: Instrument, _ provisions: [Provision]) {
        self.instrument = instrument
        self.provisions = provisions
    }

    func cell(_ subject: ComparedSubject, _ item: ComparedItem) -> PolicyComparison.Cell {
        let own = provisions.filter { $0.subject == subject }
        guard !own.isEmpty else { return PolicyComparison.Cell(general(subject, item)) }
        var rules: [String] = []
        for provision in own where !item.tellsAll || provision.item == item {
            if !rules.contains(provision.rule) { rules.append(provision.rule) }
        }
        var entries: [PolicyComparison.Entry] = []
        for provision in own where provision.item == item {
            let references = ClauseReference.list(provision.citations, in: instrument)
            if let index = entries.firstIndex(where: { $0.value == provision.value }) {
                entries[index].references += references.filter { !entries[index].references.contains($0) }
                if !entries[index].rules.contains(provision.rule) { entries[index].rules.append(provision.rule) }
            } else {
                entries.append(.init(value: provision.value, references: references, rules: [provision.rule]))
            }
        }
        for index in entries.indices where rules.count > 1 && entries[index].rules.count < rules.count {
            entries[index].mark = entries[index].rules.compactMap { rules.firstIndex(of: $0) }.map(mark).joined()
        }
        return PolicyComparison.Cell(entries)
    }

    /// That a person whom no rule names falls under those about everyone else.
    private func general(_ subject: ComparedSubject, _ item: ComparedItem) -> [PolicyComparison.Entry] {
        guard item.tellsPresence, case .identity(let identity) = subject else { return [] }
        let general = provisions.filter { $0.subject == .insured && $0.item == item && !$0.except.contains(identity) }
        guard !general.isEmpty else { return [] }
        return [
            .init(
                value: Bilingual("同全体参保人", "as all insured"),
                references: ClauseReference.list(general.flatMap(\.citations), in: instrument), rules: [])
        ]
    }

    private func mark(_ index: Int) -> String {
        index < 20 ? Unicode.Scalar(0x2460 + UInt32(index)).map { String(Character($0)) } ?? "" : "(\(index + 1))"
    }
}
