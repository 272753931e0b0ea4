/// A report in EARL, as JSON-LD spells it.
struct EARLGraph: Encodable {
    var context: [String: String]
    var graph: [EARLNode]

    enum CodingKeys: String, CodingKey {
        case context = "@context"
        case graph = "@graph"
    }
}

/// A thing that EARL speaks of: software, a test, or an assertion on one.
struct EARLNode: Encodable {
    var id: String?
    var types: [String]
    var title: [EARLText]?
    var description: [EARLText]?
    var version: String?
    var identifier: String?
    var publisher: String?
    var isPartOf: [EARLReference]?
    var assertedBy: EARLReference?
    var subject: EARLReference?
    var test: EARLReference?
    var mode: EARLReference?
    var result: EARLResult?

    enum CodingKeys: String, CodingKey {
        case id = "@id"
        case types = "@type"
        case title = "dct:title"
        case description = "dct:description"
        case version = "dct:hasVersion"
        case identifier = "dct:identifier"
        case publisher = "dct:publisher"
        case isPartOf = "dct:isPartOf"
        case assertedBy = "earl:assertedBy"
        case subject = "earl:subject"
        case test = "earl:test"
        case mode = "earl:mode"
        case result = "earl:result"
    }
}

/// What an assertion found.
struct EARLResult: Encodable {
    var types = ["earl:TestResult"]
    var outcome: EARLReference
    var type: String
    var date: EARLText
    var description: [EARLText]?

    init(outcome: String, type: String, date: String) {
        self.outcome = EARLReference("earl:\(outcome)")
        self.type = type
        self.date = EARLText(date, type: "xsd:dateTime")
    }

    enum CodingKeys: String, CodingKey {
        case types = "@type"
        case outcome = "earl:outcome"
        case type = "dct:type"
        case date = "dct:date"
        case description = "dct:description"
    }
}

/// Another node, by its id.
struct EARLReference: Encodable {
    var id: String

    init(_ id: String) {
        self.id = id
    }

    enum CodingKeys: String, CodingKey {
        case id = "@id"
    }
}

/// A literal, with its language or its type.
struct EARLText: Encodable {
    var value: String
    var language: String?
    var type: String?

    init(_ value: String, language: String? = nil, type: String? = nil) {
        self.value = value
        self.language = language
        self.type = type
    }

    enum CodingKeys: String, CodingKey {
        case value = "@value"
        case language = "@language"
        case type = "@type"
    }
}
