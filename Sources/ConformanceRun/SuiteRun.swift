package import ConformanceCases
package import EngineAdapters

/// A run of the suite's cases on an engine.
package struct SuiteRun: Sendable {
    package var engine: EngineDescription
    /// The readings that took the place of the followed ones.
    package var readings: [String: String]
    /// One outcome for every case of the suite, in its order, whether it was run or not.
    package var outcomes: [CaseOutcome]
    /// What persons answered to inspections, by the inspections' ids.
    package var inspectionAnswers: [String: InspectionAnswer] = [:]

    /// Whether every case of the suite was to be run.
    package var isWhole: Bool {
        !outcomes.contains { $0.result == .notRun }
    }

    /// A run whose outcomes are known.
    package init(engine: EngineDescription, readings: [String: String], outcomes: [CaseOutcome]) {
        self.engine = engine
        self.readings = readings
        self.outcomes = outcomes
    }

    /// Runs cases on an engine, as many at a time as it takes.
    ///
    /// - Parameters:
    ///   - suite: The suite.
    ///   - engine: The engine.
    ///   - patterns: Which cases to run, by patterns of their ids; all when empty.
    ///   - readings: Readings that take the place of the followed ones.
    ///   - known: Answers that are had already, by their case's place; the engine is not asked again.
    ///   - stop: Ends the run early; cases without an answer by then are not run.
    ///   - progress: Called after each case with the number done and the number to do.
    ///   - record: Called with each outcome of a case that was asked, as it comes.
    package init(
        of suite: Suite, on engine: some Engine, patterns: [CasePattern] = [], readings: [String: String] = [:],
        known: [Int: EngineAnswer] = [:], stop: RunStop = RunStop(), progress: (Int, Int) -> Void = { _, _ in },
        record: (CaseOutcome) -> Void = { _ in }
    ) async {
        self.engine = engine.description
        self.readings = readings
        let assistance = engine.description.claims.assistance
        var outcomes: [CaseOutcome] = []
        outcomes.reserveCapacity(suite.cases.cases.count)
        var toAsk: [Int] = []
        for (index, one) in suite.cases.cases.enumerated() {
            let isSelected = patterns.isEmpty || patterns.contains { $0.matches(one.id) }
            if isSelected, let reason = one.quarantine {
                outcomes.append(
                    CaseOutcome(
                        index: index, result: .quarantined(reason: reason), answer: nil,
                        expectations: one.expectations(under: readings)))
            } else if isSelected, let answer = known[index] {
                outcomes.append(CaseOutcome(index, one, answer, readings, assistance))
            } else {
                outcomes.append(CaseOutcome(index: index, result: .notRun, answer: nil, expectations: one.expectations))
                if isSelected { toAsk.append(index) }
            }
        }
        let all = outcomes.count
        var done = all - toAsk.count
        func take(_ outcome: CaseOutcome) {
            // An engine that is being stopped breaks off: what it did not answer was not run.
            if stop.isAsked, case .faulted = outcome.result { return }
            outcomes[outcome.index] = outcome
            record(outcome)
            done += 1
            progress(done, all)
        }
        if engine.capacity <= 1 {
            for index in toAsk {
                guard !stop.isAsked else { break }
                take(await SuiteRun.outcome(of: index, in: suite, on: engine, readings: readings))
            }
        } else {
            await withTaskGroup(of: CaseOutcome.self) { group in
                var rest = toAsk[...]
                func ask() {
                    guard !stop.isAsked, let index = rest.popFirst() else { return }
                    group.addTask { await SuiteRun.outcome(of: index, in: suite, on: engine, readings: readings) }
                }
                for _ in 0..<engine.capacity { ask() }
                while let outcome = await group.next() {
                    take(outcome)
                    ask()
                }
            }
        }
        self.outcomes = outcomes
    }

    /// Runs one case on an engine.
    ///
    /// - Parameters:
    ///   - index: The case's place in the suite.
    ///   - suite: The suite.
    ///   - engine: The engine.
    ///   - readings: Readings that take the place of the followed ones.
    package static func outcome(
        of index: Int, in suite: Suite, on engine: some Engine, readings: [String: String] = [:]
    ) async -> CaseOutcome {
        let one = suite.cases.cases[index]
        if let reason = one.quarantine {
            return CaseOutcome(
                index: index, result: .quarantined(reason: reason), answer: nil,
                expectations: one.expectations(under: readings))
        }
        let answer = await engine.answer(EngineQuestion(one))
        return CaseOutcome(index, one, answer, readings, engine.description.claims.assistance)
    }
}

extension CaseOutcome {
    /// Judges an answer.
    init(
        _ index: Int, _ one: ConformanceCase, _ answer: EngineAnswer, _ readings: [String: String],
        _ assistance: EngineClaims.Assistance
    ) {
        let expectations = Comparison.judged(
            readings.isEmpty ? one.expectations : one.expectations(under: readings), answer, assistance)
        var result = Comparison.result(expectations, answer)
        // A fixture states what its own readings need; another reading may ask for more.
        if case .refusal(let field, _) = answer, result.isFailure, !readings.isEmpty,
            !one.variants.contains(where: { readings[$0.interpretation] == $0.reading })
        {
            result = .undecided(field: field)
        }
        if case .faulted = result {
            self.init(index: index, result: result, answer: nil, expectations: expectations)
        } else {
            self.init(index: index, result: result, answer: answer, expectations: expectations)
        }
    }
}

extension EngineQuestion {
    /// The question of a case, without anything that reveals what is expected.
    package init(_ one: ConformanceCase) {
        let body: Body =
            switch one.question {
            case .request(let request): .request(request)
            case .raw(let decision, let json): .raw(decision, json)
            }
        self.init(document: one.document, body: body)
    }
}

/// A pattern of ids: `*` stands for any characters, `?` for one; without either it matches any id that contains it.
package struct CasePattern: Sendable, Hashable {
    private let pattern: [Character]

    package init(_ text: String) {
        pattern = Array(text.contains { "*?".contains($0) } ? text : "*\(text)*")
    }

    /// - Complexity: O(*n* · *m*) for an id of *n* and a pattern of *m* characters.
    package func matches(_ id: String) -> Bool {
        let id = Array(id)
        var (position, next, star, mark) = (0, 0, -1, 0)
        while position < id.count {
            if next < pattern.count, pattern[next] == "?" || pattern[next] == id[position] {
                (position, next) = (position + 1, next + 1)
            } else if next < pattern.count, pattern[next] == "*" {
                (star, mark, next) = (next, position, next + 1)
            } else if star >= 0 {
                (next, mark) = (star + 1, mark + 1)
                position = mark
            } else {
                return false
            }
        }
        return pattern[next...].allSatisfy { $0 == "*" }
    }
}
