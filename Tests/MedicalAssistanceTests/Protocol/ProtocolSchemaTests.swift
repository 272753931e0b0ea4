import Foundation
import SchemaChecking
import Testing
@testable import MedicalAssistance

/// The published schema says what the Swift types do; a difference fails here.
@Suite struct ProtocolSchemaTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Protocol")

    private static func schema() throws -> JSONSchema {
        try JSONSchema(Data(contentsOf: folder.appending(path: "protocol.schema.json")))
    }

    /// A wire type's members, and the definition that describes them.
    struct Members: Sendable, CustomTestStringConvertible {
        let definition: String
        let names: [String]

        var testDescription: String { definition }

        init<Keys: CodingKey & CaseIterable>(_ definition: String, _ keys: Keys.Type) {
            self.definition = definition
            names = keys.allCases.map(\.stringValue)
        }

        init(_ definition: String, _ names: [String]) {
            self.definition = definition
            self.names = names
        }

        static let all: [Members] = [
            .init("settlementRequest", SettlementRequest.CodingKeys.self), .init("visit", Visit.CodingKeys.self),
            .init("application", SettlementRequest.Application.CodingKeys.self),
            .init("income", DisposableIncome.CodingKeys.self), .init("period", Period.CodingKeys.self),
            .init("identityRecord", IdentityRecord.CodingKeys.self),
            .init("insuranceSchedule", InsuranceSchedule.CodingKeys.self),
            .init("scheduleBand", InsuranceSchedule.Band.CodingKeys.self),
            .init("subsidyRequest", SubsidyRequest.CodingKeys.self),
            .init("contribution", SubsidyRequest.Contribution.CodingKeys.self),
            .init("statusRequest", StatusRequest.CodingKeys.self),
            .init("monitoringRequest", MonitoringRequest.CodingKeys.self),
            .init("serviceRequest", ServiceRequest.CodingKeys.self),
            .init("visitAnswer", VisitAnswer.CodingKeys.self), .init("verdict", Verdict.CodingKeys.self),
            .init("layerAnswer", ["layer"] + Verdict.CodingKeys.allCases.map(\.stringValue)),
            .init("subsidyResponse", SubsidyResponse.CodingKeys.self),
            .init("statusResponse", StatusResponse.CodingKeys.self),
            .init("settlementResponse", ["visits", "applications"]), .init("subsidyPart", ["payer", "amount"]),
            .init("grant", ["granted", "clause"]),
        ]
    }

    @Test("A definition has the type's members", arguments: Members.all) func members(_ type: Members) throws {
        let definition = try #require(try ProtocolSchemaTests.schema()[definition: type.definition])
        #expect(Set(definition["properties"]?.members.keys.map { $0 } ?? []) == Set(type.names))
    }

    @Test(
        "A definition has the enumeration's values",
        arguments: [
            ("decision", Decision.allCases.map(\.rawValue)), ("insutype", InsuranceType.allCases.map(\.rawValue)),
            ("medType", CareType.allCases.map(\.rawValue)), ("referral", Referral.allCases.map(\.rawValue)),
            ("chargeClass", ChargeClass.allCases.map(\.rawValue)),
            ("management", Management.allCases.map(\.rawValue)),
            ("scheduleScope", InsuranceSchedule.Scope.allCases.map(\.rawValue)),
            ("layer", Layer.perVisit.map(\.rawValue) + [VisitAnswer.totalName]),
            ("verdictStatus", VerdictStatus.allCases.map(\.rawValue)),
        ])
    func values(_ definition: String, _ values: [String]) throws {
        let found = try ProtocolSchemaTests.schema()[definition: definition]?["enum"]?.items.compactMap(\.string)
        #expect(Set(found ?? []) == Set(values))
    }

    /// Ways to write a member that its type may or may not take.
    private static let writings = [
        "null", "true", "\"x\"", "7", "-1", "12.5", "\"7\"", "[]", "{}", "99999999999999999", "\"2023-02-28\"",
        "\"2023-13-01\"", "\"12.5%\"", "\"12.5\"", "\"310\"", "\"390\"",
    ]

    @Test("Schema and type take and refuse the same requests", arguments: Sample.all)
    func requests(_ sample: Sample) throws {
        let schema = try ProtocolSchemaTests.schema()
        let name = "\(sample.decision.rawValue)Request"
        var (sound, broken) = (0, 0)
        func compare(_ json: JSONText, _ what: String) throws {
            let value = try ExactJSON(json.data)
            let faults = schema.faults(value, as: name)
            // The protocol knows no null, though a reader may take one for a member that is left out.
            if value.holdsNull { return #expect(faults != [], "\(what)") }
            let isTaken = sample.fault(json) == nil
            // What members must agree on, such as sums and orders, no schema can say; it may never refuse what is sound.
            if isTaken { #expect(faults == [], "\(what) is sound") }
            if faults.isEmpty, let fault = sample.fault(json) {
                #expect(fault.problem.isBeyondSchemas, "\(what): the schema misses \(fault)")
            }
            if isTaken { sound += 1 } else { broken += 1 }
        }
        try compare(sample.json, "the sample")
        for path in sample.json.memberPaths() {
            try compare(sample.json.removing(path), "without \(path)")
            for writing in ProtocolSchemaTests.writings {
                try compare(sample.json.setting(path, to: writing), "\(path) as \(writing)")
            }
        }
        for path in sample.json.objectPaths() {
            try compare(
                sample.json.setting(path.isEmpty ? "no_such" : "\(path).no_such", to: "1"),
                "an unknown member in \(path)")
        }
        #expect(sound > 5)
        #expect(broken > 50)
    }

    @Test func theTableOfFieldsHasEveryMemberInBothLanguages() throws {
        let schema = try ProtocolSchemaTests.schema()
        let table = try String(contentsOf: ProtocolSchemaTests.folder.appending(path: "fields.md"), encoding: .utf8)
        let sections = table.components(separatedBy: "\n## ")
        for type in Members.all {
            let section = try #require(sections.first { $0.hasPrefix("`\(type.definition)` ") })
            let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
            #expect(rows.count == type.names.count)
            let definition = schema[definition: type.definition]
            let required = definition?["required"]?.items.compactMap(\.string) ?? []
            for name in type.names {
                let member = definition?["properties"]?[name]
                let row = rows.first { $0.hasPrefix("| `\(name)` |") }
                let cells = row?.split(separator: "|", omittingEmptySubsequences: false).map {
                    $0.trimmingCharacters(in: .whitespaces)
                }
                #expect(cells?[safe: 3] == (required.contains(name) ? "✓" : ""), "\(type.definition).\(name)")
                #expect(cells?[safe: 4] == member?["title"]?.string)
                #expect(cells?[safe: 5] == member?["description"]?.string)
            }
        }
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension ExactJSON {
    fileprivate var holdsNull: Bool {
        switch self {
        case .null: true
        case .list(let items): items.contains(where: \.holdsNull)
        case .object(let members): members.values.contains(where: \.holdsNull)
        case .flag, .number, .text: false
        }
    }
}

extension RequestFault.Problem {
    /// Whether it is about what members must agree on, about a day that is none, or a part of a fen.
    fileprivate var isBeyondSchemas: Bool {
        switch self {
        case .endsBeforeItBegins, .doesNotAddUp, .paymentsExceedScope, .paymentsExceedTotal, .outOfOrder, .repeated,
            .onlySome, .contradicts,
            .tooLarge, .notDate, .neededBy, .unknownIdentity, .notMoney, .notRate:
            true
        case .missing, .null, .unknownMember, .wrongKind, .notOneOf, .negative, .tooMany, .notJSON: false
        }
    }
}
