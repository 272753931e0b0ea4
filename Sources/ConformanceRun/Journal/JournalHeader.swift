package import EngineAdapters

/// What a journal's outcomes are of: only the very same run may go on from them.
package struct JournalHeader: Sendable, Hashable, Codable {
    /// The version of this form.
    package var journal = 1
    /// The SHA-256 of the suite's data.
    package var suite: String
    package var engine: EngineDescription
    /// The SHA-256 of the engine's program; nil when it is not at hand.
    package var program: String?
    package var readings: [String: String]
    package var documents: [String]
    /// The patterns of the cases that were to be run; all when empty.
    package var patterns: [String]
    /// The number of cases of the documents, whether they were to be run or not.
    package var cases: Int

    package init(
        suite: String, engine: EngineDescription, program: String?, readings: [String: String], documents: [String],
        patterns: [String], cases: Int
    ) {
        self.suite = suite
        self.engine = engine
        self.program = program
        self.readings = readings
        self.documents = documents
        self.patterns = patterns
        self.cases = cases
    }

    /// What differs from another run; nil when nothing does.
    package func difference(from other: JournalHeader) -> Part? {
        if suite != other.suite || cases != other.cases { return .suite }
        if engine != other.engine || program != other.program { return .engine }
        if readings != other.readings { return .readings }
        if documents != other.documents || patterns != other.patterns { return .selection }
        return nil
    }

    /// A part of what a run is determined by.
    package enum Part: String, Sendable, Hashable, CaseIterable {
        case suite, engine, readings, selection
    }
}
