package import ConformanceReports

/// The predicate in-toto.io/attestation/test-result/v0.1, which common tools understand: the cases by their results.
package struct TestResult: Codable, Sendable, Hashable {
    package static let predicateType = "https://in-toto.io/attestation/test-result/v0.1"

    package var result: Result
    package var configuration: [Configuration]
    package var passedTests: [String]
    /// The disputed cases, which were not run.
    package var warnedTests: [String]
    package var failedTests: [String]

    package enum Result: String, Codable, Sendable, Hashable {
        case passed = "PASSED"
        case warned = "WARNED"
        case failed = "FAILED"
    }

    /// A resource that the tests were made of.
    package struct Configuration: Codable, Sendable, Hashable {
        package var name: String
        package var digest: DigestSet
    }

    /// - Parameters:
    ///   - results: The results of a run.
    ///   - documents: The documents whose cases are told; others of the run are left out.
    package init(_ results: RunResults, documents: [String]) {
        let told = Set(documents)
        configuration = [.init(name: "conform \(results.suite)", digest: .init(sha256: results.suiteDigest))]
        for one in results.documents where told.contains(one.id) {
            configuration.append(.init(name: "Documents/\(one.id)/source.txt", digest: .init(sha256: one.digest)))
        }
        (passedTests, warnedTests, failedTests) = ([], [], [])
        for one in results.cases where told.contains(one.document) {
            switch one.outcome {
            case "passed": passedTests.append(one.id)
            case "quarantined": warnedTests.append(one.id)
            default: failedTests.append(one.id)
            }
        }
        result = !failedTests.isEmpty || passedTests.isEmpty ? .failed : warnedTests.isEmpty ? .passed : .warned
    }
}
