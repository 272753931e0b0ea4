import EngineAdapters
import Foundation
import MedicalAssistance
import Testing

/// The engine that misbehaves on demand, a shell script.
struct Misbehaving {
    /// A file in which one process of the script leaves word for the next.
    let state: URL

    static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Engines/misbehaving.sh").path

    init() {
        state = FileManager.default.temporaryDirectory.appending(path: "misbehaving-\(UUID().uuidString)")
    }

    func command(_ mode: String, inFlight: Int = 1, batch: Int = 1) -> [String] {
        ["/bin/sh", Misbehaving.script, mode, "\(inFlight)", "\(batch)", state.path]
    }

    /// The number that the script left word of, once there is one.
    func number() async throws -> pid_t {
        for _ in 0..<200 {
            let text = (try? String(contentsOf: state, encoding: .utf8)) ?? ""
            if let number = pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)) { return number }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw CocoaError(.fileReadNoSuchFile)
    }

    func forget() {
        try? FileManager.default.removeItem(at: state)
    }
}

extension EngineOptions {
    /// Patient with answers, because the machine may be busy, and impatient at the end.
    static let patient = EngineOptions(
        timeout: .seconds(60), startTimeout: .seconds(60), maxRestarts: 3, grace: .milliseconds(200))

    /// Impatient with answers, for engines that give none.
    static let impatient = EngineOptions(
        timeout: .milliseconds(500), startTimeout: .seconds(60), maxRestarts: 3, grace: .milliseconds(200))
}

extension EngineQuestion {
    /// Which identities count on a day.
    static func status(_ identity: String = "低保对象", document: String = "d") -> EngineQuestion {
        let begins = CalendarDate(year: 2023, month: 1, day: 1)!
        return EngineQuestion(
            document: document,
            body: .request(
                .status(
                    StatusRequest(
                        insuredPlace: "370100", insurance: .residents, day: begins,
                        identities: [IdentityRecord(type: identity, begins: begins)]))))
    }

    /// The settlement of one visit.
    static func settlement() -> EngineQuestion {
        let day = CalendarDate(year: 2023, month: 3, day: 5)!
        let visit = Visit(
            id: "1", insurance: .residents, careType: .inpatient, begins: day, settled: day, isDesignated: true,
            costs: VisitCosts(total: Money(fen: 100), inScope: Money(fen: 100)),
            payments: VisitPayments(basic: .zero, catastrophic: .zero))
        return EngineQuestion(
            document: "d",
            body: .request(.settlement(SettlementRequest(insuredPlace: "370100", identities: [], visits: [visit]))))
    }

    static func raw(_ json: String) -> EngineQuestion {
        EngineQuestion(document: "d", body: .raw(.status, Data(json.utf8)))
    }
}

extension EngineAnswer {
    var fault: EngineFault? {
        if case .fault(let fault) = self { fault } else { nil }
    }

    /// The identities that a status names.
    var inEffect: [String]? {
        if case .response(.status(let status)) = self { status.inEffect } else { nil }
    }
}

/// Whether a process is gone: not there, or dead and waiting to be buried.
func isGone(_ process: pid_t) -> Bool {
    guard kill(process, 0) == 0 else { return true }
    let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return state?.split(separator: ")").last?.split(separator: " ").first == "Z"
}
