import EngineAdapters
import Foundation
import Testing

extension OutsideEngineTests {
    @Suite struct EndingTests {
        @Test("However an engine ends, it ends", arguments: ["good", "ignores-shutdown", "slow-end"])
        func end(_ mode: String) async throws {
            let engine = try await ProgramEngine(command: Misbehaving().command(mode), options: .brisk)
            #expect(await engine.answer(.status()).inEffect == ["ok"])
            await engine.shutDown()
            #expect(await engine.answer(.status()).fault?.kind == .unreachable)
        }

        @Test func whatAnEngineStartedEndsWithIt() async throws {
            let script = Misbehaving()
            defer { script.forget() }
            let engine = try await ProgramEngine(command: script.command("parent"), options: .brisk)
            #expect(await engine.answer(.status()).inEffect == ["ok"])
            let child = try await script.number()
            #expect(!isGone(child))
            await engine.shutDown()
            for _ in 0..<3000 where !isGone(child) { try await Task.sleep(for: .milliseconds(20)) }
            #expect(isGone(child))
        }

        @Test func aQuestionThatIsOpenAtTheEndGetsAFault() async throws {
            let engine = try await ProgramEngine(command: Misbehaving().command("hang"), options: .brisk)
            async let answer = engine.answer(.status())
            async let waiting = engine.answer(.status())
            try await Task.sleep(for: .milliseconds(100))
            await engine.shutDown()
            #expect(await answer.fault?.kind == .unreachable)
            #expect(await waiting.fault?.kind == .unreachable)
        }
    }
}
