import ConformanceRun
import PolicyDocuments

extension PolicyLibrary {
    /// The changes of the rules that some mutants make, by document.
    ///
    /// - Parameter keys: The mutants' keys.
    /// - Throws: A `UsageFault` for a key that no document has.
    func mistakes(_ keys: [String]) throws -> [String: [RuleSource.Change]] {
        guard !keys.isEmpty else { return [:] }
        var mistakes: [String: [RuleSource.Change]] = [:]
        let catalogues = instruments.map { ($0.id, MutantCatalogue($0, self)) }
        for key in keys {
            var isFound = false
            for (document, catalogue) in catalogues {
                guard let mutant = catalogue[key] else { continue }
                mistakes[document, default: []] += mutant.changes
                isFound = true
            }
            guard isFound else { throw UsageFault("没有变异 \(key)。", "there is no mutant \(key).") }
        }
        return mistakes
    }
}
