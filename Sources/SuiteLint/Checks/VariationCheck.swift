import PolicyDocuments
import Wording
import XMLTree

/// A variation of the rules is another reading of a recorded question, and changes rules that are there.
struct VariationCheck: SuiteCheck {
    func findings(in suite: LintedSuite) -> [LintFinding] {
        suite.documents.flatMap { document -> [LintFinding] in
            guard let source = document.rules else { return [] }
            var findings: [LintFinding] = []
            var seen: Set<[String]> = []
            for variation in source.variations {
                if let open = suite.interpretations(for: document) {
                    findings += VariationCheck.reading(
                        variation.reading, of: variation.interpretation, in: open, at: variation.location)
                }
                if !seen.insert([variation.interpretation, variation.reading]).inserted {
                    findings.append(
                        LintFinding(
                            variation.location, "读法 \(variation.interpretation)=\(variation.reading) 已有变化；请合并。",
                            "the reading \(variation.interpretation)=\(variation.reading) has a variation already; merge the two."
                        ))
                }
                findings += faults(of: variation, in: source, sound: document.rulesAreSound)
            }
            return findings
        }
    }

    private func faults(of variation: RuleSource.Variation, in source: RuleSource, sound: Bool) -> [LintFinding] {
        let lost = variation.changes.filter { !source.root.hasRule(at: $0.element.split(separator: "/")[...]) }
        guard lost.isEmpty else {
            return lost.map {
                LintFinding(
                    $0.location, "rules.xml 中没有规则 \($0.element)；请改正路径。",
                    "there is no rule \($0.element) in rules.xml; correct the path.")
            }
        }
        guard sound else { return [] }
        do throws(RuleFault) {
            _ = try source.rules(readings: [variation.interpretation: variation.reading])
            return []
        } catch {
            return [
                LintFinding(
                    variation.location, "照此变化，规则无法理解：\(error.message.chinese)请改正。",
                    "with this variation the rules cannot be understood: \(error.message.english) Correct it.")
            ]
        }
    }

    /// What is wrong with naming a reading that is to differ from the followed one.
    static func reading(
        _ reading: String, of interpretation: String, in open: [String: Interpretation], at location: SourceLocation
    ) -> [LintFinding] {
        guard let known = open[interpretation] else {
            return [
                LintFinding(
                    location, "没有解释 \(interpretation)；请改正。",
                    "there is no interpretation \(interpretation); correct the id.")
            ]
        }
        guard let found = known.readings.first(where: { $0.id == reading }) else {
            return [
                LintFinding(
                    location, "解释 \(interpretation) 没有读法 \(reading)；请改正。",
                    "the interpretation \(interpretation) has no reading \(reading); correct the id.")
            ]
        }
        guard found.isFollowed else { return [] }
        return [
            LintFinding(
                location, "\(reading) 正是解释 \(interpretation) 采用的读法；这里应写另一种读法。",
                "\(reading) is the reading of \(interpretation) that is followed; name another here.")
        ]
    }
}

extension XMLElement {
    /// Whether there is an element at the end of a path of ids or names.
    fileprivate func hasRule(at path: ArraySlice<Substring>) -> Bool {
        guard let name = path.first else { return true }
        return elements.first { ($0[attribute: "id"] ?? $0.name) == name }?.hasRule(at: path.dropFirst()) ?? false
    }
}
