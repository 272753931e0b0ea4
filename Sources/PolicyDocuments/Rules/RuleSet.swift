package import MedicalAssistance
package import XMLTree

/// The rules of an instrument, as values.
package struct RuleSet: Sendable, Hashable {
    package var document: String
    package var inForce: InForce
    package var insured: Insured
    package var designated: Citation
    /// Whether care must be given at a designated institution, as it must unless the rules say otherwise.
    package var requiresDesignation: Bool
    package var recognition: Recognition
    package var year: MedicalYear
    package var rounding: Rounding
    package var severalIdentities: SeveralIdentities
    package var alone: [Alone]
    package var yearEnd: YearEnd?
    package var subsidies: [SubsidyRule]
    package var benefits: [BenefitRule]
    package var open: [OpenRule]
    package var institutions: [InstitutionRule]
    package var monitoring: [MonitoringRule]
    package var services: [ServiceRule]
    /// The bounds that the document lays on the rules of others.
    package var bounds: [BoundRule]
    /// The documents that rest on a later text, which may have altered the bounds.
    package var supersededFor: [String]
    /// The province whose bounds the document lays down or has to keep.
    package var province: String?

    /// From when to when the instrument is in force; nil when its text does not say.
    package struct InForce: Sendable, Hashable {
        package var period: Period?
        /// The answer after its last day.
        package var afterwards: Condition.Absence
        /// Whether burden of the same year that was settled before its first day counts where every visit does.
        package var countsEarlier: Bool
        package var citation: Citation

        /// Why the document does not answer for a day; nil when it is in force.
        package func ruling(on day: CalendarDate) -> Condition.Ruling? {
            guard let period else { return .open(citation) }
            guard !period.contains(day) else { return nil }
            return day < period.begins ? .open(citation) : .init(afterwards, citation)
        }
    }

    /// Identities that count only for a person who holds none of some others.
    package struct Alone: Sendable, Hashable {
        package var identities: [String]
        package var others: [String]
        package var citation: Citation
    }

    /// Where, and in which insurances, a person must be insured.
    package struct Insured: Sendable, Hashable {
        /// A division code; those of its districts begin with the same digits before its zeros.
        package var division: String
        package var insurances: [InsuranceType]
        /// The layers for which the place counts; nil for all.
        package var layers: [Layer]?
        package var citation: Citation

        /// Whether a place is within the division.
        package func covers(place: String) -> Bool {
            Division(division).covers(place)
        }
    }

    /// When a recognised identity begins and ceases to count.
    package struct Recognition: Sendable, Hashable {
        package var begins: Begin
        package var ends: End
        /// The day from which an entry or an exit follows `begins` and `ends`; before, the day itself counts.
        package var from: CalendarDate?
        /// By which of the identity's days subsidies go.
        package var subsidies: SubsidyDays
        package var citation: Citation

        package enum Begin: String, Sendable, Hashable, CaseIterable {
            case sameDay = "same-day"
            case nextDay = "next-day"
            case nextMonth = "next-month"
            case monthStart = "month-start"
            /// The first of a month: the day itself, or else the next one.
            case nextMonthStart = "next-month-start"
        }

        package enum SubsidyDays: String, Sendable, Hashable, CaseIterable {
            /// Those on which it counts for benefits.
            case recognition
            /// Its own.
            case asHeld = "as-held"
            /// All of the calendar years in which it holds.
            case year
        }

        package enum End: String, Sendable, Hashable, CaseIterable {
            /// The last day on which it holds.
            case sameDay = "same-day"
            /// The end of the month of that day.
            case monthEnd = "month-end"
            /// The end of the month of the day after it.
            case monthEndAfter = "month-end-after"
        }
    }

    /// What counts for a person with several identities.
    package struct SeveralIdentities: Sendable, Hashable {
        package var rule: Choice
        package var citation: Citation

        package enum Choice: String, Sendable, Hashable, CaseIterable {
            /// For each benefit the one that pays most, ties going to the document's order.
            case best
            /// The one whose benefits pay most together.
            case one
            /// The first of the person's list.
            case first
            /// All of them, added up.
            case sum
        }
    }

    /// Visits that assistance pays for at the end of the year, in what the limits then leave.
    package struct YearEnd: Sendable, Hashable {
        package var management: Management
        package var identity: Moment
        package var citation: Citation

        /// The day whose identities count.
        package enum Moment: String, Sendable, Hashable, CaseIterable {
            case visit
            case yearEnd = "year-end"
        }
    }

    /// A length of time in whole years and days, such as `P5Y`.
    private struct Duration {
        let years: Int
        let days: Int

        init?(_ text: String) {
            guard text.hasPrefix("P"), let mark = text.firstIndex(of: "Y"),
                let years = Int(text[text.index(after: text.startIndex)..<mark])
            else { return nil }
            let rest = text[text.index(after: mark)...]
            guard rest.isEmpty || rest.hasSuffix("D"), let days = rest.isEmpty ? 0 : Int(rest.dropLast()) else {
                return nil
            }
            (self.years, self.days) = (years, days)
        }

        func lastDay(from first: CalendarDate) -> CalendarDate {
            first.adding(months: 12 * years).adding(days: days - 1)
        }
    }

    /// To which calendar year a stay belongs.
    package struct MedicalYear: Sendable, Hashable {
        package var stayDate: StayDate
        package var citation: Citation

        package enum StayDate: String, Sendable, Hashable, CaseIterable {
            case settlement
            case admission
        }
    }

    /// Where and how parts of a fen are rounded away.
    package struct Rounding: Sendable, Hashable {
        package var point: Point
        package var mode: RoundingMode
        package var citation: Citation

        package enum Point: String, Sendable, Hashable, CaseIterable {
            /// A payment is the year's entitlement so far, rounded, less what has been paid.
            case yearToDate = "year-to-date"
            /// Each visit's entitlement is rounded by itself.
            case visit
        }
    }
}

extension RuleSet {
    /// Reads the rules from a valid `rules.xml`.
    ///
    /// - Throws: A `RuleFault` for a rule that contradicts itself or cannot be understood.
    package init(_ root: XMLElement) throws(RuleFault) {
        let reader = RuleReader(root: root)
        document = try reader.string("document")
        province = reader.element[attribute: "province"]
        let force = try reader.required("in-force")
        let begins = try force.valueIfPresent("from", { CalendarDate($0) })
        let lasts = try force.valueIfPresent("lasts", { Duration($0) })
        let ends = try force.valueIfPresent("to", { CalendarDate($0) }) ?? begins.flatMap { lasts?.lastDay(from: $0) }
        inForce = InForce(
            period: begins.map { Period(begins: $0, ends: ends) },
            afterwards: try force.oneOf("afterwards", orElse: .undetermined),
            countsEarlier: force.element[attribute: "earlier-burden"] != "left-out", citation: force.citation)
        // What a document says that only lays down bounds on others: it gives nobody anything.
        insured = Insured(
            division: reader.element[attribute: "province"] ?? "", insurances: [], citation: force.citation)
        designated = force.citation
        requiresDesignation = true
        recognition = Recognition(
            begins: .sameDay, ends: .sameDay, from: nil, subsidies: .recognition, citation: force.citation)
        year = MedicalYear(stayDate: .settlement, citation: force.citation)
        rounding = Rounding(point: .yearToDate, mode: .halfUp, citation: force.citation)
        severalIdentities = SeveralIdentities(rule: .best, citation: force.citation)
        alone = reader.children("alone").map {
            Alone(identities: $0.list("identities"), others: $0.list("except-identities"), citation: $0.citation)
        }
        yearEnd = try reader.child("year-end").map { (rule) throws(RuleFault) in
            YearEnd(
                management: try rule.value("management", Management.init(rawValue:)),
                identity: try rule.oneOf("identity", orElse: .visit), citation: rule.citation)
        }
        bounds = []
        supersededFor = reader.children("bounds").flatMap { $0.list("superseded-for") }
        subsidies = []
        for subsidy in reader.children("subsidy") { subsidies.append(try SubsidyRule(subsidy)) }
        benefits = []
        for benefit in reader.children("benefit") { benefits.append(try BenefitRule(benefit)) }
        open = []
        for rule in reader.children("open") { open.append(try OpenRule(rule, .undetermined)) }
        for rule in reader.children("excluded") { open.append(try OpenRule(rule, .notEligible)) }
        institutions = []
        for rule in reader.children("institution") { institutions.append(try InstitutionRule(rule)) }
        monitoring = []
        for rule in reader.children("monitoring") { monitoring.append(try MonitoringRule(rule)) }
        services = []
        for rule in reader.children("service") { services.append(try ServiceRule(rule)) }
        for list in reader.children("bounds") {
            for bound in list.children("bound") { bounds.append(try BoundRule(bound)) }
        }
        if bounds.isEmpty || reader.child("insured") != nil { try readTerms(reader) }
    }

    /// Reads what holds for every benefit of the document.
    private mutating func readTerms(_ reader: RuleReader) throws(RuleFault) {
        let place = try reader.required("insured")
        insured = Insured(
            division: try place.string("admdvs"), insurances: try place.all("insurances", InsuranceType.self),
            layers: place.element[attribute: "layers"] == nil ? nil : try place.all("layers", Layer.self),
            citation: place.citation)
        let designated = try reader.required("designated")
        self.designated = designated.citation
        requiresDesignation = designated.element[attribute: "required"] != "false"
        let begin = try reader.required("recognition")
        recognition = Recognition(
            begins: try begin.value("begins", Recognition.Begin.init(rawValue:)),
            ends: try begin.oneOf("ends", orElse: .sameDay),
            from: try begin.valueIfPresent("from", { CalendarDate($0) }),
            subsidies: try begin.oneOf("subsidies", orElse: .recognition), citation: begin.citation)
        let stay = try reader.required("year")
        year = MedicalYear(
            stayDate: try stay.value("stay-date", MedicalYear.StayDate.init(rawValue:)), citation: stay.citation)
        let round = try reader.required("rounding")
        rounding = Rounding(
            point: try round.value("point", Rounding.Point.init(rawValue:)),
            mode: try round.value("mode", RoundingMode.init(rawValue:)), citation: round.citation)
        let several = try reader.required("several-identities")
        severalIdentities = SeveralIdentities(
            rule: try several.oneOf("rule", orElse: .best), citation: several.citation)
    }
}
