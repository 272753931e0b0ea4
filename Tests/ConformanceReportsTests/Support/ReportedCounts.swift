import ConformanceReports
import Foundation
import Testing
import Wording
import XMLTree

/// What a form tells of a run, read back from its bytes.
struct ReportedCounts: Equatable {
    /// The cases by what became of them.
    var cases: [RunResults.Outcome: Int] = [:]

    init() {}

    /// What the results themselves tell.
    init(_ results: RunResults) {
        for outcome in RunResults.Outcome.allCases where results.counts[outcome] > 0 {
            cases[outcome] = results.counts[outcome]
        }
    }

    init(junit data: Data) throws {
        let root = try XMLReader().read(bytes: Array(data), file: "junit.xml")
        for one in root.elements(named: "testsuite").flatMap({ $0.elements(named: "testcase") }) {
            let status = try #require(one[attribute: "status"])
            guard status != "not-tested" else { continue }
            let outcome = try #require(RunResults.Outcome(rawValue: status))
            let expected =
                switch outcome {
                case .passed: [String]()
                case .failed: ["failure"]
                case .fault: ["error"]
                case .unsupported, .undecided, .quarantined, .notRun: ["skipped"]
                }
            #expect(one.elements.map(\.name) == expected)
            cases[outcome, default: 0] += 1
        }
    }

    init(cases data: Data, _ language: Language) throws {
        let rows = try ParsedSheet(data).rows
        let column = try #require(rows.first?.firstIndex(of: language == .chinese ? "结果" : "outcome"))
        for row in rows.dropFirst() {
            let outcome = try #require(RunResults.Outcome.allCases.first { $0.name[language] == row[column] })
            cases[outcome, default: 0] += 1
        }
    }

    init(markdown data: Data, _ language: Language) throws {
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        let headings = RunResults.Outcome.allCases.map { $0.name[language] }
        let place = try #require(lines.firstIndex { $0.contains(headings.joined(separator: " | ")) })
        let cells = lines[place + 2].split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        for (outcome, cell) in zip(RunResults.Outcome.allCases, cells.dropFirst()) where cell != "0" {
            cases[outcome] = try #require(Int(cell) as Int?)
        }
        #expect(Int(cells[0]) == cases.values.reduce(0, +))
    }

    init(earl data: Data) throws {
        for (test, result) in try EARLAssertions(data).results where test.hasPrefix("#case/") {
            let outcome = try #require(RunResults.Outcome(rawValue: result.type))
            let expected =
                switch outcome {
                case .passed: "earl:passed"
                case .failed: "earl:failed"
                case .fault, .undecided: "earl:cantTell"
                case .unsupported: "earl:inapplicable"
                case .quarantined, .notRun: "earl:untested"
                }
            #expect(result.outcome == expected)
            cases[outcome, default: 0] += 1
        }
    }
}

/// The assertions of an EARL report.
struct EARLAssertions {
    /// The test's id with the outcome and our word for it.
    var results: [(test: String, (outcome: String, type: String))] = []

    init(_ data: Data) throws {
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let nodes = try #require(root["@graph"] as? [[String: Any]])
        let known = Set(nodes.compactMap { $0["@id"] as? String })
        #expect(known.count == nodes.count { $0["@id"] != nil }, "no two nodes share an id")
        for node in nodes where node["@type"] as? [String] == ["earl:Assertion"] {
            func id(_ member: String) throws -> String {
                try #require((node[member] as? [String: Any])?["@id"] as? String)
            }
            for member in ["earl:assertedBy", "earl:subject", "earl:test"] {
                #expect(known.contains(try id(member)), "\(member) names a node of the report")
            }
            let result = try #require(node["earl:result"] as? [String: Any])
            let outcome = try #require((result["earl:outcome"] as? [String: Any])?["@id"] as? String)
            results.append((try id("earl:test"), (outcome, try #require(result["dct:type"] as? String))))
        }
    }
}

/// A file of CSV, read back by RFC 4180.
struct ParsedSheet {
    var rows: [[String]] = []

    init(_ data: Data) throws {
        try #require(data.starts(with: [0xEF, 0xBB, 0xBF]))
        var (row, field) = ([String](), String.UnicodeScalarView())
        var isQuoted = false
        let scalars = Array(String(decoding: data.dropFirst(3), as: UTF8.self).unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            switch scalar {
            case "\"" where isQuoted && index < scalars.count && scalars[index] == "\"":
                field.append(scalar)
                index += 1
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(String(field))
                field = .init()
            case "\r" where !isQuoted:
                try #require(index < scalars.count && scalars[index] == "\n", "a line ends with CRLF")
                index += 1
                rows.append(row + [String(field)])
                (row, field) = ([], .init())
            default: field.append(scalar)
            }
        }
        try #require(!isQuoted && field.isEmpty && row.isEmpty, "the last line ends with CRLF")
    }
}
