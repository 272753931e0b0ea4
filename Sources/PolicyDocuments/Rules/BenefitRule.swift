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
    package var care: Care
    package var base: Base
    package var threshold: Threshold?
    /// Rates by bands of the year's base; one from zero where there are no bands.
    package var bands: [Band]
    package var limits: [Limit]
    /// The schedule that the request states, in place of a threshold, bands and limit of the rule's own.
    package var schedule: ExternalSchedule?
    package var window: Window?
    package var once: Citation?
    package var offset: Offset?

    /// Whom it helps.
    package struct Who: Sendable, Hashable {
        /// The identities named; nil for every insured person.
        package var identities: [String]?
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
        package var citation: Citation
    }

    /// The cost that it shares: some classes of cost less what others have paid.
    package struct Base: Sendable, Hashable {
        package var costs: [CostClass]
        package var less: [Payer]
        package var accumulates: Accumulation
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
    }

    /// Which visits' burden counts towards the year's threshold and bands.
    package enum Accumulation: String, Sendable, Hashable, CaseIterable {
        /// Visits settled while the person holds an identity that the benefit names.
        case held
        /// Visits settled while the person holds any identity that first-layer assistance names.
        case assisted
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

    package struct Threshold: Sendable, Hashable {
        package var amount: Money
        package var apart: Dimensions
        package var order: Order
        package var bands: BandMeasure
        package var citation: Citation
    }

    /// Whether a threshold or limit is applied to the base or to its share.
    package enum Order: String, Sendable, Hashable, CaseIterable {
        case beforeRate = "before-rate"
        case afterRate = "after-rate"
    }

    /// How the bounds of bands are measured.
    package enum BandMeasure: String, Sendable, Hashable, CaseIterable {
        /// As amounts of the burden, the threshold being cut out of them.
        case absolute
        /// From the threshold upwards.
        case aboveThreshold = "above-threshold"
        /// The rate of the band that the burden reaches holds for all of it.
        case whole
    }

    package struct Band: Sendable, Hashable {
        /// The bound from which the rate holds, an absolute amount of the year's base.
        package var from: Money
        package var rate: Rate
        package var citation: Citation
    }

    package struct Limit: Sendable, Hashable {
        package var amount: Money
        /// The name of what all benefits with that pool draw on together.
        package var pool: String
        package var apart: Dimensions
        package var order: Order
        package var citation: Citation
    }

    /// A schedule of catastrophic insurance from the request, and how the rule tilts it.
    package struct ExternalSchedule: Sendable, Hashable {
        package var scope: InsuranceSchedule.Scope
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

    /// The span of time before an application whose costs count.
    package struct Window: Sendable, Hashable {
        package var months: Int
        package var until: End
        package var citation: Citation

        package enum End: String, Sendable, Hashable, CaseIterable {
            /// From the same day some months earlier to the eve of recognition.
            case eve
            /// From the day after that to the day of recognition.
            case recognition
        }
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
