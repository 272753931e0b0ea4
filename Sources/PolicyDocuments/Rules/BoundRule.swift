package import MedicalAssistance

/// A bound that a document lays on the figures of the documents of its province.
package struct BoundRule: Sendable, Hashable {
    package var id: String
    package var subject: Subject
    /// The persons whose rules are bounded, each by itself; nil for all that a document's rules name.
    package var identities: [String]?
    /// The persons left out of all that a document's rules name.
    package var except: [String]
    /// Payers of a subsidy whose parts do not count.
    package var exceptPayers: [String]
    package var settings: [Setting]
    package var quantity: Quantity
    package var relation: Relation
    package var measure: Measure
    package var citation: Citation

    /// The rules that are bounded.
    package enum Subject: Sendable, Hashable {
        case subsidies
        case layer(Layer)
    }

    /// The quantity that is bounded.
    package enum Quantity: String, Sendable, Hashable, CaseIterable {
        /// Whether there is such a rule.
        case presence
        case rate
        case limit
        case threshold
        /// Whether the threshold adds up over the year.
        case annual
        /// Whether the base is in-scope cost alone, after the earlier layers.
        case base
        /// Whether inpatient and chronic outpatient care draw on one pool.
        case sharedLimit = "shared-limit"
        case deductibleLowered = "deductible-lowered"
        /// Whether a deductible is left.
        case deductibleKept = "deductible-kept"
        case points
        case capRemoved = "cap-removed"
        /// What is paid of a contribution.
        case subsidyShare = "subsidy-share"
        /// Whether a fixed amount is paid of a contribution.
        case subsidyFixed = "subsidy-fixed"
        /// Whether a rate of 100% stands without a limit.
        case wholeBill = "whole-bill"
        /// The first day on which the document is in force.
        case from
    }

    package enum Relation: String, Sendable, Hashable, CaseIterable {
        case equal
        case atLeast = "at-least"
        case atMost = "at-most"
    }

    /// What the quantity is compared with.
    package enum Measure: Sendable, Hashable {
        case rate(Rate)
        case money(Money)
        case day(CalendarDate)
        case answer(Bool)
        /// The same figure of another identity.
        case identity(String)
    }
}

extension BoundRule {
    init(_ reader: RuleReader) throws(RuleFault) {
        id = try reader.string("id")
        subject = try reader.value("on") { $0 == "subsidy" ? .subsidies : Layer(rawValue: $0).map { .layer($0) } }
        identities = try reader.string("identities") == "*" ? nil : reader.list("identities")
        except = reader.list("except-identities")
        exceptPayers = reader.list("except-payers")
        let stated = try reader.all("settings", Setting.self)
        settings = stated.isEmpty ? [.inpatient] : stated
        quantity = try reader.value("quantity", Quantity.init(rawValue:))
        relation = try reader.value("relation", Relation.init(rawValue:))
        if let identity = try reader.valueIfPresent("as", { $0 }) {
            measure = .identity(identity)
        } else {
            measure = try reader.value("value") { text in
                Rate(text).map { .rate($0) } ?? CalendarDate(text).map { .day($0) } ?? Money(text).map { .money($0) }
                    ?? Bool(text).map { .answer($0) }
            }
        }
        citation = reader.citation
    }
}
