import Wording

/// What is to be said of a case that did not pass.
struct CaseAccount {
    private let one: RunResults.Case
    private let document: IndexedDocument
    private let language: Language

    init(_ one: RunResults.Case, in document: IndexedDocument, language: Language) {
        self.one = one
        self.document = document
        self.language = language
    }

    private func text(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

    /// Why the case did not pass, in a sentence; empty for one that did.
    var reason: String {
        switch one.result {
        case .passed: return ""
        case .failed: return differences.first.map { $0.subject + text("：", ": ") + $0.sentence } ?? ""
        case .fault: return one.fault?.message[language] ?? text("引擎故障", "engine fault")
        case .unsupported:
            return text("引擎不支持此文件或此决定", "the engine does not support this document or decision")
        case .undecided:
            let field = one.reason ?? ""
            return text("此读法下请求缺少 \(field)", "under this reading the request lacks \(field)")
        case .quarantined: return text("有争议：\(one.reason ?? "")", "disputed: \(one.reason ?? "")")
        case .notRun: return text("本次未运行", "not run this time")
        }
    }

    /// A value that is not the one expected.
    struct Difference {
        var subject, expected, found: String
        /// What was expected with its derivation, and what came.
        var sentence: String
    }

    var differences: [Difference] {
        one.differences.map { difference in
            let working = one.expected.first {
                $0.subject.zh == difference.subject.zh && $0.subject.en == difference.subject.en
            }?.working
            let expected = difference.expected[language] + (working.map { " = \($0)" } ?? "")
            let found = difference.found[language]
            return Difference(
                subject: difference.subject[language], expected: expected, found: found,
                sentence: text("应为 \(expected)，引擎答 \(found)", "expected \(expected), the engine answered \(found)"))
        }
    }

    /// The engine's own words, where it refused.
    var message: String? { one.differences.lazy.compactMap(\.message).first }

    /// The demands that the case verifies, with the clause and the words of each.
    var demands: [(id: String, clause: String, words: String)] {
        one.verifies.compactMap { document[assertion: $0] }.map {
            ($0.id, document.label(ofClause: $0.clause), $0.words)
        }
    }

    /// Where the case stands.
    var place: String { "\(one.file):\(one.line)" }
}
