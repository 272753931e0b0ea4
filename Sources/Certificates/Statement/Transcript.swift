package import ConformanceReports
import Crypto
package import Foundation

/// The requests and answers of a run, whose digest stands for an engine that is not at hand.
package struct Transcript {
    /// For each case that was asked, in the order of the results: its document, decision, request and answer, each as
    /// the number of its bytes, a colon, the bytes and a comma (a netstring); no answer counts as an empty one.
    package var bytes: Data

    package init(of results: RunResults) {
        bytes = Data()
        for one in results.cases where one.outcome != "quarantined" && one.outcome != "not-run" {
            for part in [one.document, one.decision, one.request, one.answer ?? ""] {
                bytes += Data("\(part.utf8.count):\(part),".utf8)
            }
        }
    }

    package var digest: DigestSet { DigestSet(of: bytes) }
}

extension DigestSet {
    /// The digest of bytes.
    package init(of bytes: Data) {
        self.init(sha256: Data(SHA256.hash(data: bytes)).hexadecimal)
    }
}
