import MedicalAssistance
import XMLTree

extension [Condition] {
    /// The conditions among a rule's children, in the order of the file.
    init(_ reader: RuleReader) throws(RuleFault) {
        self = []
        for child in reader.children {
            guard let kind = try Condition.Kind(child) else { continue }
            append(Condition(kind: kind, citation: child.citation))
        }
    }
}

extension Condition.Kind {
    /// The kind that an element states; nil for an element that is no condition.
    fileprivate init?(_ reader: RuleReader) throws(RuleFault) {
        switch reader.element.name {
        case "within":
            self = .within(try reader.value("period", Condition.ExternalPeriod.init(rawValue:)))
        case "in-force":
            let begins = try reader.value("from", { CalendarDate($0) })
            self = .inForce(
                Period(begins: begins, ends: try reader.valueIfPresent("to", { CalendarDate($0) })),
                otherwise: try reader.oneOf("otherwise", orElse: .undetermined))
        case "place":
            self = .place(
                Division(try reader.string("admdvs")), except: reader.element[attribute: "except-admdvs"].map(Division.init))
        case "referral":
            self = .referral(
                try reader.all("accepts", Referral.self), unstated: try reader.oneOf("unstated", orElse: .undetermined))
        case "recognised-at": self = .recognisedAt(Division(try reader.string("admdvs")))
        case "enrolled": self = .enrolled(reader.list("tiers"))
        default: return nil
        }
    }
}
