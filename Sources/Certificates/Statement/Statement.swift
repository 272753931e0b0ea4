package import Foundation

/// An in-toto statement, version 1 (in-toto.io/Statement/v1): a predicate about subjects that digests name.
package struct Statement<Predicate: Codable & Sendable & Hashable>: Codable, Sendable, Hashable {
    package var subject: [Subject]
    package var predicateType: String
    package var predicate: Predicate
    private var type = StatementHead.currentType

    package init(subject: [Subject], predicateType: String, predicate: Predicate) {
        self.subject = subject
        self.predicateType = predicateType
        self.predicate = predicate
    }

    private enum CodingKeys: String, CodingKey {
        case type = "_type"
        case subject, predicateType, predicate
    }

    /// The statement as bytes: the same statement gives the same bytes.
    package func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    /// The statement in an envelope that nobody has signed yet.
    package func envelope() throws -> Envelope {
        Envelope(payload: try encoded(), payloadType: StatementHead.payloadType)
    }
}

/// What a statement is about, named by a digest.
package struct Subject: Codable, Sendable, Hashable {
    package var name: String
    package var digest: DigestSet
}

/// A digest by its algorithm, as in-toto writes it.
package struct DigestSet: Codable, Sendable, Hashable {
    /// SHA-256 in hexadecimal.
    package var sha256: String

    package init(sha256: String) {
        self.sha256 = sha256
    }
}

/// The members by which a reader finds out what a statement is.
struct StatementHead: Decodable {
    static let currentType = "https://in-toto.io/Statement/v1"
    static let payloadType = "application/vnd.in-toto+json"

    var type: String
    var predicateType: String

    private enum CodingKeys: String, CodingKey {
        case type = "_type"
        case predicateType
    }
}
