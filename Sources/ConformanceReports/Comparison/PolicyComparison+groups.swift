extension PolicyComparison {
    /// Persons of whom the documents say the same, item by item.
    struct Group: Sendable, Hashable {
        var subjects: [ComparedSubject]
        /// Their rows, each standing for the same row of all of them.
        var rows: [Row]
    }
}

extension PolicyComparison.Section {
    /// The rows by persons, those with the same rows together, where the first of them stands.
    var groups: [PolicyComparison.Group] {
        var apart: [PolicyComparison.Group] = []
        for row in rows {
            if apart.last?.subjects == [row.subject] {
                apart[apart.count - 1].rows.append(row)
            } else {
                apart.append(.init(subjects: [row.subject], rows: [row]))
            }
        }
        var groups: [PolicyComparison.Group] = []
        for group in apart {
            if let index = groups.firstIndex(where: { $0.saysTheSame(as: group) }) {
                groups[index].subjects += group.subjects
            } else {
                groups.append(group)
            }
        }
        return groups
    }
}

extension PolicyComparison.Group {
    fileprivate func saysTheSame(as other: PolicyComparison.Group) -> Bool {
        rows.count == other.rows.count
            && zip(rows, other.rows).allSatisfy { $0.item == $1.item && $0.cells == $1.cells }
    }
}
