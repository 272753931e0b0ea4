import MedicalAssistance
import PolicyDocuments

/// What an undetermined visit leaves unknown in a year's books.
struct Doubt {
    let entry: Entry
    /// By how many fen the entry may be higher than the ledger says.
    var width: Int64
    /// The words that left the visit open.
    let citation: Citation

    enum Entry: Equatable {
        /// The base of an account, and what has been paid by it.
        case account(Int)
        /// What has been paid from a pool.
        case pool(Int)
    }
}

extension YearLedger {
    /// What is unknown of an entry.
    func doubt(on entry: Doubt.Entry) -> Doubt? { doubts.first { $0.entry == entry } }

    /// Notes that an entry may be higher by some fen.
    mutating func doubt(_ entry: Doubt.Entry, by width: Int64, _ citation: Citation) {
        if let index = doubts.firstIndex(where: { $0.entry == entry }) {
            doubts[index].width += width
        } else {
            doubts.append(Doubt(entry: entry, width: width, citation: citation))
        }
    }
}

extension Settlement {
    /// Notes what a visit leaves unknown by the benefits that were left open for it, and what each layer may pay.
    func note(
        _ opened: [OpenedBenefit], of visit: VisitFigures, in outcome: inout VisitOutcome, _ ledger: inout YearLedger
    ) {
        var pools: [(pool: Int, layer: Layer, most: Int64, citation: Citation)] = []
        for one in opened {
            outcome.raise(one.benefit.layer, to: one.most)
            if !one.benefit.apart.visit {
                ledger.doubt(.account(one.benefit.account(for: visit)), by: one.base, one.citation)
            }
            guard one.mayPay, one.most > 0 else { continue }
            for pool in one.benefit.pools + (one.benefit.schedule.map { [$0.pool] } ?? []) {
                // Only one benefit of a layer pays for a visit.
                if let index = pools.firstIndex(where: { $0.pool == pool && $0.layer == one.benefit.layer }) {
                    pools[index].most = max(pools[index].most, one.most)
                } else {
                    pools.append((pool, one.benefit.layer, one.most, one.citation))
                }
            }
        }
        for entry in pools { ledger.doubt(.pool(entry.pool), by: entry.most, entry.citation) }
    }

    /// A benefit that is left open for a visit.
    struct OpenedBenefit {
        let benefit: PlannedBenefit
        /// The base that may accrue, in fen.
        let base: Int64
        /// What it pays at most, in fen.
        let most: Int64
        let mayPay: Bool
        let citation: Citation

        /// The same with a base that is booked, so that only what has been paid is unknown.
        var knowingBase: OpenedBenefit {
            OpenedBenefit(benefit: benefit, base: 0, most: most, mayPay: mayPay, citation: citation)
        }
    }

    /// A benefit that is left open, with what it may come to.
    func opened(
        _ benefit: PlannedBenefit, toPay mayPay: Bool, _ visit: VisitFigures, _ outcome: VisitOutcome,
        _ ledger: YearLedger, _ citation: Citation
    ) -> OpenedBenefit {
        let base = (try? self.base(of: benefit, visit, outcome)) ?? visit.costs.total.fen
        return OpenedBenefit(
            benefit: benefit, base: base, most: most(benefit, base, visit, ledger), mayPay: mayPay, citation: citation)
    }

    /// What a benefit pays at most for a visit, if nothing speaks against it, in fen.
    private func most(_ benefit: PlannedBenefit, _ base: Int64, _ visit: VisitFigures, _ ledger: YearLedger) -> Int64 {
        let whole = benefit.layer == .outsideCatalogue ? max(visit.unpaid, 0) : visit.burden
        if benefit.rule.without != nil || benefit.hasTopUp { return whole }
        let account = benefit.account(for: visit)
        let before = benefit.apart.visit ? 0 : ledger[account: account].base
        let width = ledger.doubt(on: .account(account))?.width ?? 0
        guard case .schedule(let schedule)? = try? schedule(of: benefit, visit, burden: before + width + base) else {
            return whole
        }
        let due: ExactAmount
        if width == 0 && benefit.accumulates != .assisted && benefit.switching != .yearToDate && !benefit.waits {
            due = schedule.entitlement(before + base) - schedule.entitlement(before)
        } else {
            let highest = schedule.bands.map { schedule.rate(of: $0) }.max() ?? .zero
            due = min(schedule.entitlement(before + width + base), ExactAmount(Money(fen: base)) * highest)
        }
        let most = due.rounded(.up).fen
        return min(most, room(for: benefit, schedule, with: visit, ledger).left ?? most)
    }

    /// The words that leave a payment open because of what is unknown of earlier visits; nil when it is the same
    /// whatever they came to.
    ///
    /// - Parameters:
    ///   - base: The visit's part of the base, in fen.
    ///   - before: The year's base before it, as far as it is known, in fen.
    func doubt(
        on benefit: PlannedBenefit, _ schedule: Schedule, base: Int64, before: Int64, with visit: VisitFigures,
        _ ledger: YearLedger
    ) -> Citation? {
        let account = benefit.apart.visit ? nil : ledger.doubt(on: .account(benefit.account(for: visit)))
        guard schedule.entitlement(before + (account?.width ?? 0) + base) > .zero else { return nil }
        let accrued = schedule.entitlement(before + base) - schedule.entitlement(before)
        let isPooled = benefit.accumulates == .assisted
        if isPooled, let pool = benefit.pools.first, let doubt = ledger.doubt(on: .pool(pool)) { return doubt.citation }
        if let account {
            let hangsOnPaid = isPooled || benefit.switching == .yearToDate || benefit.waits
            // What was paid before is unknown, so that only whole fen are sure to be paid as they accrue.
            let isWhole = ExactAmount(accrued.rounded(.down)) == accrued
            guard !hangsOnPaid, isWhole, schedule.isStraight(from: before, to: before + account.width + base) else {
                return account.citation
            }
        }
        let due = accrued.rounded(.up).fen
        for limit in benefit.limits {
            guard let amount = limit.amount, let doubt = ledger.doubt(on: .pool(limit.pool)) else { continue }
            let left = amount - ledger.paid(from: limit.pool, apart: limit.apart, with: visit)
            if due > left - doubt.width && left > 0 { return doubt.citation }
        }
        if let cap = schedule.cap, let limit = benefit.schedule, let doubt = ledger.doubt(on: .pool(limit.pool)) {
            let left = cap - ledger.paid(from: limit.pool, apart: limit.apart, with: visit)
            if due > left - doubt.width && left > 0 { return doubt.citation }
        }
        return nil
    }
}

extension Schedule {
    /// Whether one rate holds throughout a span of burden, in fen.
    fileprivate func isStraight(from lower: Int64, to upper: Int64) -> Bool {
        let (lower, upper) = (ExactAmount(Money(fen: lower)), ExactAmount(Money(fen: upper)))
        guard order == .beforeRate, measure == .absolute, ceiling.map({ upper <= $0 }) ?? true else { return false }
        if upper <= threshold { return true }
        guard lower >= threshold else { return false }
        return !bands.contains { ExactAmount($0.from) > lower && ExactAmount($0.from) < upper }
    }
}
