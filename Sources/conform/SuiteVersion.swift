import EngineAdapters

/// The version of the suite, which the reference engine shares.
enum SuiteVersion {
    static let current = ReferenceEngine.version
}
