package import Foundation
import Mustache
package import Wording

/// The comparison as one HTML file that needs nothing else: no script, no other file.
package struct ComparisonPage {
    package var comparison: PolicyComparison
    package var language: Language

    package init(_ comparison: PolicyComparison, language: Language) {
        self.comparison = comparison
        self.language = language
    }

    /// - Throws: A fault of the template, which would be one of this program.
    package func encoded() throws -> Data {
        let title = Bilingual("医疗救助政策对照", "Medical-assistance policies side by side")[language]
        let page: [String: Any] = [
            "lang": language == .chinese ? "zh-Hans" : "en", "title": escaped(title),
            "legend": escaped(PolicyComparison.legend[language]),
            "subjectHeading": escaped(Bilingual("对象", "person")[language]),
            "itemHeading": escaped(Bilingual("项目", "item")[language]),
            "absent": escaped(PolicyComparison.absent),
            "documents": comparison.documents.map { ["title": escaped($0.title), "id": escaped($0.id)] },
            "sections": comparison.sections.enumerated().map { number, section in
                ["number": number + 1, "name": escaped(section.name[language]), "groups": groups(section)]
                    as [String: Any]
            },
        ]
        return Data(try MustacheTemplate(string: ComparisonPage.template).render(page).utf8)
    }

    /// The rows of each person, or of several of whom the same is said, together.
    private func groups(_ section: PolicyComparison.Section) -> [[String: Any]] {
        section.groups.map { group in
            [
                "subjects": group.subjects.map { ["name": escaped($0.name[language])] }, "count": group.rows.count,
                "rows": group.rows.enumerated().map { index, row in
                    [
                        "isFirst": index == 0, "item": escaped(row.item.name[language]), "cells": row.cells.map(cell),
                    ] as [String: Any]
                },
            ]
        }
    }

    private func cell(_ cell: PolicyComparison.Cell) -> [String: Any] {
        [
            "entries": cell.entries.map {
                ["words": escaped($0.words(language)), "references": escaped($0.references.words(language))]
            }
        ]
    }

    /// The text with every sign of markup escaped.
    ///
    /// The template's own escaping goes by whole characters, so that a combining mark behind a sign would hide the sign
    /// from it; the template therefore prints what is escaped here as it is.
    private func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.harmless.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
