import ConformanceTesting
import MedicalAssistance

/// A small engine of a vendor's, which knows one decision of one document: 济宁 六, 预警监测.
struct MonitoringEngine: SettlementEngine {
    let documents = ["jining-2022-draft"]
    let decisions: [Decision] = [.monitoring]
    /// The share of the disposable income that ordinary persons' burden has to exceed, in percent.
    var ordinaryShare: Int64 = 150

    private static let close = ["低保边缘家庭成员", "脱贫不稳定户", "边缘易致贫户", "突发严重困难户"]
    private static let assisted = ["特困人员", "低保对象", "返贫致贫人口", "因病致贫重病患者", "县级以上政府规定的其他特殊困难人员"]

    func answer(_ request: DecisionRequest, by document: String) async throws -> DecisionResponse {
        guard case .monitoring(let request) = request else { throw Unclaimed() }
        return .monitoring(judge(request))
    }

    private func judge(_ request: MonitoringRequest) -> Grant {
        // 本文件自2023年1月1日起执行，有效期至2027年12月31日.
        guard (2023...2027).contains(request.day.year) else { return Grant(granted: nil, clause: "文尾") }
        guard request.insuredPlace.hasPrefix("3708") else { return Grant(granted: false, clause: "二") }
        let held = request.identities.filter { $0.begins <= request.day && ($0.ends.map { request.day <= $0 } ?? true) }
            .map(\.type)
        var shares: [Int64] = []
        if held.contains(where: MonitoringEngine.close.contains) { shares.append(50) }
        if !held.contains(where: MonitoringEngine.assisted.contains) { shares.append(ordinaryShare) }
        guard let share = shares.first else { return Grant(granted: false, clause: "六") }
        let known = request.incomes.filter { $0.division == "370000" && $0.published <= request.day }
        guard let income = known.max(by: { $0.year < $1.year }) else { return Grant(granted: nil, clause: "六") }
        return Grant(granted: request.burden.fen * 100 > income.amount.fen * share, clause: "六")
    }

    private struct Unclaimed: Error {}
}
