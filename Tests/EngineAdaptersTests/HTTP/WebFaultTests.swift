import EngineAdapters
import Foundation
import Testing
import Wording

extension OutsideEngineTests {
    @Suite struct WebFaultTests {
        @Test(
            "Every fault of a web server has its own outcome",
            arguments: [
                ("500", .errorReply, "500"), ("404", .errorReply, "404"), ("204", .invalidReply, "204"),
                ("redirect", .invalidReply, "127.0.0.1:1/elsewhere"), ("hang", .timeOut, "0.5 s"),
                ("stalled", .timeOut, "0.5 s"), ("endless", .invalidReply, "16 MiB"),
                ("text", .invalidReply, "text/html"), ("garbage", .invalidReply, "<html>busy</html>"),
                ("wrong-id", .invalidReply, "id"),
            ] as [(String, EngineFault.Kind, String)])
        func fault(_ mode: String, _ kind: EngineFault.Kind, _ hint: String) async throws {
            let web = try await WebEngine(mode)
            let engine = try await HTTPEngine(web.address, options: kind == .timeOut ? .impatient : .patient)
            let fault = await engine.answer(.status()).fault
            #expect(fault?.kind == kind, "\(fault?.explanation.english ?? "")")
            for sentence in [fault?.explanation.chinese, fault?.explanation.english] {
                #expect(sentence?.contains(hint) == true, "\(sentence ?? "")")
            }
            await engine.shutDown()
            await web.stop()
        }

        @Test(
            "Where there is no engine, that is said",
            arguments: ["http://127.0.0.1:1/", "ftp://127.0.0.1/", "http:", ""])
        func nobody(_ address: String) async throws {
            let fault = await #expect(throws: EngineFault.self) { _ = try await HTTPEngine(address, options: .patient) }
            #expect(fault?.kind == .unreachable)
            #expect(fault?.explanation.chinese.contains("“\(address)”") == true || address.hasPrefix("http:"))
        }

        @Test func aServerThatIsGoneIsGivenUp() async throws {
            let web = try await WebEngine("good")
            let engine = try await HTTPEngine(web.address, options: .patient)
            #expect(await engine.answer(.status()).inEffect == ["ok"])
            await web.stop()
            for _ in 0..<40 { #expect(await engine.answer(.status()).fault?.kind == .unreachable) }
            await engine.shutDown()
        }

        @Test func aCharsetDoesNoHarm() async throws {
            let web = try await WebEngine("charset")
            let engine = try await HTTPEngine(web.address, options: .patient)
            #expect(await engine.answer(.status()).inEffect == ["ok"])
            await engine.shutDown()
            await web.stop()
        }

        @Test(
            "Batches are used as far as they are claimed, and a bad one is asked again one by one",
            arguments: [("good", "batch"), ("batch-lacks", "ok"), ("batch-twice", "ok")])
        func batches(_ mode: String, _ seen: String) async throws {
            let web = try await WebEngine(mode, batch: 10, inFlight: 20)
            let engine = try await HTTPEngine(web.address, options: .patient)
            let answers = await withTaskGroup(of: EngineAnswer.self) { group in
                for index in 0..<60 { group.addTask { await engine.answer(.status("\(index)")) } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0.inEffect == ["ok"] || $0.inEffect == ["batch"] })
            #expect(answers.contains { $0.inEffect == [seen] })
            await engine.shutDown()
            await web.stop()
        }
    }
}
