import EngineAdapters
import Foundation
import Testing
import Wording

extension OutsideEngineTests {
    @Suite struct RestartTests {
        /// Asks several questions at a time, as a run does.
        private func ask(_ engine: ProgramEngine, _ identities: [String]) async -> [EngineAnswer] {
            await withTaskGroup(of: (Int, EngineAnswer).self) { group in
                for (index, identity) in identities.enumerated() {
                    group.addTask { (index, await engine.answer(.status(identity))) }
                }
                var answers: [Int: EngineAnswer] = [:]
                for await (index, answer) in group { answers[index] = answer }
                return identities.indices.compactMap { answers[$0] }
            }
        }

        @Test(
            "A question that an engine is lost over is asked once more",
            arguments: ["crash-once", "after-restart"])
        func onceMore(_ mode: String) async throws {
            let script = Misbehaving()
            defer { script.forget() }
            let engine = try await ProgramEngine(command: script.command(mode), options: .patient)
            #expect(await engine.answer(.status()).inEffect == ["ok"])
            await engine.shutDown()
        }

        @Test func anAnswerThatComesTooLateIsNobodysAnswer() async throws {
            let script = Misbehaving()
            defer { script.forget() }
            // The first process sleeps for a minute; the second has to answer in time.
            var options = EngineOptions.impatient
            options.timeout = .seconds(6)
            let engine = try await ProgramEngine(command: script.command("late"), options: options)
            #expect(await engine.answer(.status()).fault?.kind == .timeOut)
            #expect(await engine.answer(.status()).inEffect == ["ok"])
            await engine.shutDown()
        }

        @Test("Only the question at fault gets the fault", arguments: ["crash-on-poison", "hang-on-poison"])
        func onlyTheOneAtFault(_ mode: String) async throws {
            var options = EngineOptions.patient
            if mode == "hang-on-poison" { options.timeout = .seconds(6) }
            let engine = try await ProgramEngine(command: Misbehaving().command(mode, inFlight: 8), options: options)
            let answers = await ask(engine, ["a", "b", "poison", "c", "d", "e", "f", "g", "h", "i"])
            for (index, answer) in answers.enumerated() {
                if index == 2 {
                    #expect(answer.fault?.kind == (mode == "crash-on-poison" ? .crash : .timeOut))
                } else {
                    #expect(answer.inEffect == ["ok"], "\(index): \(answer)")
                }
            }
            await engine.shutDown()
        }

        @Test func anEngineThatOnlyEverCrashesIsGivenUp() async throws {
            var options = EngineOptions.impatient
            options.maxRestarts = 2
            let engine = try await ProgramEngine(command: Misbehaving().command("hang", inFlight: 4), options: options)
            let answers = await ask(engine, (0..<50).map { "\($0)" })
            #expect(answers.allSatisfy { $0.fault?.kind == .timeOut })
            #expect(answers.last?.fault?.explanation.english.contains("2 times") == true)
            #expect(await engine.answer(.status()).fault?.kind == .timeOut)
            await engine.shutDown()
        }

        @Test func killedTenTimesTheAnswersAreThoseOfAnUndisturbedEngine() async throws {
            let script = Misbehaving()
            defer { script.forget() }
            let engine = try await ProgramEngine(command: script.command("pids", inFlight: 4), options: .patient)
            var killed: Set<pid_t> = []
            for round in 0..<400 {
                #expect(await ask(engine, ["a", "b", "c", "d"]).allSatisfy { $0.inEffect == ["ok"] })
                if round.isMultiple(of: 2), killed.count < 10 {
                    let process = try await script.number()
                    killed.insert(process)
                    kill(process, SIGKILL)
                }
                if killed.count == 10 { break }
            }
            #expect(killed.count == 10)
            await engine.shutDown()
        }

        @Test func repliesMayComeInAnyOrder() async throws {
            let engine = try await ProgramEngine(
                command: Misbehaving().command("reverse", inFlight: 4), options: .patient)
            let answers = await ask(engine, ["a", "b", "c", "d"])
            // The script answers with the ids of the requests, so that no two are alike.
            #expect(Set(answers.compactMap(\.inEffect)).count == 4)
            await engine.shutDown()
        }

        @Test func severalProcessesShareTheWork() async throws {
            var options = EngineOptions.patient
            options.jobs = 3
            let engine = try await ProgramEngine(command: Misbehaving().command("good", inFlight: 2), options: options)
            #expect(engine.capacity == 6)
            #expect(await ask(engine, (0..<60).map { "\($0)" }).allSatisfy { $0.inEffect == ["ok"] })
            await engine.shutDown()
        }
    }
}
