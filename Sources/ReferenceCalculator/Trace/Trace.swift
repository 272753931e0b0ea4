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
        package var working: [Line]
        package var result: String
        /// The further rules that decided, each with the assertions it cites.
        package var grounds: [Citation]
        /// The rule that bound the result, where a limit did.
        package var bound: Citation?

        /// Every rule that decided the step.
        package var citations: [Citation] { working.flatMap(\.grounds) + grounds }
    }

    /// A line of a calculation, and the rules that it follows.
    package struct Line: Sendable, Hashable {
        package var text: Bilingual
        package var grounds: [Citation]

        init(_ chinese: String, _ english: String, by grounds: Citation?...) {
            text = Bilingual(chinese, english)
            self.grounds = grounds.compactMap { $0 }
        }
    }

    func begin(_ subject: Subject) { self.subject = subject }

    func add(
        _ title: Bilingual, in layer: Layer? = nil, working: [Line] = [], result: String, _ grounds: [Citation],
        bound: Citation? = nil
    ) {
        steps.append(
            Step(
                subject: subject, layer: layer, title: title, working: working, result: result, grounds: grounds,
                bound: bound))
    }
}
