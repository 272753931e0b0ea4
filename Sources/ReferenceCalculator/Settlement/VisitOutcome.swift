import MedicalAssistance
import PolicyDocuments

/// What the layers pay for one visit, in fen.
struct VisitOutcome {
    var catastrophic: Int64 = 0
    var assistance: Int64 = 0
    var reAssistance: Int64 = 0
    var outsideCatalogue: Int64 = 0
    /// The parts of the visit's base that first-layer assistance did not cover: over its limit, and under its threshold.
    var overLimit: Int64 = 0
    var underThreshold: Int64 = 0
    /// What the institution has to bear.
    var institution: Int64 = 0
    /// The words that leave open what the institution has to bear.
    var institutionOpen: Citation?
    /// Why layers with a benefit do not pay, or cannot be judged.
    var rulings: [(layer: Layer, ruling: Condition.Ruling)] = []

    var sum: Int64 { catastrophic + assistance + reAssistance + outsideCatalogue }

    subscript(layer: Layer) -> Int64 {
        get {
            switch layer {
            case .catastrophic: catastrophic
            case .assistance: assistance
            case .reAssistance: reAssistance
            case .outsideCatalogue: outsideCatalogue
            case .application: 0
            }
        }
        set {
            switch layer {
            case .catastrophic: catastrophic = newValue
            case .assistance: assistance = newValue
            case .reAssistance: reAssistance = newValue
            case .outsideCatalogue: outsideCatalogue = newValue
            case .application: break
            }
        }
    }

    /// Why a layer does not pay; nil when it pays, or has no benefit.
    func ruling(in layer: Layer) -> Condition.Ruling? {
        rulings.isEmpty ? nil : rulings.first { $0.layer == layer }?.ruling
    }

    /// The words that leave a layer open.
    func openness(of layer: Layer) -> Citation? {
        if case .open(let citation)? = ruling(in: layer) { citation } else { nil }
    }

    private var isOpen: Bool {
        rulings.contains { if case .open = $0.ruling { true } else { false } }
    }

    /// Whether the benefits of a row serve the person better than another's: what is certain goes before what is open,
    /// unless it brings nothing.
    func serves(betterThan other: VisitOutcome, assists: Bool, otherAssists: Bool) -> Bool {
        if isOpen != other.isOpen { return isOpen ? !otherAssists : assists }
        return sum > other.sum || (sum == other.sum && rulings.count < other.rulings.count)
    }
}
