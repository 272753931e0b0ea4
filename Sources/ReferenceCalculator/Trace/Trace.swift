package import MedicalAssistance
package import PolicyDocuments
package import Wording

/// How an answer came about, step by step.
///
/// It is written while one request is answered, by one task.
package final class Trace {
    package private(set) var steps: [Step] = []
    private var subject = Subject.contribution

    package init() {}

    /// What a step is about.
    package enum Subject: Sendable, Hashable {
        case visit(String)
        case application(Int)
        case contribution
        case status(CalendarDate)
    }

    /// A step: the rules that decided it, the operands as they went in, and the result.
    package struct Step: Sendable, Hashable {
        package var subject: Subject
        package var layer: Layer?
        /// What was done.
        package var title: Bilingual
        /// The calculation line by line, with its operands; empty when nothing was calculated.
        package var working: [Bilingual]
        package var result: String
        /// The rules that decided, each with the assertions it cites.
        package var citations: [Citation]
        /// The rule that bound the result, where a limit did.
        package var bound: Citation?
    }

    func begin(_ subject: Subject) { self.subject = subject }

    func add(
        _ title: Bilingual, in layer: Layer? = nil, working: [Bilingual] = [], result: String, _ citations: [Citation],
        bound: Citation? = nil
    ) {
        steps.append(
            Step(
                subject: subject, layer: layer, title: title, working: working, result: result, citations: citations,
                bound: bound))
    }
}
