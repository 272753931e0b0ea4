import Foundation
package import MedicalAssistance
package import ReferenceCalculator

/// An answer with its steps, as JSON.
package struct CalculationOutput {
    package var response: DecisionResponse
    package var trace: Trace

    package init(_ response: DecisionResponse, _ trace: Trace) {
        self.response = response
        self.trace = trace
    }

    package func encoded() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(
            decoding: try encoder.encode(Form(response: response, trace: trace.steps.map(RunResults.Step.init))),
            as: UTF8.self)
    }

    private struct Form: Encodable {
        var response: DecisionResponse
        var trace: [RunResults.Step]
    }
}
