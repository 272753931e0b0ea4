package import Foundation
package import Wording

/// Why a file of results cannot be used.
package struct ResultsFault: ExplainedError {
    package let explanation: Bilingual

    package init(_ chinese: String, _ english: String) {
        explanation = Bilingual(chinese, english)
    }
}

extension RunResults {
    /// The most bytes of a file of results that are read: 256 MiB.
    package static let largest = 256 << 20

    /// The version of the form that this program writes and reads.
    package static let version = 2

    /// Reads what `results.json` holds.
    ///
    /// - Parameters:
    ///   - data: The file's bytes.
    ///   - file: The file's name, for messages.
    /// - Throws: A `ResultsFault` when the bytes are too many, no JSON, of another version or no results, or when the
    ///   results contradict themselves.
    package init(reading data: Data, file: String) throws(ResultsFault) {
        guard data.count <= RunResults.largest else { throw RunResults.tooLarge(file) }
        let decoder = JSONDecoder()
        let found: Int
        do {
            found = try decoder.decode(Version.self, from: data).schema
        } catch {
            throw RunResults.fault(error, file)
        }
        guard found == RunResults.version else {
            throw ResultsFault(
                "\(file) 的格式版本是 \(found)，本程序只读版本 \(RunResults.version)；请用同一版本的 conform 重新运行。",
                "\(file) has version \(found) of the form, and this program reads version \(RunResults.version) only; run again with the same version of conform."
            )
        }
        do {
            self = try decoder.decode(RunResults.self, from: data)
        } catch {
            throw RunResults.fault(error, file)
        }
        if let contradiction {
            throw ResultsFault(
                "\(file) 自相矛盾：\(contradiction.chinese)。", "\(file) contradicts itself: \(contradiction.english).")
        }
    }

    /// The fault of a file that is larger than what is read.
    package static func tooLarge(_ file: String) -> ResultsFault {
        ResultsFault(
            "\(file) 超过 \(largest >> 20) MB，不予读取。", "\(file) is larger than \(largest >> 20) MB and is not read.")
    }

    private struct Version: Decodable {
        var schema: Int
    }

    /// What the results say that cannot be together; nil when they are sound.
    private var contradiction: Bilingual? {
        if let id = RunResults.repeated(documents.map(\.id)) {
            return Bilingual("文件 \(id.plain) 出现多次", "the document \(id.plain) occurs more than once")
        }
        if let id = RunResults.repeated(cases.map(\.id)) {
            return Bilingual("案例 \(id.plain) 出现多次", "the case \(id.plain) occurs more than once")
        }
        let known = Set(documents.map(\.id))
        for one in cases {
            guard known.contains(one.document) else {
                return Bilingual(
                    "案例 \(one.id.plain) 所属的文件不在其中", "the document of the case \(one.id.plain) is not among them")
            }
            guard Outcome(rawValue: one.outcome) != nil else {
                return Bilingual(
                    "案例 \(one.id.plain) 的结果“\(one.outcome.plain(upTo: 40))”不可理解",
                    "the case \(one.id.plain) has the unknown outcome “\(one.outcome.plain(upTo: 40))”")
            }
        }
        if let one = inspections.first(where: { !known.contains($0.document) }) {
            return Bilingual(
                "检查 \(one.id.plain) 所属的文件不在其中", "the document of the inspection \(one.id.plain) is not among them")
        }
        let counted = Counts(of: cases)
        guard counted.cases == counts.cases, Outcome.allCases.allSatisfy({ counted[$0] == counts[$0] }) else {
            return Bilingual("案例的总数与各案例的结果不合", "the counts are not those of its cases")
        }
        return nil
    }

    private static func repeated(_ ids: [String]) -> String? {
        var seen = Set<String>()
        return ids.first { !seen.insert($0).inserted }
    }

    private static func fault(_ error: any Error, _ file: String) -> ResultsFault {
        let path: [any CodingKey]
        switch error as? DecodingError {
        case .keyNotFound(let key, let context): path = context.codingPath + [key]
        case .typeMismatch(_, let context), .valueNotFound(_, let context): path = context.codingPath
        case .dataCorrupted(let context) where !context.codingPath.isEmpty: path = context.codingPath
        default:
            return ResultsFault(
                "\(file) 不是完好的 JSON；请重新运行 conform run --output。",
                "\(file) is not sound JSON; run conform run --output again.")
        }
        let place = path.reduce("") { place, key in
            if let index = key.intValue {
                "\(place)[\(index)]"
            } else {
                place.isEmpty ? key.stringValue : "\(place).\(key.stringValue)"
            }
        }
        let name = place.plain(upTo: 80)
        return ResultsFault(
            "\(file) 不是 conform 的结果：\(name.isEmpty ? "最外层" : name) 缺失或有误。",
            "\(file) holds no results of conform: \(name.isEmpty ? "its outermost value" : name) is missing or wrong.")
    }
}
