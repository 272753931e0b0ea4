import EngineAdapters
import MedicalAssistance
import Synchronization

/// The reference calculator behind a change of its answers, several questions at a time.
final class RewordedEngine: Engine {
    let description: EngineDescription
    let capacity: Int
    private let overtaking: Bool
    private let reference: ReferenceEngine
    private let change: @Sendable (EngineQuestion, EngineAnswer) -> EngineAnswer
    private let open = Mutex((now: 0, most: 0))
    private let asked = Mutex(0)

    /// The most questions that were open at a time.
    var mostOpen: Int { open.withLock { $0.most } }
    /// The number of questions that came.
    var questions: Int { asked.withLock { $0 } }

    init(
        _ reference: ReferenceEngine, claims: EngineClaims = EngineClaims(), capacity: Int = 1,
        overtaking: Bool = false,
        change: @escaping @Sendable (EngineQuestion, EngineAnswer) -> EngineAnswer = { $1 }
    ) {
        self.reference = reference
        self.capacity = capacity
        self.overtaking = overtaking
        self.change = change
        description = EngineDescription(name: "reworded", version: "1", claims: claims)
    }

    func answer(_ question: EngineQuestion) async -> EngineAnswer {
        let number = asked.withLock { count in
            count += 1
            return count
        }
        open.withLock { open in
            open.now += 1
            open.most = max(open.most, open.now)
        }
        // Later questions overtake earlier ones.
        if overtaking { for _ in 0..<(number * 7 % 5) { await Task.yield() } }
        defer { open.withLock { $0.now -= 1 } }
        return change(question, await reference.answer(question))
    }
}

extension EngineAnswer {
    /// The answer with each visit's answer changed.
    func changingVisits(_ change: (VisitAnswer) -> VisitAnswer) -> EngineAnswer {
        guard case .response(.settlement(var settlement)) = self else { return self }
        settlement.visits = settlement.visits.map(change)
        return .response(.settlement(settlement))
    }

    /// The answer of an engine that knows the sum of the layers of assistance only, some fen more or less.
    func summed(off fen: Int64 = 0) -> EngineAnswer {
        changingVisits { visit in
            var summed = visit
            summed.pays = visit.pays.filter { $0.layer == .catastrophic }
            let layers = Layer.ofAssistance.compactMap { visit[$0] }
            let paid = layers.compactMap(\.paid)
            summed.assistanceTotal =
                paid.count == layers.count
                ? .amount(paid.reduce(Money(fen: fen), +)) : .undetermined(clause: "")
            return summed
        }
    }
}
