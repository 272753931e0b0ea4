import MedicalAssistance
import PolicyDocuments
import ReferenceCalculator
import Testing

@Suite("What holds for every person and every year, on the suite's own rules")
struct PropertyTests {
    let instrument: FirstInstrument

    init() throws { instrument = try FirstInstrument.shared.get() }

    /// How many random requests each property is tried on; unoptimised code is some thirty times slower.
    #if DEBUG
        static let count = 300
    #else
        static let count = 1_000
    #endif

    @Test("the order of the identities never changes an answer")
    func shuffledIdentities() throws {
        var requests = instrument.requests(seed: 1)
        var withSeveral = 0
        for _ in 0..<PropertyTests.count {
            var request = requests.settlement()
            let answer = try instrument.settle(request)
            request.identities.shuffle(using: &requests.random)
            let other = try instrument.settle(request)
            guard other == answer else {
                Issue.record("\(request)")
                return
            }
            if request.identities.count > 1 { withSeveral += 1 }
        }
        #expect(withSeveral > PropertyTests.count / 4)
    }

    @Test("a visit split into two of one day changes no total of the year, of a person who has one identity")
    func splitVisit() throws {
        // Of several identities the best is chosen at each visit, and parts of a visit may be better off with another.
        var requests = instrument.requests(seed: 2)
        for _ in 0..<PropertyTests.count {
            let request = requests.settlement(identitiesAtOnce: 1)
            var split = request
            let index = requests.number(0...request.visits.count - 1)
            split.visits.replaceSubrange(index...index, with: requests.split(request.visits[index]))
            let (whole, parts) = (try instrument.settle(request), try instrument.settle(split))
            guard parts.totals == whole.totals else {
                Issue.record(
                    "\(parts.totals) instead of \(whole.totals), visit \(index) of \(request) as \(split.visits)")
                return
            }
        }
    }

    @Test("no layer pays less than nothing, and together they never pay more than the burden")
    func bounds() throws {
        var requests = instrument.requests(seed: 3)
        var paid: Int64 = 0
        for _ in 0..<PropertyTests.count {
            let request = requests.settlement()
            let answer = try instrument.settle(request)
            for (visit, given) in zip(request.visits, answer.visits) {
                let amounts = given.pays.compactMap { $0.verdict.paid?.fen }
                let payments = visit.payments
                let before = payments.basic + (payments.largeSum ?? .zero) + (payments.catastrophic ?? .zero)
                let burden = (visit.costs.inScope - before).fen
                let sum = amounts.reduce(0, +)
                guard amounts.allSatisfy({ $0 >= 0 }), sum <= burden else {
                    Issue.record("\(amounts) of \(burden), visit \(visit.id) of \(request)")
                    return
                }
                guard given.personBears == visit.costs.total - before - Money(fen: sum) else {
                    Issue.record(
                        "the person bears \(String(describing: given.personBears)), visit \(visit.id) of \(request)")
                    return
                }
                paid += sum
            }
        }
        #expect(paid > 0)
    }

    @Test("limits of the year are kept by every person")
    func limits() throws {
        var requests = instrument.requests(seed: 4)
        var largest: [Layer: Int64] = [:]
        for _ in 0..<PropertyTests.count {
            let answer = try instrument.settle(requests.settlement())
            for layer in [Layer.assistance, .reAssistance] {
                largest[layer] = max(largest[layer] ?? 0, answer.paid(layer))
            }
        }
        for layer in [Layer.assistance, .reAssistance] {
            let limits = instrument.rules.benefits.filter { $0.layer == layer }.flatMap(\.limits).compactMap {
                $0.amount?.fen
            }
            // With so many persons the limit is reached, and never exceeded.
            #expect(largest[layer] == limits.max())
        }
    }

    @Test("a fen more of burden in the last visit never lowers what is paid, nor what the person bears")
    func monotoneAtTheEnd() throws {
        var requests = instrument.requests(seed: 5)
        for _ in 0..<PropertyTests.count {
            let request = requests.settlement()
            try expectMonotone(request, at: request.visits.count - 1)
        }
    }

    @Test("nor does a fen more in any visit, of a person who has one identity")
    func monotoneAnywhere() throws {
        var requests = instrument.requests(seed: 6)
        for _ in 0..<PropertyTests.count {
            let request = requests.settlement(identitiesAtOnce: 1)
            try expectMonotone(request, at: requests.number(0...request.visits.count - 1))
        }
    }

    private func expectMonotone(_ request: SettlementRequest, at index: Int) throws {
        var more = request
        more.visits[index].costs.inScope += Money(fen: 1)
        more.visits[index].costs.total += Money(fen: 1)
        let (before, after) = (try instrument.settle(request), try instrument.settle(more))
        if after.paid < before.paid || after.borne < before.borne {
            Issue.record("\(after.totals) after \(before.totals), visit \(index) of \(request)")
        }
    }

    @Test("what comes later never changes an answer, and a new year begins anew")
    func noLookingAhead() throws {
        var requests = instrument.requests(seed: 7)
        for _ in 0..<PropertyTests.count {
            let request = requests.settlement()
            let answer = try instrument.settle(request)
            var early = request
            early.visits.removeLast(requests.number(0...request.visits.count - 1))
            var twice = request
            twice.visits += request.visits.map { visit in
                var next = visit
                next.id += "+"
                next.begins = visit.begins.adding(months: 12)
                next.settled = visit.settled.adding(months: 12)
                return next
            }
            let both = try instrument.settle(twice)
            guard try instrument.settle(early).visits == Array(answer.visits.prefix(early.visits.count)),
                Array(both.visits.prefix(request.visits.count)) == answer.visits
            else {
                Issue.record("\(request)")
                return
            }
        }
    }

    @Test("a trace changes nothing, nor do requests answered at the same time")
    func sideEffects() async throws {
        var requests = instrument.requests(seed: 8)
        let asked = (0..<200).map { _ in requests.settlement() }
        let calculator = instrument.calculator
        let alone = try asked.map { try calculator.settle($0, trace: Trace()) }
        let together = try await withThrowingTaskGroup(of: [SettlementResponse].self) { group in
            for _ in 0..<4 { group.addTask { try asked.map { try calculator.settle($0) } } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(together.allSatisfy { $0 == alone })
    }
}
