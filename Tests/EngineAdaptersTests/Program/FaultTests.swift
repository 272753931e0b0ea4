import EngineAdapters
import Foundation
import MedicalAssistance
import Testing
import Wording

extension OutsideEngineTests {
    /// What an engine does to a question, and what comes of it.
    struct BadAnswer: Sendable, CustomTestStringConvertible {
        let mode: String
        let kind: EngineFault.Kind
        /// What both sentences must name.
        let hint: String
        let isSettlement: Bool

        var testDescription: String { mode }

        init(_ mode: String, _ kind: EngineFault.Kind, _ hint: String, settlement: Bool = false) {
            self.mode = mode
            self.kind = kind
            self.hint = hint
            isSettlement = settlement
        }

        /// As patient as the fault allows.
        var options: EngineOptions {
            switch mode {
            case "closes": return .brisk
            case "half-hang":
                // What it does write has to come in time.
                var options = EngineOptions.impatient
                options.timeout = .seconds(4)
                return options
            default: return kind == .timeOut ? .impatient : .patient
            }
        }

        static let all: [BadAnswer] = [
            .init("crash", .crash, "division by zero"), .init("abort", .crash, "9"), .init("hang", .timeOut, "0.5 s"),
            .init("garbage", .invalidReply, "DEBUG: looking at a person"), .init("half", .crash, "\"res"),
            .init("half-hang", .timeOut, "\"res"), .init("long", .invalidReply, "16 MiB"),
            .init("not-utf8", .invalidReply, "UTF-8"), .init("wrong-id", .invalidReply, "id"),
            .init("text-id", .invalidReply, "id"), .init("null-id", .invalidReply, "null"),
            .init("no-id", .invalidReply, "in_effect"), .init("twice", .invalidReply, "id"),
            .init("not-object", .invalidReply, "[]"), .init("no-members", .invalidReply, "result"),
            .init("both", .invalidReply, "error"), .init("no-version", .invalidReply, "jsonrpc"),
            .init("wrong-kind", .invalidReply, "in_effect"), .init("fails", .errorReply, "database is down"),
            .init("unknown-method", .errorReply, "-32601"),
            .init("amount-text", .invalidReply, "visits[0].pays[0].amount", settlement: true),
            .init("amount-float", .invalidReply, "0.30000000000000004", settlement: true),
            .init("amount-third", .invalidReply, "10.005", settlement: true),
            .init("amount-none", .invalidReply, "visits[0].pays[0].amount", settlement: true),
            .init("status-unknown", .invalidReply, "maybe", settlement: true),
            .init("layer-unknown", .invalidReply, "visits[0].pays[0].layer", settlement: true),
            .init("layer-twice", .invalidReply, "visits[0].pays[1].layer", settlement: true),
            .init("visit-unknown", .invalidReply, "“9”", settlement: true),
            .init("visit-twice", .invalidReply, "visits[1].id", settlement: true),
            .init("no-applications", .invalidReply, "applications", settlement: true),
            .init("closes", .crash, ""), .init("deaf", .timeOut, "0.5 s"), .init("stubborn", .timeOut, "0.5 s"),
        ]
    }

    @Suite struct FaultTests {
        @Test("Every fault has its own outcome and sentence, and nothing is left behind", arguments: BadAnswer.all)
        func fault(_ row: BadAnswer) async throws {
            let script = Misbehaving()
            defer { script.forget() }
            let engine = try await ProgramEngine(command: script.command(row.mode), options: row.options)
            let answer = await engine.answer(row.isSettlement ? .settlement() : .status())
            let fault = try #require(answer.fault, "\(answer)")
            #expect(fault.kind == row.kind, "\(fault.explanation.english)")
            for sentence in [fault.explanation.chinese, fault.explanation.english] {
                #expect(row.hint.isEmpty || sentence.contains(row.hint), "\(sentence)")
                #expect(!sentence.contains("\n"))
            }
            await engine.shutDown()
        }

        @Test func anAmountWrittenWithAnExponentIsAnAmount() async throws {
            let engine = try await ProgramEngine(command: Misbehaving().command("amount-exponent"), options: .patient)
            let answer = await engine.answer(.settlement())
            guard case .response(.settlement(let settlement)) = answer else {
                Issue.record("\(answer)")
                return
            }
            #expect(settlement.visits[0][.assistance] == .amount(Money(fen: 120_000)))
            await engine.shutDown()
        }

        @Test func whatIsNotClaimedIsNotAsked() async throws {
            let engine = try await ProgramEngine(command: Misbehaving().command("crash"), options: .patient)
            let answers = [
                await engine.answer(.status(document: "other")),
                await engine.answer(EngineQuestion(document: "d", body: .raw(.service, Data("{}".utf8)))),
            ]
            for answer in answers {
                guard case .unsupported = answer else {
                    Issue.record("\(answer)")
                    continue
                }
            }
            await engine.shutDown()
        }

        @Test func aRefusalNamesItsMember() async throws {
            let engine = try await ProgramEngine(command: Misbehaving().command("refuses"), options: .patient)
            guard case .refusal("day", "bad day") = await engine.answer(.status()) else {
                Issue.record("no refusal")
                return
            }
            await engine.shutDown()
        }

        @Test func aDocumentThatTheEngineDisownsIsUnsupported() async throws {
            let engine = try await ProgramEngine(command: Misbehaving().command("not-claimed"), options: .patient)
            guard case .unsupported = await engine.answer(.status()) else {
                Issue.record("not unsupported")
                return
            }
            await engine.shutDown()
        }

        @Test(
            "Bad input is sent as it stands, JSON or not",
            arguments: [("{", ""), ("", ""), ("{\"day\":\n1}", "day"), ("\u{FEFF}{}", ""), ("{}", "day")])
        func rawInput(_ json: String, _ field: String) async throws {
            let engine = try await ProgramEngine(
                command: Misbehaving().command("not-json", inFlight: 8), options: .patient)
            guard case .refusal(field, _) = await engine.answer(.raw(json)) else {
                Issue.record("not refused")
                return
            }
            await engine.shutDown()
        }

        @Test func aFloodOfComplaintsIsReadAndCutShort() async throws {
            let engine = try await ProgramEngine(command: Misbehaving().command("flood"), options: .patient)
            for _ in 0..<2 { #expect(await engine.answer(.status()).inEffect == ["ok"]) }
            await engine.shutDown()
            #expect(engine.stderrTail.utf8.count == 64 << 10)
            #expect(engine.stderrTail.hasSuffix("the last word\n"))
        }
    }
}
