package import MedicalAssistance
package import Wording

/// A layer of the waterfall for some persons and some care: what it pays, of what, from where, and up to where.
package struct BenefitRule: Sendable, Hashable {
    package var id: String
    package var layer: Layer
    package var title: Bilingual
    package var citation: Citation
    package var who: Who
    package var insurance: Insurances
    /// The care it pays for; any one suffices.
    package var care: [Care]
    package var conditions: [Condition] = []
    /// The answer of a benefit that states no figures: the words exclude it, or leave it to rules to come.
    package var without: Condition.Ruling?
    /// The cost that it shares; several where settings differ in it.
    package var bases: [Base] = []
    package var threshold: Threshold?
    /// Rates by bands of the year's base; one from zero where there are no bands.
    package var bands: [Band] = []
    package var limits: [Limit] = []
    /// The limit of another layer that must have been reached first.
    package var reached: Reached?
    /// The share of each stay's cost up to which all payments are made to reach.
    package var topUp: TopUp?
    /// A schedule of catastrophic insurance: the request's, or the rule's own threshold and bands.
    package var schedule: ExternalSchedule?
    package var window: Window?
    package var once: Once?
    package var noOverlap: NoOverlap?
    package var offset: Offset?

    /// Whom it helps.
    package struct Who: Sendable, Hashable {
        /// The identities named; nil for every insured person.
        package var identities: [String]?
        /// Identities that keep out whoever holds one of them.
        package var except: [String] = []
        package var citation: Citation
    }

    /// The insurances whose members it helps.
    package struct Insurances: Sendable, Hashable {
        package var types: [InsuranceType]
        package var citation: Citation
    }

    /// The care it pays for.
    package struct Care: Sendable, Hashable {
        package var settings: [Setting]
        /// The diseases (病种) that are in; nil for all.
        package var diseases: DiseaseList?
        /// The diseases that are out.
        package var exceptDiseases: DiseaseList?
        /// Whether it must be, or must not be, paid for by a package; nil is either.
        package var package: Bool?
        /// What a benefit of the same layer for care in general pays beside it.
        package var beside: Beside = .nothing
        package var citation: Citation

        /// Whether the disease decides.
        package var asksDisease: Bool { diseases != nil || exceptDiseases != nil }
    }

    /// What benefits for care in general pay for care of which a rule speaks in particular.
    package enum Beside: String, Sendable, Hashable, CaseIterable {
        case nothing
        /// They are in its place where that serves the person better.
        case better
        /// Those of the same layer pay of what it leaves.
        case rest
    }

    /// A list of diseases that the document's rules share.
    package struct DiseaseList: Sendable, Hashable {
        package var diseases: [String]
        package var citation: Citation
    }

    /// The cost that it shares: some classes of cost less what others have paid.
    package struct Base: Sendable, Hashable {
        /// The settings for which it holds; nil for all.
        package var settings: [Setting]?
        package var costs: [CostClass]
        package var less: [Payer]
        /// Whether the cost counts up to the limit of the visit's package only.
        package var withinPackage = false
        package var accumulates: Accumulation
        /// Whether visits count for which the benefit's conditions keep it from paying.
        package var countsBarred: Bool
        /// The part that first-layer assistance did not cover and that is left out; none where the text lets it count.
        package var omits: Omission?
        package var citation: Citation

        package enum Omission: String, Sendable, Hashable, CaseIterable {
            case overLimit = "over-limit"
            case underThreshold = "under-threshold"
        }
    }

    package enum CostClass: String, Sendable, Hashable, CaseIterable {
        case inScope = "inscp_scp_amt"
        case firstSelfPayment = "preselfpay_amt"
        case overStandard = "overlmt_selfpay"
        case outsideCatalogue = "fulamt_ownpay_amt"
    }

    /// One whose payment is deducted: a fund before assistance, or an earlier layer.
    package enum Payer: String, Sendable, Hashable, CaseIterable {
        case basic = "hifp_pay"
        case largeSum = "hifob_pay"
        case catastrophic = "hifmi_pay"
        case enterprise = "hifes_pay"
        case civilServants = "cvlserv_pay"
        case other = "oth_pay"
        case assistance
        /// Assistance with costs outside the catalogue.
        case outsideCatalogue = "outside-catalogue"
        /// What the institution has to bear itself.
        case institution = "hosp_part_amt"
    }

    /// Which visits' burden counts towards the year's threshold and bands.
    package enum Accumulation: String, Sendable, Hashable, CaseIterable {
        /// Visits settled while the person holds an identity that the benefit names.
        case held
        /// Visits settled while the person holds any identity that first-layer assistance names.
        case assisted
        /// As held, and visits for other care, too, that the layer assists.
        case assistedCare = "assisted-care"
        /// Every visit of the year.
        case everyVisit = "every-visit"
    }

    /// What is kept apart when amounts of the year are added up.
    package struct Dimensions: OptionSet, Sendable, Hashable {
        package var rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let setting = Dimensions(rawValue: 1)
        package static let insurance = Dimensions(rawValue: 2)
        /// Each visit by itself.
        package static let visit = Dimensions(rawValue: 4)
        /// Each calendar year of the costs in a window.
        package static let year = Dimensions(rawValue: 8)

        package static let names = ["setting": setting, "insurance": insurance, "visit": visit, "year": year]
    }

    package struct Band: Sendable, Hashable {
        /// The bound from which the rate holds, an absolute amount of the year's base.
        package var from: Money
        package var rate: Rate
        package var citation: Citation
    }

    package struct Limit: Sendable, Hashable {
        /// The most that is paid; nil where there is no limit, and what is paid is only counted.
        package var amount: Money?
        /// The name of what all benefits with that pool draw on together.
        package var pool: String
        package var apart: Dimensions
        package var order: Order
        package var citation: Citation
    }

    /// A schedule of catastrophic insurance, and how the rule tilts it.
    package struct ExternalSchedule: Sendable, Hashable {
        /// Which of the request's; the rule's own threshold and bands, if it has any, take the place of those there.
        package var scope: InsuranceSchedule.Scope?
        package var pool: String
        package var apart: Dimensions
        package var switching: Switching
        package var bands: BandMeasure
        package var citation: Citation
        /// By how much the deductible is lowered.
        package var deductibleLowered: Adjustment<Rate>?
        /// By how much each band's rate is raised.
        package var ratesRaised: Adjustment<Rate>?
        /// Whether the annual limit is removed.
        package var capRemoved: Adjustment<Bool>?
    }

    package struct Adjustment<Value: Sendable & Hashable>: Sendable, Hashable {
        package var value: Value
        package var citation: Citation
    }

    /// What a new schedule applies to when the identity changes within the year.
    package enum Switching: String, Sendable, Hashable, CaseIterable {
        /// The part of the year's burden that the visit adds.
        case increment
        /// The year's burden so far, less what has been paid.
        case yearToDate = "year-to-date"
    }

    /// How costs count that other layers have assisted already.
    package struct Offset: Sendable, Hashable {
        package var layers: [Layer]
        package var rule: Kind
        package var citation: Citation

        package enum Kind: String, Sendable, Hashable, CaseIterable {
            /// Only what goes beyond the earlier assistance is paid.
            case difference
            /// Costs with earlier assistance do not count.
            case excluded
        }
    }
}
