import MedicalAssistance
import PolicyDocuments

/// The kinds of care that the rules tell apart: the setting, and where a rule asks for them, the disease and the package.
struct CareClass: Sendable {
    var setting: Setting
    /// Whether the visit is paid for by a package.
    var package: Bool
    var disease: Disease

    enum Disease: Sendable {
        case unstated
        /// One that no rule lists.
        case unlisted
        case listed(String)
    }

    /// The classes that some rules tell apart, and the way from a visit to its class.
    struct Table: Sendable {
        let classes: [CareClass]
        let asksDisease: Bool
        private let asksPackage: Bool
        private let diseases: [String: Int]
        private var diseaseCount: Int { asksDisease ? diseases.count + 2 : 1 }

        init(_ care: [BenefitRule.Care]) {
            var listed: [String] = []
            for disease in care.flatMap({ ($0.diseases?.diseases ?? []) + ($0.exceptDiseases?.diseases ?? []) })
            where !listed.contains(disease) {
                listed.append(disease)
            }
            let asksDisease = care.contains(where: \.asksDisease)
            let asksPackage = care.contains { $0.package != nil }
            let diseases: [Disease] = asksDisease ? [.unstated, .unlisted] + listed.map { .listed($0) } : [.unstated]
            classes = diseases.flatMap { disease in
                (asksPackage ? [false, true] : [false]).flatMap { package in
                    Setting.allCases.map { CareClass(setting: $0, package: package, disease: disease) }
                }
            }
            (self.asksDisease, self.asksPackage) = (asksDisease, asksPackage)
            self.diseases = Dictionary(zip(listed, listed.indices), uniquingKeysWith: { first, _ in first })
        }

        /// The number of a visit's class.
        func number(of visit: Visit) -> Int {
            let setting = visit.setting.index
            guard asksDisease || asksPackage else { return setting }
            let disease = asksDisease ? visit.terms.disease.map { diseases[$0].map { $0 + 2 } ?? 1 } ?? 0 : 0
            let package = asksPackage && visit.terms.packageLimit != nil ? 1 : 0
            return (disease * (asksPackage ? 2 : 1) + package) * Setting.allCases.count + setting
        }
    }
}

extension BenefitRule.Care {
    /// Whether it covers a class; where the disease is not stated, it may.
    func covers(_ care: CareClass) -> Bool {
        guard settings.contains(care.setting), package == nil || package == care.package else { return false }
        switch care.disease {
        case .unstated: return true
        case .unlisted: return diseases == nil
        case .listed(let disease):
            return diseases?.diseases.contains(disease) ?? true && exceptDiseases?.diseases.contains(disease) != true
        }
    }
}

extension [BenefitRule.Care] {
    func cover(_ care: CareClass) -> Bool { contains { $0.covers(care) } }
}
