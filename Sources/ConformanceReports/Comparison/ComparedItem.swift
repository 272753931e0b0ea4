package import Wording

/// What a row of the comparison is about, such as the limit.
package struct ComparedItem: Sendable, Hashable {
    /// The place among a person's rows.
    var rank: Int
    package var name: Bilingual
    /// Whether the row tells all of its rules, as that of a term of service does.
    var tellsAll = false

    init(_ rank: Int, _ name: Bilingual, tellsAll: Bool = false) {
        self.rank = rank
        self.name = name
        self.tellsAll = tellsAll
    }

    private init(_ rank: Int, _ chinese: String, _ english: String) {
        self.init(rank, Bilingual(chinese, english))
    }

    /// Whether the row tells that there is a rule at all; it then also says where a person falls under a general rule.
    var tellsPresence: Bool { self == .rule || tellsAll }

    package static let rule = ComparedItem(0, "规定", "rule")
    package static let insurance = ComparedItem(1, "险种", "insurance")
    package static let care = ComparedItem(2, "就诊类别", "care")
    package static let conditions = ComparedItem(3, "条件", "conditions")
    package static let subsidy = ComparedItem(4, "资助标准", "subsidy")
    package static let payer = ComparedItem(5, "出资", "paid by")
    package static let base = ComparedItem(6, "费用基数", "cost shared")
    package static let schedule = ComparedItem(7, "所用标准", "schedule")
    package static let threshold = ComparedItem(8, "起付标准", "threshold")
    package static let rate = ComparedItem(9, "比例/分段", "rate or bands")
    package static let limit = ComparedItem(10, "限额", "limit")
    package static let reached = ComparedItem(11, "前提", "must be reached first")
    package static let topUp = ComparedItem(12, "补足", "top-up")
    package static let window = ComparedItem(13, "费用期间", "window of costs")
    package static let once = ComparedItem(14, "申请次数", "applications")
    package static let noOverlap = ComparedItem(15, "期间重叠", "overlapping windows")
    package static let offset = ComparedItem(16, "与其他救助衔接", "earlier assistance")
    package static let excess = ComparedItem(17, "机构承担部分", "borne by the institution")

    package static let inForce = ComparedItem(20, "施行期间", "in force")
    package static let insured = ComparedItem(21, "参保地与险种", "place and insurances")
    package static let designated = ComparedItem(22, "定点医疗机构", "designated institutions")
    package static let recognised = ComparedItem(23, "身份生效", "identity begins")
    package static let ceased = ComparedItem(24, "身份终止", "identity ends")
    package static let year = ComparedItem(25, "年度归属", "year of a stay")
    package static let rounding = ComparedItem(26, "舍入", "rounding")
    package static let several = ComparedItem(27, "多重身份", "several identities")
    package static let alone = ComparedItem(28, "单独适用", "counts alone")
    package static let yearEnd = ComparedItem(29, "年末结算", "at the end of the year")
}
