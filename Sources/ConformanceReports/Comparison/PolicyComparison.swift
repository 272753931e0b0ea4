package import Wording

/// The policies of several documents side by side: for each person and item, what each document says and where.
package struct PolicyComparison: Sendable, Hashable {
    package var documents: [Document]
    /// The parts that any document has, in the order of the waterfall.
    package var sections: [Section]

    package init(documents: [Document], sections: [Section]) {
        self.documents = documents
        self.sections = sections
    }

    /// A column.
    package struct Document: Sendable, Hashable {
        package var id: String
        /// Its number or title, with 征求意见稿 where it is a draft.
        package var title: String

        package init(id: String, title: String) {
            self.id = id
            self.title = title
        }

        /// The column's heading.
        package var heading: String { "\(title) \(id)" }
    }

    /// A part of the policies, such as 医疗救助.
    package struct Section: Sendable, Hashable {
        package var name: Bilingual
        package var rows: [Row]

        package init(name: Bilingual, rows: [Row]) {
            self.name = name
            self.rows = rows
        }
    }

    /// An item of a person's policy.
    package struct Row: Sendable, Hashable {
        package var subject: ComparedSubject
        package var item: ComparedItem
        /// One cell a document, in their order.
        package var cells: [Cell]

        package init(subject: ComparedSubject, item: ComparedItem, cells: [Cell]) {
            self.subject = subject
            self.item = item
            self.cells = cells
        }
    }

    /// What a document says of an item; without entries where it has no such rule.
    package struct Cell: Sendable, Hashable {
        package var entries: [Entry]

        package init(_ entries: [Entry]) {
            self.entries = entries
        }
    }

    /// A value, and what it rests on.
    package struct Entry: Sendable, Hashable {
        /// Which of the person's several benefits it belongs to, such as `①`; empty when it holds for all of them.
        package var mark: String
        package var value: Bilingual
        package var references: [ClauseReference]
        /// The rules that say so, by their ids.
        package var rules: [String]

        package init(mark: String = "", value: Bilingual, references: [ClauseReference], rules: [String]) {
            self.mark = mark
            self.value = value
            self.references = references
            self.rules = rules
        }

        /// The value with its mark.
        package func words(_ language: Language) -> String {
            mark.isEmpty ? value[language] : "\(mark) \(value[language])"
        }
    }

    /// What stands in a cell of a document that has no such rule.
    package static let absent = "—"

    /// What the signs in cells mean.
    package static let legend = Bilingual(
        "“\(absent)”：文件没有这一规定；“待定”：文件留给其他规定；①②：同一对象的各项待遇，名称见“规定”一行。",
        "“\(absent)”: the document has no such rule; “undetermined”: it leaves this to other rules; "
            + "①②: several benefits of one person, named in the row “rule”.")
}
