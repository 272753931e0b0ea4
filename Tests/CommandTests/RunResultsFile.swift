import Foundation

/// A `results.json`, for comparison with another.
struct RunResultsFile {
    private let members: [String: Any]

    init(in folder: URL) throws {
        let data = try Data(contentsOf: folder.appending(path: "results.json"))
        guard let members = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
            throw CocoaError(.fileReadCorruptFile)
        }
        self.members = members
    }

    /// The text without what differs from engine to engine and from run to run.
    func comparable(keepingEngine: Bool = false) throws -> String {
        var members = members
        members["date"] = nil
        if !keepingEngine { members["engine"] = nil }
        return String(
            decoding: try JSONSerialization.data(withJSONObject: members, options: [.sortedKeys, .prettyPrinted]),
            as: UTF8.self)
    }

    var isWhole: Bool? { members["whole"] as? Bool }
    var counts: [String: Int] { members["counts"] as? [String: Int] ?? [:] }
    var engine: [String: Any] { members["engine"] as? [String: Any] ?? [:] }

    /// The verdicts by document.
    var verdicts: [String: String] {
        let documents = members["documents"] as? [[String: Any]] ?? []
        return Dictionary(
            documents.compactMap { one in
                guard let id = one["id"] as? String, let verdict = one["verdict"] as? String else { return nil }
                return (id, verdict)
            }, uniquingKeysWith: { $1 })
    }

    /// The numbers of cases by document and outcome.
    func outcomes(of document: String) -> [String: Int] {
        let cases = members["cases"] as? [[String: Any]] ?? []
        return Dictionary(
            cases.filter { $0["document"] as? String == document }.compactMap {
                ($0["outcome"] as? String).map { ($0, 1) }
            }, uniquingKeysWith: +)
    }
}
