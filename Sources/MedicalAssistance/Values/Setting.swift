/// Where and how care is given, in the texts' terms.
public enum Setting: String, Sendable, Hashable, CaseIterable {
    /// Inpatient care.
    case inpatient = "住院"
    /// Outpatient care of listed chronic and special diseases.
    case chronicOutpatient = "门诊慢特病"
    /// Special drugs that are paid for separately.
    case specialDrug = "特药"
    /// Ordinary outpatient care.
    case outpatient = "普通门诊"
    /// A pharmacy.
    case pharmacy = "药店"
}

/// A kind of care, by the national platform's `med_type`.
public enum CareType: String, Sendable, Hashable, CaseIterable, Codable {
    case outpatient = "11"
    case chronicOutpatient = "14"
    case inpatient = "21"
    case injuryInpatient = "22"
    case referredInpatient = "23"
    case emergencyToInpatient = "24"
    case pharmacy = "41"
    case maternityInpatient = "52"

    /// The texts' term for this kind of care.
    public var setting: Setting {
        switch self {
        case .outpatient: .outpatient
        case .chronicOutpatient: .chronicOutpatient
        case .inpatient, .injuryInpatient, .referredInpatient, .emergencyToInpatient, .maternityInpatient: .inpatient
        case .pharmacy: .pharmacy
        }
    }
}
