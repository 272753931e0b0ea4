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
    var rulings: [(layer: Layer, ruling: Condition.Ruling, most: Int64)] = []
    /// What the layers pay before rounding, by which the benefits of several identities are compared.
    var exact = ExactShares()

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

    /// Notes that a layer left open may pay some fen.
    mutating func raise(_ layer: Layer, to most: Int64) {
        guard let index = rulings.firstIndex(where: { $0.layer == layer }) else { return }
        rulings[index].most = max(rulings[index].most, most)
    }

    /// What a layer gives a person.
    enum Standing {
        case barred
        case certain(ExactAmount)
        /// At most so much.
        case open(ExactAmount)

        /// Whether it serves a person better than another: what is open does where it may bring more, because not
        /// stated is not zero.
        func serves(betterThan other: Standing) -> Bool {
            switch (self, other) {
            case (.barred, _): false
            case (_, .barred): true
            case (.certain(let this), .certain(let other)), (.open(let this), .open(let other)),
                (.open(let this), .certain(let other)):
                this > other
            case (.certain(let this), .open(let other)): this >= other
            }
        }
    }

    /// What a layer gives, before parts of a fen are rounded away.
    func standing(of layer: Layer) -> Standing {
        guard let ruling = rulings.first(where: { $0.layer == layer }) else { return .certain(exact[layer]) }
        switch ruling.ruling {
        case .barred: return .barred
        case .open: return .open(ExactAmount(Money(fen: ruling.most)))
        }
    }

    /// All that the layers give together.
    private var standing: Standing {
        var sum = ExactAmount.zero
        var (isOpen, isGiven) = (false, false)
        for layer in Layer.bySequence {
            switch standing(of: layer) {
            case .barred: break
            case .certain(let amount): (sum, isGiven) = (sum + amount, true)
            case .open(let most): (sum, isOpen) = (sum + most, true)
            }
        }
        return isOpen ? .open(sum) : isGiven ? .certain(sum) : .barred
    }

    /// Whether it serves a person better than another outcome on the whole.
    func servesBetter(than other: VisitOutcome) -> Bool { standing.serves(betterThan: other.standing) }
}

extension Layer {
    /// The layers in the order in which amounts depend on each other.
    static let bySequence: [Layer] = [.catastrophic, .outsideCatalogue, .assistance, .reAssistance]
}

/// What the layers pay for one visit before parts of a fen are rounded away.
struct ExactShares {
    private var catastrophic = ExactAmount.zero
    private var assistance = ExactAmount.zero
    private var reAssistance = ExactAmount.zero
    private var outsideCatalogue = ExactAmount.zero

    subscript(layer: Layer) -> ExactAmount {
        get {
            switch layer {
            case .catastrophic: catastrophic
            case .assistance: assistance
            case .reAssistance: reAssistance
            case .outsideCatalogue: outsideCatalogue
            case .application: .zero
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
}
