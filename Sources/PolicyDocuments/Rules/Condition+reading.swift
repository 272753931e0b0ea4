import MedicalAssistance
import Wording
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
            let years = try reader.valueIfPresent("from-year") { Int($0) }.flatMap {
                CalendarDate(year: $0, month: 1, day: 1)
            }
            let last = try reader.valueIfPresent("to-year") { Int($0) }.flatMap {
                CalendarDate(year: $0, month: 12, day: 31)
            }
            let begins = try reader.valueIfPresent("from", { CalendarDate($0) }) ?? years
            guard let begins else {
                throw reader.fault(.init("须写 from 或 from-year。", "from or from-year must be stated."))
            }
            self = .inForce(
                Period(begins: begins, ends: try reader.valueIfPresent("to", { CalendarDate($0) }) ?? last),
                otherwise: try reader.oneOf("otherwise", orElse: .undetermined))
        case "place":
            self = .place(Division(try reader.string("admdvs")), outside: reader.flag("outside"))
        case "referral":
            self = .referral(
                try reader.all("accepts", Referral.self), unstated: try reader.oneOf("unstated", orElse: .undetermined),
                otherwise: try reader.oneOf("otherwise", orElse: .notEligible))
        case "recognised-at": self = .recognisedAt(Division(try reader.string("admdvs")))
        case "enrolled": self = .enrolled(reader.list("tiers"))
        default: return nil
        }
    }
}
