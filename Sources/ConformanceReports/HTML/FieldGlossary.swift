import Wording

/// What the fields of a case's XML mean, in the words of the national platform's interface.
enum FieldGlossary {
    /// The fields and the coded values (`field=value`) that occur in fixtures, in the order of the list.
    static func entries(in fixtures: some Sequence<String>) -> [(code: String, name: Bilingual)] {
        var found: Set<String> = []
        for fixture in fixtures { found.formUnion(names(in: fixture)) }
        return all.filter { found.contains($0.code) }.map { ($0.code, Bilingual($0.chinese, $0.english)) }
    }

    /// The names of elements and attributes in a text, and each attribute with its value.
    private static func names(in fixture: String) -> Set<String> {
        var names: Set<String> = []
        var word = ""
        var name = ""
        var isQuoted = false
        for byte in fixture.utf8 {
            switch byte {
            case UInt8(ascii: "\""):
                if isQuoted {
                    names.insert("\(name)=\(word)")
                } else {
                    names.insert(name)
                }
                isQuoted.toggle()
                word = ""
            case UInt8(ascii: "=") where !isQuoted:
                name = word
                word = ""
            case UInt8(ascii: " "), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "\n"):
                if isQuoted {
                    word.unicodeScalars.append(Unicode.Scalar(byte))
                } else {
                    if !word.isEmpty { names.insert(word) }
                    word = ""
                }
            default: word.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return names
    }

    private static let all: [(code: String, chinese: String, english: String)] = [
        ("settlement", "结算", "settlement of a person's year"), ("subsidy", "参保资助", "enrolment subsidy"),
        ("status", "身份", "status on a day"), ("monitoring", "监测", "monitoring"), ("service", "服务", "term of service"),
        ("raw", "原样发送的 JSON", "JSON sent as it stands"),
        ("insuplc_admdvs", "参保地", "place of insurance"), ("idet_admdvs", "户籍地或身份认定地", "place of recognition"),
        ("mdtrtarea_admdvs", "就医地", "place of care"), ("idetinfo", "身份", "identity"),
        ("psn_idet_type", "身份类别", "kind of identity"), ("begntime", "开始日期", "begins"), ("endtime", "结束日期", "ends"),
        ("visit", "就诊", "visit"), ("id", "编号", "id"), ("insutype", "险种", "insurance"),
        ("insutype=390", "城乡居民基本医疗保险", "residents"), ("insutype=310", "职工基本医疗保险", "employees"),
        ("med_type", "医疗类别", "kind of care"), ("med_type=11", "普通门诊", "ordinary outpatient"),
        ("med_type=14", "门诊慢特病", "chronic or special outpatient"), ("med_type=21", "普通住院", "inpatient"),
        ("med_type=22", "外伤住院", "inpatient, injury"), ("med_type=23", "转外诊治住院", "inpatient, referred elsewhere"),
        ("med_type=24", "急诊转住院", "inpatient from emergency"), ("med_type=41", "药店购药", "pharmacy"),
        ("med_type=52", "生育住院", "inpatient, childbirth"), ("special_drug", "特药", "special drug"),
        ("setl_time", "结算日期", "settled"), ("designated", "定点", "designated"),
        ("medfee_sumamt", "医疗费总额", "total"), ("fulamt_ownpay_amt", "全自费金额", "outside the catalogue"),
        ("overlmt_selfpay", "超限价自费费用", "over the standard"), ("preselfpay_amt", "先行自付金额", "first self-payment"),
        ("inscp_scp_amt", "符合政策范围金额", "in scope"), ("hifp_pay", "基本医疗保险支付", "basic insurance"),
        ("hifob_pay", "职工大额补助支付", "large-sum fund"), ("hifmi_pay", "大病保险支付", "catastrophic insurance"),
        ("hifes_pay", "企业补充支付", "enterprise supplement"), ("cvlserv_pay", "公务员补助支付", "civil servants' aid"),
        ("oth_pay", "其他支付", "other payments"), ("dise_name", "病种", "disease"), ("referral", "转诊", "referral"),
        ("referral=made", "已转诊", "made"), ("referral=not-needed", "不需转诊", "not needed"),
        ("referral=approved", "未转诊，经批准", "exception approved"), ("referral=missing", "未转诊", "missing"),
        ("charge_class", "收费标准类别", "class of charges"), ("package_limit", "单病种最高限额", "package limit"),
        ("management", "管理方式", "management"), ("management=visit", "按次管理", "by visit"),
        ("management=limit", "限额管理", "by limit"), ("application", "申请", "application"),
        ("appl_time", "申请日期", "applied"), ("schedule", "普通大病保险待遇", "ordinary catastrophic schedule"),
        ("scope", "范围", "scope"), ("scope=ordinary", "住院和门诊慢特病", "inpatient and chronic outpatient"),
        ("scope=special-drug", "特药", "special drugs"), ("dedc", "起付线", "deductible"), ("cap", "最高支付限额", "cap"),
        ("uncapped", "不设限额", "uncapped"), ("band", "分段", "band"), ("from", "起点", "from"), ("rate", "比例", "rate"),
        ("income", "人均可支配收入", "income a head"), ("admdvs", "地区", "division"), ("year", "年度", "year"),
        ("amount", "金额", "amount"), ("published", "公布日期", "published"), ("contribution", "个人缴费", "contribution"),
        ("tier", "档次", "tier"), ("pay_time", "缴费日期", "paid on"), ("other_subsidy", "享受其他资助", "other subsidy"),
        ("fee_exempt", "免缴费人群", "exempt from fees"), ("collection", "集中征缴期", "collection period"),
        ("transition", "脱贫攻坚过渡期", "transition period"), ("day", "日期", "day"), ("burden", "个人负担", "burden"),
        ("decision", "事项", "decision"), ("expect", "期望", "expected"), ("reading", "读法", "reading"),
        ("pay", "支付", "payment"), ("layer", "层次", "layer"), ("left", "个人仍负担", "borne by the person"),
        ("bears", "医疗机构负担", "borne by the institution"), ("working", "推算", "derivation"),
        ("clause", "条款", "clause"), ("payer", "出资方", "payer"), ("granted", "给予", "granted"),
        ("monitored", "纳入监测", "monitored"), ("error", "报错", "error"), ("field", "字段", "field"),
    ]
}
