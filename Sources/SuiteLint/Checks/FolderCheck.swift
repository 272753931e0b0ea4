import PolicyDocuments
import XMLTree

/// Every document has a folder of cases, and its files name it.
///
/// That `source.txt`, `text.xml`, `assertions.xml` and `rules.xml` are there is seen when they are read.
struct FolderCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        suite.documents.flatMap { document in
            var findings: [LintFinding] = []
            if document.caseFiles.isEmpty {
                findings.append(
                    LintFinding(
                        SourceLocation(file: "Cases/\(document.id)"), "文件 \(document.id) 没有案例；请在这里补上案例文件。",
                        "the document \(document.id) has no cases; put files of cases here."))
            }
            for root in [document.catalogueRoot, document.rules?.root, document.equivalents].compactMap(\.self)
                + document.caseFiles
            {
                let named = root[attribute: "document"] ?? ""
                guard named != document.id else { continue }
                findings.append(
                    LintFinding(
                        root.location, "属性 document 写作“\(named)”，与文件夹 \(document.id) 不符；请改为文件夹的名称。",
                        "the attribute document says “\(named)” in the folder \(document.id); write the folder's name.")
                )
            }
            return findings
        }
    }
}
