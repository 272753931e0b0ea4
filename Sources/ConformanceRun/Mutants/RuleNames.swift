import PolicyDocuments
import Wording
import XMLTree

/// The names of rules and their attributes in words.
enum RuleNames {
    /// A rule's name: the title of its benefit or subsidy, and what of it the element states.
    static func name(of element: XMLElement, in owner: XMLElement) -> Bilingual {
        let title = owner.bilingual("title")
        let part = elements[element.name] ?? Bilingual(element.name)
        guard element != owner, !title.chinese.isEmpty else { return title.chinese.isEmpty ? part : title }
        return title + Bilingual("的", ", ") + part
    }

    static let elements: [String: Bilingual] = [
        "in-force": .init("施行日期", "dates in force"), "insured": .init("参保地与险种", "place and kinds of insurance"),
        "designated": .init("定点要求", "designated institutions"),
        "recognition": .init("身份生效时点", "when an identity begins"),
        "year": .init("年度归属", "the year to which a stay belongs"), "rounding": .init("舍入", "rounding"),
        "several-identities": .init("多重身份", "several identities"), "who": .init("对象", "persons"),
        "insurance": .init("险种", "insurances"), "care": .init("就诊类别", "settings"), "base": .init("基数", "base"),
        "threshold": .init("起付标准", "threshold"), "rate": .init("比例", "rate"), "limit": .init("限额", "limit"),
        "schedule": .init("分段待遇", "schedule"), "deductible": .init("起付线", "deductible"),
        "rates": .init("分段比例", "the bands' rates"), "cap": .init("最高支付限额", "cap"),
        "window": .init("追溯期间", "window"), "once": .init("不得重复申请", "no second application"),
        "offset": .init("与已获救助的关系", "relation to earlier assistance"), "part": .init("资助", "subsidy"),
        "payer": .init("出资方", "payer"), "within": .init("期间限制", "period"),
        "open": .init("待定的事项", "what is left open"), "place": .init("就医地", "place of care"),
        "referral": .init("转诊", "referral"), "recognised-at": .init("认定地", "place of recognition"),
        "enrolled": .init("参保档次", "tier of enrolment"), "fee-exempt": .init("免缴费人群", "those exempt from fees"),
        "no-overlap": .init("期间不重叠", "windows do not overlap"), "top-up": .init("补足", "top-up"),
        "reached": .init("达到限额", "limit reached"), "disease-list": .init("病种", "diseases"),
        "share": .init("比例", "share"), "year-end": .init("年末结算", "settlement at the end of the year"),
        "over-package": .init("超限额部分", "excess over the package"), "over-share": .init("超比例部分", "excess over a share"),
        "monitoring": .init("监测", "monitoring"), "service": .init("服务", "service"),
        "institution": .init("医疗机构承担", "borne by the institution"),
        "unless-other": .init("不享受其他资助", "no other subsidy"),
    ]

    static let values: [String: Bilingual] = [
        "year-to-date": .init("按全年累计舍入", "rounded on the year to date"),
        "visit": .init("每次就诊分别计算", "each visit by itself"),
        "half-up": .init("四舍五入", "half up"), "half-even": .init("四舍六入五成双", "half to even"),
        "down": .init("舍去尾数", "truncated"), "up": .init("尾数进一", "rounded up"),
        "same-day": .init("认定当日起", "from the day of recognition"), "next-day": .init("认定次日起", "from the day after"),
        "next-month": .init("认定次月起", "from the month after"),
        "month-start": .init("认定当月1日起", "from the first of the month"),
        "settlement": .init("按结算日", "by the day of settlement"), "admission": .init("按入院日", "by the day of admission"),
        "held": .init("只计具有该身份时的费用", "only costs while the identity is held"),
        "assisted": .init("计入全年获救助的费用", "all assisted costs of the year"),
        "every-visit": .init("计入全年所有费用", "every cost of the year"), "setting": .init("住院与门诊分开", "each setting apart"),
        "insurance": .init("居民与职工分开", "each insurance apart"), "increment": .init("只计新增部分", "the increment only"),
        "after-rate": .init("先乘比例再减起付标准", "subtracted after the rate"),
        "before-rate": .init("先按限额截断再乘比例", "applied before the rate"),
        "above-threshold": .init("各段从起付线起算", "bands measured from the threshold"),
        "whole": .init("全额按所达段的比例", "the rate of the band reached, for the whole amount"),
        "over-limit": .init("未计入超过救助限额的部分", "without the part over the limit"),
        "under-threshold": .init("未计入救助起付标准以下的部分", "without the part under the threshold"),
        "best": .init("取支付最多者", "the one that pays most"), "first": .init("取名单第一个", "the first of the list"),
        "sum": .init("相加", "added up"), "year": .init("按年分开", "each year apart"),
        "eve": .init("至认定前一日", "to the eve of recognition"), "recognition": .init("至认定当日", "to the day of recognition"),
        "false": .init("不作要求", "not asked for"),
        "undetermined": .init("答为待定", "answered as undetermined"),
        "not-eligible": .init("待定答为不适用", "not eligible instead of undetermined"),
        "made": .init("已转诊", "made"), "not-needed": .init("无需转诊", "not needed"), "approved": .init("经批准", "approved"),
        "missing": .init("未转诊", "missing"),
        "difference": .init("补差额", "the difference"), "excluded": .init("不再计入", "left out"),
    ]

    static func value(_ value: String) -> Bilingual { values[value] ?? Bilingual(value) }
}
