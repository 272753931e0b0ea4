package import MedicalAssistance
package import XMLTree

/// The rules of an instrument, as values.
package struct RuleSet: Sendable, Hashable {
    package var document: String
    package var inForce: InForce
    package var insured: Insured
    package var designated: Citation
    package var recognition: Recognition
    package var year: MedicalYear
    package var rounding: Rounding
    package var severalIdentities: SeveralIdentities
    package var subsidies: [SubsidyRule]
    package var benefits: [BenefitRule]
    package var open: [OpenRule]
    package var institutions: [InstitutionRule]
    package var monitoring: [MonitoringRule]
    package var services: [ServiceRule]
    /// The bounds that the document lays on the rules of others.
    package var bounds: [BoundRule]
    /// The province whose bounds the document lays down or has to keep.
    package var province: String?

    /// From when to when the instrument is in force; nil when its text does not say.
    package struct InForce: Sendable, Hashable {
        package var period: Period?
        package var citation: Citation
    }

    /// Where, and in which insurances, a person must be insured.
    package struct Insured: Sendable, Hashable {
        /// A division code; those of its districts begin with the same digits before its zeros.
        package var division: String
        package var insurances: [InsuranceType]
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
        /// Whether subsidies go by the identity's own dates.
        package var subsidiesAsHeld: Bool
        package var citation: Citation

        package enum Begin: String, Sendable, Hashable, CaseIterable {
            case sameDay = "same-day"
            case nextDay = "next-day"
            case nextMonth = "next-month"
            case monthStart = "month-start"
            /// The first of a month: the day itself, or else the next one.
            case nextMonthStart = "next-month-start"
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
            /// The one that pays most, ties going to the document's order.
            case best
            /// The first of the person's list.
            case first
            /// All of them, added up.
            case sum
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
        let ends = try force.valueIfPresent("to", { CalendarDate($0) })
        inForce = InForce(period: begins.map { Period(begins: $0, ends: ends) }, citation: force.citation)
        // What a document says that only lays down bounds on others: it gives nobody anything.
        insured = Insured(division: reader.element[attribute: "province"] ?? "", insurances: [], citation: force.citation)
        designated = force.citation
        recognition = Recognition(
            begins: .sameDay, ends: .sameDay, from: nil, subsidiesAsHeld: false, citation: force.citation)
        year = MedicalYear(stayDate: .settlement, citation: force.citation)
        rounding = Rounding(point: .yearToDate, mode: .halfUp, citation: force.citation)
        severalIdentities = SeveralIdentities(rule: .best, citation: force.citation)
        bounds = []
        subsidies = []
        for subsidy in reader.children("subsidy") { subsidies.append(try SubsidyRule(subsidy)) }
        benefits = []
        for benefit in reader.children("benefit") { benefits.append(try BenefitRule(benefit)) }
        open = []
        for rule in reader.children("open") { open.append(try OpenRule(rule)) }
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
            citation: place.citation)
        designated = try reader.required("designated").citation
        let begin = try reader.required("recognition")
        recognition = Recognition(
            begins: try begin.value("begins", Recognition.Begin.init(rawValue:)),
            ends: try begin.oneOf("ends", orElse: .sameDay),
            from: try begin.valueIfPresent("from", { CalendarDate($0) }),
            subsidiesAsHeld: begin.element[attribute: "subsidies"] == "as-held", citation: begin.citation)
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
