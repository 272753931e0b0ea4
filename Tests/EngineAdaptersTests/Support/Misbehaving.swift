import EngineAdapters
import Foundation
import MedicalAssistance

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
        for _ in 0..<6000 {
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
    /// Patient with everything, because the machine may be busy: for engines that answer, or end by themselves.
    ///
    /// An engine that has died has closed its output first; who is impatient then takes its death for obstinacy.
    static let patient = EngineOptions(
        timeout: .seconds(600), startTimeout: .seconds(600), maxRestarts: 3, grace: .seconds(600))

    /// Patient with answers and impatient at the end, for engines that do not end by themselves.
    static let brisk = EngineOptions(
        timeout: .seconds(600), startTimeout: .seconds(600), maxRestarts: 3, grace: .milliseconds(200))

    /// Impatient with answers, for engines that give none.
    static let impatient = EngineOptions(
        timeout: .milliseconds(500), startTimeout: .seconds(600), maxRestarts: 3, grace: .milliseconds(200))
}

extension EngineQuestion {
    private static let day: CalendarDate = {
        guard let day = CalendarDate("2023-03-05") else { preconditionFailure("the calendar has this day") }
        return day
    }()

    /// Which identities count on a day.
    static func status(_ identity: String = "低保对象", document: String = "d") -> EngineQuestion {
        return EngineQuestion(
            document: document,
            body: .request(
                .status(
                    StatusRequest(
                        insuredPlace: "370100", insurance: .residents, day: day,
                        identities: [IdentityRecord(type: identity, begins: day)]))))
    }

    /// The settlement of one visit.
    static func settlement() -> EngineQuestion {
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
