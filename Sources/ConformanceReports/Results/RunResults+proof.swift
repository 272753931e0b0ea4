package import ConformanceRun
import PolicyDocuments

extension RunResults {
    /// A number of mutants, and how many of them are killed.
    package struct MutantTally: Codable, Sendable, Hashable {
        package var all, killed: Int
    }

    /// The mistakes that would give an engine's wrong answers in a document.
    package struct Diagnosis: Codable, Sendable {
        /// The likely causes, the one that explains most first.
        package var causes: [Cause]
        /// The failed cases that no known mistake explains.
        package var unexplained: [String]

        package struct Cause: Codable, Sendable {
            /// The mistakes that the cases cannot tell apart; the first stands for them.
            package var mistakes: [Mistake]
            /// The failed cases that it explains.
            package var explains: [String]
            /// The number of cases that the mistake would answer wrongly and the engine answers otherwise.
            package var contradicted: Int
        }

        package struct Mistake: Codable, Sendable {
            /// The mutant's key, as `conform run --mutant` takes it.
            package var key: String
            package var text: Text
            /// The assertions that demand otherwise.
            package var assertions: [String]
        }
    }

    /// Notes what diagnoses found, each in its document; one that found nothing is left out.
    package mutating func note(_ diagnoses: [ConformanceRun.Diagnosis]) {
        for diagnosis in diagnoses where !diagnosis.causes.isEmpty || !diagnosis.unexplained.isEmpty {
            guard let index = documents.firstIndex(where: { $0.id == diagnosis.document }) else { continue }
            documents[index].diagnosis = Diagnosis(diagnosis)
        }
    }
}

extension RunResults.Diagnosis {
    /// The number of mistakes told of those that the cases cannot tell apart.
    private static let mostAlternatives = 4

    fileprivate init(_ diagnosis: ConformanceRun.Diagnosis) {
        self.init(
            causes: diagnosis.causes.map { cause in
                Cause(
                    mistakes: cause.mutants.prefix(Self.mostAlternatives).map {
                        Mistake(key: $0.key, text: .init($0.mistake), assertions: $0.assertions)
                    }, explains: cause.explains, contradicted: cause.contradicted)
            }, unexplained: diagnosis.unexplained)
    }
}

extension RunResults.MutantTally {
    init(_ tally: Forcing.Tally) {
        self.init(all: tally.mutants, killed: tally.killed)
    }
}
