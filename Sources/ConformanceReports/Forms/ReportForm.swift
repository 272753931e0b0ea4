package import Foundation
package import Wording

/// A form that a run's results are written in.
package enum ReportForm: String, Sendable, Hashable, CaseIterable {
    /// One HTML file, for people.
    case html
    /// JUnit XML, for build servers.
    case junit
    /// The clause matrix and the list of cases, for spreadsheets.
    case csv
    /// A summary, for a job's page.
    case markdown
    /// EARL 1.0 of the W3C in JSON-LD.
    case earl

    /// The forms that are written when none is asked for.
    package static let usual: [ReportForm] = [.html]

    /// A file of a form.
    package struct File: Sendable, Hashable {
        package var name: String
        package var data: Data
    }

    /// The form's files, made from the results alone: the same results give the same bytes.
    ///
    /// - Parameters:
    ///   - results: The results.
    ///   - language: The language of what is written for people; EARL holds both.
    /// - Throws: When a text cannot be encoded, which would be a fault of this program.
    package func files(_ results: RunResults, language: Language) throws -> [File] {
        switch self {
        case .html: [File(name: "report.html", data: try ResultsPage(results, language: language).encoded())]
        case .junit: [File(name: "junit.xml", data: JUnitReport(results, language: language).encoded())]
        case .csv:
            [
                File(name: "clauses.csv", data: ClauseSheet(results, language: language).encoded()),
                File(name: "cases.csv", data: CaseSheet(results, language: language).encoded()),
            ]
        case .markdown: [File(name: "summary.md", data: MarkdownSummary(results, language: language).encoded())]
        case .earl: [File(name: "earl.jsonld", data: try EARLReport(results).encoded())]
        }
    }
}
