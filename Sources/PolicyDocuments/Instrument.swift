/// A government document with all that the suite knows of it.
package struct Instrument: Sendable {
    package var id: String
    package var text: PolicyText
    package var catalogue: AssertionCatalogue
    package var ruleSource: RuleSource
    /// The rules under the followed readings.
    package var rules: RuleSet
    /// The mutants of its rules that change no answer.
    package var equivalents: [EquivalentMutant] = []
}
