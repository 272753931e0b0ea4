import ConformanceReports
import PolicyDocuments
import Testing
import Wording

extension PolicyComparison {
    /// All documents of this checkout side by side, or some of them.
    static func checkedOut(_ ids: String...) throws -> PolicyComparison {
        let library = try CheckedOut.library.get()
        let instruments = library.instruments.filter { ids.isEmpty || ids.contains($0.id) }
        return PolicyComparison(instruments, identities: library.identities)
    }

    /// One cell.
    func cell(_ section: String, _ subject: ComparedSubject, _ item: String, of document: String) throws -> Cell {
        let column = try #require(documents.firstIndex { $0.id == document })
        let rows = try #require(sections.first { $0.name.chinese == section }, "there is no section \(section)").rows
        let row = rows.first { $0.subject == subject && $0.item.name.chinese == item }
        return try #require(row, "there is no row \(subject.name.chinese) \(item)").cells[column]
    }

    /// Everything that stands in one document's column.
    func entries(of document: String) throws -> [Entry] {
        let column = try #require(documents.firstIndex { $0.id == document })
        return sections.flatMap(\.rows).flatMap { $0.cells[column].entries }
    }
}
